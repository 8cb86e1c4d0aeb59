// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
42003:(function(n,e,t){t.r(e);e["fenced"]=fenced;e["suggestionFor"]=suggestionFor;var i=t(48606);var s=t(13114);const r=60;function suggestionFor(n,e,t){if(n.endsOpen)return undefined;const{before:i,after:f,line:o}=n;const u=e.split("\n");const c=i.length>0?{first:o,last:o+i.length-1,lines:f}:anchored(n,u,t);if(c===undefined||(0,s.A)(t,c.first,c.last)===undefined){return undefined}const d=[...u.slice(c.first-1,c.last),...c.lines];return d.length<=r&&d.every(isPlain)?c:undefined}function anchored({line:n,after:e},t,i){const r=t[n-2];if(r!==undefined&&(0,s.A)(i,n-1,n-1)!==undefined){return{first:n-1,last:n-1,lines:[r,...e]}}const f=t[n-1];if(f===undefined||n===t.length)return undefined;return{first:n,last:n,lines:[...e,f]}}function isPlain(n){const e=n.replaceAll("	"," ");return(0,i.RK)(e)===e}function fenced(n,e){const t=e.flatMap(n=>n.match(/`+/g)??[]);const i=Math.max(2,...t.map(n=>n.length));const s="`".repeat(i+1);return[s+n,...e,s].join("\n")}})
};
})
//# sourceMappingURL=review-suggestion.js.map
