// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
13114:(function(t,n,s){n["A"]=hunkAround;n["c"]=readHunks;const e=/^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/;function readHunks(t){const n=[];let s=new Set;let[o,r,u]=[0,0,0];const close=()=>{if(r>o)n.push({first:o,last:r-1,added:s})};for(const n of t.split("\n")){const t=e.exec(n);if(t!==null){close();o=Number(t[1]);r=o;u=o+Number(t[2]??"1");s=new Set}else if(r<u&&(n.startsWith("+")||n.startsWith(" "))){if(n.startsWith("+"))s.add(r);r+=1}}close();return n}function hunkAround(t,n,s){return t.find(t=>t.first<=n&&s<=t.last)}})
};
})
//# sourceMappingURL=review-hunks.js.map
