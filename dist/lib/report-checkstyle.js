// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
89196:(function(n,c,e){e.r(c);var t=e(7355);var r=e(69108);var o=e(68572);const checkstyle=({findings:n},{sources:c})=>{const e=[...(0,t.y)(n)].map(([n,e])=>{const t=e.map(e=>{const{severity:t,ruleId:s,range:i}=e;const l=(0,r.$Y)(e);const{line:a,column:h}=c.span(n,i).start;const y=`wfcache-lint.${s}`;return`    ${(0,o.ND)("error",{line:String(a),column:String(h),severity:t,message:l,source:y})}
`});return`  ${(0,o.ho)("file",{name:n})}
${t.join("")}  </file>
`});return`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
${e.join("")}</checkstyle>
`};c["checkstyle"]=checkstyle})
};
})
//# sourceMappingURL=report-checkstyle.js.map
