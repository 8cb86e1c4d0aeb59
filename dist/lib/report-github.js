// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
1186:(function(n,t,i){i.r(t);var o=i(8606);var e=i(2820);const r={error:"error",warning:"warning",info:"notice"};const a=10;const github=({findings:n},t)=>{const i=(0,e.md)(n).map(n=>annotation(n,t));const o=Math.max(0,...kinds(n).map(n=>n-a));if(o>0){i.push(`GitHub shows ${String(a)} annotations of a kind; the log above has all ${(0,e.hS)(n.length,"finding")}.`)}return i.map(n=>`${n}
`).join("")};function kinds(n){const t=new Map;for(const{severity:i}of n)t.set(i,(t.get(i)??0)+1);return[...t.values()]}function annotation(n,{sources:t}){const{ruleId:i,severity:e,message:a,help:s,path:c,range:l,fix:u}=n;const{start:g,end:$}=t.span(c,l);const f=g.line===$.line;const h=[`file=${(0,o.N1)(c)}`,`line=${String(g.line)}`,`endLine=${String($.line)}`,...f?[`col=${String(g.column)}`,`endColumn=${String($.column)}`]:[],`title=${(0,o.N1)(i)}`];const d=[a,...u?[`Fix: ${u.title}`]:[],...s===undefined?[]:[s]];return`::${r[e]} ${h.join(",")}::${(0,o.b$)(d.join("\n"))}`}t["github"]=github})
};
})
//# sourceMappingURL=report-github.js.map
