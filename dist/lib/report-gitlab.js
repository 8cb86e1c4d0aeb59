// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
73714:(function(n,i,r){r.r(i);var t=r(48606);var e=r(69108);const o={error:"critical",warning:"major",info:"info"};const gitlab=({findings:n},{sources:i})=>{const r=n.map(n=>{const{ruleId:r,fingerprint:t,severity:a,path:c,range:s}=n;const{start:l,end:g}=i.span(c,s);return{description:(0,e.$Y)(n),check_name:r,fingerprint:t,severity:o[a],location:{path:c,lines:{begin:l.line,end:g.line}}}});return(0,t.Q8)(r)};i["gitlab"]=gitlab})
};
})
//# sourceMappingURL=report-gitlab.js.map
