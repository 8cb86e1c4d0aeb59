// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
50387:(function(e,n,r){n["B"]=readSignature;n["n"]=readViewer;var i=r(41725);const t={doing:"read whose token it is",permission:"contents: read"};async function readViewer(e){return e.query(t,"query { viewer { login } }",{},e=>(0,i.$6)(e,"viewer","login"))}async function readSignature(e,n){const r={route:"GET /users/{username}",parameters:{username:n}};return e.get(t,r,e=>{const r=(0,i.$v)(e,"id");return r===undefined?undefined:`${n} <${String(r)}+${n}@users.noreply.github.com>`})}})
};
})
//# sourceMappingURL=adapters-github-accounts.js.map
