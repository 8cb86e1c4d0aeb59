// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
29999:(function(n,e,i){i.r(e);e["onlyWanted"]=onlyWanted;const r={info:0,warning:1,error:2};function onlyWanted(n,{rules:e,minSeverity:i="info"}){const isOf=n=>e===undefined||e.has(n);const isWanted=({ruleId:n,severity:e})=>isOf(n)&&r[e]>=r[i];const{findings:t,suppressed:s,recorded:d,ruleErrors:f}=n;return{...n,findings:t.filter(isWanted),suppressed:s.filter(isWanted),...d===undefined?{}:{recorded:d.filter(isWanted)},ruleErrors:f.filter(({ruleId:n})=>isOf(n))}}})
};
})
//# sourceMappingURL=lint-wanted.js.map
