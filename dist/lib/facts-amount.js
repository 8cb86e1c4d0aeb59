// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
68188:(function(e,t,c){t["H"]=times;t["c"]=sum;function sum(e){return{least:e.reduce((e,{least:t})=>e+t,0),exact:e.every(({exact:e})=>e)}}function times(e,t){const c=[e,t].some(({least:e,exact:t})=>e===0&&t);return{least:e.least*t.least,exact:c||e.exact&&t.exact}}}),
27594:(function(r,c,e){c["Z"]=coveredPulls;var a=e(39806);var n=e(86465);var t=e(44846);function coveredPulls(r,c,e){const o=(0,n.N)({project:{imageCaches:c}});return r.flatMap(t.w).map(r=>{const{pod:c,reference:n,key:t,uses:l}=r;return{...r,cached:(0,a.sT)(c,{reference:n,held:o.has(t),uses:l},e)}})}})
};
})
//# sourceMappingURL=facts-amount.js.map
