// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
46585:(function(n,a,o){o.r(a);var e=o(48606);var t=o(72820);var r=o(75713);var s=o(425);const inventoryMarkdown=(n,a)=>{const{say:o}=(0,t.eX)(a);const m=(0,r.ns)(n.images);const c=n.images.map(n=>[...m.map(({cell:a,inWords:t=false})=>(0,e.ju)(t?o(a(n)):a(n))),(0,e.SS)(n.reference)]);const i=[...m.map(({heading:n})=>n),"image"].map(o);const g=[...m.map(({numeric:n})=>n?"---:":"---"),"---"];const p=(0,s.C)(n.images,o);const v=[i,g,...c].map(n=>`| ${n.join(" | ")} |`);const j=[`## ${o("Images")}`,"",...c.length===0?[]:[...v,""],...(0,r.Sq)(n).map(n=>(0,e.ju)(o(n))),...p.length===0?[]:["",...p]];return`${j.join("\n")}
`};a["inventoryMarkdown"]=inventoryMarkdown})
};
})
//# sourceMappingURL=report-inventory-markdown.js.map
