// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
89203:(function(n,t,e){e.r(t);t["unifiedDiff"]=unifiedDiff;var i=e(17984);var r=e(17933);function unifiedDiff(n,t=3){return n.map(n=>fileDiff(n,t)).join("")}function fileDiff(n,t){const{path:e,before:i}=n;const f=i??"";const o=new r.r(f);const lineAt=n=>f.slice(o.startOf(n),o.startOf(n+1));let u=0;const c=hunksOf(blocksOf(n,o),t).map(n=>{const{lines:e,start:i,oldLength:r}=hunkLines(n,lineAt,t);const f=r+growth(n);const o=`-${extent(i,r)} +${extent(i+u,f)}`;u+=growth(n);return`@@ ${o} @@
${e.map(patchLine).join("")}`});const s=i===undefined?"/dev/null":gitPath(`a/${e}`);return`--- ${s}
+++ ${gitPath(`b/${e}`)}
${c.join("")}`}function blocksOf({before:n,after:t,edits:e},r){return n===undefined?[{line:1,before:[],after:(0,i.c2)(t)}]:(0,i.Hj)(n,r,e)}function hunksOf(n,t){const e=[];for(const i of n){const n=e.at(-1);const r=n?.at(-1);const f=r&&i.line-(r.line+r.before.length)<=2*t;if(n!==undefined&&f===true)n.push(i);else e.push([i])}return e}function growth(n){return n.reduce((n,{before:t,after:e})=>n+e.length-t.length,0)}function hunkLines(n,t,e){const i=Math.max(1,(n[0]?.line??1)-e);const kept=(n,e)=>Array.from({length:e-n},(e,i)=>t(n+i)).filter(n=>n!=="").map(n=>` ${n}`);let r=i;const f=n.flatMap(({line:n,before:t,after:e})=>{const i=kept(r,n);r=n+t.length;return[...i,...t.map(n=>`-${n}`),...e.map(n=>`+${n}`)]});const o=kept(r,r+e);return{lines:[...f,...o],start:i,oldLength:r+o.length-i}}function patchLine(n){return n.endsWith("\n")?n:`${n}
\\ No newline at end of file
`}function extent(n,t){if(t===0)return`${String(n-1)},0`;return t===1?String(n):`${String(n)},${String(t)}`}function gitPath(n){if(/["\\]/.test(n))return`"${n.replace(/["\\]/g,"\\$&")}"`;return n.includes(" ")?`${n}	`:n}})
};
})
//# sourceMappingURL=report-unified-diff.js.map
