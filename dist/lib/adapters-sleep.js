// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
32712:(function(e,s,n){n.r(s);var t=n(58500);var l=n.n(t);const sleep=e=>(0,t.setTimeout)(e);s["sleep"]=sleep})
};
})
//# sourceMappingURL=adapters-sleep.js.map
