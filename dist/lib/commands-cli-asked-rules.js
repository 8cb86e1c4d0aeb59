// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
59214:(function(n,e,t){t.r(e);e["askedRules"]=askedRules;var i=t(97817);var s=t(95339);var l=t(52102);function askedRules({onlyRules:n,fixRules:e}){const t=existing("rule",n.flat());return{shown:t,fixed:existing("fix-rule",e.flat())??t}}function existing(n,e){const t=e.find(n=>!i.A.includes(n));if(t===undefined)return e.length===0?undefined:new Set(e);const u=(0,l.Rz)(t,i.A);const r=u===""?"; wfcache-lint rules lists them all":u;throw new s.eb(`Unknown rule "${t}" in --${n}${r}`)}})
};
})
//# sourceMappingURL=commands-cli-asked-rules.js.map
