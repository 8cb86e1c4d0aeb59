// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
3714:(function(n,i,e){e.r(i);const t={error:"critical",warning:"major",info:"info"};const gitlab=({findings:n},{sources:i})=>{const e=n.map(({message:n,ruleId:e,fingerprint:r,severity:o,path:c,range:a})=>{const{start:s,end:l}=i.span(c,a);return{description:n,check_name:e,fingerprint:r,severity:t[o],location:{path:c,lines:{begin:s.line,end:l.line}}}});return`${JSON.stringify(e,undefined,2)}
`};i["gitlab"]=gitlab})
};
})
//# sourceMappingURL=report-gitlab.js.map
