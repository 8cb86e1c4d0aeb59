// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
68572:(function(t,e,n){e["ND"]=element;e["_n"]=xml;e["ho"]=open;var u=n(48606);const r={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"};const F=/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;function xml(t){return(0,u.RK)(t).replace(F,"\uFFFD").replace(/[&<>"']/g,t=>r[t]??"").replaceAll("##[","##&#91;").replace(/^(\s*):/,"$1&#58;")}function element(t,e){return`<${t}${attributesOf(e)}/>`}function open(t,e){return`<${t}${attributesOf(e)}>`}function attributesOf(t){return Object.entries(t).map(([t,e])=>` ${t}="${xml(e)}"`).join("")}})
};
})
//# sourceMappingURL=report-xml.js.map
