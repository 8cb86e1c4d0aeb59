// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
127:(function(n,e,t){e["KC"]=isTick;e["Xh"]=wishIn;e["yU"]=granted;var i=t(80073);var r=t(75282);var o=t(10413);function isTick(n,e){return(0,o.Fg)(e)?.box?.isTicked===true&&(0,o.Fg)(n)?.box?.isTicked!==true}function wishIn(n,e){const t=n.find(({thread:n})=>n.commentNumber===e);const{box:i,now:r=[]}=t?.mark??{};if(i?.isTicked!==true||r.length===0)return undefined;return{commentNumber:e,names:r,offer:i.offer}}function granted({names:n,offer:e},t,o,u){const f=t.filter(({fingerprint:e})=>n.includes(e));if(f.length===0)return(0,i._)(c);const h=o?.(f,u)??[];if(h.length===0)return(0,i._)(s);return(0,r.yS)(h)===e?(0,i.ok)({findings:f,changes:h}):(0,i._)(r.uj)}const c="The finding is not there any more";const s="There is nothing that it can fix"})
};
})
//# sourceMappingURL=review-asked.js.map
