// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
4034:(function(n,s,e){e.r(s);var o=e(8606);const inventoryJson=({images:n,totals:s},e)=>{const{download:t,...r}=s;const u={images:n.map(n=>imageOf(n,e)),totals:{...r,downloadPerRun:t}};return(0,o.Q8)(u)};function imageOf(n,s){const{reference:e,templated:o,registry:t,size:r,pull:u,clusters:l,places:a,cached:i}=n;return{reference:e,templated:o,registry:{kind:t?.kind??null,region:t?.region??null,host:t?.host??null},compressedBytes:r.state==="known"?r.bytes:null,sizeSource:r.state==="known"?r.source:null,pullSeconds:u??null,manifests:n.manifests,pods:n.pods,podsPerRun:n.podsPerRun,downloadPerRun:n.download,cached:i,...named(l),uses:a.map(n=>useOf(n,s))}}function useOf({path:n,range:s,manifest:e,clusters:o,cached:t},{sources:r}){const{kind:u,name:l,template:a=null}=e;const{line:i}=r.span(n,s).start;return{path:n,line:i,kind:u,manifest:l,template:a,cached:t,...named(o)}}function named(n){return n.length===0?{}:{clusters:n}}s["inventoryJson"]=inventoryJson})
};
})
//# sourceMappingURL=report-inventory-json.js.map
