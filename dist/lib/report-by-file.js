// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
7355:(function(t,n,e){n["y"]=byFile;function byFile(t){const n=new Map;for(const e of t){const t=n.get(e.path);if(t)t.push(e);else n.set(e.path,[e])}return n}}),
8572:(function(t,n,u){n["ND"]=element;n["_n"]=xml;n["ho"]=open;var e=u(8606);const F={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"};const r=/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;function xml(t){return(0,e.RK)(t).replace(r,"\uFFFD").replace(/[&<>"']/g,t=>F[t]??"")}function element(t,n){return`<${t}${attributesOf(n)}/>`}function open(t,n){return`<${t}${attributesOf(n)}>`}function attributesOf(t){return Object.entries(t).map(([t,n])=>` ${t}="${xml(n)}"`).join("")}})
};
})
//# sourceMappingURL=report-by-file.js.map
