// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
61921:(function(n,e,t){e["Z9"]=wordsOf;e["aj"]=warningOf;e["iP"]=announce;e["kH"]=noteOf;e["ur"]=lateNotes;e["x1"]=writeLines;var r=t(88741);var o=t(20589);var i=t(48606);var s=t(24690);function wordsOf({kind:n}){switch(n){case"merge_group":return"This merge group";case"foreign":return"What is checked out";default:return"This pull request"}}function noteOf({kind:n,message:e}){return{level:n==="head-moved"||n==="declined"?"notice":"warning",message:e}}function warningOf(n){return{level:"warning",message:n}}function lateNotes(n){if(!n.wasLate)return[];const e=`${(0,o.p3)(n)}; findings, comments or suggestions can be missing`;return[{level:"error",message:e}]}function announce(n,e,t=s.V.say){for(const{level:r,message:o}of e){n.stdout.write(`::${r}::${(0,i.b$)(t(o))}
`)}}function writeLines(n,e){if(e.length===0)return;const t=(0,r.m)();const o=e.map(n=>(0,i.H_)((0,i.RK)(n)));n.stdout.write(`${[`::stop-commands::${t}`,...o,`::${t}::`].join("\n")}
`)}})
};
})
//# sourceMappingURL=commands-action-notes.js.map
