// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
57023:(function(e,n,t){t.r(n);n["savedBy"]=savedBy;var s=t(85666);var a=t(68188);var r=t(99341);var c=t(54501);function savedBy({pods:e,imageCaches:n},t){let r;return c=>{const o=new Set(c.flatMap(({wastes:e=[]})=>e.map(keyOf)));if(o.size===0)return undefined;const f=r??=byPlace(uncoveredPulls({pods:e,imageCaches:n},t));const u=new Set([...o].flatMap(e=>f.get(e)??[]));const l=(0,a.c)([...u].map(e=>e.bytes));return l.least===0?undefined:{bytes:l,time:(0,s.p)(l.least)}}}function uncoveredPulls({pods:e,imageCaches:n},t){return(0,r.Z)(e,n,t).flatMap(e=>{const n=t.sizeOfImage(e);if(e.cached!=="no"||n.state==="unknown")return[];return[{places:e.places,bytes:(0,a.H)((0,c.A5)(n),e.pods)}]})}function byPlace(e){const n=new Map;for(const t of e){for(const e of t.places.map(keyOf)){const s=n.get(e);if(s===undefined)n.set(e,[t]);else s.push(t)}}return n}function keyOf({path:e,range:n}){return`${String(n.start)} ${e}`}})
};
})
//# sourceMappingURL=inventory-saved-pulls.js.map
