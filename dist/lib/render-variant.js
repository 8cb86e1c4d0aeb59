// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
13934:(function(t,n,e){n["N"]=variantWords;function variantWords(t){if(t.tool==="kustomize")return`by ${t.folder===""?"kustomization.yaml":t.folder}`;const{folder:n,values:e,release:o,given:i}=t;const r=n===""?"":`${n}/`;const s=e.map(t=>t.startsWith(r)?t.slice(r.length):t);if(i!==undefined)s.push(`the values of ${i.by}`);if(s.length>0)return`with ${s.join(" and ")}`;return`with the values of ${n===""?`release ${o}`:n}`}})
};
})
//# sourceMappingURL=render-variant.js.map
