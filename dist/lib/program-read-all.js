// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
1411:(function(e,r,t){r["I"]=readWritten;r["u"]=readEverything;var n=t(7817);var s=t(9338);var o=t(287);var a=t(9339);var c=t(9440);const u={fixing:false,keepsAll:true};function readWritten(e){const{walked:r,kept:t}=(0,c.l)(e,u);const n=t?.survey.kept??[];return{manifests:n.flatMap(({manifests:e})=>e),sources:sourcesOf(n),problems:problemsOf(e,r,n)}}async function readEverything(e,r,t){const{settings:p,facts:f}=e;const{walked:i,kept:l}=(0,c.l)(e,u);const m=l??new a.Kept(p,f,u);const v=m.survey.kept;const d=await r?.measure(m.unmeasured,t);return{project:(0,o.Y)(v,p.argoVersion),context:d===undefined?m.context:(0,s.V)(p,{...(0,c.Q)(e,d),ruleIds:n.A}),sources:sourcesOf(v),problems:problemsOf(e,i,v)}}function sourcesOf(e){return new Map(e.map(({file:e})=>[e.path,e]))}function problemsOf(e,r,t){const n=t.flatMap(({problems:e})=>e);return[...e.problems,...r.problems,...n]}})
};
})
//# sourceMappingURL=program-read-all.js.map
