// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
16572:(function(n,t,e){t["j"]=documentInParts;t["o"]=listInParts;var i=e(42359);function*documentInParts(n,t,e,s={}){yield`${(0,i.n)(n,2).slice(0,-"\n}".length)},
  ${JSON.stringify(t)}: `;yield*itemsInParts(e,"  ");const l=(0,i.n)(s,2);yield l==="{}"?"\n}\n":`,${l.slice("{".length)}
`}function*listInParts(n){yield*itemsInParts(n,"");yield"\n"}function*itemsInParts(n,t){let e=true;for(const s of n){const n=(0,i.n)(s,2).replaceAll("\n",`
${t}  `);yield`${e?"[":","}
${t}  ${n}`;e=false}yield e?"[]":`
${t}]`}})
};
})
//# sourceMappingURL=report-json-parts.js.map
