// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
46585:(function(n,a,e){e.r(a);var o=e(48606);var r=e(72820);var t=e(75713);var s=e(425);const inventoryMarkdown=(n,a)=>{const{say:e}=(0,r.eX)(a);const m=(0,t.ns)(n.images);const c=n.images.map(n=>[...m.map(({cell:a,inWords:r=false})=>(0,o.ju)(r?e(a(n)):a(n))),(0,o.SS)(n.reference)]);const i=[...m.map(({heading:n})=>n),"image"].map(e);const g=[...m.map(({numeric:n})=>n?"---:":"---"),"---"];const p=(0,s.mermaidChart)(n.images,e);const v=[i,g,...c].map(n=>`| ${n.join(" | ")} |`);const d=[`## ${e("Images")}`,"",...c.length===0?[]:[...v,""],...(0,t.Sq)(n).map(n=>(0,o.ju)(e(n))),...p.length===0?[]:["",...p]];return`${d.join("\n")}
`};a["inventoryMarkdown"]=inventoryMarkdown})
};
})
//# sourceMappingURL=report-inventory-markdown.js.map
