// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
9143:(function(n,e,t){t.r(e);e["pageFacts"]=pageFacts;var a=t(54501);var r=t(26959);var c=t(20589);var o=t(51411);var i=t(99409);async function pageFacts({deadline:n,...e},t){const s={...e,deadline:n.again()};try{const e=await (0,o.u)(s,{wholeRepository:true,sizes:t});return(0,c.L$)(n,()=>{const{settings:n}=e.context;return{inventory:(0,a.O1)(e.named,e.project.imageCaches,e.context),plan:(0,i.v)((0,r.b)(s,(0,r.A)(e,undefined)),n)}})}catch(n){if(n instanceof c.JT)return undefined;throw n}}})
};
})
//# sourceMappingURL=commands-cli-page-facts.js.map
