// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
24875:(function(t,l,r){l["r"]=shellWord;function shellWord(t){const l=t.startsWith("-")?`./${t}`:t;return/^[\w./@%+=:,-]+$/.test(l)?l:`'${l.replaceAll("'","'\\''")}'`}})
};
})
//# sourceMappingURL=text-shell-word.js.map
