// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
1881:(function(t,n,s){s.r(n);var e=s(7355);var i=s(8572);const junit=({findings:t},{sources:n})=>{const s=[...(0,e.y)(t)].map(([t,s])=>{const e=s.map(({severity:s,message:e,help:a,ruleId:c,range:o})=>{const{line:r,column:u}=n.span(t,o).start;const l=`${t}:${String(r)}:${String(u)}`;const $=[l,e,...a===undefined?[]:a.split("\n")].map(i._n);const h=`${c} at line ${String(r)}`;return[`    ${(0,i.ho)("testcase",{name:h,classname:t})}`,`      ${(0,i.ho)("failure",{message:e,type:s})}${$.join("\n")}</failure>`,"    </testcase>"].join("\n")});const a=String(s.length);return`  ${(0,i.ho)("testsuite",{name:t,tests:a,failures:a})}
${e.join("\n")}
  </testsuite>
`});const a=`  ${(0,i.ho)("testsuite",{name:"wfcache-lint",tests:"1",failures:"0"})}
    ${(0,i.ND)("testcase",{name:"no findings",classname:"wfcache-lint"})}
  </testsuite>
`;const c={tests:String(Math.max(1,t.length)),failures:String(t.length)};return`<?xml version="1.0" encoding="UTF-8"?>
${(0,i.ho)("testsuites",{name:"wfcache-lint",...c})}
${s.join("")||a}</testsuites>
`};n["junit"]=junit})
};
})
//# sourceMappingURL=report-junit.js.map
