// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
2336:(function(e,t,n){n.r(t);t["withSourceComments"]=withSourceComments;const r=/^# Source: (\S[^\r\n]*?)[ \t]*$/gm;function sourceComments(e,t){const n=[...t.matchAll(r)].map(t=>{const[n,r=""]=t;return{path:e,range:{start:t.index,end:t.index+n.length},source:r}});return e=>{let[t,r]=[0,n.length];while(t<r){const o=t+r>>>1;if((n[o]?.range.start??0)<=e)t=o+1;else r=o}return n[t-1]}}var o=n(22570);function withSourceComments(e,t){const n=t.get(o.TF);if(n===undefined)return e;const r=sourceComments(n.path,n.text);const s=e.findings.map(e=>{const t=e.path===n.path?r(e.range.start):undefined;if(t===undefined)return e;const{source:o,...s}=t;const c={...s,message:`rendered from ${o}`};return{...e,related:[...e.related,c]}});return{...e,findings:s}}})
};
})
//# sourceMappingURL=commands-cli-rendered-input.js.map
