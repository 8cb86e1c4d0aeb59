// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
45670:(function(e,s,t){t.r(s);var n=t(48606);const c={reference:({reference:e})=>e,registry_kind:({registry:e})=>e?.kind,registry_region:({registry:e})=>e?.region,registry_host:({registry:e})=>e?.host,compressed_bytes:({size:e})=>e.state==="known"?e.bytes:undefined,size_source:({size:e})=>e.state==="known"?e.source:undefined,pull_seconds_fast:({pull:e})=>e?.fast,pull_seconds_slow:({pull:e})=>e?.slow,manifests:({manifests:e})=>e,pods:({pods:e})=>e,pods_per_run:({podsPerRun:e})=>e.least,pods_per_run_exact:({podsPerRun:e})=>e.exact,bytes_without_caches:({download:e})=>e.withoutCaches.least,bytes_without_caches_exact:({download:e})=>e.withoutCaches.exact,bytes_with_caches:({download:e})=>e.withCaches.least,bytes_with_caches_exact:({download:e})=>e.withCaches.exact,cached:({cached:e})=>e};const o={clusters:({clusters:e})=>e.join(" ")};const inventoryCsv=({images:e})=>{const s=e.some(({clusters:e})=>e.length>0);const t=s?{...c,...o}:c;const a=[Object.keys(t),...e.map(e=>Object.values(t).map(s=>(0,n.XR)(String(s(e)??""))))];return a.map(e=>`${e.join(",")}\r
`).join("")};s["inventoryCsv"]=inventoryCsv})
};
})
//# sourceMappingURL=report-inventory-csv.js.map
