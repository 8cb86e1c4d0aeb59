// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
69108:(function(n,i,e){i["$Y"]=saidInOneLine;i["Nc"]=titleAndCause;i["_H"]=saidInLines;var t=e(34856);function titleAndCause({message:n,label:i}){return i===undefined?n:`${n}: ${i}`}function saidInLines(n){return[titleAndCause(n),...n.notes.map(t.em)]}function saidInOneLine(n){return saidInLines(n).map(withoutStop).join(". ")}function withoutStop(n){return n.endsWith(".")?n.slice(0,-1):n}})
};
})
//# sourceMappingURL=report-words.js.map
