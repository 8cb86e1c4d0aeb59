// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
4034:(function(n,e,s){s.r(e);const inventoryJson=({images:n,totals:e},s)=>{const{download:o,...t}=e;const u={images:n.map(n=>imageOf(n,s)),totals:{...t,downloadPerRun:o}};return`${JSON.stringify(u,undefined,2)}
`};function imageOf(n,e){const{reference:s,templated:o,registry:t,size:u,pull:r,clusters:i,places:l,cached:a}=n;return{reference:s,templated:o,registry:{kind:t?.kind??null,region:t?.region??null,host:t?.host??null},compressedBytes:u.state==="known"?u.bytes:null,sizeSource:u.state==="known"?u.source:null,pullSeconds:r??null,manifests:n.manifests,pods:n.pods,podsPerRun:n.podsPerRun,downloadPerRun:n.download,cached:a,...named(i),uses:l.map(n=>useOf(n,e))}}function useOf({path:n,range:e,manifest:s,clusters:o,cached:t},{sources:u}){const{kind:r,name:i,template:l=null}=s;const{line:a}=u.span(n,e).start;return{path:n,line:a,kind:r,manifest:i,template:l,cached:t,...named(o)}}function named(n){return n.length===0?{}:{clusters:n}}e["inventoryJson"]=inventoryJson})
};
})
//# sourceMappingURL=report-inventory-json.js.map
