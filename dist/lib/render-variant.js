// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
13934:(function(t,n,o){n["N"]=variantWords;function variantWords(t){if(t.tool==="kustomize")return`by ${t.folder===""?"kustomization.yaml":t.folder}`;const{folder:n,values:o,release:e}=t;const i=n===""?"":`${n}/`;const r=o.map(t=>t.startsWith(i)?t.slice(i.length):t);if(r.length>0)return`with ${r.join(" and ")}`;return`with the values of ${n===""?`release ${e}`:n}`}})
};
})
//# sourceMappingURL=render-variant.js.map
