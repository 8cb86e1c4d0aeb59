// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
18767:(function(e,t,n){t["Pw"]=bytesOfLayers;t["VK"]=shortDigest;t["ZZ"]=distinctLayers;t["ah"]=parseLayers;t["uS"]=formatLayers;const r=128;const s=/^sha(?:256|512):([0-9a-f]{12})[0-9a-f]{52,116}$/;function shortDigest(e){return typeof e==="string"?s.exec(e)?.[1]:undefined}function formatLayers(e){return e.map(({digest:e,bytes:t})=>`${e}=${String(t)}`).join(" ")}function parseLayers(e){if(e.length>r*32)return undefined;const t=e.split(" ");const n=t.flatMap(e=>{const[,t,n]=/^([0-9a-f]{12})=(\d{1,14})$/.exec(e)??[];return t===undefined?[]:[{digest:t,bytes:Number(n)}]});return n.length===t.length&&n.length<=r?n:undefined}function distinctLayers(e){const t=new Map;for(const n of e)t.set(`${n.digest} ${String(n.bytes)}`,n);return[...t.values()]}function bytesOfLayers(e){return e.reduce((e,{bytes:t})=>e+t,0)}t["l$"]=r})
};
})
//# sourceMappingURL=images-layers.js.map
