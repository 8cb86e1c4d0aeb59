// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
35513:(function(n,e,t){t.r(e);var s=t(48606);var a=t(72820);const r={error:"ERROR",warning:"WARNING",info:"INFO"};const rdjson=({findings:n},e)=>{const t={source:{name:"wfcache-lint",url:"https://github.com/org/wfcache-lint"},diagnostics:n.map(n=>diagnostic(n,e))};return(0,s.Q8)(t)};function diagnostic(n,e){const{message:t,help:s,severity:o,ruleId:i,path:c,related:g,fix:d}=n;const[u,...f]=d?.edits??[];const l=f.length===0&&d?.creates===undefined;const h=u!==undefined&&l&&u.path===c;return{message:s===undefined?t:`${t}
${s}`,location:{path:c,range:rangeOf(n,e)},severity:r[o],code:{value:i,url:(0,a.QB)(i)},...h?{suggestions:[{range:rangeOf({path:c,range:u.edit.range},e),text:u.edit.text}]}:{},...g.length===0?{}:{relatedLocations:g.map(n=>({message:n.message,location:{path:n.path,range:rangeOf(n,e)}}))}}}function rangeOf({path:n,range:e},{sources:t}){const{start:s,end:a}=t.span(n,e);const inBytes=({line:e,column:s})=>({line:e,column:Buffer.byteLength(t.index(n).lineText(e).slice(0,s-1))+1});return{start:inBytes(s),end:inBytes(a)}}e["rdjson"]=rdjson})
};
})
//# sourceMappingURL=report-rdjson.js.map
