// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
73714:(function(n,i,t){t.r(i);var r=t(48606);var o=t(72820);var c=t(69108);const e={error:"critical",warning:"major",info:"info"};const gitlab=({findings:n},i)=>{const{sources:t}=i;const{say:a,told:s}=(0,o.eX)(i);const l=n.map(n=>{const{ruleId:i,fingerprint:r,severity:o,path:l,range:g}=n;const{start:b,end:v}=t.span(l,g);return{description:(0,c.$Y)(s(n),a),check_name:i,fingerprint:r,severity:e[o],location:{path:l,lines:{begin:b.line,end:v.line}}}});return(0,r.Q8)(l)};i["gitlab"]=gitlab})
};
})
//# sourceMappingURL=report-gitlab.js.map
