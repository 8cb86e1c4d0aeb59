"use strict";
exports.id = 935;
exports.ids = [935];
exports.modules = {

/***/ 7935:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadSettings: () => (/* binding */ loadSettings)
});

// EXTERNAL MODULE: ./build/src/argo/version.js
var argo_version = __webpack_require__(902);
// EXTERNAL MODULE: ./build/src/result.js
var result = __webpack_require__(73);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(4526);
// EXTERNAL MODULE: ./build/src/yaml/documents.js
var yaml_documents = __webpack_require__(934);
;// CONCATENATED MODULE: ./build/src/config/generated/validate.js

const validate = (/* unused pure expression or super */ null && (validate20));
/* harmony default export */ const generated_validate = (validate20);
const schema31 = { "description": "Configuration of wfcache-lint", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "Where editors find this schema", "type": "string", "maxLength": 2048 }, "platform": { "description": "What the pods run on; workflow-cluster by default", "type": "string", "enum": ["workflow-cluster", "eci", "acs"] }, "argoVersion": { "description": "Version of Argo Workflows, as \"3.5\"; older than 3.7 by default, as on ACK", "title": "a version such as \"3.5\"", "type": "string", "maxLength": 32, "pattern": "^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$" }, "region": { "description": "Region the pods run in", "title": "a region such as cn-hangzhou", "type": "string", "pattern": "^[a-z]{2}(-[a-z0-9]+)+$", "maxLength": 64 }, "threshold": { "description": "Compressed size from which an image counts as large; 500MiB by default", "title": "a size such as 500MiB, 3GiB or a whole number of bytes", "type": ["integer", "string"], "minimum": 0, "maxLength": 32, "pattern": "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" }, "registries": { "description": "ACR Enterprise instances, custom domains included", "type": "array", "maxItems": 1000, "items": { "type": "object", "additionalProperties": false, "required": ["host"], "properties": { "host": { "title": "a host, with its port if any, without https:// and path", "description": "Host of the instance, with its port if any; * stands for any characters", "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[A-Za-z0-9.*:_-]+$" }, "instanceId": { "title": "an instance id such as cri-f34lmbk2rxqx41u8", "description": "Id of the instance from the Container Registry console", "type": "string", "maxLength": 64, "pattern": "^cri-[a-z0-9]+$" }, "region": { "description": "Region of the instance", "title": "a region such as cn-hangzhou", "type": "string", "pattern": "^[a-z]{2}(-[a-z0-9]+)+$", "maxLength": 64 } } } }, "images": { "description": "Sizes of images; the first match counts", "type": "array", "maxItems": 1000, "items": { "type": "object", "additionalProperties": false, "required": ["match", "size"], "properties": { "match": { "description": "Glob on the full reference, as docker.io/library/big:*", "title": "a glob of * and **, of at most 256 characters, without { } and without +(…)", "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^(?!.*[?*+@!]\\()[^{}]*$" }, "size": { "description": "Compressed size: bytes, or a number with KiB, MiB or GiB", "title": "a size such as 500MiB, 3GiB or a whole number of bytes", "type": ["integer", "string"], "minimum": 0, "maxLength": 32, "pattern": "^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$" } } } }, "cluster": { "description": "What the cluster gives to every pod and no file shows", "type": "object", "additionalProperties": false, "properties": { "credentialHelper": { "description": "The ACR credential helper is installed; a map where it does not serve all namespaces and service accounts", "title": "true, false, or a map of namespaces and serviceAccounts", "type": ["boolean", "object"], "additionalProperties": false, "properties": { "namespaces": { "description": "Its watchNamespace; all of them by default", "type": "array", "maxItems": 1000, "items": { "title": "a name such as default", "type": "string", "maxLength": 253, "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" } }, "serviceAccounts": { "description": "Its serviceAccount; all of them by default", "type": "array", "maxItems": 1000, "items": { "title": "a name such as default", "type": "string", "maxLength": 253, "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" } } } }, "annotations": { "description": "Annotation keys that workflowDefaults, eci-profile or another injector sets", "type": "array", "maxItems": 100, "items": { "type": "string", "minLength": 1, "maxLength": 317 } } } }, "cache": { "description": "What the fix of image-cache-missing does: annotate the pods for automatic caching (the default), or write ImageCache manifests", "type": "string", "enum": ["automatic", "manifest"] }, "imagecache": { "description": "The ImageCache manifests that wfcache-lint writes", "type": "object", "additionalProperties": false, "properties": { "directory": { "title": "a folder below the root such as deploy/imagecaches, none of its names with a leading dot", "description": "Where they are written; imagecaches by default", "type": "string", "maxLength": 200, "pattern": "^(?!.*\\.\\.)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*$" }, "retentionDays": { "title": "whole days from 1 to 65536", "description": "Days a cache is kept; 30 by default", "type": "integer", "minimum": 1, "maximum": 65536 }, "labels": { "description": "Labels that every one of them gets", "type": "object", "additionalProperties": false, "patternProperties": { "^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$": { "title": "a label such as team-a, in quotes where it is a number or true", "type": "string", "maxLength": 63, "pattern": "^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$" } } }, "annotations": { "description": "Annotations that every one of them gets", "type": "object", "additionalProperties": false, "patternProperties": { "^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$": { "title": "one line of text, in quotes where it is a number or true", "type": "string", "maxLength": 1024, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff]*$" } } } } }, "include": { "description": "Only files that match one of these globs", "type": "array", "maxItems": 1000, "items": { "title": "a glob of * and **, of at most 256 characters, without { } and without +(…)", "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^(?!.*[?*+@!]\\()[^{}]*$" } }, "exclude": { "description": "No files that match one of these globs", "type": "array", "maxItems": 1000, "items": { "title": "a glob of * and **, of at most 256 characters, without { } and without +(…)", "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^(?!.*[?*+@!]\\()[^{}]*$" } }, "rules": { "description": "Severity of rules, or off", "type": "object", "additionalProperties": false, "properties": { "acceleration-not-a-label": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "acr-instance-id-missing": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "acr-role-incomplete": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "acs-cache-unavailable": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-key-unknown": { "title": "off, info, warning, error, or a map of severity and allow", "type": ["string", "object"], "pattern": "^(off|info|warning|error)$", "examples": ["off", "info", "warning", "error"], "additionalProperties": false, "properties": { "severity": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "allow": { "description": "keys that are right, although they look like a known one", "type": "array", "maxItems": 1000, "items": { "type": "string", "minLength": 1, "maxLength": 317 } } } }, "annotation-never-reaches-pod": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-not-a-string": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-not-true-or-false": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-of-other-platform": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-on-wrong-object": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-placeholder": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-precedence-changes": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "annotation-written-by-platform": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "cache-annotations-contradict": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "cache-pinned-and-automatic": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "http-registry-mismatch": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "image-cache-missing": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "image-too-large-for-disk": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-duplicate-image": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-floating-tag": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-image-unused": { "title": "off, info, warning, error, or a map of severity and allow", "type": ["string", "object"], "pattern": "^(off|info|warning|error)$", "examples": ["off", "info", "warning", "error"], "additionalProperties": false, "properties": { "severity": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "allow": { "description": "images that are cached for pods no file of the repository shows", "type": "array", "maxItems": 1000, "items": { "type": "string", "minLength": 1, "maxLength": 317 } } } }, "imagecache-invalid": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-kept-forever": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-legacy-reuse": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-namespaced": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-on-acs": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "imagecache-too-small": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "instance-id-malformed": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "instance-id-spelling": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "instance-id-unneeded": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "instance-region-mismatch": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "library-annotation-ignored": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "match-count-without-effect": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "perfect-match-without-executor": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "personal-edition-unreachable": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "pinned-cache-id-malformed": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "pod-mixes-instances": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "private-image-without-command": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "public-host-in-region": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "pull-policy-defeats-cache": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "pull-secret-beside-helper": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "region-unknown": { "title": "off, info, warning, error, or a map of severity and allow", "type": ["string", "object"], "pattern": "^(off|info|warning|error)$", "examples": ["off", "info", "warning", "error"], "additionalProperties": false, "properties": { "severity": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "allow": { "description": "regions that are newer than this linter", "type": "array", "maxItems": 1000, "items": { "type": "string", "minLength": 1, "maxLength": 317 } } } }, "unused-suppression": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "vpc-host-of-other-region": { "type": "string", "enum": ["off", "info", "warning", "error"] } } }, "overrides": { "description": "What differs for files that are for another cluster; later entries win", "type": "array", "maxItems": 100, "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "description": "Globs of the manifests it is for", "type": "array", "maxItems": 1000, "items": { "title": "a glob of * and **, of at most 256 characters, without { } and without +(…)", "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^(?!.*[?*+@!]\\()[^{}]*$" } }, "platform": { "description": "What the pods run on; workflow-cluster by default", "type": "string", "enum": ["workflow-cluster", "eci", "acs"] }, "region": { "description": "Region the pods run in", "title": "a region such as cn-hangzhou", "type": "string", "pattern": "^[a-z]{2}(-[a-z0-9]+)+$", "maxLength": 64 }, "cluster": { "description": "What the cluster gives to every pod and no file shows", "type": "object", "additionalProperties": false, "properties": { "credentialHelper": { "description": "The ACR credential helper is installed; a map where it does not serve all namespaces and service accounts", "title": "true, false, or a map of namespaces and serviceAccounts", "type": ["boolean", "object"], "additionalProperties": false, "properties": { "namespaces": { "description": "Its watchNamespace; all of them by default", "type": "array", "maxItems": 1000, "items": { "title": "a name such as default", "type": "string", "maxLength": 253, "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" } }, "serviceAccounts": { "description": "Its serviceAccount; all of them by default", "type": "array", "maxItems": 1000, "items": { "title": "a name such as default", "type": "string", "maxLength": 253, "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" } } } }, "annotations": { "description": "Annotation keys that workflowDefaults, eci-profile or another injector sets", "type": "array", "maxItems": 100, "items": { "type": "string", "minLength": 1, "maxLength": 317 } } } } } } } } };
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$", "u");
const pattern5 = new RegExp("^[a-z]{2}(-[a-z0-9]+)+$", "u");
const pattern6 = new RegExp("^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9.*:_-]+$", "u");
const pattern8 = new RegExp("^cri-[a-z0-9]+$", "u");
const pattern10 = new RegExp("^(?!.*[?*+@!]\\()[^{}]*$", "u");
const pattern12 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern14 = new RegExp("^(?!.*\\.\\.)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*$", "u");
const pattern15 = new RegExp("^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$", "u");
const pattern17 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$", "u");
const pattern20 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff]*$", "u");
const pattern23 = new RegExp("^(off|info|warning|error)$", "u");
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
                                                            let data15 = data14.credentialHelper;
                                                            const _errs35 = errors;
                                                            if ((typeof data15 !== "boolean") && (!(data15 && typeof data15 == "object" && !Array.isArray(data15)))) {
                                                                validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper", schemaPath: "#/properties/cluster/properties/credentialHelper/type", keyword: "type", params: { type: schema31.properties.cluster.properties.credentialHelper.type }, message: "must be boolean,object" }];
                                                                return false;
                                                            }
                                                            if (errors === _errs35) {
                                                                if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                                                    const _errs37 = errors;
                                                                    for (const key4 in data15) {
                                                                        if (!((key4 === "namespaces") || (key4 === "serviceAccounts"))) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper", schemaPath: "#/properties/cluster/properties/credentialHelper/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                                                                            return false;
                                                                            break;
                                                                        }
                                                                    }
                                                                    if (_errs37 === errors) {
                                                                        if (data15.namespaces !== undefined) {
                                                                            let data16 = data15.namespaces;
                                                                            const _errs38 = errors;
                                                                            if (errors === _errs38) {
                                                                                if (Array.isArray(data16)) {
                                                                                    if (data16.length > 1000) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/namespaces", schemaPath: "#/properties/cluster/properties/credentialHelper/properties/namespaces/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                        return false;
                                                                                    }
                                                                                    else {
                                                                                        var valid7 = true;
                                                                                        const len2 = data16.length;
                                                                                        for (let i2 = 0; i2 < len2; i2++) {
                                                                                            let data17 = data16[i2];
                                                                                            const _errs40 = errors;
                                                                                            if (errors === _errs40) {
                                                                                                if (typeof data17 === "string") {
                                                                                                    if (data17.length > 253) {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/namespaces/" + i2, schemaPath: "#/properties/cluster/properties/credentialHelper/properties/namespaces/items/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                                                                                        return false;
                                                                                                    }
                                                                                                    else {
                                                                                                        if (!pattern12.test(data17)) {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/namespaces/" + i2, schemaPath: "#/properties/cluster/properties/credentialHelper/properties/namespaces/items/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }, message: "must match pattern \"" + "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" + "\"" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                    }
                                                                                                }
                                                                                                else {
                                                                                                    validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/namespaces/" + i2, schemaPath: "#/properties/cluster/properties/credentialHelper/properties/namespaces/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                    return false;
                                                                                                }
                                                                                            }
                                                                                            var valid7 = _errs40 === errors;
                                                                                            if (!valid7) {
                                                                                                break;
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                }
                                                                                else {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/namespaces", schemaPath: "#/properties/cluster/properties/credentialHelper/properties/namespaces/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                            var valid6 = _errs38 === errors;
                                                                        }
                                                                        else {
                                                                            var valid6 = true;
                                                                        }
                                                                        if (valid6) {
                                                                            if (data15.serviceAccounts !== undefined) {
                                                                                let data18 = data15.serviceAccounts;
                                                                                const _errs42 = errors;
                                                                                if (errors === _errs42) {
                                                                                    if (Array.isArray(data18)) {
                                                                                        if (data18.length > 1000) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/serviceAccounts", schemaPath: "#/properties/cluster/properties/credentialHelper/properties/serviceAccounts/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                            return false;
                                                                                        }
                                                                                        else {
                                                                                            var valid8 = true;
                                                                                            const len3 = data18.length;
                                                                                            for (let i3 = 0; i3 < len3; i3++) {
                                                                                                let data19 = data18[i3];
                                                                                                const _errs44 = errors;
                                                                                                if (errors === _errs44) {
                                                                                                    if (typeof data19 === "string") {
                                                                                                        if (data19.length > 253) {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/serviceAccounts/" + i3, schemaPath: "#/properties/cluster/properties/credentialHelper/properties/serviceAccounts/items/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                        else {
                                                                                                            if (!pattern12.test(data19)) {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/serviceAccounts/" + i3, schemaPath: "#/properties/cluster/properties/credentialHelper/properties/serviceAccounts/items/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }, message: "must match pattern \"" + "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" + "\"" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                        }
                                                                                                    }
                                                                                                    else {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/serviceAccounts/" + i3, schemaPath: "#/properties/cluster/properties/credentialHelper/properties/serviceAccounts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                        return false;
                                                                                                    }
                                                                                                }
                                                                                                var valid8 = _errs44 === errors;
                                                                                                if (!valid8) {
                                                                                                    break;
                                                                                                }
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                    else {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/cluster/credentialHelper/serviceAccounts", schemaPath: "#/properties/cluster/properties/credentialHelper/properties/serviceAccounts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                                var valid6 = _errs42 === errors;
                                                                            }
                                                                            else {
                                                                                var valid6 = true;
                                                                            }
                                                                        }
                                                                    }
                                                                }
                                                            }
                                                            var valid5 = _errs35 === errors;
                                                        }
                                                        else {
                                                            var valid5 = true;
                                                        }
                                                        if (valid5) {
                                                            if (data14.annotations !== undefined) {
                                                                let data20 = data14.annotations;
                                                                const _errs46 = errors;
                                                                if (errors === _errs46) {
                                                                    if (Array.isArray(data20)) {
                                                                        if (data20.length > 100) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/annotations", schemaPath: "#/properties/cluster/properties/annotations/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }];
                                                                            return false;
                                                                        }
                                                                        else {
                                                                            var valid9 = true;
                                                                            const len4 = data20.length;
                                                                            for (let i4 = 0; i4 < len4; i4++) {
                                                                                let data21 = data20[i4];
                                                                                const _errs48 = errors;
                                                                                if (errors === _errs48) {
                                                                                    if (typeof data21 === "string") {
                                                                                        if (data21.length > 317) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/cluster/annotations/" + i4, schemaPath: "#/properties/cluster/properties/annotations/items/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                                                                                            return false;
                                                                                        }
                                                                                        else {
                                                                                            if (data21.length < 1) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/cluster/annotations/" + i4, schemaPath: "#/properties/cluster/properties/annotations/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                                return false;
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                    else {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/cluster/annotations/" + i4, schemaPath: "#/properties/cluster/properties/annotations/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                                var valid9 = _errs48 === errors;
                                                                                if (!valid9) {
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
                                                                var valid5 = _errs46 === errors;
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
                                            if (data.cache !== undefined) {
                                                let data22 = data.cache;
                                                const _errs50 = errors;
                                                if (typeof data22 !== "string") {
                                                    validate20.errors = [{ instancePath: instancePath + "/cache", schemaPath: "#/properties/cache/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                    return false;
                                                }
                                                if (!((data22 === "automatic") || (data22 === "manifest"))) {
                                                    validate20.errors = [{ instancePath: instancePath + "/cache", schemaPath: "#/properties/cache/enum", keyword: "enum", params: { allowedValues: schema31.properties.cache.enum }, message: "must be equal to one of the allowed values" }];
                                                    return false;
                                                }
                                                var valid0 = _errs50 === errors;
                                            }
                                            else {
                                                var valid0 = true;
                                            }
                                            if (valid0) {
                                                if (data.imagecache !== undefined) {
                                                    let data23 = data.imagecache;
                                                    const _errs52 = errors;
                                                    if (errors === _errs52) {
                                                        if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                                                            const _errs54 = errors;
                                                            for (const key5 in data23) {
                                                                if (!((((key5 === "directory") || (key5 === "retentionDays")) || (key5 === "labels")) || (key5 === "annotations"))) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/imagecache", schemaPath: "#/properties/imagecache/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
                                                                    return false;
                                                                    break;
                                                                }
                                                            }
                                                            if (_errs54 === errors) {
                                                                if (data23.directory !== undefined) {
                                                                    let data24 = data23.directory;
                                                                    const _errs55 = errors;
                                                                    if (errors === _errs55) {
                                                                        if (typeof data24 === "string") {
                                                                            if (data24.length > 200) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/imagecache/directory", schemaPath: "#/properties/imagecache/properties/directory/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                                                                                return false;
                                                                            }
                                                                            else {
                                                                                if (!pattern14.test(data24)) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/imagecache/directory", schemaPath: "#/properties/imagecache/properties/directory/pattern", keyword: "pattern", params: { pattern: "^(?!.*\\.\\.)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*$" }, message: "must match pattern \"" + "^(?!.*\\.\\.)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*$" + "\"" }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                        }
                                                                        else {
                                                                            validate20.errors = [{ instancePath: instancePath + "/imagecache/directory", schemaPath: "#/properties/imagecache/properties/directory/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                            return false;
                                                                        }
                                                                    }
                                                                    var valid10 = _errs55 === errors;
                                                                }
                                                                else {
                                                                    var valid10 = true;
                                                                }
                                                                if (valid10) {
                                                                    if (data23.retentionDays !== undefined) {
                                                                        let data25 = data23.retentionDays;
                                                                        const _errs57 = errors;
                                                                        if (!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/imagecache/retentionDays", schemaPath: "#/properties/imagecache/properties/retentionDays/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                                            return false;
                                                                        }
                                                                        if (errors === _errs57) {
                                                                            if ((typeof data25 == "number") && (isFinite(data25))) {
                                                                                if (data25 > 65536 || isNaN(data25)) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/imagecache/retentionDays", schemaPath: "#/properties/imagecache/properties/retentionDays/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536" }];
                                                                                    return false;
                                                                                }
                                                                                else {
                                                                                    if (data25 < 1 || isNaN(data25)) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/imagecache/retentionDays", schemaPath: "#/properties/imagecache/properties/retentionDays/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                            }
                                                                        }
                                                                        var valid10 = _errs57 === errors;
                                                                    }
                                                                    else {
                                                                        var valid10 = true;
                                                                    }
                                                                    if (valid10) {
                                                                        if (data23.labels !== undefined) {
                                                                            let data26 = data23.labels;
                                                                            const _errs59 = errors;
                                                                            if (errors === _errs59) {
                                                                                if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                                                                                    const _errs61 = errors;
                                                                                    for (const key6 in data26) {
                                                                                        if (!(pattern15.test(key6))) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/imagecache/labels", schemaPath: "#/properties/imagecache/properties/labels/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }];
                                                                                            return false;
                                                                                            break;
                                                                                        }
                                                                                    }
                                                                                    if (_errs61 === errors) {
                                                                                        var valid11 = true;
                                                                                        for (const key7 in data26) {
                                                                                            if (pattern15.test(key7)) {
                                                                                                let data27 = data26[key7];
                                                                                                const _errs62 = errors;
                                                                                                if (errors === _errs62) {
                                                                                                    if (typeof data27 === "string") {
                                                                                                        if (data27.length > 63) {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/imagecache/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/imagecache/properties/labels/patternProperties/%5E(%3F%3A%5Ba-z0-9%5D(%3F%3A%5Ba-z0-9.-%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9_.-%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                        else {
                                                                                                            if (!pattern17.test(data27)) {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/imagecache/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/imagecache/properties/labels/patternProperties/%5E(%3F%3A%5Ba-z0-9%5D(%3F%3A%5Ba-z0-9.-%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9_.-%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/pattern", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$" }, message: "must match pattern \"" + "^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$" + "\"" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                        }
                                                                                                    }
                                                                                                    else {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/imagecache/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/imagecache/properties/labels/patternProperties/%5E(%3F%3A%5Ba-z0-9%5D(%3F%3A%5Ba-z0-9.-%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9_.-%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                        return false;
                                                                                                    }
                                                                                                }
                                                                                                var valid11 = _errs62 === errors;
                                                                                                if (!valid11) {
                                                                                                    break;
                                                                                                }
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                }
                                                                                else {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/imagecache/labels", schemaPath: "#/properties/imagecache/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                            var valid10 = _errs59 === errors;
                                                                        }
                                                                        else {
                                                                            var valid10 = true;
                                                                        }
                                                                        if (valid10) {
                                                                            if (data23.annotations !== undefined) {
                                                                                let data28 = data23.annotations;
                                                                                const _errs64 = errors;
                                                                                if (errors === _errs64) {
                                                                                    if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                                                                                        const _errs66 = errors;
                                                                                        for (const key8 in data28) {
                                                                                            if (!(pattern15.test(key8))) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/imagecache/annotations", schemaPath: "#/properties/imagecache/properties/annotations/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" }];
                                                                                                return false;
                                                                                                break;
                                                                                            }
                                                                                        }
                                                                                        if (_errs66 === errors) {
                                                                                            var valid12 = true;
                                                                                            for (const key9 in data28) {
                                                                                                if (pattern15.test(key9)) {
                                                                                                    let data29 = data28[key9];
                                                                                                    const _errs67 = errors;
                                                                                                    if (errors === _errs67) {
                                                                                                        if (typeof data29 === "string") {
                                                                                                            if (data29.length > 1024) {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/imagecache/annotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/imagecache/properties/annotations/patternProperties/%5E(%3F%3A%5Ba-z0-9%5D(%3F%3A%5Ba-z0-9.-%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9_.-%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                            else {
                                                                                                                if (!pattern20.test(data29)) {
                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/imagecache/annotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/imagecache/properties/annotations/patternProperties/%5E(%3F%3A%5Ba-z0-9%5D(%3F%3A%5Ba-z0-9.-%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9_.-%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff]*$" }, message: "must match pattern \"" + "^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff]*$" + "\"" }];
                                                                                                                    return false;
                                                                                                                }
                                                                                                            }
                                                                                                        }
                                                                                                        else {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/imagecache/annotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/imagecache/properties/annotations/patternProperties/%5E(%3F%3A%5Ba-z0-9%5D(%3F%3A%5Ba-z0-9.-%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9_.-%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                    }
                                                                                                    var valid12 = _errs67 === errors;
                                                                                                    if (!valid12) {
                                                                                                        break;
                                                                                                    }
                                                                                                }
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                    else {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/imagecache/annotations", schemaPath: "#/properties/imagecache/properties/annotations/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                                var valid10 = _errs64 === errors;
                                                                            }
                                                                            else {
                                                                                var valid10 = true;
                                                                            }
                                                                        }
                                                                    }
                                                                }
                                                            }
                                                        }
                                                        else {
                                                            validate20.errors = [{ instancePath: instancePath + "/imagecache", schemaPath: "#/properties/imagecache/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                            return false;
                                                        }
                                                    }
                                                    var valid0 = _errs52 === errors;
                                                }
                                                else {
                                                    var valid0 = true;
                                                }
                                                if (valid0) {
                                                    if (data.include !== undefined) {
                                                        let data30 = data.include;
                                                        const _errs69 = errors;
                                                        if (errors === _errs69) {
                                                            if (Array.isArray(data30)) {
                                                                if (data30.length > 1000) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/include", schemaPath: "#/properties/include/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                    return false;
                                                                }
                                                                else {
                                                                    var valid13 = true;
                                                                    const len5 = data30.length;
                                                                    for (let i5 = 0; i5 < len5; i5++) {
                                                                        let data31 = data30[i5];
                                                                        const _errs71 = errors;
                                                                        if (errors === _errs71) {
                                                                            if (typeof data31 === "string") {
                                                                                if (data31.length > 256) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/include/" + i5, schemaPath: "#/properties/include/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                                                                    return false;
                                                                                }
                                                                                else {
                                                                                    if (data31.length < 1) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/include/" + i5, schemaPath: "#/properties/include/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                        return false;
                                                                                    }
                                                                                    else {
                                                                                        if (!pattern10.test(data31)) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/include/" + i5, schemaPath: "#/properties/include/items/pattern", keyword: "pattern", params: { pattern: "^(?!.*[?*+@!]\\()[^{}]*$" }, message: "must match pattern \"" + "^(?!.*[?*+@!]\\()[^{}]*$" + "\"" }];
                                                                                            return false;
                                                                                        }
                                                                                    }
                                                                                }
                                                                            }
                                                                            else {
                                                                                validate20.errors = [{ instancePath: instancePath + "/include/" + i5, schemaPath: "#/properties/include/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                return false;
                                                                            }
                                                                        }
                                                                        var valid13 = _errs71 === errors;
                                                                        if (!valid13) {
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
                                                        var valid0 = _errs69 === errors;
                                                    }
                                                    else {
                                                        var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                        if (data.exclude !== undefined) {
                                                            let data32 = data.exclude;
                                                            const _errs73 = errors;
                                                            if (errors === _errs73) {
                                                                if (Array.isArray(data32)) {
                                                                    if (data32.length > 1000) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                        return false;
                                                                    }
                                                                    else {
                                                                        var valid14 = true;
                                                                        const len6 = data32.length;
                                                                        for (let i6 = 0; i6 < len6; i6++) {
                                                                            let data33 = data32[i6];
                                                                            const _errs75 = errors;
                                                                            if (errors === _errs75) {
                                                                                if (typeof data33 === "string") {
                                                                                    if (data33.length > 256) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/exclude/" + i6, schemaPath: "#/properties/exclude/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                                                                        return false;
                                                                                    }
                                                                                    else {
                                                                                        if (data33.length < 1) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/exclude/" + i6, schemaPath: "#/properties/exclude/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                            return false;
                                                                                        }
                                                                                        else {
                                                                                            if (!pattern10.test(data33)) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/exclude/" + i6, schemaPath: "#/properties/exclude/items/pattern", keyword: "pattern", params: { pattern: "^(?!.*[?*+@!]\\()[^{}]*$" }, message: "must match pattern \"" + "^(?!.*[?*+@!]\\()[^{}]*$" + "\"" }];
                                                                                                return false;
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                }
                                                                                else {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/exclude/" + i6, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                            var valid14 = _errs75 === errors;
                                                                            if (!valid14) {
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
                                                            var valid0 = _errs73 === errors;
                                                        }
                                                        else {
                                                            var valid0 = true;
                                                        }
                                                        if (valid0) {
                                                            if (data.rules !== undefined) {
                                                                let data34 = data.rules;
                                                                const _errs77 = errors;
                                                                if (errors === _errs77) {
                                                                    if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                                                                        const _errs79 = errors;
                                                                        for (const key10 in data34) {
                                                                            if (!(func1.call(schema31.properties.rules.properties, key10))) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" }];
                                                                                return false;
                                                                                break;
                                                                            }
                                                                        }
                                                                        if (_errs79 === errors) {
                                                                            if (data34["acceleration-not-a-label"] !== undefined) {
                                                                                let data35 = data34["acceleration-not-a-label"];
                                                                                const _errs80 = errors;
                                                                                if (typeof data35 !== "string") {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/acceleration-not-a-label", schemaPath: "#/properties/rules/properties/acceleration-not-a-label/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                    return false;
                                                                                }
                                                                                if (!((((data35 === "off") || (data35 === "info")) || (data35 === "warning")) || (data35 === "error"))) {
                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/acceleration-not-a-label", schemaPath: "#/properties/rules/properties/acceleration-not-a-label/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["acceleration-not-a-label"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                    return false;
                                                                                }
                                                                                var valid15 = _errs80 === errors;
                                                                            }
                                                                            else {
                                                                                var valid15 = true;
                                                                            }
                                                                            if (valid15) {
                                                                                if (data34["acr-instance-id-missing"] !== undefined) {
                                                                                    let data36 = data34["acr-instance-id-missing"];
                                                                                    const _errs82 = errors;
                                                                                    if (typeof data36 !== "string") {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/acr-instance-id-missing", schemaPath: "#/properties/rules/properties/acr-instance-id-missing/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                        return false;
                                                                                    }
                                                                                    if (!((((data36 === "off") || (data36 === "info")) || (data36 === "warning")) || (data36 === "error"))) {
                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/acr-instance-id-missing", schemaPath: "#/properties/rules/properties/acr-instance-id-missing/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["acr-instance-id-missing"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                        return false;
                                                                                    }
                                                                                    var valid15 = _errs82 === errors;
                                                                                }
                                                                                else {
                                                                                    var valid15 = true;
                                                                                }
                                                                                if (valid15) {
                                                                                    if (data34["acr-role-incomplete"] !== undefined) {
                                                                                        let data37 = data34["acr-role-incomplete"];
                                                                                        const _errs84 = errors;
                                                                                        if (typeof data37 !== "string") {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/acr-role-incomplete", schemaPath: "#/properties/rules/properties/acr-role-incomplete/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                            return false;
                                                                                        }
                                                                                        if (!((((data37 === "off") || (data37 === "info")) || (data37 === "warning")) || (data37 === "error"))) {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/acr-role-incomplete", schemaPath: "#/properties/rules/properties/acr-role-incomplete/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["acr-role-incomplete"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                            return false;
                                                                                        }
                                                                                        var valid15 = _errs84 === errors;
                                                                                    }
                                                                                    else {
                                                                                        var valid15 = true;
                                                                                    }
                                                                                    if (valid15) {
                                                                                        if (data34["acs-cache-unavailable"] !== undefined) {
                                                                                            let data38 = data34["acs-cache-unavailable"];
                                                                                            const _errs86 = errors;
                                                                                            if (typeof data38 !== "string") {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/acs-cache-unavailable", schemaPath: "#/properties/rules/properties/acs-cache-unavailable/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                return false;
                                                                                            }
                                                                                            if (!((((data38 === "off") || (data38 === "info")) || (data38 === "warning")) || (data38 === "error"))) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/acs-cache-unavailable", schemaPath: "#/properties/rules/properties/acs-cache-unavailable/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["acs-cache-unavailable"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                return false;
                                                                                            }
                                                                                            var valid15 = _errs86 === errors;
                                                                                        }
                                                                                        else {
                                                                                            var valid15 = true;
                                                                                        }
                                                                                        if (valid15) {
                                                                                            if (data34["annotation-key-unknown"] !== undefined) {
                                                                                                let data39 = data34["annotation-key-unknown"];
                                                                                                const _errs88 = errors;
                                                                                                if ((typeof data39 !== "string") && (!(data39 && typeof data39 == "object" && !Array.isArray(data39)))) {
                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown", schemaPath: "#/properties/rules/properties/annotation-key-unknown/type", keyword: "type", params: { type: schema31.properties.rules.properties["annotation-key-unknown"].type }, message: "must be string,object" }];
                                                                                                    return false;
                                                                                                }
                                                                                                if (errors === _errs88) {
                                                                                                    if (typeof data39 === "string") {
                                                                                                        if (!pattern23.test(data39)) {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown", schemaPath: "#/properties/rules/properties/annotation-key-unknown/pattern", keyword: "pattern", params: { pattern: "^(off|info|warning|error)$" }, message: "must match pattern \"" + "^(off|info|warning|error)$" + "\"" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                    }
                                                                                                    if (errors === _errs88) {
                                                                                                        if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                                                                                                            const _errs90 = errors;
                                                                                                            for (const key11 in data39) {
                                                                                                                if (!((key11 === "severity") || (key11 === "allow"))) {
                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown", schemaPath: "#/properties/rules/properties/annotation-key-unknown/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" }];
                                                                                                                    return false;
                                                                                                                    break;
                                                                                                                }
                                                                                                            }
                                                                                                            if (_errs90 === errors) {
                                                                                                                if (data39.severity !== undefined) {
                                                                                                                    let data40 = data39.severity;
                                                                                                                    const _errs91 = errors;
                                                                                                                    if (typeof data40 !== "string") {
                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown/severity", schemaPath: "#/properties/rules/properties/annotation-key-unknown/properties/severity/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                        return false;
                                                                                                                    }
                                                                                                                    if (!((((data40 === "off") || (data40 === "info")) || (data40 === "warning")) || (data40 === "error"))) {
                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown/severity", schemaPath: "#/properties/rules/properties/annotation-key-unknown/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-key-unknown"].properties.severity.enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                        return false;
                                                                                                                    }
                                                                                                                    var valid16 = _errs91 === errors;
                                                                                                                }
                                                                                                                else {
                                                                                                                    var valid16 = true;
                                                                                                                }
                                                                                                                if (valid16) {
                                                                                                                    if (data39.allow !== undefined) {
                                                                                                                        let data41 = data39.allow;
                                                                                                                        const _errs93 = errors;
                                                                                                                        if (errors === _errs93) {
                                                                                                                            if (Array.isArray(data41)) {
                                                                                                                                if (data41.length > 1000) {
                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown/allow", schemaPath: "#/properties/rules/properties/annotation-key-unknown/properties/allow/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                                                                    return false;
                                                                                                                                }
                                                                                                                                else {
                                                                                                                                    var valid17 = true;
                                                                                                                                    const len7 = data41.length;
                                                                                                                                    for (let i7 = 0; i7 < len7; i7++) {
                                                                                                                                        let data42 = data41[i7];
                                                                                                                                        const _errs95 = errors;
                                                                                                                                        if (errors === _errs95) {
                                                                                                                                            if (typeof data42 === "string") {
                                                                                                                                                if (data42.length > 317) {
                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown/allow/" + i7, schemaPath: "#/properties/rules/properties/annotation-key-unknown/properties/allow/items/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                                                                                                                                                    return false;
                                                                                                                                                }
                                                                                                                                                else {
                                                                                                                                                    if (data42.length < 1) {
                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown/allow/" + i7, schemaPath: "#/properties/rules/properties/annotation-key-unknown/properties/allow/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                                                                                        return false;
                                                                                                                                                    }
                                                                                                                                                }
                                                                                                                                            }
                                                                                                                                            else {
                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown/allow/" + i7, schemaPath: "#/properties/rules/properties/annotation-key-unknown/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                return false;
                                                                                                                                            }
                                                                                                                                        }
                                                                                                                                        var valid17 = _errs95 === errors;
                                                                                                                                        if (!valid17) {
                                                                                                                                            break;
                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                }
                                                                                                                            }
                                                                                                                            else {
                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/annotation-key-unknown/allow", schemaPath: "#/properties/rules/properties/annotation-key-unknown/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                                                                return false;
                                                                                                                            }
                                                                                                                        }
                                                                                                                        var valid16 = _errs93 === errors;
                                                                                                                    }
                                                                                                                    else {
                                                                                                                        var valid16 = true;
                                                                                                                    }
                                                                                                                }
                                                                                                            }
                                                                                                        }
                                                                                                    }
                                                                                                }
                                                                                                var valid15 = _errs88 === errors;
                                                                                            }
                                                                                            else {
                                                                                                var valid15 = true;
                                                                                            }
                                                                                            if (valid15) {
                                                                                                if (data34["annotation-never-reaches-pod"] !== undefined) {
                                                                                                    let data43 = data34["annotation-never-reaches-pod"];
                                                                                                    const _errs97 = errors;
                                                                                                    if (typeof data43 !== "string") {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-never-reaches-pod", schemaPath: "#/properties/rules/properties/annotation-never-reaches-pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                        return false;
                                                                                                    }
                                                                                                    if (!((((data43 === "off") || (data43 === "info")) || (data43 === "warning")) || (data43 === "error"))) {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-never-reaches-pod", schemaPath: "#/properties/rules/properties/annotation-never-reaches-pod/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-never-reaches-pod"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                        return false;
                                                                                                    }
                                                                                                    var valid15 = _errs97 === errors;
                                                                                                }
                                                                                                else {
                                                                                                    var valid15 = true;
                                                                                                }
                                                                                                if (valid15) {
                                                                                                    if (data34["annotation-not-a-string"] !== undefined) {
                                                                                                        let data44 = data34["annotation-not-a-string"];
                                                                                                        const _errs99 = errors;
                                                                                                        if (typeof data44 !== "string") {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-a-string", schemaPath: "#/properties/rules/properties/annotation-not-a-string/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                        if (!((((data44 === "off") || (data44 === "info")) || (data44 === "warning")) || (data44 === "error"))) {
                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-a-string", schemaPath: "#/properties/rules/properties/annotation-not-a-string/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-not-a-string"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                            return false;
                                                                                                        }
                                                                                                        var valid15 = _errs99 === errors;
                                                                                                    }
                                                                                                    else {
                                                                                                        var valid15 = true;
                                                                                                    }
                                                                                                    if (valid15) {
                                                                                                        if (data34["annotation-not-true-or-false"] !== undefined) {
                                                                                                            let data45 = data34["annotation-not-true-or-false"];
                                                                                                            const _errs101 = errors;
                                                                                                            if (typeof data45 !== "string") {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-true-or-false", schemaPath: "#/properties/rules/properties/annotation-not-true-or-false/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                            if (!((((data45 === "off") || (data45 === "info")) || (data45 === "warning")) || (data45 === "error"))) {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/annotation-not-true-or-false", schemaPath: "#/properties/rules/properties/annotation-not-true-or-false/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-not-true-or-false"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                            var valid15 = _errs101 === errors;
                                                                                                        }
                                                                                                        else {
                                                                                                            var valid15 = true;
                                                                                                        }
                                                                                                        if (valid15) {
                                                                                                            if (data34["annotation-of-other-platform"] !== undefined) {
                                                                                                                let data46 = data34["annotation-of-other-platform"];
                                                                                                                const _errs103 = errors;
                                                                                                                if (typeof data46 !== "string") {
                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-of-other-platform", schemaPath: "#/properties/rules/properties/annotation-of-other-platform/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                    return false;
                                                                                                                }
                                                                                                                if (!((((data46 === "off") || (data46 === "info")) || (data46 === "warning")) || (data46 === "error"))) {
                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-of-other-platform", schemaPath: "#/properties/rules/properties/annotation-of-other-platform/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-of-other-platform"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                    return false;
                                                                                                                }
                                                                                                                var valid15 = _errs103 === errors;
                                                                                                            }
                                                                                                            else {
                                                                                                                var valid15 = true;
                                                                                                            }
                                                                                                            if (valid15) {
                                                                                                                if (data34["annotation-on-wrong-object"] !== undefined) {
                                                                                                                    let data47 = data34["annotation-on-wrong-object"];
                                                                                                                    const _errs105 = errors;
                                                                                                                    if (typeof data47 !== "string") {
                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-on-wrong-object", schemaPath: "#/properties/rules/properties/annotation-on-wrong-object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                        return false;
                                                                                                                    }
                                                                                                                    if (!((((data47 === "off") || (data47 === "info")) || (data47 === "warning")) || (data47 === "error"))) {
                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/annotation-on-wrong-object", schemaPath: "#/properties/rules/properties/annotation-on-wrong-object/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-on-wrong-object"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                        return false;
                                                                                                                    }
                                                                                                                    var valid15 = _errs105 === errors;
                                                                                                                }
                                                                                                                else {
                                                                                                                    var valid15 = true;
                                                                                                                }
                                                                                                                if (valid15) {
                                                                                                                    if (data34["annotation-placeholder"] !== undefined) {
                                                                                                                        let data48 = data34["annotation-placeholder"];
                                                                                                                        const _errs107 = errors;
                                                                                                                        if (typeof data48 !== "string") {
                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/annotation-placeholder", schemaPath: "#/properties/rules/properties/annotation-placeholder/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                            return false;
                                                                                                                        }
                                                                                                                        if (!((((data48 === "off") || (data48 === "info")) || (data48 === "warning")) || (data48 === "error"))) {
                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/annotation-placeholder", schemaPath: "#/properties/rules/properties/annotation-placeholder/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-placeholder"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                            return false;
                                                                                                                        }
                                                                                                                        var valid15 = _errs107 === errors;
                                                                                                                    }
                                                                                                                    else {
                                                                                                                        var valid15 = true;
                                                                                                                    }
                                                                                                                    if (valid15) {
                                                                                                                        if (data34["annotation-precedence-changes"] !== undefined) {
                                                                                                                            let data49 = data34["annotation-precedence-changes"];
                                                                                                                            const _errs109 = errors;
                                                                                                                            if (typeof data49 !== "string") {
                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/annotation-precedence-changes", schemaPath: "#/properties/rules/properties/annotation-precedence-changes/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                return false;
                                                                                                                            }
                                                                                                                            if (!((((data49 === "off") || (data49 === "info")) || (data49 === "warning")) || (data49 === "error"))) {
                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/annotation-precedence-changes", schemaPath: "#/properties/rules/properties/annotation-precedence-changes/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-precedence-changes"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                return false;
                                                                                                                            }
                                                                                                                            var valid15 = _errs109 === errors;
                                                                                                                        }
                                                                                                                        else {
                                                                                                                            var valid15 = true;
                                                                                                                        }
                                                                                                                        if (valid15) {
                                                                                                                            if (data34["annotation-written-by-platform"] !== undefined) {
                                                                                                                                let data50 = data34["annotation-written-by-platform"];
                                                                                                                                const _errs111 = errors;
                                                                                                                                if (typeof data50 !== "string") {
                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-written-by-platform", schemaPath: "#/properties/rules/properties/annotation-written-by-platform/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                    return false;
                                                                                                                                }
                                                                                                                                if (!((((data50 === "off") || (data50 === "info")) || (data50 === "warning")) || (data50 === "error"))) {
                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/annotation-written-by-platform", schemaPath: "#/properties/rules/properties/annotation-written-by-platform/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["annotation-written-by-platform"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                    return false;
                                                                                                                                }
                                                                                                                                var valid15 = _errs111 === errors;
                                                                                                                            }
                                                                                                                            else {
                                                                                                                                var valid15 = true;
                                                                                                                            }
                                                                                                                            if (valid15) {
                                                                                                                                if (data34["cache-annotations-contradict"] !== undefined) {
                                                                                                                                    let data51 = data34["cache-annotations-contradict"];
                                                                                                                                    const _errs113 = errors;
                                                                                                                                    if (typeof data51 !== "string") {
                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/cache-annotations-contradict", schemaPath: "#/properties/rules/properties/cache-annotations-contradict/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                        return false;
                                                                                                                                    }
                                                                                                                                    if (!((((data51 === "off") || (data51 === "info")) || (data51 === "warning")) || (data51 === "error"))) {
                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/cache-annotations-contradict", schemaPath: "#/properties/rules/properties/cache-annotations-contradict/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["cache-annotations-contradict"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                        return false;
                                                                                                                                    }
                                                                                                                                    var valid15 = _errs113 === errors;
                                                                                                                                }
                                                                                                                                else {
                                                                                                                                    var valid15 = true;
                                                                                                                                }
                                                                                                                                if (valid15) {
                                                                                                                                    if (data34["cache-pinned-and-automatic"] !== undefined) {
                                                                                                                                        let data52 = data34["cache-pinned-and-automatic"];
                                                                                                                                        const _errs115 = errors;
                                                                                                                                        if (typeof data52 !== "string") {
                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/cache-pinned-and-automatic", schemaPath: "#/properties/rules/properties/cache-pinned-and-automatic/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                            return false;
                                                                                                                                        }
                                                                                                                                        if (!((((data52 === "off") || (data52 === "info")) || (data52 === "warning")) || (data52 === "error"))) {
                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/cache-pinned-and-automatic", schemaPath: "#/properties/rules/properties/cache-pinned-and-automatic/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["cache-pinned-and-automatic"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                            return false;
                                                                                                                                        }
                                                                                                                                        var valid15 = _errs115 === errors;
                                                                                                                                    }
                                                                                                                                    else {
                                                                                                                                        var valid15 = true;
                                                                                                                                    }
                                                                                                                                    if (valid15) {
                                                                                                                                        if (data34["http-registry-mismatch"] !== undefined) {
                                                                                                                                            let data53 = data34["http-registry-mismatch"];
                                                                                                                                            const _errs117 = errors;
                                                                                                                                            if (typeof data53 !== "string") {
                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/http-registry-mismatch", schemaPath: "#/properties/rules/properties/http-registry-mismatch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                return false;
                                                                                                                                            }
                                                                                                                                            if (!((((data53 === "off") || (data53 === "info")) || (data53 === "warning")) || (data53 === "error"))) {
                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/http-registry-mismatch", schemaPath: "#/properties/rules/properties/http-registry-mismatch/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["http-registry-mismatch"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                return false;
                                                                                                                                            }
                                                                                                                                            var valid15 = _errs117 === errors;
                                                                                                                                        }
                                                                                                                                        else {
                                                                                                                                            var valid15 = true;
                                                                                                                                        }
                                                                                                                                        if (valid15) {
                                                                                                                                            if (data34["image-cache-missing"] !== undefined) {
                                                                                                                                                let data54 = data34["image-cache-missing"];
                                                                                                                                                const _errs119 = errors;
                                                                                                                                                if (typeof data54 !== "string") {
                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/image-cache-missing", schemaPath: "#/properties/rules/properties/image-cache-missing/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                    return false;
                                                                                                                                                }
                                                                                                                                                if (!((((data54 === "off") || (data54 === "info")) || (data54 === "warning")) || (data54 === "error"))) {
                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/image-cache-missing", schemaPath: "#/properties/rules/properties/image-cache-missing/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["image-cache-missing"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                    return false;
                                                                                                                                                }
                                                                                                                                                var valid15 = _errs119 === errors;
                                                                                                                                            }
                                                                                                                                            else {
                                                                                                                                                var valid15 = true;
                                                                                                                                            }
                                                                                                                                            if (valid15) {
                                                                                                                                                if (data34["image-too-large-for-disk"] !== undefined) {
                                                                                                                                                    let data55 = data34["image-too-large-for-disk"];
                                                                                                                                                    const _errs121 = errors;
                                                                                                                                                    if (typeof data55 !== "string") {
                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/image-too-large-for-disk", schemaPath: "#/properties/rules/properties/image-too-large-for-disk/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                        return false;
                                                                                                                                                    }
                                                                                                                                                    if (!((((data55 === "off") || (data55 === "info")) || (data55 === "warning")) || (data55 === "error"))) {
                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/image-too-large-for-disk", schemaPath: "#/properties/rules/properties/image-too-large-for-disk/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["image-too-large-for-disk"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                        return false;
                                                                                                                                                    }
                                                                                                                                                    var valid15 = _errs121 === errors;
                                                                                                                                                }
                                                                                                                                                else {
                                                                                                                                                    var valid15 = true;
                                                                                                                                                }
                                                                                                                                                if (valid15) {
                                                                                                                                                    if (data34["imagecache-duplicate-image"] !== undefined) {
                                                                                                                                                        let data56 = data34["imagecache-duplicate-image"];
                                                                                                                                                        const _errs123 = errors;
                                                                                                                                                        if (typeof data56 !== "string") {
                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-duplicate-image", schemaPath: "#/properties/rules/properties/imagecache-duplicate-image/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                            return false;
                                                                                                                                                        }
                                                                                                                                                        if (!((((data56 === "off") || (data56 === "info")) || (data56 === "warning")) || (data56 === "error"))) {
                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-duplicate-image", schemaPath: "#/properties/rules/properties/imagecache-duplicate-image/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-duplicate-image"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                            return false;
                                                                                                                                                        }
                                                                                                                                                        var valid15 = _errs123 === errors;
                                                                                                                                                    }
                                                                                                                                                    else {
                                                                                                                                                        var valid15 = true;
                                                                                                                                                    }
                                                                                                                                                    if (valid15) {
                                                                                                                                                        if (data34["imagecache-floating-tag"] !== undefined) {
                                                                                                                                                            let data57 = data34["imagecache-floating-tag"];
                                                                                                                                                            const _errs125 = errors;
                                                                                                                                                            if (typeof data57 !== "string") {
                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-floating-tag", schemaPath: "#/properties/rules/properties/imagecache-floating-tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                return false;
                                                                                                                                                            }
                                                                                                                                                            if (!((((data57 === "off") || (data57 === "info")) || (data57 === "warning")) || (data57 === "error"))) {
                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-floating-tag", schemaPath: "#/properties/rules/properties/imagecache-floating-tag/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-floating-tag"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                return false;
                                                                                                                                                            }
                                                                                                                                                            var valid15 = _errs125 === errors;
                                                                                                                                                        }
                                                                                                                                                        else {
                                                                                                                                                            var valid15 = true;
                                                                                                                                                        }
                                                                                                                                                        if (valid15) {
                                                                                                                                                            if (data34["imagecache-image-unused"] !== undefined) {
                                                                                                                                                                let data58 = data34["imagecache-image-unused"];
                                                                                                                                                                const _errs127 = errors;
                                                                                                                                                                if ((typeof data58 !== "string") && (!(data58 && typeof data58 == "object" && !Array.isArray(data58)))) {
                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused", schemaPath: "#/properties/rules/properties/imagecache-image-unused/type", keyword: "type", params: { type: schema31.properties.rules.properties["imagecache-image-unused"].type }, message: "must be string,object" }];
                                                                                                                                                                    return false;
                                                                                                                                                                }
                                                                                                                                                                if (errors === _errs127) {
                                                                                                                                                                    if (typeof data58 === "string") {
                                                                                                                                                                        if (!pattern23.test(data58)) {
                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused", schemaPath: "#/properties/rules/properties/imagecache-image-unused/pattern", keyword: "pattern", params: { pattern: "^(off|info|warning|error)$" }, message: "must match pattern \"" + "^(off|info|warning|error)$" + "\"" }];
                                                                                                                                                                            return false;
                                                                                                                                                                        }
                                                                                                                                                                    }
                                                                                                                                                                    if (errors === _errs127) {
                                                                                                                                                                        if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                                                                                                                                                                            const _errs129 = errors;
                                                                                                                                                                            for (const key12 in data58) {
                                                                                                                                                                                if (!((key12 === "severity") || (key12 === "allow"))) {
                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused", schemaPath: "#/properties/rules/properties/imagecache-image-unused/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" }];
                                                                                                                                                                                    return false;
                                                                                                                                                                                    break;
                                                                                                                                                                                }
                                                                                                                                                                            }
                                                                                                                                                                            if (_errs129 === errors) {
                                                                                                                                                                                if (data58.severity !== undefined) {
                                                                                                                                                                                    let data59 = data58.severity;
                                                                                                                                                                                    const _errs130 = errors;
                                                                                                                                                                                    if (typeof data59 !== "string") {
                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused/severity", schemaPath: "#/properties/rules/properties/imagecache-image-unused/properties/severity/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                        return false;
                                                                                                                                                                                    }
                                                                                                                                                                                    if (!((((data59 === "off") || (data59 === "info")) || (data59 === "warning")) || (data59 === "error"))) {
                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused/severity", schemaPath: "#/properties/rules/properties/imagecache-image-unused/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-image-unused"].properties.severity.enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                        return false;
                                                                                                                                                                                    }
                                                                                                                                                                                    var valid18 = _errs130 === errors;
                                                                                                                                                                                }
                                                                                                                                                                                else {
                                                                                                                                                                                    var valid18 = true;
                                                                                                                                                                                }
                                                                                                                                                                                if (valid18) {
                                                                                                                                                                                    if (data58.allow !== undefined) {
                                                                                                                                                                                        let data60 = data58.allow;
                                                                                                                                                                                        const _errs132 = errors;
                                                                                                                                                                                        if (errors === _errs132) {
                                                                                                                                                                                            if (Array.isArray(data60)) {
                                                                                                                                                                                                if (data60.length > 1000) {
                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused/allow", schemaPath: "#/properties/rules/properties/imagecache-image-unused/properties/allow/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                                                                                                                                    return false;
                                                                                                                                                                                                }
                                                                                                                                                                                                else {
                                                                                                                                                                                                    var valid19 = true;
                                                                                                                                                                                                    const len8 = data60.length;
                                                                                                                                                                                                    for (let i8 = 0; i8 < len8; i8++) {
                                                                                                                                                                                                        let data61 = data60[i8];
                                                                                                                                                                                                        const _errs134 = errors;
                                                                                                                                                                                                        if (errors === _errs134) {
                                                                                                                                                                                                            if (typeof data61 === "string") {
                                                                                                                                                                                                                if (data61.length > 317) {
                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused/allow/" + i8, schemaPath: "#/properties/rules/properties/imagecache-image-unused/properties/allow/items/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                }
                                                                                                                                                                                                                else {
                                                                                                                                                                                                                    if (data61.length < 1) {
                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused/allow/" + i8, schemaPath: "#/properties/rules/properties/imagecache-image-unused/properties/allow/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                    }
                                                                                                                                                                                                                }
                                                                                                                                                                                                            }
                                                                                                                                                                                                            else {
                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused/allow/" + i8, schemaPath: "#/properties/rules/properties/imagecache-image-unused/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                return false;
                                                                                                                                                                                                            }
                                                                                                                                                                                                        }
                                                                                                                                                                                                        var valid19 = _errs134 === errors;
                                                                                                                                                                                                        if (!valid19) {
                                                                                                                                                                                                            break;
                                                                                                                                                                                                        }
                                                                                                                                                                                                    }
                                                                                                                                                                                                }
                                                                                                                                                                                            }
                                                                                                                                                                                            else {
                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-image-unused/allow", schemaPath: "#/properties/rules/properties/imagecache-image-unused/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                                                                                                                                return false;
                                                                                                                                                                                            }
                                                                                                                                                                                        }
                                                                                                                                                                                        var valid18 = _errs132 === errors;
                                                                                                                                                                                    }
                                                                                                                                                                                    else {
                                                                                                                                                                                        var valid18 = true;
                                                                                                                                                                                    }
                                                                                                                                                                                }
                                                                                                                                                                            }
                                                                                                                                                                        }
                                                                                                                                                                    }
                                                                                                                                                                }
                                                                                                                                                                var valid15 = _errs127 === errors;
                                                                                                                                                            }
                                                                                                                                                            else {
                                                                                                                                                                var valid15 = true;
                                                                                                                                                            }
                                                                                                                                                            if (valid15) {
                                                                                                                                                                if (data34["imagecache-invalid"] !== undefined) {
                                                                                                                                                                    let data62 = data34["imagecache-invalid"];
                                                                                                                                                                    const _errs136 = errors;
                                                                                                                                                                    if (typeof data62 !== "string") {
                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-invalid", schemaPath: "#/properties/rules/properties/imagecache-invalid/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                        return false;
                                                                                                                                                                    }
                                                                                                                                                                    if (!((((data62 === "off") || (data62 === "info")) || (data62 === "warning")) || (data62 === "error"))) {
                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-invalid", schemaPath: "#/properties/rules/properties/imagecache-invalid/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-invalid"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                        return false;
                                                                                                                                                                    }
                                                                                                                                                                    var valid15 = _errs136 === errors;
                                                                                                                                                                }
                                                                                                                                                                else {
                                                                                                                                                                    var valid15 = true;
                                                                                                                                                                }
                                                                                                                                                                if (valid15) {
                                                                                                                                                                    if (data34["imagecache-kept-forever"] !== undefined) {
                                                                                                                                                                        let data63 = data34["imagecache-kept-forever"];
                                                                                                                                                                        const _errs138 = errors;
                                                                                                                                                                        if (typeof data63 !== "string") {
                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-kept-forever", schemaPath: "#/properties/rules/properties/imagecache-kept-forever/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                            return false;
                                                                                                                                                                        }
                                                                                                                                                                        if (!((((data63 === "off") || (data63 === "info")) || (data63 === "warning")) || (data63 === "error"))) {
                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-kept-forever", schemaPath: "#/properties/rules/properties/imagecache-kept-forever/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-kept-forever"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                            return false;
                                                                                                                                                                        }
                                                                                                                                                                        var valid15 = _errs138 === errors;
                                                                                                                                                                    }
                                                                                                                                                                    else {
                                                                                                                                                                        var valid15 = true;
                                                                                                                                                                    }
                                                                                                                                                                    if (valid15) {
                                                                                                                                                                        if (data34["imagecache-legacy-reuse"] !== undefined) {
                                                                                                                                                                            let data64 = data34["imagecache-legacy-reuse"];
                                                                                                                                                                            const _errs140 = errors;
                                                                                                                                                                            if (typeof data64 !== "string") {
                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-legacy-reuse", schemaPath: "#/properties/rules/properties/imagecache-legacy-reuse/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                return false;
                                                                                                                                                                            }
                                                                                                                                                                            if (!((((data64 === "off") || (data64 === "info")) || (data64 === "warning")) || (data64 === "error"))) {
                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-legacy-reuse", schemaPath: "#/properties/rules/properties/imagecache-legacy-reuse/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-legacy-reuse"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                return false;
                                                                                                                                                                            }
                                                                                                                                                                            var valid15 = _errs140 === errors;
                                                                                                                                                                        }
                                                                                                                                                                        else {
                                                                                                                                                                            var valid15 = true;
                                                                                                                                                                        }
                                                                                                                                                                        if (valid15) {
                                                                                                                                                                            if (data34["imagecache-namespaced"] !== undefined) {
                                                                                                                                                                                let data65 = data34["imagecache-namespaced"];
                                                                                                                                                                                const _errs142 = errors;
                                                                                                                                                                                if (typeof data65 !== "string") {
                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-namespaced", schemaPath: "#/properties/rules/properties/imagecache-namespaced/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                    return false;
                                                                                                                                                                                }
                                                                                                                                                                                if (!((((data65 === "off") || (data65 === "info")) || (data65 === "warning")) || (data65 === "error"))) {
                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-namespaced", schemaPath: "#/properties/rules/properties/imagecache-namespaced/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-namespaced"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                    return false;
                                                                                                                                                                                }
                                                                                                                                                                                var valid15 = _errs142 === errors;
                                                                                                                                                                            }
                                                                                                                                                                            else {
                                                                                                                                                                                var valid15 = true;
                                                                                                                                                                            }
                                                                                                                                                                            if (valid15) {
                                                                                                                                                                                if (data34["imagecache-on-acs"] !== undefined) {
                                                                                                                                                                                    let data66 = data34["imagecache-on-acs"];
                                                                                                                                                                                    const _errs144 = errors;
                                                                                                                                                                                    if (typeof data66 !== "string") {
                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-on-acs", schemaPath: "#/properties/rules/properties/imagecache-on-acs/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                        return false;
                                                                                                                                                                                    }
                                                                                                                                                                                    if (!((((data66 === "off") || (data66 === "info")) || (data66 === "warning")) || (data66 === "error"))) {
                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-on-acs", schemaPath: "#/properties/rules/properties/imagecache-on-acs/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-on-acs"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                        return false;
                                                                                                                                                                                    }
                                                                                                                                                                                    var valid15 = _errs144 === errors;
                                                                                                                                                                                }
                                                                                                                                                                                else {
                                                                                                                                                                                    var valid15 = true;
                                                                                                                                                                                }
                                                                                                                                                                                if (valid15) {
                                                                                                                                                                                    if (data34["imagecache-too-small"] !== undefined) {
                                                                                                                                                                                        let data67 = data34["imagecache-too-small"];
                                                                                                                                                                                        const _errs146 = errors;
                                                                                                                                                                                        if (typeof data67 !== "string") {
                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-too-small", schemaPath: "#/properties/rules/properties/imagecache-too-small/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                            return false;
                                                                                                                                                                                        }
                                                                                                                                                                                        if (!((((data67 === "off") || (data67 === "info")) || (data67 === "warning")) || (data67 === "error"))) {
                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/imagecache-too-small", schemaPath: "#/properties/rules/properties/imagecache-too-small/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["imagecache-too-small"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                            return false;
                                                                                                                                                                                        }
                                                                                                                                                                                        var valid15 = _errs146 === errors;
                                                                                                                                                                                    }
                                                                                                                                                                                    else {
                                                                                                                                                                                        var valid15 = true;
                                                                                                                                                                                    }
                                                                                                                                                                                    if (valid15) {
                                                                                                                                                                                        if (data34["instance-id-malformed"] !== undefined) {
                                                                                                                                                                                            let data68 = data34["instance-id-malformed"];
                                                                                                                                                                                            const _errs148 = errors;
                                                                                                                                                                                            if (typeof data68 !== "string") {
                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-malformed", schemaPath: "#/properties/rules/properties/instance-id-malformed/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                return false;
                                                                                                                                                                                            }
                                                                                                                                                                                            if (!((((data68 === "off") || (data68 === "info")) || (data68 === "warning")) || (data68 === "error"))) {
                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-malformed", schemaPath: "#/properties/rules/properties/instance-id-malformed/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["instance-id-malformed"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                return false;
                                                                                                                                                                                            }
                                                                                                                                                                                            var valid15 = _errs148 === errors;
                                                                                                                                                                                        }
                                                                                                                                                                                        else {
                                                                                                                                                                                            var valid15 = true;
                                                                                                                                                                                        }
                                                                                                                                                                                        if (valid15) {
                                                                                                                                                                                            if (data34["instance-id-spelling"] !== undefined) {
                                                                                                                                                                                                let data69 = data34["instance-id-spelling"];
                                                                                                                                                                                                const _errs150 = errors;
                                                                                                                                                                                                if (typeof data69 !== "string") {
                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-spelling", schemaPath: "#/properties/rules/properties/instance-id-spelling/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                    return false;
                                                                                                                                                                                                }
                                                                                                                                                                                                if (!((((data69 === "off") || (data69 === "info")) || (data69 === "warning")) || (data69 === "error"))) {
                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-spelling", schemaPath: "#/properties/rules/properties/instance-id-spelling/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["instance-id-spelling"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                    return false;
                                                                                                                                                                                                }
                                                                                                                                                                                                var valid15 = _errs150 === errors;
                                                                                                                                                                                            }
                                                                                                                                                                                            else {
                                                                                                                                                                                                var valid15 = true;
                                                                                                                                                                                            }
                                                                                                                                                                                            if (valid15) {
                                                                                                                                                                                                if (data34["instance-id-unneeded"] !== undefined) {
                                                                                                                                                                                                    let data70 = data34["instance-id-unneeded"];
                                                                                                                                                                                                    const _errs152 = errors;
                                                                                                                                                                                                    if (typeof data70 !== "string") {
                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-unneeded", schemaPath: "#/properties/rules/properties/instance-id-unneeded/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                        return false;
                                                                                                                                                                                                    }
                                                                                                                                                                                                    if (!((((data70 === "off") || (data70 === "info")) || (data70 === "warning")) || (data70 === "error"))) {
                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/instance-id-unneeded", schemaPath: "#/properties/rules/properties/instance-id-unneeded/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["instance-id-unneeded"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                        return false;
                                                                                                                                                                                                    }
                                                                                                                                                                                                    var valid15 = _errs152 === errors;
                                                                                                                                                                                                }
                                                                                                                                                                                                else {
                                                                                                                                                                                                    var valid15 = true;
                                                                                                                                                                                                }
                                                                                                                                                                                                if (valid15) {
                                                                                                                                                                                                    if (data34["instance-region-mismatch"] !== undefined) {
                                                                                                                                                                                                        let data71 = data34["instance-region-mismatch"];
                                                                                                                                                                                                        const _errs154 = errors;
                                                                                                                                                                                                        if (typeof data71 !== "string") {
                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/instance-region-mismatch", schemaPath: "#/properties/rules/properties/instance-region-mismatch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                            return false;
                                                                                                                                                                                                        }
                                                                                                                                                                                                        if (!((((data71 === "off") || (data71 === "info")) || (data71 === "warning")) || (data71 === "error"))) {
                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/instance-region-mismatch", schemaPath: "#/properties/rules/properties/instance-region-mismatch/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["instance-region-mismatch"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                            return false;
                                                                                                                                                                                                        }
                                                                                                                                                                                                        var valid15 = _errs154 === errors;
                                                                                                                                                                                                    }
                                                                                                                                                                                                    else {
                                                                                                                                                                                                        var valid15 = true;
                                                                                                                                                                                                    }
                                                                                                                                                                                                    if (valid15) {
                                                                                                                                                                                                        if (data34["library-annotation-ignored"] !== undefined) {
                                                                                                                                                                                                            let data72 = data34["library-annotation-ignored"];
                                                                                                                                                                                                            const _errs156 = errors;
                                                                                                                                                                                                            if (typeof data72 !== "string") {
                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/library-annotation-ignored", schemaPath: "#/properties/rules/properties/library-annotation-ignored/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                return false;
                                                                                                                                                                                                            }
                                                                                                                                                                                                            if (!((((data72 === "off") || (data72 === "info")) || (data72 === "warning")) || (data72 === "error"))) {
                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/library-annotation-ignored", schemaPath: "#/properties/rules/properties/library-annotation-ignored/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["library-annotation-ignored"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                return false;
                                                                                                                                                                                                            }
                                                                                                                                                                                                            var valid15 = _errs156 === errors;
                                                                                                                                                                                                        }
                                                                                                                                                                                                        else {
                                                                                                                                                                                                            var valid15 = true;
                                                                                                                                                                                                        }
                                                                                                                                                                                                        if (valid15) {
                                                                                                                                                                                                            if (data34["match-count-without-effect"] !== undefined) {
                                                                                                                                                                                                                let data73 = data34["match-count-without-effect"];
                                                                                                                                                                                                                const _errs158 = errors;
                                                                                                                                                                                                                if (typeof data73 !== "string") {
                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/match-count-without-effect", schemaPath: "#/properties/rules/properties/match-count-without-effect/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                }
                                                                                                                                                                                                                if (!((((data73 === "off") || (data73 === "info")) || (data73 === "warning")) || (data73 === "error"))) {
                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/match-count-without-effect", schemaPath: "#/properties/rules/properties/match-count-without-effect/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["match-count-without-effect"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                }
                                                                                                                                                                                                                var valid15 = _errs158 === errors;
                                                                                                                                                                                                            }
                                                                                                                                                                                                            else {
                                                                                                                                                                                                                var valid15 = true;
                                                                                                                                                                                                            }
                                                                                                                                                                                                            if (valid15) {
                                                                                                                                                                                                                if (data34["perfect-match-without-executor"] !== undefined) {
                                                                                                                                                                                                                    let data74 = data34["perfect-match-without-executor"];
                                                                                                                                                                                                                    const _errs160 = errors;
                                                                                                                                                                                                                    if (typeof data74 !== "string") {
                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/perfect-match-without-executor", schemaPath: "#/properties/rules/properties/perfect-match-without-executor/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                    }
                                                                                                                                                                                                                    if (!((((data74 === "off") || (data74 === "info")) || (data74 === "warning")) || (data74 === "error"))) {
                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/perfect-match-without-executor", schemaPath: "#/properties/rules/properties/perfect-match-without-executor/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["perfect-match-without-executor"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                    }
                                                                                                                                                                                                                    var valid15 = _errs160 === errors;
                                                                                                                                                                                                                }
                                                                                                                                                                                                                else {
                                                                                                                                                                                                                    var valid15 = true;
                                                                                                                                                                                                                }
                                                                                                                                                                                                                if (valid15) {
                                                                                                                                                                                                                    if (data34["personal-edition-unreachable"] !== undefined) {
                                                                                                                                                                                                                        let data75 = data34["personal-edition-unreachable"];
                                                                                                                                                                                                                        const _errs162 = errors;
                                                                                                                                                                                                                        if (typeof data75 !== "string") {
                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/personal-edition-unreachable", schemaPath: "#/properties/rules/properties/personal-edition-unreachable/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                        }
                                                                                                                                                                                                                        if (!((((data75 === "off") || (data75 === "info")) || (data75 === "warning")) || (data75 === "error"))) {
                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/personal-edition-unreachable", schemaPath: "#/properties/rules/properties/personal-edition-unreachable/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["personal-edition-unreachable"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                        }
                                                                                                                                                                                                                        var valid15 = _errs162 === errors;
                                                                                                                                                                                                                    }
                                                                                                                                                                                                                    else {
                                                                                                                                                                                                                        var valid15 = true;
                                                                                                                                                                                                                    }
                                                                                                                                                                                                                    if (valid15) {
                                                                                                                                                                                                                        if (data34["pinned-cache-id-malformed"] !== undefined) {
                                                                                                                                                                                                                            let data76 = data34["pinned-cache-id-malformed"];
                                                                                                                                                                                                                            const _errs164 = errors;
                                                                                                                                                                                                                            if (typeof data76 !== "string") {
                                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/pinned-cache-id-malformed", schemaPath: "#/properties/rules/properties/pinned-cache-id-malformed/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                return false;
                                                                                                                                                                                                                            }
                                                                                                                                                                                                                            if (!((((data76 === "off") || (data76 === "info")) || (data76 === "warning")) || (data76 === "error"))) {
                                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/pinned-cache-id-malformed", schemaPath: "#/properties/rules/properties/pinned-cache-id-malformed/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["pinned-cache-id-malformed"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                return false;
                                                                                                                                                                                                                            }
                                                                                                                                                                                                                            var valid15 = _errs164 === errors;
                                                                                                                                                                                                                        }
                                                                                                                                                                                                                        else {
                                                                                                                                                                                                                            var valid15 = true;
                                                                                                                                                                                                                        }
                                                                                                                                                                                                                        if (valid15) {
                                                                                                                                                                                                                            if (data34["pod-mixes-instances"] !== undefined) {
                                                                                                                                                                                                                                let data77 = data34["pod-mixes-instances"];
                                                                                                                                                                                                                                const _errs166 = errors;
                                                                                                                                                                                                                                if (typeof data77 !== "string") {
                                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/pod-mixes-instances", schemaPath: "#/properties/rules/properties/pod-mixes-instances/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                if (!((((data77 === "off") || (data77 === "info")) || (data77 === "warning")) || (data77 === "error"))) {
                                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/pod-mixes-instances", schemaPath: "#/properties/rules/properties/pod-mixes-instances/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["pod-mixes-instances"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                var valid15 = _errs166 === errors;
                                                                                                                                                                                                                            }
                                                                                                                                                                                                                            else {
                                                                                                                                                                                                                                var valid15 = true;
                                                                                                                                                                                                                            }
                                                                                                                                                                                                                            if (valid15) {
                                                                                                                                                                                                                                if (data34["private-image-without-command"] !== undefined) {
                                                                                                                                                                                                                                    let data78 = data34["private-image-without-command"];
                                                                                                                                                                                                                                    const _errs168 = errors;
                                                                                                                                                                                                                                    if (typeof data78 !== "string") {
                                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/private-image-without-command", schemaPath: "#/properties/rules/properties/private-image-without-command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                    if (!((((data78 === "off") || (data78 === "info")) || (data78 === "warning")) || (data78 === "error"))) {
                                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/private-image-without-command", schemaPath: "#/properties/rules/properties/private-image-without-command/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["private-image-without-command"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                    var valid15 = _errs168 === errors;
                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                else {
                                                                                                                                                                                                                                    var valid15 = true;
                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                if (valid15) {
                                                                                                                                                                                                                                    if (data34["public-host-in-region"] !== undefined) {
                                                                                                                                                                                                                                        let data79 = data34["public-host-in-region"];
                                                                                                                                                                                                                                        const _errs170 = errors;
                                                                                                                                                                                                                                        if (typeof data79 !== "string") {
                                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/public-host-in-region", schemaPath: "#/properties/rules/properties/public-host-in-region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                        if (!((((data79 === "off") || (data79 === "info")) || (data79 === "warning")) || (data79 === "error"))) {
                                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/public-host-in-region", schemaPath: "#/properties/rules/properties/public-host-in-region/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["public-host-in-region"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                        var valid15 = _errs170 === errors;
                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                    else {
                                                                                                                                                                                                                                        var valid15 = true;
                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                    if (valid15) {
                                                                                                                                                                                                                                        if (data34["pull-policy-defeats-cache"] !== undefined) {
                                                                                                                                                                                                                                            let data80 = data34["pull-policy-defeats-cache"];
                                                                                                                                                                                                                                            const _errs172 = errors;
                                                                                                                                                                                                                                            if (typeof data80 !== "string") {
                                                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/pull-policy-defeats-cache", schemaPath: "#/properties/rules/properties/pull-policy-defeats-cache/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                                return false;
                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                            if (!((((data80 === "off") || (data80 === "info")) || (data80 === "warning")) || (data80 === "error"))) {
                                                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/pull-policy-defeats-cache", schemaPath: "#/properties/rules/properties/pull-policy-defeats-cache/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["pull-policy-defeats-cache"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                                return false;
                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                            var valid15 = _errs172 === errors;
                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                        else {
                                                                                                                                                                                                                                            var valid15 = true;
                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                        if (valid15) {
                                                                                                                                                                                                                                            if (data34["pull-secret-beside-helper"] !== undefined) {
                                                                                                                                                                                                                                                let data81 = data34["pull-secret-beside-helper"];
                                                                                                                                                                                                                                                const _errs174 = errors;
                                                                                                                                                                                                                                                if (typeof data81 !== "string") {
                                                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/pull-secret-beside-helper", schemaPath: "#/properties/rules/properties/pull-secret-beside-helper/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                if (!((((data81 === "off") || (data81 === "info")) || (data81 === "warning")) || (data81 === "error"))) {
                                                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/pull-secret-beside-helper", schemaPath: "#/properties/rules/properties/pull-secret-beside-helper/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["pull-secret-beside-helper"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                var valid15 = _errs174 === errors;
                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                            else {
                                                                                                                                                                                                                                                var valid15 = true;
                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                            if (valid15) {
                                                                                                                                                                                                                                                if (data34["region-unknown"] !== undefined) {
                                                                                                                                                                                                                                                    let data82 = data34["region-unknown"];
                                                                                                                                                                                                                                                    const _errs176 = errors;
                                                                                                                                                                                                                                                    if ((typeof data82 !== "string") && (!(data82 && typeof data82 == "object" && !Array.isArray(data82)))) {
                                                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown", schemaPath: "#/properties/rules/properties/region-unknown/type", keyword: "type", params: { type: schema31.properties.rules.properties["region-unknown"].type }, message: "must be string,object" }];
                                                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                    if (errors === _errs176) {
                                                                                                                                                                                                                                                        if (typeof data82 === "string") {
                                                                                                                                                                                                                                                            if (!pattern23.test(data82)) {
                                                                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown", schemaPath: "#/properties/rules/properties/region-unknown/pattern", keyword: "pattern", params: { pattern: "^(off|info|warning|error)$" }, message: "must match pattern \"" + "^(off|info|warning|error)$" + "\"" }];
                                                                                                                                                                                                                                                                return false;
                                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                        if (errors === _errs176) {
                                                                                                                                                                                                                                                            if (data82 && typeof data82 == "object" && !Array.isArray(data82)) {
                                                                                                                                                                                                                                                                const _errs178 = errors;
                                                                                                                                                                                                                                                                for (const key13 in data82) {
                                                                                                                                                                                                                                                                    if (!((key13 === "severity") || (key13 === "allow"))) {
                                                                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown", schemaPath: "#/properties/rules/properties/region-unknown/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" }];
                                                                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                                                                        break;
                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                                if (_errs178 === errors) {
                                                                                                                                                                                                                                                                    if (data82.severity !== undefined) {
                                                                                                                                                                                                                                                                        let data83 = data82.severity;
                                                                                                                                                                                                                                                                        const _errs179 = errors;
                                                                                                                                                                                                                                                                        if (typeof data83 !== "string") {
                                                                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown/severity", schemaPath: "#/properties/rules/properties/region-unknown/properties/severity/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                                        if (!((((data83 === "off") || (data83 === "info")) || (data83 === "warning")) || (data83 === "error"))) {
                                                                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown/severity", schemaPath: "#/properties/rules/properties/region-unknown/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["region-unknown"].properties.severity.enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                                        var valid20 = _errs179 === errors;
                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                    else {
                                                                                                                                                                                                                                                                        var valid20 = true;
                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                    if (valid20) {
                                                                                                                                                                                                                                                                        if (data82.allow !== undefined) {
                                                                                                                                                                                                                                                                            let data84 = data82.allow;
                                                                                                                                                                                                                                                                            const _errs181 = errors;
                                                                                                                                                                                                                                                                            if (errors === _errs181) {
                                                                                                                                                                                                                                                                                if (Array.isArray(data84)) {
                                                                                                                                                                                                                                                                                    if (data84.length > 1000) {
                                                                                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown/allow", schemaPath: "#/properties/rules/properties/region-unknown/properties/allow/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                                    else {
                                                                                                                                                                                                                                                                                        var valid21 = true;
                                                                                                                                                                                                                                                                                        const len9 = data84.length;
                                                                                                                                                                                                                                                                                        for (let i9 = 0; i9 < len9; i9++) {
                                                                                                                                                                                                                                                                                            let data85 = data84[i9];
                                                                                                                                                                                                                                                                                            const _errs183 = errors;
                                                                                                                                                                                                                                                                                            if (errors === _errs183) {
                                                                                                                                                                                                                                                                                                if (typeof data85 === "string") {
                                                                                                                                                                                                                                                                                                    if (data85.length > 317) {
                                                                                                                                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown/allow/" + i9, schemaPath: "#/properties/rules/properties/region-unknown/properties/allow/items/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                                                                                                                                                                                                                                                                                                        return false;
                                                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                                                    else {
                                                                                                                                                                                                                                                                                                        if (data85.length < 1) {
                                                                                                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown/allow/" + i9, schemaPath: "#/properties/rules/properties/region-unknown/properties/allow/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                                                                else {
                                                                                                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown/allow/" + i9, schemaPath: "#/properties/rules/properties/region-unknown/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                                                                            var valid21 = _errs183 === errors;
                                                                                                                                                                                                                                                                                            if (!valid21) {
                                                                                                                                                                                                                                                                                                break;
                                                                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                                                else {
                                                                                                                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/rules/region-unknown/allow", schemaPath: "#/properties/rules/properties/region-unknown/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                                                                                                                                                                                                                    return false;
                                                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                                                            var valid20 = _errs181 === errors;
                                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                                        else {
                                                                                                                                                                                                                                                                            var valid20 = true;
                                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                    var valid15 = _errs176 === errors;
                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                else {
                                                                                                                                                                                                                                                    var valid15 = true;
                                                                                                                                                                                                                                                }
                                                                                                                                                                                                                                                if (valid15) {
                                                                                                                                                                                                                                                    if (data34["unused-suppression"] !== undefined) {
                                                                                                                                                                                                                                                        let data86 = data34["unused-suppression"];
                                                                                                                                                                                                                                                        const _errs185 = errors;
                                                                                                                                                                                                                                                        if (typeof data86 !== "string") {
                                                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/unused-suppression", schemaPath: "#/properties/rules/properties/unused-suppression/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                        if (!((((data86 === "off") || (data86 === "info")) || (data86 === "warning")) || (data86 === "error"))) {
                                                                                                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/rules/unused-suppression", schemaPath: "#/properties/rules/properties/unused-suppression/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["unused-suppression"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                                            return false;
                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                        var valid15 = _errs185 === errors;
                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                    else {
                                                                                                                                                                                                                                                        var valid15 = true;
                                                                                                                                                                                                                                                    }
                                                                                                                                                                                                                                                    if (valid15) {
                                                                                                                                                                                                                                                        if (data34["vpc-host-of-other-region"] !== undefined) {
                                                                                                                                                                                                                                                            let data87 = data34["vpc-host-of-other-region"];
                                                                                                                                                                                                                                                            const _errs187 = errors;
                                                                                                                                                                                                                                                            if (typeof data87 !== "string") {
                                                                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/vpc-host-of-other-region", schemaPath: "#/properties/rules/properties/vpc-host-of-other-region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                                                                                                return false;
                                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                                            if (!((((data87 === "off") || (data87 === "info")) || (data87 === "warning")) || (data87 === "error"))) {
                                                                                                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/rules/vpc-host-of-other-region", schemaPath: "#/properties/rules/properties/vpc-host-of-other-region/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.properties["vpc-host-of-other-region"].enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                                                                                                                                                                return false;
                                                                                                                                                                                                                                                            }
                                                                                                                                                                                                                                                            var valid15 = _errs187 === errors;
                                                                                                                                                                                                                                                        }
                                                                                                                                                                                                                                                        else {
                                                                                                                                                                                                                                                            var valid15 = true;
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
                                                                var valid0 = _errs77 === errors;
                                                            }
                                                            else {
                                                                var valid0 = true;
                                                            }
                                                            if (valid0) {
                                                                if (data.overrides !== undefined) {
                                                                    let data88 = data.overrides;
                                                                    const _errs189 = errors;
                                                                    if (errors === _errs189) {
                                                                        if (Array.isArray(data88)) {
                                                                            if (data88.length > 100) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }];
                                                                                return false;
                                                                            }
                                                                            else {
                                                                                var valid22 = true;
                                                                                const len10 = data88.length;
                                                                                for (let i10 = 0; i10 < len10; i10++) {
                                                                                    let data89 = data88[i10];
                                                                                    const _errs191 = errors;
                                                                                    if (errors === _errs191) {
                                                                                        if (data89 && typeof data89 == "object" && !Array.isArray(data89)) {
                                                                                            let missing2;
                                                                                            if ((data89.files === undefined) && (missing2 = "files")) {
                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                                                                                return false;
                                                                                            }
                                                                                            else {
                                                                                                const _errs193 = errors;
                                                                                                for (const key14 in data89) {
                                                                                                    if (!((((key14 === "files") || (key14 === "platform")) || (key14 === "region")) || (key14 === "cluster"))) {
                                                                                                        validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" }];
                                                                                                        return false;
                                                                                                        break;
                                                                                                    }
                                                                                                }
                                                                                                if (_errs193 === errors) {
                                                                                                    if (data89.files !== undefined) {
                                                                                                        let data90 = data89.files;
                                                                                                        const _errs194 = errors;
                                                                                                        if (errors === _errs194) {
                                                                                                            if (Array.isArray(data90)) {
                                                                                                                if (data90.length > 1000) {
                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/files", schemaPath: "#/properties/overrides/items/properties/files/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                                                    return false;
                                                                                                                }
                                                                                                                else {
                                                                                                                    var valid24 = true;
                                                                                                                    const len11 = data90.length;
                                                                                                                    for (let i11 = 0; i11 < len11; i11++) {
                                                                                                                        let data91 = data90[i11];
                                                                                                                        const _errs196 = errors;
                                                                                                                        if (errors === _errs196) {
                                                                                                                            if (typeof data91 === "string") {
                                                                                                                                if (data91.length > 256) {
                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/files/" + i11, schemaPath: "#/properties/overrides/items/properties/files/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                                                                                                                    return false;
                                                                                                                                }
                                                                                                                                else {
                                                                                                                                    if (data91.length < 1) {
                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/files/" + i11, schemaPath: "#/properties/overrides/items/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                                                                        return false;
                                                                                                                                    }
                                                                                                                                    else {
                                                                                                                                        if (!pattern10.test(data91)) {
                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/files/" + i11, schemaPath: "#/properties/overrides/items/properties/files/items/pattern", keyword: "pattern", params: { pattern: "^(?!.*[?*+@!]\\()[^{}]*$" }, message: "must match pattern \"" + "^(?!.*[?*+@!]\\()[^{}]*$" + "\"" }];
                                                                                                                                            return false;
                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                }
                                                                                                                            }
                                                                                                                            else {
                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/files/" + i11, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                return false;
                                                                                                                            }
                                                                                                                        }
                                                                                                                        var valid24 = _errs196 === errors;
                                                                                                                        if (!valid24) {
                                                                                                                            break;
                                                                                                                        }
                                                                                                                    }
                                                                                                                }
                                                                                                            }
                                                                                                            else {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                        }
                                                                                                        var valid23 = _errs194 === errors;
                                                                                                    }
                                                                                                    else {
                                                                                                        var valid23 = true;
                                                                                                    }
                                                                                                    if (valid23) {
                                                                                                        if (data89.platform !== undefined) {
                                                                                                            let data92 = data89.platform;
                                                                                                            const _errs198 = errors;
                                                                                                            if (typeof data92 !== "string") {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/platform", schemaPath: "#/properties/overrides/items/properties/platform/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                            if (!(((data92 === "workflow-cluster") || (data92 === "eci")) || (data92 === "acs"))) {
                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/platform", schemaPath: "#/properties/overrides/items/properties/platform/enum", keyword: "enum", params: { allowedValues: schema31.properties.overrides.items.properties.platform.enum }, message: "must be equal to one of the allowed values" }];
                                                                                                                return false;
                                                                                                            }
                                                                                                            var valid23 = _errs198 === errors;
                                                                                                        }
                                                                                                        else {
                                                                                                            var valid23 = true;
                                                                                                        }
                                                                                                        if (valid23) {
                                                                                                            if (data89.region !== undefined) {
                                                                                                                let data93 = data89.region;
                                                                                                                const _errs200 = errors;
                                                                                                                if (errors === _errs200) {
                                                                                                                    if (typeof data93 === "string") {
                                                                                                                        if (data93.length > 64) {
                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/region", schemaPath: "#/properties/overrides/items/properties/region/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                                                                                                                            return false;
                                                                                                                        }
                                                                                                                        else {
                                                                                                                            if (!pattern5.test(data93)) {
                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/region", schemaPath: "#/properties/overrides/items/properties/region/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2}(-[a-z0-9]+)+$" }, message: "must match pattern \"" + "^[a-z]{2}(-[a-z0-9]+)+$" + "\"" }];
                                                                                                                                return false;
                                                                                                                            }
                                                                                                                        }
                                                                                                                    }
                                                                                                                    else {
                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/region", schemaPath: "#/properties/overrides/items/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                        return false;
                                                                                                                    }
                                                                                                                }
                                                                                                                var valid23 = _errs200 === errors;
                                                                                                            }
                                                                                                            else {
                                                                                                                var valid23 = true;
                                                                                                            }
                                                                                                            if (valid23) {
                                                                                                                if (data89.cluster !== undefined) {
                                                                                                                    let data94 = data89.cluster;
                                                                                                                    const _errs202 = errors;
                                                                                                                    if (errors === _errs202) {
                                                                                                                        if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
                                                                                                                            const _errs204 = errors;
                                                                                                                            for (const key15 in data94) {
                                                                                                                                if (!((key15 === "credentialHelper") || (key15 === "annotations"))) {
                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster", schemaPath: "#/properties/overrides/items/properties/cluster/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" }];
                                                                                                                                    return false;
                                                                                                                                    break;
                                                                                                                                }
                                                                                                                            }
                                                                                                                            if (_errs204 === errors) {
                                                                                                                                if (data94.credentialHelper !== undefined) {
                                                                                                                                    let data95 = data94.credentialHelper;
                                                                                                                                    const _errs205 = errors;
                                                                                                                                    if ((typeof data95 !== "boolean") && (!(data95 && typeof data95 == "object" && !Array.isArray(data95)))) {
                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper", schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/type", keyword: "type", params: { type: schema31.properties.overrides.items.properties.cluster.properties.credentialHelper.type }, message: "must be boolean,object" }];
                                                                                                                                        return false;
                                                                                                                                    }
                                                                                                                                    if (errors === _errs205) {
                                                                                                                                        if (data95 && typeof data95 == "object" && !Array.isArray(data95)) {
                                                                                                                                            const _errs207 = errors;
                                                                                                                                            for (const key16 in data95) {
                                                                                                                                                if (!((key16 === "namespaces") || (key16 === "serviceAccounts"))) {
                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper", schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" }];
                                                                                                                                                    return false;
                                                                                                                                                    break;
                                                                                                                                                }
                                                                                                                                            }
                                                                                                                                            if (_errs207 === errors) {
                                                                                                                                                if (data95.namespaces !== undefined) {
                                                                                                                                                    let data96 = data95.namespaces;
                                                                                                                                                    const _errs208 = errors;
                                                                                                                                                    if (errors === _errs208) {
                                                                                                                                                        if (Array.isArray(data96)) {
                                                                                                                                                            if (data96.length > 1000) {
                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/namespaces", schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/namespaces/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                                                                                                return false;
                                                                                                                                                            }
                                                                                                                                                            else {
                                                                                                                                                                var valid27 = true;
                                                                                                                                                                const len12 = data96.length;
                                                                                                                                                                for (let i12 = 0; i12 < len12; i12++) {
                                                                                                                                                                    let data97 = data96[i12];
                                                                                                                                                                    const _errs210 = errors;
                                                                                                                                                                    if (errors === _errs210) {
                                                                                                                                                                        if (typeof data97 === "string") {
                                                                                                                                                                            if (data97.length > 253) {
                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/namespaces/" + i12, schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/namespaces/items/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                                                                                                                                                                return false;
                                                                                                                                                                            }
                                                                                                                                                                            else {
                                                                                                                                                                                if (!pattern12.test(data97)) {
                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/namespaces/" + i12, schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/namespaces/items/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }, message: "must match pattern \"" + "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" + "\"" }];
                                                                                                                                                                                    return false;
                                                                                                                                                                                }
                                                                                                                                                                            }
                                                                                                                                                                        }
                                                                                                                                                                        else {
                                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/namespaces/" + i12, schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/namespaces/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                            return false;
                                                                                                                                                                        }
                                                                                                                                                                    }
                                                                                                                                                                    var valid27 = _errs210 === errors;
                                                                                                                                                                    if (!valid27) {
                                                                                                                                                                        break;
                                                                                                                                                                    }
                                                                                                                                                                }
                                                                                                                                                            }
                                                                                                                                                        }
                                                                                                                                                        else {
                                                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/namespaces", schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/namespaces/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                                                                                            return false;
                                                                                                                                                        }
                                                                                                                                                    }
                                                                                                                                                    var valid26 = _errs208 === errors;
                                                                                                                                                }
                                                                                                                                                else {
                                                                                                                                                    var valid26 = true;
                                                                                                                                                }
                                                                                                                                                if (valid26) {
                                                                                                                                                    if (data95.serviceAccounts !== undefined) {
                                                                                                                                                        let data98 = data95.serviceAccounts;
                                                                                                                                                        const _errs212 = errors;
                                                                                                                                                        if (errors === _errs212) {
                                                                                                                                                            if (Array.isArray(data98)) {
                                                                                                                                                                if (data98.length > 1000) {
                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/serviceAccounts", schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/serviceAccounts/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" }];
                                                                                                                                                                    return false;
                                                                                                                                                                }
                                                                                                                                                                else {
                                                                                                                                                                    var valid28 = true;
                                                                                                                                                                    const len13 = data98.length;
                                                                                                                                                                    for (let i13 = 0; i13 < len13; i13++) {
                                                                                                                                                                        let data99 = data98[i13];
                                                                                                                                                                        const _errs214 = errors;
                                                                                                                                                                        if (errors === _errs214) {
                                                                                                                                                                            if (typeof data99 === "string") {
                                                                                                                                                                                if (data99.length > 253) {
                                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/serviceAccounts/" + i13, schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/serviceAccounts/items/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                                                                                                                                                                    return false;
                                                                                                                                                                                }
                                                                                                                                                                                else {
                                                                                                                                                                                    if (!pattern12.test(data99)) {
                                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/serviceAccounts/" + i13, schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/serviceAccounts/items/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }, message: "must match pattern \"" + "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" + "\"" }];
                                                                                                                                                                                        return false;
                                                                                                                                                                                    }
                                                                                                                                                                                }
                                                                                                                                                                            }
                                                                                                                                                                            else {
                                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/serviceAccounts/" + i13, schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/serviceAccounts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                                return false;
                                                                                                                                                                            }
                                                                                                                                                                        }
                                                                                                                                                                        var valid28 = _errs214 === errors;
                                                                                                                                                                        if (!valid28) {
                                                                                                                                                                            break;
                                                                                                                                                                        }
                                                                                                                                                                    }
                                                                                                                                                                }
                                                                                                                                                            }
                                                                                                                                                            else {
                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/credentialHelper/serviceAccounts", schemaPath: "#/properties/overrides/items/properties/cluster/properties/credentialHelper/properties/serviceAccounts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                                                                                                return false;
                                                                                                                                                            }
                                                                                                                                                        }
                                                                                                                                                        var valid26 = _errs212 === errors;
                                                                                                                                                    }
                                                                                                                                                    else {
                                                                                                                                                        var valid26 = true;
                                                                                                                                                    }
                                                                                                                                                }
                                                                                                                                            }
                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                    var valid25 = _errs205 === errors;
                                                                                                                                }
                                                                                                                                else {
                                                                                                                                    var valid25 = true;
                                                                                                                                }
                                                                                                                                if (valid25) {
                                                                                                                                    if (data94.annotations !== undefined) {
                                                                                                                                        let data100 = data94.annotations;
                                                                                                                                        const _errs216 = errors;
                                                                                                                                        if (errors === _errs216) {
                                                                                                                                            if (Array.isArray(data100)) {
                                                                                                                                                if (data100.length > 100) {
                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/annotations", schemaPath: "#/properties/overrides/items/properties/cluster/properties/annotations/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }];
                                                                                                                                                    return false;
                                                                                                                                                }
                                                                                                                                                else {
                                                                                                                                                    var valid29 = true;
                                                                                                                                                    const len14 = data100.length;
                                                                                                                                                    for (let i14 = 0; i14 < len14; i14++) {
                                                                                                                                                        let data101 = data100[i14];
                                                                                                                                                        const _errs218 = errors;
                                                                                                                                                        if (errors === _errs218) {
                                                                                                                                                            if (typeof data101 === "string") {
                                                                                                                                                                if (data101.length > 317) {
                                                                                                                                                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/annotations/" + i14, schemaPath: "#/properties/overrides/items/properties/cluster/properties/annotations/items/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                                                                                                                                                                    return false;
                                                                                                                                                                }
                                                                                                                                                                else {
                                                                                                                                                                    if (data101.length < 1) {
                                                                                                                                                                        validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/annotations/" + i14, schemaPath: "#/properties/overrides/items/properties/cluster/properties/annotations/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                                                                                                                        return false;
                                                                                                                                                                    }
                                                                                                                                                                }
                                                                                                                                                            }
                                                                                                                                                            else {
                                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/annotations/" + i14, schemaPath: "#/properties/overrides/items/properties/cluster/properties/annotations/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                                                                                                return false;
                                                                                                                                                            }
                                                                                                                                                        }
                                                                                                                                                        var valid29 = _errs218 === errors;
                                                                                                                                                        if (!valid29) {
                                                                                                                                                            break;
                                                                                                                                                        }
                                                                                                                                                    }
                                                                                                                                                }
                                                                                                                                            }
                                                                                                                                            else {
                                                                                                                                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster/annotations", schemaPath: "#/properties/overrides/items/properties/cluster/properties/annotations/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                                                                                                return false;
                                                                                                                                            }
                                                                                                                                        }
                                                                                                                                        var valid25 = _errs216 === errors;
                                                                                                                                    }
                                                                                                                                    else {
                                                                                                                                        var valid25 = true;
                                                                                                                                    }
                                                                                                                                }
                                                                                                                            }
                                                                                                                        }
                                                                                                                        else {
                                                                                                                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10 + "/cluster", schemaPath: "#/properties/overrides/items/properties/cluster/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                                                                            return false;
                                                                                                                        }
                                                                                                                    }
                                                                                                                    var valid23 = _errs202 === errors;
                                                                                                                }
                                                                                                                else {
                                                                                                                    var valid23 = true;
                                                                                                                }
                                                                                                            }
                                                                                                        }
                                                                                                    }
                                                                                                }
                                                                                            }
                                                                                        }
                                                                                        else {
                                                                                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i10, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                                            return false;
                                                                                        }
                                                                                    }
                                                                                    var valid22 = _errs191 === errors;
                                                                                    if (!valid22) {
                                                                                        break;
                                                                                    }
                                                                                }
                                                                            }
                                                                        }
                                                                        else {
                                                                            validate20.errors = [{ instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                            return false;
                                                                        }
                                                                    }
                                                                    var valid0 = _errs189 === errors;
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

// EXTERNAL MODULE: ./build/src/alibaba/image-cache.js
var image_cache = __webpack_require__(5623);
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
const NAMES = {
    type: 'array',
    maxItems: 1000,
    items: {
        title: 'a name such as default',
        type: 'string',
        maxLength: 253,
        pattern: '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$',
    },
};
const PLATFORM = {
    description: 'What the pods run on; workflow-cluster by default',
    type: 'string',
    enum: ['workflow-cluster', 'eci', 'acs'],
};
const CLUSTER = {
    description: 'What the cluster gives to every pod and no file shows',
    type: 'object',
    additionalProperties: false,
    properties: {
        credentialHelper: {
            description: 'The ACR credential helper is installed; a map where it does not serve all namespaces and service accounts',
            title: 'true, false, or a map of namespaces and serviceAccounts',
            type: ['boolean', 'object'],
            additionalProperties: false,
            properties: {
                namespaces: { description: 'Its watchNamespace; all of them by default', ...NAMES },
                serviceAccounts: { description: 'Its serviceAccount; all of them by default', ...NAMES },
            },
        },
        annotations: {
            description: 'Annotation keys that workflowDefaults, eci-profile or another injector sets',
            type: 'array',
            maxItems: 100,
            items: { type: 'string', minLength: 1, maxLength: 317 },
        },
    },
};
const OVERRIDES = {
    description: 'What differs for files that are for another cluster; later entries win',
    type: 'array',
    maxItems: 100,
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['files'],
        properties: {
            files: { description: 'Globs of the manifests it is for', ...GLOBS },
            platform: PLATFORM,
            region: { description: 'Region the pods run in', ...REGION },
            cluster: CLUSTER,
        },
    },
};
const QUALIFIED_NAME = '^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$';
const LABELS = {
    type: 'object',
    additionalProperties: false,
    patternProperties: {
        [QUALIFIED_NAME]: {
            title: 'a label such as team-a, in quotes where it is a number or true',
            type: 'string',
            maxLength: 63,
            pattern: '^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$',
        },
    },
};
const ANNOTATIONS = {
    type: 'object',
    additionalProperties: false,
    patternProperties: {
        [QUALIFIED_NAME]: {
            title: 'one line of text, in quotes where it is a number or true',
            type: 'string',
            maxLength: 1024,
            pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff]*$',
        },
    },
};
const IMAGE_CACHES = {
    description: 'The ImageCache manifests that wfcache-lint writes',
    type: 'object',
    additionalProperties: false,
    properties: {
        directory: {
            title: 'a folder below the root such as deploy/imagecaches, none of its names with a leading dot',
            description: 'Where they are written; imagecaches by default',
            type: 'string',
            maxLength: 200,
            pattern: '^(?!.*\\.\\.)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*$',
        },
        retentionDays: {
            title: 'whole days from 1 to 65536',
            description: 'Days a cache is kept; 30 by default',
            type: 'integer',
            minimum: image_cache/* RETENTION */.xA.least,
            maximum: image_cache/* RETENTION */.xA.most,
        },
        labels: { description: 'Labels that every one of them gets', ...LABELS },
        annotations: { description: 'Annotations that every one of them gets', ...ANNOTATIONS },
    },
};
const LEVELS = ['off', 'info', 'warning', 'error'];
function ruleSchema({ allow }) {
    const severity = { type: 'string', enum: LEVELS };
    if (allow === undefined)
        return severity;
    const item = { type: 'string', minLength: 1, maxLength: 317 };
    return {
        title: 'off, info, warning, error, or a map of severity and allow',
        type: ['string', 'object'],
        pattern: `^(${LEVELS.join('|')})$`,
        examples: LEVELS,
        additionalProperties: false,
        properties: {
            severity,
            allow: { description: allow, type: 'array', maxItems: 1000, items: item },
        },
    };
}
function configSchema(rules) {
    return {
        description: 'Configuration of wfcache-lint',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { description: 'Where editors find this schema', type: 'string', maxLength: 2048 },
            platform: PLATFORM,
            argoVersion: {
                description: 'Version of Argo Workflows, as "3.5"; older than 3.7 by default, as on ACK',
                title: 'a version such as "3.5"',
                type: 'string',
                maxLength: 32,
                pattern: argo_version/* ARGO_VERSION_PATTERN */.mx,
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
            cache: {
                description: 'What the fix of image-cache-missing does: annotate the pods for automatic caching (the default), or write ImageCache manifests',
                type: 'string',
                enum: ['automatic', 'manifest'],
            },
            imagecache: IMAGE_CACHES,
            include: { description: 'Only files that match one of these globs', ...GLOBS },
            exclude: { description: 'No files that match one of these globs', ...GLOBS },
            rules: {
                description: 'Severity of rules, or off',
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
            },
            overrides: OVERRIDES,
        },
    };
}

// EXTERNAL MODULE: ./build/src/settings.js
var settings = __webpack_require__(7429);
// EXTERNAL MODULE: ./build/src/text/bytes.js
var bytes = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/src/text/suggestion.js
var suggestion = __webpack_require__(2102);
;// CONCATENATED MODULE: ./build/src/config/load.js










const MOST_ERRORS = 20;
const LONGEST = 256 * 1024;
const TRUSTED_ONLY = /^(?:token|password|username|credentials?|auth|(?:private|allowed?|insecure)[-_]?(?:registries|hosts)|api[-_]?url|commit|fix|extends|plugins)$/i;
function loadSettings(file, rules) {
    const refused = (...errors) => (0,result/* err */._)(errors.slice(0, MOST_ERRORS));
    const whole = { start: 0, end: 0 };
    if (file.text.length > LONGEST) {
        const message = `Too large: a configuration may have ${LONGEST.toLocaleString('en-US')} characters`;
        return refused({ message, range: whole });
    }
    const { documents, problems } = (0,yaml_documents/* parse */.q)(file);
    const [problem] = problems;
    if (problem)
        return refused({ message: problem.reason, range: lineRange(file, problem.line) });
    const [document, second] = documents;
    if (second)
        return refused({ message: 'Expected one document, found two', range: second.range });
    if (document === undefined)
        return (0,result.ok)(settings/* DEFAULT_SETTINGS */.a);
    const errors = [];
    const plain = toPlain(file, document.root, errors);
    if (errors.length === 0)
        errors.push(...check(plain, document.root, configSchema(rules)));
    if (errors.length > 0)
        return refused(...errors);
    return (0,result.ok)(settingsOf(plain));
}
function lineRange({ text }, line = 1) {
    let start = 0;
    for (let at = 1; at < line; at += 1)
        start = text.indexOf('\n', start) + 1;
    return { start, end: start };
}
function settingsOf(file) {
    const { platform, region, registries, include, exclude, images = [], overrides = [] } = file;
    const { argoVersion: version } = file;
    const rules = Object.entries(file.rules ?? {});
    return {
        platform: platform ?? settings/* DEFAULT_SETTINGS */.a.platform,
        argoVersion: version === undefined ? settings/* DEFAULT_SETTINGS */.a.argoVersion : (0,argo_version/* parseArgoVersion */.F5)(version),
        ...(region === undefined ? {} : { region }),
        threshold: bytesOf(file.threshold) ?? settings/* DEFAULT_SETTINGS */.a.threshold,
        registries: registries ?? [],
        images: images.map(({ match, size }) => ({ match, bytes: bytesOf(size) ?? 0 })),
        cluster: { ...settings/* DEFAULT_SETTINGS */.a.cluster, ...clusterOf(file.cluster) },
        cache: file.cache ?? settings/* DEFAULT_SETTINGS */.a.cache,
        imagecache: imageCacheOf(file.imagecache),
        include: include ?? [],
        exclude: exclude ?? [],
        rules: new Map(rules.flatMap(([id, rule]) => severityOf(id, rule))),
        allowed: new Map(rules.flatMap(([id, rule]) => allowedOf(id, rule))),
        overrides: overrides.map(({ cluster, ...rest }) => cluster === undefined ? rest : { ...rest, cluster: clusterOf(cluster) }),
    };
}
function severityOf(id, rule) {
    const level = typeof rule === 'string' ? rule : rule.severity;
    return level === undefined ? [] : [[id, level]];
}
function allowedOf(id, rule) {
    const allow = typeof rule === 'string' ? undefined : rule.allow;
    return allow === undefined ? [] : [[id, allow]];
}
function clusterOf(cluster = {}) {
    const { credentialHelper: helper, annotations } = cluster;
    const scope = typeof helper === 'object' ? helper : {};
    const served = { namespaces: 'all', serviceAccounts: 'all', ...scope };
    return {
        ...(helper === undefined ? {} : { credentialHelper: helper === false ? undefined : served }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function imageCacheOf({ labels, annotations, ...rest } = {}) {
    return {
        ...settings/* DEFAULT_SETTINGS */.a.imagecache,
        ...rest,
        labels: new Map(Object.entries(labels ?? {})),
        annotations: new Map(Object.entries(annotations ?? {})),
    };
}
function bytesOf(size) {
    return size === undefined ? undefined : (0,bytes/* parseSize */.D)(String(size));
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
    const steps = error.instancePath.split('/').slice(1);
    const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
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
    const choices = place.schema?.enum ?? place.schema?.examples ?? [];
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
        const [own] = Object.values(schema?.patternProperties ?? {});
        return { plain: inner, node: (0,tree/* get */.Jt)(node, step), schema: schema?.properties?.[step] ?? own };
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


/***/ })

};
;