// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
1881:(function(t,n,e){e.r(n);var s=e(7355);var i=e(64687);var a=e(68572);const junit=(t,{sources:n})=>{const{findings:e}=t;const o=[...(0,s.y)(e)].map(([t,e])=>{const s=e.map(({severity:e,message:s,help:i,ruleId:o,range:c})=>{const{line:r,column:u}=n.span(t,c).start;const l=`${t}:${String(r)}:${String(u)}`;const g=[l,s,...i===undefined?[]:i.split("\n")].map(a._n);const h=`${o} at line ${String(r)}`;return[`    ${(0,a.ho)("testcase",{name:h,classname:t})}`,`      ${(0,a.ho)("failure",{message:s,type:e})}${g.join("\n")}</failure>`,"    </testcase>"].join("\n")});const i=String(e.length);return`  ${(0,a.ho)("testsuite",{name:t,tests:i,failures:i})}
${s.join("\n")}
  </testsuite>
`});const c=`  ${(0,a.ho)("testsuite",{name:"wfcache-lint",tests:"1",failures:"0"})}
    ${(0,a.ND)("testcase",{name:"no findings",classname:"wfcache-lint"})}
  </testsuite>
`;const r=[...[(0,i.y4)(t)??[]].flat(),...(0,i.mK)(t)];const u={tests:String(Math.max(1,e.length)+r.length),failures:String(e.length),...r.length===0?{}:{skipped:String(r.length)}};return`<?xml version="1.0" encoding="UTF-8"?>
${(0,a.ho)("testsuites",{name:"wfcache-lint",...u})}
${o.join("")||c}${skippedSuite(r)}</testsuites>
`};function skippedSuite(t){if(t.length===0)return"";const n=String(t.length);const e=t.map(t=>{const n=(0,a.ho)("testcase",{name:t,classname:"not judged"});return`    ${n}
      ${(0,a.ND)("skipped",{message:t})}
    </testcase>
`});const s="not judged";const i=(0,a.ho)("testsuite",{name:s,tests:n,failures:"0",skipped:n});return`  ${i}
${e.join("")}  </testsuite>
`}n["junit"]=junit})
};
})
//# sourceMappingURL=report-junit.js.map
