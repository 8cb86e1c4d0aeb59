// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
6585:(function(n,o,t){t.r(o);var a=t(8606);var r=t(5713);const inventoryMarkdown=(n,o)=>{const t=n.images.map(n=>[...r.c.map(({cell:o})=>(0,a.ju)(o(n))),(0,a.SS)(n.reference)]);const c=[...r.c.map(({heading:n})=>n),"image"];const e=[...r.c.map(({numeric:n})=>n?"---:":"---"),"---"];const i=[c,e,...t].map(n=>`| ${n.join(" | ")} |`);const m=["## Images","",...t.length===0?[]:[...i,""],...(0,r.S)(n).map(a.ju)];const s=`${m.join("\n").trimEnd()}
`;return o.inActions?(0,a.H_)(s):s};o["inventoryMarkdown"]=inventoryMarkdown})
};
})
//# sourceMappingURL=report-inventory-markdown.js.map
