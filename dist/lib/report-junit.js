// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
1881:(function(t,n,e){e.r(n);var s=e(7355);var i=e(64687);var a=e(69108);var o=e(68572);const junit=(t,{sources:n})=>{const{findings:e}=t;const c=[...(0,s.y)(e)].map(([t,e])=>{const s=e.map(e=>{const{severity:s,help:i,ruleId:c,range:r}=e;const u=(0,a.Nc)(e);const{line:l,column:g}=n.span(t,r).start;const h=`${t}:${String(l)}:${String(g)}`;const $=[h,...(0,a._H)(e),...i===undefined?[]:i.split("\n")].map(o._n);const p=`${c} at line ${String(l)}`;return[`    ${(0,o.ho)("testcase",{name:p,classname:t})}`,`      ${(0,o.ho)("failure",{message:u,type:s})}${$.join("\n")}</failure>`,"    </testcase>"].join("\n")});const i=String(e.length);return`  ${(0,o.ho)("testsuite",{name:t,tests:i,failures:i})}
${s.join("\n")}
  </testsuite>
`});const r=`  ${(0,o.ho)("testsuite",{name:"wfcache-lint",tests:"1",failures:"0"})}
    ${(0,o.ND)("testcase",{name:"no findings",classname:"wfcache-lint"})}
  </testsuite>
`;const u=[...[(0,i.y4)(t)??[]].flat(),...(0,i.mK)(t)];const l={tests:String(Math.max(1,e.length)+u.length),failures:String(e.length),...u.length===0?{}:{skipped:String(u.length)}};return`<?xml version="1.0" encoding="UTF-8"?>
${(0,o.ho)("testsuites",{name:"wfcache-lint",...l})}
${c.join("")||r}${skippedSuite(u)}</testsuites>
`};function skippedSuite(t){if(t.length===0)return"";const n=String(t.length);const e=t.map(t=>{const n=(0,o.ho)("testcase",{name:t,classname:"not judged"});return`    ${n}
      ${(0,o.ND)("skipped",{message:t})}
    </testcase>
`});const s="not judged";const i=(0,o.ho)("testsuite",{name:s,tests:n,failures:"0",skipped:n});return`  ${i}
${e.join("")}  </testsuite>
`}n["junit"]=junit})
};
})
//# sourceMappingURL=report-junit.js.map
