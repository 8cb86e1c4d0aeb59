// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
73714:(function(n,i,r){r.r(i);var t=r(48606);const e={error:"critical",warning:"major",info:"info"};const gitlab=({findings:n},{sources:i})=>{const r=n.map(({message:n,ruleId:r,fingerprint:t,severity:o,path:a,range:c})=>{const{start:l,end:s}=i.span(a,c);return{description:n,check_name:r,fingerprint:t,severity:e[o],location:{path:a,lines:{begin:l.line,end:s.line}}}});return(0,t.Q8)(r)};i["gitlab"]=gitlab})
};
})
//# sourceMappingURL=report-gitlab.js.map
