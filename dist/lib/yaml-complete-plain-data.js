// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
91563:(function(r,a,n){n.r(a);a["readPlainData"]=readPlainData;var t=n(38815);const e=1e3;function readPlainData(r){const a=(0,t.hR)(r,{logLevel:"error"});if(!Array.isArray(a))return[];return a.map(r=>{const[a]=r.errors;if(a!==undefined)throw a;return r.toJS({maxAliasCount:e})})}})
};
})
//# sourceMappingURL=yaml-complete-plain-data.js.map
