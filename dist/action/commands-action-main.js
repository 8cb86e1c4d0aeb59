// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
79212:(function(n,a,o){var t=o(78797);var r=o(99101);var c=o(44038);var i=o(6347);var e=o(19847);var v=o(31608);const d=(0,r.R)(()=>o(39415));async function actionCommand(n,a,o){const t=(0,i.Ko)(n);const r=(0,v.ix)(a);const s={toolkit:n,io:a,version:o,inputs:t,language:(0,c.Od)(t.lang,a)};if(r.kind==="pull_request_review_comment")return d().onEdit(s,r);const u=(0,e.PJ)(s,r);const m=await (0,e.Kb)(u);return m===undefined?2:(0,e.RD)(u,m)}var s=o(7057);void(0,s.C)(actionCommand,t.r)})
};
})
//# sourceMappingURL=commands-action-main.js.map
