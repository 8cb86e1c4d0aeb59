// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
16351:(function(t,e,n){e["A"]=contentHash;function contentHash(t){return process.getBuiltinModule("node:crypto").createHash("sha256").update(t).digest("hex")}})
};
})
//# sourceMappingURL=adapters-content-hash.js.map
