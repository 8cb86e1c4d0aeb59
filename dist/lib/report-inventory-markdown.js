// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
46585:(function(n,o,a){a.r(o);var e=a(48606);var r=a(75713);const inventoryMarkdown=n=>{const o=(0,r.n)(n.images);const a=n.images.map(n=>[...o.map(({cell:o})=>(0,e.ju)(o(n))),(0,e.SS)(n.reference)]);const t=[...o.map(({heading:n})=>n),"image"];const m=[...o.map(({numeric:n})=>n?"---:":"---"),"---"];const s=[t,m,...a].map(n=>`| ${n.join(" | ")} |`);const c=["## Images","",...a.length===0?[]:[...s,""],...(0,r.S)(n).map(e.ju)];return`${c.join("\n")}
`};o["inventoryMarkdown"]=inventoryMarkdown})
};
})
//# sourceMappingURL=report-inventory-markdown.js.map
