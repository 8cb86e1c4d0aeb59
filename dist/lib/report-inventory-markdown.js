// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
6585:(function(n,o,t){t.r(o);var a=t(8606);var r=t(5713);const inventoryMarkdown=(n,o)=>{const t=(0,r.n)(n.images);const e=n.images.map(n=>[...t.map(({cell:o})=>(0,a.ju)(o(n))),(0,a.SS)(n.reference)]);const i=[...t.map(({heading:n})=>n),"image"];const s=[...t.map(({numeric:n})=>n?"---:":"---"),"---"];const c=[i,s,...e].map(n=>`| ${n.join(" | ")} |`);const m=["## Images","",...e.length===0?[]:[...c,""],...(0,r.S)(n).map(a.ju)];const p=`${m.join("\n").trimEnd()}
`;return o.inActions?(0,a.H_)(p):p};o["inventoryMarkdown"]=inventoryMarkdown})
};
})
//# sourceMappingURL=report-inventory-markdown.js.map
