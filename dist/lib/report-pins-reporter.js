// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
39129:(function(n,i,e){i["q"]=placeOfPin;function placeOfPin({finding:{path:n,range:i}},{sources:e}){return{path:n,line:e.span(n,i).start.line}}})
};
})
//# sourceMappingURL=report-pins-reporter.js.map
