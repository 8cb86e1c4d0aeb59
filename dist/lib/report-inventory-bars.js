// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
18262:(function(e,t,a){t["IS"]=barsOf;t["pP"]=isRest;t["yH"]=bytesOfBar;const n=12;function barsOf(e){const t=e.map(({reference:e,download:{withoutCaches:t,withCaches:a}})=>({name:e,pulled:a.least,cached:t.least-a.least,exact:t.exact&&a.exact})).filter(e=>bytesOfBar(e)>0).toSorted((e,t)=>bytesOfBar(t)-bytesOfBar(e));if(t.length<=n)return t;const a=t.slice(n-1);return[...t.slice(0,n-1),{name:`${String(a.length)} other images`,pulled:a.reduce((e,{pulled:t})=>e+t,0),cached:a.reduce((e,{cached:t})=>e+t,0),exact:a.every(({exact:e})=>e)}]}function isRest(e){return/^\d+ other images$/.test(e)}function bytesOfBar({pulled:e,cached:t}){return e+t}const c={pulled:"downloaded",cached:"not downloaded, thanks to a cache"};t["dI"]=c})
};
})
//# sourceMappingURL=report-inventory-bars.js.map
