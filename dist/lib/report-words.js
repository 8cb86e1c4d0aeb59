// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
69108:(function(n,t,e){t["$Y"]=saidInOneLine;t["Nc"]=titleAndCause;t["_H"]=saidInLines;var i=e(24690);var s=e(34856);function titleAndCause({message:n,label:t},e=i.V.say){if(t===undefined)return n;const s=e(": ");return n+(s==="\uFF1A"&&n.includes(s)?e(". "):s)+t}function saidInLines(n,t=i.V.say){return[titleAndCause(n,t),...n.notes.map(s.em)]}function saidInOneLine(n,t=i.V.say){return saidInLines(n,t).map(withoutStop).join(t(". "))}function withoutStop(n){return/[.\u3002]$/.test(n)?n.slice(0,-1):n}})
};
})
//# sourceMappingURL=report-words.js.map
