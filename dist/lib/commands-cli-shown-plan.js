// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
99409:(function(n,c,a){c["v"]=shownPlan;var e=a(23987);function shownPlan(n,c){const{retentionDays:a}=c.imagecache;return{...n,prices:(0,e.TQ)(c.prices),retentionDays:a}}}),
26959:(function(t,e,o){e["A"]=forPods;e["b"]=planFor;var n=o(80493);var a=o(71304);var s=o(46515);function forPods(t,e){const{settings:o}=t.context;const n={...o.imagecache,for:e??o.imagecache.for};return{...t,context:{...t.context,settings:{...o,imagecache:n}}}}function planFor({named:t},e){const o=(0,n.d)(e.project,e.context,(0,s.As)(e.problems));const{caches:r,dear:c,idle:i,rot:f,leftOut:l}=o;if(t.everything)return o;const d=e.named.pods.flatMap(t=>e.context.imagesOf(t));const m=new Set(d.map(({text:t})=>t));const h=d.flatMap(({reference:t})=>t?[(0,a.kL)(t)]:[]);const isNamed=t=>h.some(e=>t.keys.has(e));return{...o,caches:r.filter(isNamed),dear:c.filter(isNamed),rot:f.filter(({cache:e})=>t.has(e.path)),idle:i.filter(({path:e})=>t.has(e)),leftOut:l.filter(({image:t})=>m.has(t))}}})
};
})
//# sourceMappingURL=commands-cli-shown-plan.js.map
