// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
73714:(function(n,i,o){o.r(i);var s=o(16572);var t=o(72820);var e=o(69108);const c={error:"critical",warning:"major",info:"info"};const gitlab=({findings:n},i)=>{const{sources:o}=i;const{say:r,told:a}=(0,t.eX)(i);function*issues(){for(const i of n){const{ruleId:n,fingerprint:s,severity:t,path:l,range:f}=i;const{start:g,end:u}=o.span(l,f);yield{description:(0,e.$Y)(a(i),r),check_name:n,fingerprint:s,severity:c[t],location:{path:l,lines:{begin:g.line,end:u.line}}}}}return(0,s.o)(issues())};i["gitlab"]=gitlab})
};
})
//# sourceMappingURL=report-gitlab.js.map
