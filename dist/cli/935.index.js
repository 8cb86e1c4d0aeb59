"use strict";
exports.id = 935;
exports.ids = [935];
exports.modules = {

/***/ 7935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadSettings: () => (/* binding */ loadSettings)
});

// EXTERNAL MODULE: ./build/src/source/tree.js
var tree = __webpack_require__(9344);
// EXTERNAL MODULE: ./build/src/source/documents.js + 2 modules
var source_documents = __webpack_require__(9770);
;// CONCATENATED MODULE: ./build/src/config/generated/validate.js

const validate = (/* unused pure expression or super */ null && (validate20));
/* harmony default export */ const generated_validate = (validate20);
const schema31 = { "description": "Configuration of wfcache-lint", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "Where editors find this schema", "type": "string", "maxLength": 2048 }, "platform": { "description": "What the pods run on; workflow-cluster by default", "type": "string", "enum": ["workflow-cluster", "eci", "acs"] }, "argoVersion": { "description": "Version of Argo Workflows, as \"3.5\"; older than 3.7 by default, as on ACK", "title": "a version such as \"3.5\"", "type": "string", "maxLength": 32, "pattern": "^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$" }, "region": { "description": "Region the pods run in", "title": "a region such as cn-hangzhou", "type": "string", "pattern": "^[a-z]{2}(-[a-z0-9]+)+$", "maxLength": 64 }, "threshold": { "description": "Compressed size from which an image counts as large; 500MiB by default", "title": "a size such as 500MiB, 3GiB or a whole number of bytes", "type": ["integer", "string"], "minimum": 0, "maxLength": 32, "pattern": "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" }, "registries": { "description": "ACR Enterprise instances, custom domains included", "type": "array", "maxItems": 1000, "items": { "type": "object", "additionalProperties": false, "required": ["host"], "properties": { "host": { "title": "a host, with its port if any, without https:// and path", "description": "Host of the instance, with its port if any; * stands for any characters", "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[A-Za-z0-9.*:_-]+$" }, "instanceId": { "title": "an instance id such as cri-f34lmbk2rxqx41u8", "description": "Id of the instance from the Container Registry console", "type": "string", "maxLength": 64, "pattern": "^cri-[a-z0-9]+$" }, "region": { "description": "Region of the instance", "title": "a region such as cn-hangzhou", "type": "string", "pattern": "^[a-z]{2}(-[a-z0-9]+)+$", "maxLength": 64 } } } }, "images": { "description": "Sizes of images; the first match counts", "type": "array", "maxItems": 1000, "items": { "type": "object", "additionalProperties": false, "required": ["match", "size"], "properties": { "match": { "description": "Glob on the full reference, as docker.io/library/big:*", "title": "a glob of * and **, of at most 256 characters, without { } and without +(…)", "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^(?!.*[?*+@!]\\()[^{}]*$" }, "size": { "description": "Compressed size: bytes, or a number with KiB, MiB or GiB", "title": "a size such as 500MiB, 3GiB or a whole number of bytes", "type": ["integer", "string"], "minimum": 0, "maxLength": 32, "pattern": "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" } } } }, "cluster": { "description": "What the cluster gives to every pod and no file shows", "type": "object", "additionalProperties": false, "properties": { "credentialHelper": { "description": "The ACR credential helper serves the namespaces the workflows run in", "type": "boolean" }, "annotations": { "description": "Annotation keys that workflowDefaults, eci-profile or another injector sets", "type": "array", "maxItems": 100, "items": { "type": "string", "minLength": 1, "maxLength": 317 } } } }, "include": { "description": "Only files that match one of these globs", "type": "array", "maxItems": 1000, "items": { "title": "a glob of * and **, of at most 256 characters, without { } and without +(…)", "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^(?!.*[?*+@!]\\()[^{}]*$" } }, "exclude": { "description": "No files that match one of these globs", "type": "array", "maxItems": 1000, "items": { "title": "a glob of * and **, of at most 256 characters, without { } and without +(…)", "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^(?!.*[?*+@!]\\()[^{}]*$" } }, "rules": { "description": "Severity of rules, or off", "type": "object", "additionalProperties": false, "properties": { "acr-instance-id-missing": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "acr-role-incomplete": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-not-a-string": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-not-true-or-false": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "cache-annotations-contradict": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "image-cache-missing": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "instance-id-malformed": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "pinned-cache-id-malformed": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "unused-suppression": { "type": "string", "enum": ["off", "info", "warning", "error"] } } } } };
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$", "u");
const pattern5 = new RegExp("^[a-z]{2}(-[a-z0-9]+)+$", "u");
const pattern6 = new RegExp("^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9.*:_-]+$", "u");
const pattern8 = new RegExp("^cri-[a-z0-9]+$", "u");
const pattern10 = new RegExp("^(?!.*[?*+@!]\\()[^{}]*$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) { let vErrors = null; let errors = 0; const evaluated0 = validate20.evaluated; if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
} if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
} if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        const _errs1 = errors;
        for (const key0 in data) {
            if (!(func1.call(schema31.properties, key0))) {
                validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
            }
        }
        if (_errs1 === errors) {
            if (data.$schema !== undefined) {
                let data0 = data.$schema;
                const _errs2 = errors;
                if (errors === _errs2) {
                    if (typeof data0 === "string") {
                        if (data0.length > 2048) {
                            validate20.errors = [{ instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                            return false;
                        }
                    }
                    else {
                        validate20.errors = [{ instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                    }
                }
                var valid0 = _errs2 === errors;
            }
            else {
                var valid0 = true;
            }
            if (valid0) {
                if (data.platform !== undefined) {
                    let data1 = data.platform;
                    const _errs4 = errors;
                    if (typeof data1 !== "string") {
                        validate20.errors = [{ instancePath: instancePath + "/platform", schemaPath: "#/properties/platform/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                    }
                    if (!(((data1 === "workflow-cluster") || (data1 === "eci")) || (data1 === "acs"))) {
                        validate20.errors = [{ instancePath: instancePath + "/platform", schemaPath: "#/properties/platform/enum", keyword: "enum", params: { allowedValues: schema31.properties.platform.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                    }
                    var valid0 = _errs4 === errors;
                }
                else {
                    var valid0 = true;
                }
                if (valid0) {
                    if (data.argoVersion !== undefined) {
                        let data2 = data.argoVersion;
                        const _errs6 = errors;
                        if (errors === _errs6) {
                            if (typeof data2 === "string") {
                                if (data2.length > 32) {
                                    validate20.errors = [{ instancePath: instancePath + "/argoVersion", schemaPath: "#/properties/argoVersion/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" }];
                                    return false;
                                }
                                else {
                                    if (!pattern4.test(data2)) {
                                        validate20.errors = [{ instancePath: instancePath + "/argoVersion", schemaPath: "#/properties/argoVersion/pattern", keyword: "pattern", params: { pattern: "^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$" }, message: "must match pattern \"" + "^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$" + "\"" }];
                                        return false;
                                    }
                                }
                            }
                            else {
                                validate20.errors = [{ instancePath: instancePath + "/argoVersion", schemaPath: "#/properties/argoVersion/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                            }
                        }
                        var valid0 = _errs6 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.region !== undefined) {
                            let data3 = data.region;
                            const _errs8 = errors;
                            if (errors === _errs8) {
                                if (typeof data3 === "string") {
                                    if (data3.length > 64) {
                                        validate20.errors = [{ instancePath: instancePath + "/region", schemaPath: "#/properties/region/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                                        return false;
                                    }
                                    else {
                                        if (!pattern5.test(data3)) {
                                            validate20.errors = [{ instancePath: instancePath + "/region", schemaPath: "#/properties/region/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2}(-[a-z0-9]+)+$" }, message: "must match pattern \"" + "^[a-z]{2}(-[a-z0-9]+)+$" + "\"" }];
                                            return false;
                                        }
                                    }
                                }
                                else {
                                    validate20.errors = [{ instancePath: instancePath + "/region", schemaPath: "#/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                }
                            }
                            var valid0 = _errs8 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.threshold !== undefined) {
                                let data4 = data.threshold;
                                const _errs10 = errors;
                                if ((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")) {
                                    validate20.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: schema31.properties.threshold.type }, message: "must be integer,string" }];
                                    return false;
                                }
                                if (errors === _errs10) {
                                    if ((typeof data4 == "number") && (isFinite(data4))) {
                                        if (data4 < 0 || isNaN(data4)) {
                                            validate20.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                            return false;
                                        }
                                    }
                                    if (errors === _errs10) {
                                        if (typeof data4 === "string") {
                                            if (data4.length > 32) {
                                                validate20.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" }];
                                                return false;
                                            }
                                            else {
                                                if (!pattern6.test(data4)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/pattern", keyword: "pattern", params: { pattern: "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" }, message: "must match pattern \"" + "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" + "\"" }];
                                                    return false;
                                                }
                                            }
                                        }
                                    }
                                }
                                var valid0 = _errs10 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.registries !== undefined) {
                                    let data5 = data.registries;
                                    const _errs12 = errors;
                                    if (errors === _errs12) {
                                        if (Array.isArray(data5)) {
                                            if (data5.length > 1000) {
                                                validate20.errors = [{ instancePath: instancePath + "/registries", schemaPath: "#/properties/registries/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                return false;
                                            }
                                            else {
                                                var valid1 = true;
                                                const len0 = data5.length;
                                                for (let i0 = 0; i0 < len0; i0++) {
                                                    let data6 = data5[i0];
                                                    const _errs14 = errors;
                                                    if (errors === _errs14) {
                                                        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                                                            let missing0;
                                                            if ((data6.host === undefined) && (missing0 = "host")) {
                                                                validate20.errors = [{ instancePath: instancePath + "/registries/" + i0, schemaPath: "#/properties/registries/items/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
                                                                return false;
                                                            }
                                                            else {
                                                                const _errs16 = errors;
                                                                for (const key1 in data6) {
                                                                    if (!(((key1 === "host") || (key1 === "instanceId")) || (key1 === "region"))) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/registries/" + i0, schemaPath: "#/properties/registries/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                                                        return false;
                                                                        break;
                                                                    }
                                                                }
                                                                if (_errs16 === errors) {
                                                                    if (data6.host !== undefined) {
                                                                        let data7 = data6.host;
                                                                        const _errs17 = errors;
                                                                        if (errors === _errs17) {
                                                                            if (typeof data7 === "string") {
                                                                                if (data7.length > 255) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/host", schemaPath: "#/properties/registries/items/properties/host/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                                                                                    return false;
                                                                                }
                                                                                else {
                                                                                    if (data7.length < 1) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/host", schemaPath: "#/properties/registries/items/properties/host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                        return false;
                                                                                    }
                                                                                    else {
                                                                                        if (!pattern7.test(data7)) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/host", schemaPath: "#/properties/registries/items/properties/host/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9.*:_-]+$" }, message: "must match pattern \"" + "^[A-Za-z0-9.*:_-]+$" + "\"" }];
                                                                                            return false;
                                                                                        }
                                                                                    }
                                                                                }
                                                                            }
                                                                            else {
                                                                                validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/host", schemaPath: "#/properties/registries/items/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                return false;
                                                                            }
                                                                        }
                                                                        var valid2 = _errs17 === errors;
                                                                    }
                                                                    else {
                                                                        var valid2 = true;
                                                                    }
                                                                    if (valid2) {
                                                                        if (data6.instanceId !== undefined) {
                                                                            let data8 = data6.instanceId;
                                                                            const _errs19 = errors;
                                                                            if (errors === _errs19) {
                                                                                if (typeof data8 === "string") {
                                                                                    if (data8.length > 64) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/instanceId", schemaPath: "#/properties/registries/items/properties/instanceId/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                                                                                        return false;
                                                                                    }
                                                                                    else {
                                                                                        if (!pattern8.test(data8)) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/instanceId", schemaPath: "#/properties/registries/items/properties/instanceId/pattern", keyword: "pattern", params: { pattern: "^cri-[a-z0-9]+$" }, message: "must match pattern \"" + "^cri-[a-z0-9]+$" + "\"" }];
                                                                                            return false;
                                                                                        }
                                                                                    }
                                                                                }
                                                                                else {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/instanceId", schemaPath: "#/properties/registries/items/properties/instanceId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                            var valid2 = _errs19 === errors;
                                                                        }
                                                                        else {
                                                                            var valid2 = true;
                                                                        }
                                                                        if (valid2) {
                                                                            if (data6.region !== undefined) {
                                                                                let data9 = data6.region;
                                                                                const _errs21 = errors;
                                                                                if (errors === _errs21) {
                                                                                    if (typeof data9 === "string") {
                                                                                        if (data9.length > 64) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/region", schemaPath: "#/properties/registries/items/properties/region/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                                                                                            return false;
                                                                                        }
                                                                                        else {
                                                                                            if (!pattern5.test(data9)) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/region", schemaPath: "#/properties/registries/items/properties/region/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2}(-[a-z0-9]+)+$" }, message: "must match pattern \"" + "^[a-z]{2}(-[a-z0-9]+)+$" + "\"" }];
                                                                                                return false;
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                    else {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/registries/" + i0 + "/region", schemaPath: "#/properties/registries/items/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                                var valid2 = _errs21 === errors;
                                                                            }
                                                                            else {
                                                                                var valid2 = true;
                                                                            }
                                                                        }
                                                                    }
                                                                }
                                                            }
                                                        }
                                                        else {
                                                            validate20.errors = [{ instancePath: instancePath + "/registries/" + i0, schemaPath: "#/properties/registries/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                            return false;
                                                        }
                                                    }
                                                    var valid1 = _errs14 === errors;
                                                    if (!valid1) {
                                                        break;
                                                    }
                                                }
                                            }
                                        }
                                        else {
                                            validate20.errors = [{ instancePath: instancePath + "/registries", schemaPath: "#/properties/registries/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                        }
                                    }
                                    var valid0 = _errs12 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.images !== undefined) {
                                        let data10 = data.images;
                                        const _errs23 = errors;
                                        if (errors === _errs23) {
                                            if (Array.isArray(data10)) {
                                                if (data10.length > 1000) {
                                                    validate20.errors = [{ instancePath: instancePath + "/images", schemaPath: "#/properties/images/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                    return false;
                                                }
                                                else {
                                                    var valid3 = true;
                                                    const len1 = data10.length;
                                                    for (let i1 = 0; i1 < len1; i1++) {
                                                        let data11 = data10[i1];
                                                        const _errs25 = errors;
                                                        if (errors === _errs25) {
                                                            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                                                let missing1;
                                                                if (((data11.match === undefined) && (missing1 = "match")) || ((data11.size === undefined) && (missing1 = "size"))) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/images/" + i1, schemaPath: "#/properties/images/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                                                    return false;
                                                                }
                                                                else {
                                                                    const _errs27 = errors;
                                                                    for (const key2 in data11) {
                                                                        if (!((key2 === "match") || (key2 === "size"))) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/images/" + i1, schemaPath: "#/properties/images/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                                                            return false;
                                                                            break;
                                                                        }
                                                                    }
                                                                    if (_errs27 === errors) {
                                                                        if (data11.match !== undefined) {
                                                                            let data12 = data11.match;
                                                                            const _errs28 = errors;
                                                                            if (errors === _errs28) {
                                                                                if (typeof data12 === "string") {
                                                                                    if (data12.length > 256) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/match", schemaPath: "#/properties/images/items/properties/match/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                                                                        return false;
                                                                                    }
                                                                                    else {
                                                                                        if (data12.length < 1) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/match", schemaPath: "#/properties/images/items/properties/match/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                            return false;
                                                                                        }
                                                                                        else {
                                                                                            if (!pattern10.test(data12)) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/match", schemaPath: "#/properties/images/items/properties/match/pattern", keyword: "pattern", params: { pattern: "^(?!.*[?*+@!]\\()[^{}]*$" }, message: "must match pattern \"" + "^(?!.*[?*+@!]\\()[^{}]*$" + "\"" }];
                                                                                                return false;
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                }
                                                                                else {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/match", schemaPath: "#/properties/images/items/properties/match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                            var valid4 = _errs28 === errors;
                                                                        }
                                                                        else {
                                                                            var valid4 = true;
                                                                        }
                                                                        if (valid4) {
                                                                            if (data11.size !== undefined) {
                                                                                let data13 = data11.size;
                                                                                const _errs30 = errors;
                                                                                if ((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/size", schemaPath: "#/properties/images/items/properties/size/type", keyword: "type", params: { type: schema31.properties.images.items.properties.size.type }, message: "must be integer,string" }];
                                                                                    return false;
                                                                                }
                                                                                if (errors === _errs30) {
                                                                                    if ((typeof data13 == "number") && (isFinite(data13))) {
                                                                                        if (data13 < 0 || isNaN(data13)) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/size", schemaPath: "#/properties/images/items/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                                                            return false;
                                                                                        }
                                                                                    }
                                                                                    if (errors === _errs30) {
                                                                                        if (typeof data13 === "string") {
                                                                                            if (data13.length > 32) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/size", schemaPath: "#/properties/images/items/properties/size/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" }];
                                                                                                return false;
                                                                                            }
                                                                                            else {
                                                                                                if (!pattern6.test(data13)) {
                                                                                                    validate20.errors = [{ instancePath: instancePath + "/images/" + i1 + "/size", schemaPath: "#/properties/images/items/properties/size/pattern", keyword: "pattern", params: { pattern: "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" }, message: "must match pattern \"" + "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" + "\"" }];
                                                                                                    return false;
                                                                                                }
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                }
                                                                                var valid4 = _errs30 === errors;
                                                                            }
                                                                            else {
                                                                                var valid4 = true;
                                                                            }
                                                                        }
                                                                    }
                                                                }
                                                            }
                                                            else {
                                                                validate20.errors = [{ instancePath: instancePath + "/images/" + i1, schemaPath: "#/properties/images/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                return false;
                                                            }
                                                        }
                                                        var valid3 = _errs25 === errors;
                                                        if (!valid3) {
                                                            break;
                                                        }
                                                    }
                                                }
                                            }
                                            else {
                                                validate20.errors = [{ instancePath: instancePath + "/images", schemaPath: "#/properties/images/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                            }
                                        }
                                        var valid0 = _errs23 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                    if (valid0) {
                                        if (data.cluster !== undefined) {
                                            let data14 = data.cluster;
                                            const _errs32 = errors;
                                            if (errors === _errs32) {
                                                if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                                                    const _errs34 = errors;
                                                    for (const key3 in data14) {
                                                        if (!((key3 === "credentialHelper") || (key3 === "annotations"))) {
                                                            validate20.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                                            return false;
                                                            break;
                                                        }
                                                    }
                                                    if (_errs34 === errors) {
                                                        if (data14.credentialHelper !== undefined) {
                                                            const _errs35 = errors;
                                                            if (typeof data14.credentialHelper !== "boolean") {
                                                                validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper", schemaPath: "#/properties/cluster/properties/credentialHelper/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                                return false;
                                                            }
                                                            var valid5 = _errs35 === errors;
                                                        }
                                                        else {
                                                            var valid5 = true;
                                                        }
                                                        if (valid5) {
                                                            if (data14.annotations !== undefined) {
                                                                let data16 = data14.annotations;
                                                                const _errs37 = errors;
                                                                if (errors === _errs37) {
                                                                    if (Array.isArray(data16)) {
                                                                        if (data16.length > 100) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/annotations", schemaPath: "#/properties/cluster/properties/annotations/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }];
                                                                            return false;
                                                                        }
                                                                        else {
                                                                            var valid6 = true;
                                                                            const len2 = data16.length;
                                                                            for (let i2 = 0; i2 < len2; i2++) {
                                                                                let data17 = data16[i2];
                                                                                const _errs39 = errors;
                                                                                if (errors === _errs39) {
                                                                                    if (typeof data17 === "string") {
                                                                                        if (data17.length > 317) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/annotations/" + i2, schemaPath: "#/properties/cluster/properties/annotations/items/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                                                                                            return false;
                                                                                        }
                                                                                        else {
                                                                                            if (data17.length < 1) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/cluster/annotations/" + i2, schemaPath: "#/properties/cluster/properties/annotations/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                                return false;
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                    else {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/cluster/annotations/" + i2, schemaPath: "#/properties/cluster/properties/annotations/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                                var valid6 = _errs39 === errors;
                                                                                if (!valid6) {
                                                                                    break;
                                                                                }
                                                                            }
                                                                        }
                                                                    }
                                                                    else {
                                                                        validate20.errors = [{ instancePath: instancePath + "/cluster/annotations", schemaPath: "#/properties/cluster/properties/annotations/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                        return false;
                                                                    }
                                                                }
                                                                var valid5 = _errs37 === errors;
                                                            }
                                                            else {
                                                                var valid5 = true;
                                                            }
                                                        }
                                                    }
                                                }
                                                else {
                                                    validate20.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                    return false;
                                                }
                                            }
                                            var valid0 = _errs32 === errors;
                                        }
                                        else {
                                            var valid0 = true;
                                        }
                                        if (valid0) {
                                            if (data.include !== undefined) {
                                                let data18 = data.include;
                                                const _errs41 = errors;
                                                if (errors === _errs41) {
                                                    if (Array.isArray(data18)) {
                                                        if (data18.length > 1000) {
                                                            validate20.errors = [{ instancePath: instancePath + "/include", schemaPath: "#/properties/include/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                            return false;
                                                        }
                                                        else {
                                                            var valid7 = true;
                                                            const len3 = data18.length;
                                                            for (let i3 = 0; i3 < len3; i3++) {
                                                                let data19 = data18[i3];
                                                                const _errs43 = errors;
                                                                if (errors === _errs43) {
                                                                    if (typeof data19 === "string") {
                                                                        if (data19.length > 256) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/include/" + i3, schemaPath: "#/properties/include/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                                                            return false;
                                                                        }
                                                                        else {
                                                                            if (data19.length < 1) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/include/" + i3, schemaPath: "#/properties/include/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                return false;
                                                                            }
                                                                            else {
                                                                                if (!pattern10.test(data19)) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/include/" + i3, schemaPath: "#/properties/include/items/pattern", keyword: "pattern", params: { pattern: "^(?!.*[?*+@!]\\()[^{}]*$" }, message: "must match pattern \"" + "^(?!.*[?*+@!]\\()[^{}]*$" + "\"" }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                        }
                                                                    }
                                                                    else {
                                                                        validate20.errors = [{ instancePath: instancePath + "/include/" + i3, schemaPath: "#/properties/include/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                        return false;
                                                                    }
                                                                }
                                                                var valid7 = _errs43 === errors;
                                                                if (!valid7) {
                                                                    break;
                                                                }
                                                            }
                                                        }
                                                    }
                                                    else {
                                                        validate20.errors = [{ instancePath: instancePath + "/include", schemaPath: "#/properties/include/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                        return false;
                                                    }
                                                }
                                                var valid0 = _errs41 === errors;
                                            }
                                            else {
                                                var valid0 = true;
                                            }
                                            if (valid0) {
                                                if (data.exclude !== undefined) {
                                                    let data20 = data.exclude;
                                                    const _errs45 = errors;
                                                    if (errors === _errs45) {
                                                        if (Array.isArray(data20)) {
                                                            if (data20.length > 1000) {
                                                                validate20.errors = [{ instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                return false;
                                                            }
                                                            else {
                                                                var valid8 = true;
                                                                const len4 = data20.length;
                                                                for (let i4 = 0; i4 < len4; i4++) {
                                                                    let data21 = data20[i4];
                                                                    const _errs47 = errors;
                                                                    if (errors === _errs47) {
                                                                        if (typeof data21 === "string") {
                                                                            if (data21.length > 256) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/exclude/" + i4, schemaPath: "#/properties/exclude/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                                                                return false;
                                                                            }
                                                                            else {
                                                                                if (data21.length < 1) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/exclude/" + i4, schemaPath: "#/properties/exclude/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                    return false;
                                                                                }
                                                                                else {
                                                                                    if (!pattern10.test(data21)) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/exclude/" + i4, schemaPath: "#/properties/exclude/items/pattern", keyword: "pattern", params: { pattern: "^(?!.*[?*+@!]\\()[^{}]*$" }, message: "must match pattern \"" + "^(?!.*[?*+@!]\\()[^{}]*$" + "\"" }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                            }
                                                                        }
                                                                        else {
                                                                            validate20.errors = [{ instancePath: instancePath + "/exclude/" + i4, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                            return false;
                                                                        }
                                                                    }
                                                                    var valid8 = _errs47 === errors;
                                                                    if (!valid8) {
                                                                        break;
                                                                    }
                                                                }
                                                            }
                                                        }
                                                        else {
                                                            validate20.errors = [{ instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                            return false;
                                                        }
                                                    }
                                                    var valid0 = _errs45 === errors;
                                                }
                                                else {
                                                    var valid0 = true;
                                                }
                                                if (valid0) {
                                                    if (data.rules !== undefined) {
                                                        let data22 = data.rules;
                                                        const _errs49 = errors;
                                                        if (errors === _errs49) {
                                                            if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                                                                const _errs51 = errors;
                                                                for (const key4 in data22) {
                                                                    if (!(func1.call(schema31.properties.rules.properties, key4))) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                                                                        return false;
                                                                        break;
                                                                    }
                                                                }
                                                                if (_errs51 === errors) {
                                                                    if (data22["acr-instance-id-missing"] !== undefined) {
                                                                        let data23 = data22["acr-instance-id-missing"];
                                                                        const _errs52 = errors;
                                                                        if (typeof data23 !== "string") {
                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/acr-instance-id-missing", schemaPath: "#/properties/rules/properties/acr-instance-id-missing/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                            return false;
                                                                        }
                                                                        if (!((((data23 === "off") || (data23 === "info")) || (data23 === "warning")) || (data23 === "error"))) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/acr-instance-id-missing", schemaPath: "#/properties/rules/properties/acr-instance-id-missing/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["acr-instance-id-missing"].enum }, message: "must be equal to one of the allowed values" }];
                                                                            return false;
                                                                        }
                                                                        var valid9 = _errs52 === errors;
                                                                    }
                                                                    else {
                                                                        var valid9 = true;
                                                                    }
                                                                    if (valid9) {
                                                                        if (data22["acr-role-incomplete"] !== undefined) {
                                                                            let data24 = data22["acr-role-incomplete"];
                                                                            const _errs54 = errors;
                                                                            if (typeof data24 !== "string") {
                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/acr-role-incomplete", schemaPath: "#/properties/rules/properties/acr-role-incomplete/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                return false;
                                                                            }
                                                                            if (!((((data24 === "off") || (data24 === "info")) || (data24 === "warning")) || (data24 === "error"))) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/acr-role-incomplete", schemaPath: "#/properties/rules/properties/acr-role-incomplete/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["acr-role-incomplete"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                return false;
                                                                            }
                                                                            var valid9 = _errs54 === errors;
                                                                        }
                                                                        else {
                                                                            var valid9 = true;
                                                                        }
                                                                        if (valid9) {
                                                                            if (data22["annotation-not-a-string"] !== undefined) {
                                                                                let data25 = data22["annotation-not-a-string"];
                                                                                const _errs56 = errors;
                                                                                if (typeof data25 !== "string") {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-a-string", schemaPath: "#/properties/rules/properties/annotation-not-a-string/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                    return false;
                                                                                }
                                                                                if (!((((data25 === "off") || (data25 === "info")) || (data25 === "warning")) || (data25 === "error"))) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-a-string", schemaPath: "#/properties/rules/properties/annotation-not-a-string/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-not-a-string"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                    return false;
                                                                                }
                                                                                var valid9 = _errs56 === errors;
                                                                            }
                                                                            else {
                                                                                var valid9 = true;
                                                                            }
                                                                            if (valid9) {
                                                                                if (data22["annotation-not-true-or-false"] !== undefined) {
                                                                                    let data26 = data22["annotation-not-true-or-false"];
                                                                                    const _errs58 = errors;
                                                                                    if (typeof data26 !== "string") {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-true-or-false", schemaPath: "#/properties/rules/properties/annotation-not-true-or-false/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                        return false;
                                                                                    }
                                                                                    if (!((((data26 === "off") || (data26 === "info")) || (data26 === "warning")) || (data26 === "error"))) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-true-or-false", schemaPath: "#/properties/rules/properties/annotation-not-true-or-false/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-not-true-or-false"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                        return false;
                                                                                    }
                                                                                    var valid9 = _errs58 === errors;
                                                                                }
                                                                                else {
                                                                                    var valid9 = true;
                                                                                }
                                                                                if (valid9) {
                                                                                    if (data22["cache-annotations-contradict"] !== undefined) {
                                                                                        let data27 = data22["cache-annotations-contradict"];
                                                                                        const _errs60 = errors;
                                                                                        if (typeof data27 !== "string") {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/cache-annotations-contradict", schemaPath: "#/properties/rules/properties/cache-annotations-contradict/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                            return false;
                                                                                        }
                                                                                        if (!((((data27 === "off") || (data27 === "info")) || (data27 === "warning")) || (data27 === "error"))) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/cache-annotations-contradict", schemaPath: "#/properties/rules/properties/cache-annotations-contradict/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["cache-annotations-contradict"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                            return false;
                                                                                        }
                                                                                        var valid9 = _errs60 === errors;
                                                                                    }
                                                                                    else {
                                                                                        var valid9 = true;
                                                                                    }
                                                                                    if (valid9) {
                                                                                        if (data22["image-cache-missing"] !== undefined) {
                                                                                            let data28 = data22["image-cache-missing"];
                                                                                            const _errs62 = errors;
                                                                                            if (typeof data28 !== "string") {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/image-cache-missing", schemaPath: "#/properties/rules/properties/image-cache-missing/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                return false;
                                                                                            }
                                                                                            if (!((((data28 === "off") || (data28 === "info")) || (data28 === "warning")) || (data28 === "error"))) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/image-cache-missing", schemaPath: "#/properties/rules/properties/image-cache-missing/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["image-cache-missing"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                return false;
                                                                                            }
                                                                                            var valid9 = _errs62 === errors;
                                                                                        }
                                                                                        else {
                                                                                            var valid9 = true;
                                                                                        }
                                                                                        if (valid9) {
                                                                                            if (data22["instance-id-malformed"] !== undefined) {
                                                                                                let data29 = data22["instance-id-malformed"];
                                                                                                const _errs64 = errors;
                                                                                                if (typeof data29 !== "string") {
                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-malformed", schemaPath: "#/properties/rules/properties/instance-id-malformed/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                    return false;
                                                                                                }
                                                                                                if (!((((data29 === "off") || (data29 === "info")) || (data29 === "warning")) || (data29 === "error"))) {
                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-malformed", schemaPath: "#/properties/rules/properties/instance-id-malformed/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["instance-id-malformed"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                    return false;
                                                                                                }
                                                                                                var valid9 = _errs64 === errors;
                                                                                            }
                                                                                            else {
                                                                                                var valid9 = true;
                                                                                            }
                                                                                            if (valid9) {
                                                                                                if (data22["pinned-cache-id-malformed"] !== undefined) {
                                                                                                    let data30 = data22["pinned-cache-id-malformed"];
                                                                                                    const _errs66 = errors;
                                                                                                    if (typeof data30 !== "string") {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/pinned-cache-id-malformed", schemaPath: "#/properties/rules/properties/pinned-cache-id-malformed/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                        return false;
                                                                                                    }
                                                                                                    if (!((((data30 === "off") || (data30 === "info")) || (data30 === "warning")) || (data30 === "error"))) {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/pinned-cache-id-malformed", schemaPath: "#/properties/rules/properties/pinned-cache-id-malformed/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["pinned-cache-id-malformed"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                        return false;
                                                                                                    }
                                                                                                    var valid9 = _errs66 === errors;
                                                                                                }
                                                                                                else {
                                                                                                    var valid9 = true;
                                                                                                }
                                                                                                if (valid9) {
                                                                                                    if (data22["unused-suppression"] !== undefined) {
                                                                                                        let data31 = data22["unused-suppression"];
                                                                                                        const _errs68 = errors;
                                                                                                        if (typeof data31 !== "string") {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/unused-suppression", schemaPath: "#/properties/rules/properties/unused-suppression/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                        if (!((((data31 === "off") || (data31 === "info")) || (data31 === "warning")) || (data31 === "error"))) {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/unused-suppression", schemaPath: "#/properties/rules/properties/unused-suppression/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["unused-suppression"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                        var valid9 = _errs68 === errors;
                                                                                                    }
                                                                                                    else {
                                                                                                        var valid9 = true;
                                                                                                    }
                                                                                                }
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                }
                                                                            }
                                                                        }
                                                                    }
                                                                }
                                                            }
                                                            else {
                                                                validate20.errors = [{ instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                return false;
                                                            }
                                                        }
                                                        var valid0 = _errs49 === errors;
                                                    }
                                                    else {
                                                        var valid0 = true;
                                                    }
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    else {
        validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
        return false;
    }
} validate20.errors = vErrors; return errors === 0; }
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./build/src/config/plain.js
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
function toPlain(file, node, errors) {
    if (node.kind === 'scalar')
        return scalarValue(file, node);
    if (node.kind === 'seq')
        return node.items.map((item) => toPlain(file, item, errors));
    const made = Object.create(null);
    if (node.merges.length > 0) {
        errors.push({ message: 'Merge keys (<<) are not read here', range: node.range });
    }
    for (const { key, value } of node.entries) {
        const name = key?.text;
        const range = key?.range ?? value.range;
        if (name === undefined)
            errors.push({ message: 'Expected a plain key', range });
        else if (RESERVED.has(name))
            errors.push({ message: `Reserved key "${name}"`, range });
        else if (name in made)
            errors.push({ message: `The key "${name}" is given twice`, range });
        else if (!isNull(value))
            made[name] = toPlain(file, value, errors);
    }
    return made;
}
function isNull(node) {
    return node.kind === 'scalar' && node.type === 'null';
}
function scalarValue({ text }, node) {
    if (node.type === 'null')
        return null;
    if (node.type === 'string')
        return node.text;
    const written = text.slice(node.range.start, node.range.end);
    if (node.type === 'boolean')
        return written === node.text ? written === 'true' : written;
    return Number.isSafeInteger(Number(written)) && !/\D/.test(written) ? Number(written) : written;
}

;// CONCATENATED MODULE: ./build/src/config/schema.js
const GLOB = {
    title: 'a glob of * and **, of at most 256 characters, without { } and without +(…)',
    type: 'string',
    minLength: 1,
    maxLength: 256,
    pattern: '^(?!.*[?*+@!]\\()[^{}]*$',
};
const GLOBS = { type: 'array', maxItems: 1000, items: GLOB };
const REGION = {
    title: 'a region such as cn-hangzhou',
    type: 'string',
    pattern: '^[a-z]{2}(-[a-z0-9]+)+$',
    maxLength: 64,
};
const SIZE = {
    title: 'a size such as 500MiB, 3GiB or a whole number of bytes',
    type: ['integer', 'string'],
    minimum: 0,
    maxLength: 32,
    pattern: '^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$',
};
const REGISTRY = {
    type: 'object',
    additionalProperties: false,
    required: ['host'],
    properties: {
        host: {
            title: 'a host, with its port if any, without https:// and path',
            description: 'Host of the instance, with its port if any; * stands for any characters',
            type: 'string',
            minLength: 1,
            maxLength: 255,
            pattern: '^[A-Za-z0-9.*:_-]+$',
        },
        instanceId: {
            title: 'an instance id such as cri-f34lmbk2rxqx41u8',
            description: 'Id of the instance from the Container Registry console',
            type: 'string',
            maxLength: 64,
            pattern: '^cri-[a-z0-9]+$',
        },
        region: { description: 'Region of the instance', ...REGION },
    },
};
const IMAGE = {
    type: 'object',
    additionalProperties: false,
    required: ['match', 'size'],
    properties: {
        match: {
            description: 'Glob on the full reference, as docker.io/library/big:*',
            ...GLOB,
        },
        size: { description: 'Compressed size: bytes, or a number with KiB, MiB or GiB', ...SIZE },
    },
};
const CLUSTER = {
    description: 'What the cluster gives to every pod and no file shows',
    type: 'object',
    additionalProperties: false,
    properties: {
        credentialHelper: {
            description: 'The ACR credential helper serves the namespaces the workflows run in',
            type: 'boolean',
        },
        annotations: {
            description: 'Annotation keys that workflowDefaults, eci-profile or another injector sets',
            type: 'array',
            maxItems: 100,
            items: { type: 'string', minLength: 1, maxLength: 317 },
        },
    },
};
function configSchema(ruleIds) {
    const level = { type: 'string', enum: ['off', 'info', 'warning', 'error'] };
    return {
        description: 'Configuration of wfcache-lint',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { description: 'Where editors find this schema', type: 'string', maxLength: 2048 },
            platform: {
                description: 'What the pods run on; workflow-cluster by default',
                type: 'string',
                enum: ['workflow-cluster', 'eci', 'acs'],
            },
            argoVersion: {
                description: 'Version of Argo Workflows, as "3.5"; older than 3.7 by default, as on ACK',
                title: 'a version such as "3.5"',
                type: 'string',
                maxLength: 32,
                pattern: '^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$',
            },
            region: { description: 'Region the pods run in', ...REGION },
            threshold: {
                description: 'Compressed size from which an image counts as large; 500MiB by default',
                ...SIZE,
            },
            registries: {
                description: 'ACR Enterprise instances, custom domains included',
                type: 'array',
                maxItems: 1000,
                items: REGISTRY,
            },
            images: {
                description: 'Sizes of images; the first match counts',
                type: 'array',
                maxItems: 1000,
                items: IMAGE,
            },
            cluster: CLUSTER,
            include: { description: 'Only files that match one of these globs', ...GLOBS },
            exclude: { description: 'No files that match one of these globs', ...GLOBS },
            rules: {
                description: 'Severity of rules, or off',
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(ruleIds.map((id) => [id, level])),
            },
        },
    };
}

// EXTERNAL MODULE: ./build/src/config/settings.js
var settings = __webpack_require__(3944);
// EXTERNAL MODULE: ./build/src/config/size.js
var config_size = __webpack_require__(6612);
// EXTERNAL MODULE: ./build/src/config/suggestion.js
var suggestion = __webpack_require__(8349);
;// CONCATENATED MODULE: ./build/src/config/load.js








const MOST_ERRORS = 20;
const LONGEST = 256 * 1024;
const TRUSTED_ONLY = /^(?:token|password|username|credentials?|auth|(?:private|allowed?|insecure)[-_]?(?:registries|hosts)|api[-_]?url|commit|fix|extends|plugins)$/i;
function loadSettings(file, ruleIds) {
    const refused = (...errors) => ({
        settings: settings/* DEFAULT_SETTINGS */.a,
        errors: errors.slice(0, MOST_ERRORS),
    });
    const whole = { start: 0, end: 0 };
    if (file.text.length > LONGEST) {
        const message = `Too large: a configuration may have ${LONGEST.toLocaleString('en-US')} characters`;
        return refused({ message, range: whole });
    }
    const { documents, problems } = (0,source_documents/* parse */.q)(file, { all: true });
    const [problem] = problems;
    if (problem)
        return refused({ message: problem.reason, range: lineRange(file, problem.line) });
    const [document, second] = documents;
    if (second)
        return refused({ message: 'Expected one document, found two', range: second.range });
    if (document === undefined)
        return { settings: settings/* DEFAULT_SETTINGS */.a, errors: [] };
    const errors = [];
    const plain = toPlain(file, document.root, errors);
    if (errors.length === 0)
        errors.push(...check(plain, document.root, configSchema(ruleIds)));
    if (errors.length > 0)
        return refused(...errors);
    return { settings: settingsOf(plain), errors: [] };
}
function lineRange({ text }, line = 1) {
    let start = 0;
    for (let at = 1; at < line; at += 1)
        start = text.indexOf('\n', start) + 1;
    return { start, end: start };
}
function settingsOf(file) {
    const { platform, region, registries, include, exclude, cluster, images = [] } = file;
    const [major = 3, minor = 5] = (file.argoVersion ?? '3.5')
        .replace('v', '')
        .split('.')
        .map(Number);
    return {
        platform: platform ?? settings/* DEFAULT_SETTINGS */.a.platform,
        argoVersion: { major, minor },
        ...(region === undefined ? {} : { region }),
        threshold: bytesOf(file.threshold) ?? settings/* DEFAULT_SETTINGS */.a.threshold,
        registries: registries ?? [],
        images: images.map(({ match, size }) => ({ match, bytes: bytesOf(size) ?? 0 })),
        cluster: { ...settings/* DEFAULT_SETTINGS */.a.cluster, ...cluster },
        include: include ?? [],
        exclude: exclude ?? [],
        rules: new Map(Object.entries(file.rules ?? {})),
    };
}
function bytesOf(size) {
    return size === undefined ? undefined : (0,config_size/* parseSize */.D)(String(size));
}
const load_validate = generated_validate;
function check(plain, root, schema) {
    if (root.kind !== 'map' || typeof plain !== 'object' || plain === null) {
        return [{ message: 'Expected options, as "platform: eci"', range: root.range }];
    }
    const errors = [];
    for (const [option, value] of Object.entries(plain)) {
        if (errors.length >= MOST_ERRORS)
            break;
        if (load_validate({ [option]: value }))
            continue;
        const [error] = load_validate.errors ?? [];
        if (error)
            errors.push(explain(error, plain, root, schema));
    }
    return errors;
}
function explain(error, plain, root, schema) {
    const path = error.instancePath.split('/').slice(1);
    const place = descend(path, { plain, node: root, schema });
    const option = path.join('.');
    const range = place.node?.range ?? root.range;
    const { keyword, params } = error;
    if (keyword === 'additionalProperties') {
        const name = String(params['additionalProperty']);
        return {
            message: unknownOption(name, option, place.schema),
            range: keyRange(place.node, name),
        };
    }
    if (keyword === 'required') {
        return { message: `Missing "${String(params['missingProperty'])}" in ${option}`, range };
    }
    if (keyword === 'maxItems') {
        return { message: `Too many entries in ${option}: at most ${String(params['limit'])}`, range };
    }
    const choices = place.schema?.enum ?? [];
    const found = typeof place.plain === 'string' ? place.plain : '';
    const message = `Expected ${option} to be ${expected(place.schema)}, found ${describe(place.plain)}`;
    return { message: message + (0,suggestion/* didYouMean */.a)(found, choices), range };
}
function descend(path, from) {
    return path.reduce(({ plain, node, schema }, step) => {
        const inner = plain[step];
        if (Array.isArray(plain)) {
            return { plain: inner, node: (0,tree/* itemsOf */.S3)(node)[Number(step)], schema: schema?.items };
        }
        return { plain: inner, node: (0,tree/* get */.Jt)(node, step), schema: schema?.properties?.[step] };
    }, from);
}
function unknownOption(name, parent, schema) {
    if (TRUSTED_ONLY.test(name)) {
        return `Unknown option "${name}": what a run may reach or change is set on the command line or in the workflow, never in this file`;
    }
    const hint = (0,suggestion/* didYouMean */.a)(name, Object.keys(schema?.properties ?? {}));
    const what = parent === 'rules' ? 'rule' : 'option';
    const where = parent === '' || parent === 'rules' ? '' : ` in ${parent}`;
    return `Unknown ${what} "${name.slice(0, 100)}"${where}${hint}`;
}
function keyRange(node, name) {
    if (node?.kind !== 'map')
        return node?.range ?? { start: 0, end: 0 };
    return node.entries.find(({ key }) => key?.text === name)?.key?.range ?? node.range;
}
function expected(schema) {
    if (schema?.title !== undefined)
        return schema.title;
    if (schema?.enum)
        return `one of ${schema.enum.join(', ')}`;
    const type = String(schema?.type ?? 'something else');
    return TYPE_NAMES[type] ?? type;
}
function describe(value) {
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    return typeof value === 'string' ? `"${value.slice(0, 100)}"` : JSON.stringify(value);
}
const TYPE_NAMES = {
    string: 'a string',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
};


/***/ }),

/***/ 9344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ asMap),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   T7: () => (/* binding */ asScalar),
/* harmony export */   XJ: () => (/* binding */ getEntry),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
function get(node, key) {
    return getEntry(node, key)?.value;
}
function getEntry(node, key) {
    if (node?.kind !== 'map')
        return undefined;
    for (let index = node.entries.length - 1; index >= 0; index -= 1) {
        const entry = node.entries[index];
        if (entry?.key?.text === key)
            return entry;
    }
    for (const merged of node.merges) {
        const entry = getEntry(merged, key);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
function at(node, ...keys) {
    return keys.reduce((found, key) => get(found, key), node);
}
function asMap(node) {
    return node?.kind === 'map' ? node : undefined;
}
function itemsOf(node) {
    return node?.kind === 'seq' ? node.items : [];
}
function asScalar(node) {
    return node?.kind === 'scalar' && node.type !== 'null' ? node : undefined;
}
function textOf(node) {
    return asScalar(node)?.text;
}
function entriesOf(node) {
    const found = new Map();
    if (node?.kind !== 'map')
        return found;
    for (const entry of node.entries)
        if (entry.key)
            found.set(entry.key.text, entry);
    for (const merged of node.merges) {
        for (const [key, entry] of entriesOf(merged))
            if (!found.has(key))
                found.set(key, entry);
    }
    return found;
}


/***/ })

};
;