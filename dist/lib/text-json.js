// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
55208:(function(e,n,r){n["P"]=fieldsOf;n["l"]=parseObject;function parseObject(e){try{return fieldsOf(JSON.parse(e))}catch{return undefined}}function fieldsOf(e){const n=typeof e==="object"&&e!==null&&!Array.isArray(e);return n?e:undefined}})
};
})
//# sourceMappingURL=text-json.js.map
