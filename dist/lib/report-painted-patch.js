// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
57251:(function(n,t,i){i.r(t);t["paintedPatch"]=paintedPatch;var e=i(48606);const a=[["--- ","bold"],["+++ ","bold"],["@@ ","cyan"],["-","red"],["+","green"]];function paintedPatch(n,t){return n.split("\n").map(n=>paintedLine(n,t)).join("\n")}function paintedLine(n,t){const i=n.endsWith("\r")?"\r":"";const c=i===""?n:n.slice(0,-1);const d=c.split("	").map(e.RK).join("	");const[,o]=a.find(([t])=>n.startsWith(t))??[];return(o===undefined?d:t(o,d))+i}})
};
})
//# sourceMappingURL=report-painted-patch.js.map
