// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
1881:(function(t,e,n){n.r(e);var s=n(7355);var i=n(64687);var a=n(69108);var o=n(68572);const junit=function* suites(t,{sources:e}){const{findings:n}=t;const c=[...[(0,i.y4)(t)??[]].flat(),...(0,i.mK)(t)];const r={tests:String(Math.max(1,n.length)+c.length),failures:String(n.length),...c.length===0?{}:{skipped:String(c.length)}};yield`<?xml version="1.0" encoding="UTF-8"?>
${(0,o.ho)("testsuites",{name:"wfcache-lint",...r})}
`;for(const[t,i]of(0,s.y)(n)){const n=i.map(n=>{const{severity:s,help:i,ruleId:c,range:r}=n;const u=(0,a.Nc)(n);const{line:l,column:g}=e.span(t,r).start;const h=`${t}:${String(l)}:${String(g)}`;const f=[h,...(0,a._H)(n),...i===undefined?[]:i.split("\n")].map(o._n);const $=`${c} at line ${String(l)}`;return[`    ${(0,o.ho)("testcase",{name:$,classname:t})}`,`      ${(0,o.ho)("failure",{message:u,type:s})}${f.join("\n")}</failure>`,"    </testcase>"].join("\n")});const s=String(i.length);yield`  ${(0,o.ho)("testsuite",{name:t,tests:s,failures:s})}
${n.join("\n")}
  </testsuite>
`}if(n.length===0){yield`  ${(0,o.ho)("testsuite",{name:"wfcache-lint",tests:"1",failures:"0"})}
    ${(0,o.ND)("testcase",{name:"no findings",classname:"wfcache-lint"})}
  </testsuite>
`}yield`${skippedSuite(c)}</testsuites>
`};function skippedSuite(t){if(t.length===0)return"";const e=String(t.length);const n=t.map(t=>{const e=(0,o.ho)("testcase",{name:t,classname:"not judged"});return`    ${e}
      ${(0,o.ND)("skipped",{message:t})}
    </testcase>
`});const s="not judged";const i=(0,o.ho)("testsuite",{name:s,tests:e,failures:"0",skipped:e});return`  ${i}
${n.join("")}  </testsuite>
`}e["junit"]=junit})
};
})
//# sourceMappingURL=report-junit.js.map
