// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
6585:(function(n,o,a){a.r(o);var t=a(8606);var e=a(5713);const inventoryMarkdown=(n,o)=>{const a=(0,e.n)(n.images);const r=n.images.map(n=>[...a.map(({cell:o})=>(0,t.ju)(o(n))),(0,t.SS)(n.reference)]);const s=[...a.map(({heading:n})=>n),"image"];const c=[...a.map(({numeric:n})=>n?"---:":"---"),"---"];const i=[s,c,...r].map(n=>`| ${n.join(" | ")} |`);const m=["## Images","",...r.length===0?[]:[...i,""],...(0,e.S)(n).map(t.ju)];const p=`${m.join("\n")}
`;return o.inActions?(0,t.H_)(p):p};o["inventoryMarkdown"]=inventoryMarkdown})
};
})
//# sourceMappingURL=report-inventory-markdown.js.map
