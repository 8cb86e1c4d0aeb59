// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
89196:(function(n,e,c){c.r(e);var t=c(7355);var o=c(69108);var s=c(68572);const checkstyle=function* files({findings:n},{sources:e}){yield'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';for(const[c,i]of(0,t.y)(n)){const n=i.map(n=>{const{severity:t,ruleId:i,range:l}=n;const r=(0,o.$Y)(n);const{line:y,column:a}=e.span(c,l).start;const f=`wfcache-lint.${i}`;return`    ${(0,s.ND)("error",{line:String(y),column:String(a),severity:t,message:r,source:f})}
`});yield`  ${(0,s.ho)("file",{name:c})}
${n.join("")}  </file>
`}yield"</checkstyle>\n"};e["checkstyle"]=checkstyle})
};
})
//# sourceMappingURL=report-checkstyle.js.map
