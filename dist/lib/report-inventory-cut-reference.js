// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
8218:(function(t,e,n){e["Y"]=cutReference;var c=n(707);const r=4;const s=/@(sha\d{3}:[0-9a-f]{12})[0-9a-f]+$/;function cutReference(t,e){if((0,c.YB)(t)<=e)return t;const n=versionAt(t);const i=t.slice(n).replace(s,"@$1\u2026");const o=t.slice(0,n);const a=e-(0,c.YB)(i);if(a>=Math.min(r,(0,c.YB)(o)))return(0,c.it)(o,a)+i;return(0,c.it)(o,r)+(0,c.it)(i,Math.max(1,e-r))}function versionAt(t){const e=t.replaceAll(/\{\{[^{}]*\}\}/g,t=>"x".repeat(t.length));const n=e.lastIndexOf("/")+1;const c=e.slice(n).search(/[:@]/);return c===-1?t.length:n+c}})
};
})
//# sourceMappingURL=report-inventory-cut-reference.js.map
