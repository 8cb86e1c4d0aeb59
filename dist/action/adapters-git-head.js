// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
27336:(function(e,n,t){t.r(n);n["headOf"]=headOf;n["parentsOfHead"]=parentsOfHead;var a=t(25608);function headOf(e){const n=(0,a.z)(e)("rev-parse","--verify","-q","HEAD");return n.ok?n.value.trim():undefined}function parentsOfHead(e){const n=(0,a.z)(e)("cat-file","commit","HEAD");if(!n.ok)return[];const[t=""]=n.value.split("\n\n",1);return t.split("\n").flatMap(e=>/^parent ([0-9a-f]{40,64})$/.exec(e)?.[1]??[])}})
};
})
//# sourceMappingURL=adapters-git-head.js.map
