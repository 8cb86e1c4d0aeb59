// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
7977:(function(t,n,e){n["$o"]=renderedPath;n["K0"]=linesFrom;n["Mj"]=withoutVariant;var r=e(7933);const i="!";function renderedPath(t,n,e){const r=t===""?"":`${t}/`;const a=e.startsWith(r)?e.slice(r.length):e;return`${r}${n.replaceAll("/","-")}${i}/${a}`}function withoutVariant(t){return t.replace(/[^/]*!\//,"")}function linesFrom(t,n,e){const i=new r.r(t.text);return t.lines.flatMap((t,r)=>{if(t?.path!==n||t.line!==e)return[];const a=i.lineText(r+1);const l=i.startOf(r+1);return[{start:l+a.length-a.trimStart().length,end:l+a.length}]})}}),
3934:(function(t,n,o){n["N"]=variantWords;function variantWords(t){if(t.tool==="kustomize")return`by ${t.folder===""?"kustomization.yaml":t.folder}`;const{folder:n,values:o,release:e}=t;const i=n===""?"":`${n}/`;const r=o.map(t=>t.startsWith(i)?t.slice(i.length):t);if(r.length>0)return`with ${r.join(" and ")}`;return`with the values of ${n===""?`release ${e}`:n}`}})
};
})
//# sourceMappingURL=render-rendered-file.js.map
