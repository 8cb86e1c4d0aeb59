// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
7355:(function(t,n,e){n["y"]=byFile;function byFile(t){const n=new Map;for(const e of t){const t=n.get(e.path);if(t)t.push(e);else n.set(e.path,[e])}return n}})
};
})
//# sourceMappingURL=report-by-file.js.map
