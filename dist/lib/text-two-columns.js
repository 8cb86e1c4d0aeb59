// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
87620:(function(n,t,a){t["L"]=inTwoColumns;var r=a(707);var o=a(67534);const e=36;function inTwoColumns(n,t){const a=(0,r.D3)(n.map(([n])=>n))+4;if(t-a<e){return n.flatMap(([n,a])=>[`  ${n}`,...(0,o.L)(a,t-8).map(n=>`        ${n}`)])}return n.flatMap(([n,e])=>{const p=`  ${n}${" ".repeat(a-2-(0,r.YB)(n))}`;return(0,o.L)(e,t-a).map((n,t)=>(t===0?p:" ".repeat(a))+n)})}})
};
})
//# sourceMappingURL=text-two-columns.js.map
