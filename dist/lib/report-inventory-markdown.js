// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
46585:(function(n,a,o){o.r(a);var e=o(48606);var t=o(75713);var r=o(425);const inventoryMarkdown=n=>{const a=(0,t.ns)(n.images);const o=n.images.map(n=>[...a.map(({cell:a})=>(0,e.ju)(a(n))),(0,e.SS)(n.reference)]);const s=[...a.map(({heading:n})=>n),"image"];const m=[...a.map(({numeric:n})=>n?"---:":"---"),"---"];const c=(0,r.C)(n.images);const i=[s,m,...o].map(n=>`| ${n.join(" | ")} |`);const g=["## Images","",...o.length===0?[]:[...i,""],...(0,t.Sq)(n).map(e.ju),...c.length===0?[]:["",...c]];return`${g.join("\n")}
`};a["inventoryMarkdown"]=inventoryMarkdown})
};
})
//# sourceMappingURL=report-inventory-markdown.js.map
