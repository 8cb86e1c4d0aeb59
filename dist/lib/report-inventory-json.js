// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
4034:(function(n,s,o){o.r(s);const inventoryJson=({images:n,totals:s},o)=>{const{download:e,...t}=s;const u={images:n.map(n=>imageOf(n,o)),totals:{...t,downloadPerRun:e}};return`${JSON.stringify(u,undefined,2)}
`};function imageOf(n,s){const{reference:o,templated:e,registry:t,size:u,pull:r,places:i,cached:l}=n;return{reference:o,templated:e,registry:{kind:t?.kind??null,region:t?.region??null,host:t?.host??null},compressedBytes:u.state==="known"?u.bytes:null,sizeSource:u.state==="known"?u.source:null,pullSeconds:r??null,manifests:n.manifests,pods:n.pods,podsPerRun:n.podsPerRun,downloadPerRun:n.download,cached:l,uses:i.map(n=>useOf(n,s))}}function useOf({path:n,range:s,manifest:o,cached:e},{sources:t}){const{kind:u,name:r,template:i=null}=o;const{line:l}=t.span(n,s).start;return{path:n,line:l,kind:u,manifest:r,template:i,cached:e}}s["inventoryJson"]=inventoryJson})
};
})
//# sourceMappingURL=report-inventory-json.js.map
