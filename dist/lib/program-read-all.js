// Written by `npm run build` from src/ and rules/. Do not edit.
"use strict";exports.modules={
1411:(function(e,n,r){n["u"]=readEverything;var t=r(7817);var a=r(9338);var s=r(287);var o=r(9339);var c=r(9440);const p={fixing:false,keepsAll:true};async function readEverything(e,n,r){const{settings:u,facts:i}=e;const{walked:l,kept:v}=(0,c.l)(e,p);const d=v??new o.Kept(u,i,p);const f=d.survey.kept;const m=await n?.measure(d.unmeasured,r);return{project:(0,s.Y)(f,u.argoVersion),context:m===undefined?d.context:(0,a.V)(u,{...(0,c.Q)(e,m),ruleIds:t.A}),sources:new Map(f.map(({file:e})=>[e.path,e])),problems:[...e.problems,...l.problems,...f.flatMap(({problems:e})=>e)]}}})
};
//# sourceMappingURL=program-read-all.js.map
