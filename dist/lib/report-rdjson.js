// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
5513:(function(n,e,t){t.r(e);var s=t(2820);const i={error:"ERROR",warning:"WARNING",info:"INFO"};const rdjson=({findings:n},e)=>{const t={source:{name:"wfcache-lint",url:"https://github.com/org/wfcache-lint"},diagnostics:n.map(n=>diagnostic(n,e))};return`${JSON.stringify(t,undefined,2)}
`};function diagnostic(n,e){const{message:t,help:r,severity:a,ruleId:o,path:c,related:g,fix:d}=n;const[u,...f]=d?.edits??[];const l=f.length===0&&d?.creates===undefined;const h=u!==undefined&&l&&u.path===c;return{message:r===undefined?t:`${t}
${r}`,location:{path:c,range:rangeOf(n,e)},severity:i[a],code:{value:o,url:(0,s.QB)(o)},...h?{suggestions:[{range:rangeOf({path:c,range:u.edit.range},e),text:u.edit.text}]}:{},...g.length===0?{}:{relatedLocations:g.map(n=>({message:n.message,location:{path:n.path,range:rangeOf(n,e)}}))}}}function rangeOf({path:n,range:e},{sources:t}){const{start:s,end:i}=t.span(n,e);const inBytes=({line:e,column:s})=>({line:e,column:Buffer.byteLength(t.index(n).lineText(e).slice(0,s-1))+1});return{start:inBytes(s),end:inBytes(i)}}e["rdjson"]=rdjson})
};
})
//# sourceMappingURL=report-rdjson.js.map
