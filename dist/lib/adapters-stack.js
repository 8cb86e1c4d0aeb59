// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
47863:(function(n,r,e){e.r(r);r["stackOf"]=stackOf;var t=e(73024);var i=e.n(t);var a=e(98995);var c=e.n(a);const u=/^( {4}at (?:.*? \()?(?:async )?)(.+\.js):(\d+):(\d+)(?=\)?$)/;function stackOf(n){const r=n instanceof Error?n.stack??"":"";const e=r.split("\n").filter(n=>n.startsWith("    at "));return e.map(n=>n.replace(u,(n,r,e,t,i)=>{const a=sourceLine(e,Number(t)-1,Number(i)-1);return a===undefined?n:r+a}))}function sourceLine(n,r,e){try{const i=JSON.parse((0,t.readFileSync)(`${n}.map`,"utf8"));const c=new a.SourceMap(i).findEntry(r,e);if(c.originalSource===undefined||c.originalLine===undefined)return undefined;return`${c.originalSource.replace(/^(?:\.\.\/)+/,"")}:${String(c.originalLine+1)}`}catch{return undefined}}})
};
})
//# sourceMappingURL=adapters-stack.js.map
