// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
41725:(function(t,e,n){e["$6"]=textAt;e["$v"]=countAt;e["Ct"]=itemsAt;e["UK"]=fieldAt;e["Yj"]=isTrueAt;e["ks"]=objectIdAt;function fieldAt(t,...e){let n=t;for(const t of e){if(typeof n!=="object"||n===null||!Object.hasOwn(n,t))return undefined;n=n[t]}return n}function textAt(t,...e){const n=fieldAt(t,...e);return typeof n==="string"?n:undefined}function countAt(t,...e){const n=fieldAt(t,...e);return Number.isSafeInteger(n)&&Number(n)>=0?Number(n):undefined}function isTrueAt(t,...e){return fieldAt(t,...e)===true}function itemsAt(t,...e){const n=fieldAt(t,...e);return Array.isArray(n)?n:[]}function objectIdAt(t,...e){const n=textAt(t,...e);return n!==undefined&&u.test(n)?n:undefined}const u=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/})
};
})
//# sourceMappingURL=adapters-github-json.js.map
