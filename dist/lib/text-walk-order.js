// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
49506:(function(n,i,s){i["f"]=compareWalk;var e=s(82209);function compareWalk(n,i){const[s,t]=[n.split("/"),i.split("/")];const c=s.findIndex((n,i)=>n!==t[i]);const isInside=n=>c<n.length-1;if(isInside(s)!==isInside(t))return isInside(s)?1:-1;return(0,e.n6)(s[c]??"",t[c]??"")}})
};
})
//# sourceMappingURL=text-walk-order.js.map
