// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
95013:(function(e,t,n){n.r(t);t["formatLockFile"]=formatLockFile;t["readLockFile"]=readLockFile;var i=n(17933);var r=n(84526);var s=n(18963);var o=n(71304);const a=1e4;function readLockFile(e){const{path:t}=e;const{documents:n,problems:o}=(0,s.qg)(e);const c=n[0]?.root;if(c===undefined)return{entries:new Map,problems:o};const f=(0,r.b6)((0,r.Jt)(c,"version"));if(f!=="1"){const e=`Expected "version: 1", found ${f??"no version"}; write it again with wfcache-lint sizes`;return{entries:new Map,problems:[...o,{path:t,reason:e,effect:"skipped-file"}]}}const d=new Map;const u=[];for(const n of(0,r.S3)((0,r.Jt)(c,"images")).slice(0,a)){const r=readEntry(n);if(r===undefined){const r=(0,i.c)(e.text,n.range.start);const s="Expected an entry with an image reference and bytes; it is not used";if(u.length<10)u.push({path:t,line:r,reason:s,effect:"skipped-document"});continue}const s=d.get(r.image);if(s===undefined||s.date<=r.date)d.set(r.image,r)}return{entries:d,problems:[...o,...u]}}function readEntry(e){const t=imageOf((0,r.b6)((0,r.Jt)(e,"image"))??"");const n=Number((0,r.b6)((0,r.Jt)(e,"bytes"))??Number.NaN);if(t===undefined||!Number.isSafeInteger(n)||n<0)return undefined;const text=t=>(0,r.b6)((0,r.Jt)(e,t))??"";return{image:t,digest:text("digest"),bytes:n,platform:text("platform"),date:text("date")}}function imageOf(e){const t=(0,o.UG)(e);if(t!==undefined)return(0,o.a4)(t);const n=(0,o.Q)(e);return n&&(0,o.kL)(n)}const c=`# Compressed sizes of images, written by \`wfcache-lint sizes\`. Keep it in the repository: lint reads
# it first, and says the same everywhere without asking any registry.
`;function formatLockFile(e){const t=e.map(({image:e,digest:t,bytes:n,platform:i,date:r})=>{const s=[`image: ${JSON.stringify(e)}`,`bytes: ${String(n)}`,`platform: ${JSON.stringify(i)}`,`digest: ${JSON.stringify(t)}`,`date: ${JSON.stringify(r)}`];return`  - { ${s.join(", ")} }
`});return`${c}version: 1
images:${t.length===0?" []\n":`
${t.join("")}`}`}})
};
})
//# sourceMappingURL=images-lock-file.js.map
