// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
89196:(function(n,e,c){c.r(e);var t=c(7355);var r=c(68572);const checkstyle=({findings:n},{sources:e})=>{const c=[...(0,t.y)(n)].map(([n,c])=>{const t=c.map(({severity:c,message:t,ruleId:o,range:s})=>{const{line:i,column:l}=e.span(n,s).start;const a=`wfcache-lint.${o}`;return`    ${(0,r.ND)("error",{line:String(i),column:String(l),severity:c,message:t,source:a})}
`});return`  ${(0,r.ho)("file",{name:n})}
${t.join("")}  </file>
`});return`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
${c.join("")}</checkstyle>
`};e["checkstyle"]=checkstyle})
};
})
//# sourceMappingURL=report-checkstyle.js.map
