// Written by `npm run build` from src/ and rules/. Do not edit.
"use strict";exports.modules={
1411:(function(e,r,a){r["t"]=readWholeProject;var s=a(7817);var t=a(4807);var o=a(9440);var n=a(9338);var c=a(287);async function readWholeProject({settings:e,facts:r,source:a,problems:i},l,p){const{journey:u,begun:d}=await (0,o.l)(a,e,r,{keepsAll:true});const{survey:m,context:v}=d??await (0,t.beginSurvey)(e,r,true);const f=await l?.measure((0,t.unmeasuredImages)({survey:m,context:v}),p);const k=f===undefined?r.sizes:{...r.sizes,measured:f};return{project:(0,c.Y)(m.kept,e.argoVersion),context:f?(0,n.V)(e,{...r,sizes:k,ruleIds:s.A}):v,sources:new Map(m.kept.map(({file:e})=>[e.path,e])),files:u.looked,problems:[...i,...u.problems,...m.kept.flatMap(e=>e.problems)]}}})
};
//# sourceMappingURL=program-read-all.js.map
