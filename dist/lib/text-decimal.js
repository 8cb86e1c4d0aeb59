// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
50987:(function(e,c,i){c["_"]=decimal;function decimal(e){return e.toFixed(12).replace(/\.?0+$/,"")}})
};
})
//# sourceMappingURL=text-decimal.js.map
