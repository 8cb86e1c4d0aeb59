// Written by `npm run build` from src/ and rules/. Do not edit.
"use strict";exports.modules={
5623:(function(t,e,a){e["FM"]=extraStorageFor;e["Ke"]=refusals;e["bu"]=cacheSizeFor;e["gI"]=cacheState;var r=a(2235);const n=20;const c={least:20,most:32768,usual:20};const o={least:1,most:65536};const s=1024**3;function cacheSizeFor(t){return Math.max(c.least,Math.ceil(2*t/s))}const u=30;function extraStorageFor(t){return Math.max(0,Math.ceil(2*t/s)-u)}function cacheState(t){if(r.RR.some(e=>textOf(t,e)!==""))return"pinned";const e=r.mi.map(e=>textOf(t,e)).filter(t=>t!=="");if(e.some(t=>!isFalse(t)))return"automatic";return e.length>0?"refused":"undeclared"}function refusals(t){if(cacheState(t)!=="refused")return[];return r.mi.flatMap(e=>t.get(e)??[])}function textOf(t,e){return t.get(e)?.value.text.trim()??""}function isFalse(t){return t.toLowerCase()==="false"}e["bd"]=c;e["d2"]=n;e["xA"]=o})
};
//# sourceMappingURL=alibaba-image-cache.js.map
