// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
1186:(function(n,t,i){i.r(t);var o=i(4687);var e=i(8606);var s=i(2820);const a={error:"error",warning:"warning",info:"notice"};const r=10;const github=(n,t)=>{const{findings:i}=n;const a=(0,s.md)(i).map(n=>annotation(n,t));const c=Math.max(0,...kinds(i).map(n=>n-r));if(c>0){a.push(`GitHub shows ${String(r)} annotations of a kind; the log above has all ${(0,s.hS)(i.length,"finding")}.`)}const u=(0,o.y4)(n);if(u!==undefined&&!t.quiet)a.push(`::notice::${(0,e.b$)(u)}`);if(!t.quiet)a.push(...(0,o.mK)(n).map(n=>(0,e.H_)((0,e.RK)(n))));return a.map(n=>`${n}
`).join("")};function kinds(n){const t=new Map;for(const{severity:i}of n)t.set(i,(t.get(i)??0)+1);return[...t.values()]}function annotation(n,{sources:t}){const{ruleId:i,severity:o,message:s,help:r,path:c,range:u,fix:l}=n;const{start:$,end:f}=t.span(c,u);const g=$.line===f.line;const h=[`file=${(0,e.N1)(c)}`,`line=${String($.line)}`,`endLine=${String(f.line)}`,...g?[`col=${String($.column)}`,`endColumn=${String(f.column)}`]:[],`title=${(0,e.N1)(i)}`];const d=[s,...l?[`Fix: ${l.title}`]:[],...r===undefined?[]:[r]];return`::${a[o]} ${h.join(",")}::${(0,e.b$)(d.join("\n"))}`}t["github"]=github})
};
})
//# sourceMappingURL=report-github.js.map
