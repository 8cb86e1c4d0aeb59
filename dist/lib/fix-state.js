// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
97031:(function(n,i,s){i["S"]=isIn;i["T"]=saidBy;function saidBy({ruleId:n,path:i,said:s,clusters:t=[],manifest:r}){const{kind:u,name:a,template:c=""}=r;return JSON.stringify([n,i,s,t,u,a,c])}function isIn(n,i){return n.size>0&&n.has(saidBy(i))}})
};
})
//# sourceMappingURL=fix-state.js.map
