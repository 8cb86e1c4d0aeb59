// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
2336:(function(t,n,e){e.r(n);n["withSourceComments"]=withSourceComments;const r=/^# Source: (\S[^\r\n]*?)[ \t]*$/gm;function sourceComments(t,n){const e=[...n.matchAll(r)].map(n=>{const[e,r=""]=n;return{path:t,range:{start:n.index,end:n.index+e.length},source:r}});return t=>e.findLast(({range:n})=>n.start<=t)}var o=e(2570);function withSourceComments(t,n){const e=n.get(o.TF);if(e===undefined)return t;const r=sourceComments(e.path,e.text);const s=t.findings.map(t=>{const n=t.path===e.path?r(t.range.start):undefined;if(n===undefined)return t;const{source:o,...s}=n;const c={...s,message:`rendered from ${o}`};return{...t,related:[...t.related,c]}});return{...t,findings:s}}})
};
})
//# sourceMappingURL=commands-cli-rendered-input.js.map
