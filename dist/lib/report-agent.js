// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
36052:(function(n,t,e){e.r(t);t["agent"]=agent;var f=e(24875);var i=e(48606);var o=e(69819);var c=e(72820);function*agent({findings:n},t){for(const e of(0,c.md)(n))yield(0,i.rF)(instruction(e,t))}function instruction(n,t){const{ruleId:e,severity:f,message:i,label:c,notes:a,help:r,fix:d,fingerprint:u}=n;return{...(0,o.locatedJson)(n,t),ruleId:e,severity:f,message:i,...c===undefined?{}:{label:c},notes:a,...r===undefined?{}:{help:r},...d===undefined?{}:{fix:(0,o.fixJson)(d,t),command:commandOf(d)},fingerprint:u}}function commandOf({safety:n,edits:t,creates:e=[]}){const i=e.length>0?[]:[...new Set(t.map(({path:n})=>(0,f.r)(n)))];const o=n==="safe"?["--fix"]:["--fix","--unsafe-fixes"];return["wfcache-lint",...o,...i].join(" ")}})
};
})
//# sourceMappingURL=report-agent.js.map
