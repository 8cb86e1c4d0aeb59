"use strict";
exports.id = 421;
exports.ids = [421];
exports.modules = {

/***/ 655:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ classifyHost),
/* harmony export */   pA: () => (/* binding */ instanceKey),
/* harmony export */   ry: () => (/* binding */ vpcHostOf)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2209);

const PUBLIC_INSTANCES = new Set([
    'acr-multiple-clusters.cn-hangzhou',
    'egs.cn-hangzhou',
    'anolis.cn-zhangjiakou',
    'higress.cn-hangzhou',
    'ack-agility.cn-shanghai',
]);
const NAME = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const REGION = '[a-z]{2}(?:-[a-z0-9]+)+';
const CRPI = new RegExp(`^crpi-[a-z0-9]+(-vpc)?\\.(${REGION})\\.personal\\.cr\\.aliyuncs\\.com$`);
const SYSTEM = new RegExp(`^registry-(${REGION}?)(-vpc)?\\.ack\\.aliyuncs\\.com$`);
const ENTERPRISE = new RegExp(`^(${NAME})-registry(-vpc)?(\\.distributed)?\\.(${REGION})\\.cr\\.aliyuncs\\.com$`);
const PERSONAL = new RegExp(`^registry(-vpc|-internal|-intl|-intl-vpc)?\\.(${REGION})\\.(?:cr\\.)?aliyuncs\\.com$`);
const LONGEST_HOST = 255;
function classifyHost(host, registries) {
    const lower = host.slice(0, LONGEST_HOST).toLowerCase();
    const known = byForm(lower);
    const configured = findSetting(lower, registries) ?? findInstance(known, registries);
    if (configured === undefined)
        return known;
    if (known.kind === 'other') {
        const region = configured.region === undefined ? {} : { region: configured.region };
        return { kind: 'acr-enterprise', host: lower, custom: true, configured, ...region };
    }
    return { ...known, configured };
}
function instanceKey({ configured, host, instanceName, region }) {
    if (configured?.instanceId !== undefined)
        return configured.instanceId;
    return instanceName === undefined ? host : `${instanceName}.${region ?? ''}`;
}
function byForm(host) {
    const name = host.replace(/:\d+$/, '');
    const crpi = CRPI.exec(name);
    if (crpi)
        return located('acr-personal-instance', host, crpi[2], crpi[1] ? 'vpc' : 'public');
    const system = SYSTEM.exec(name);
    if (system)
        return located('ack-system', host, system[1], system[2] ? 'vpc' : 'public');
    const enterprise = ENTERPRISE.exec(name);
    if (enterprise)
        return enterpriseRegistry(host, enterprise);
    const personal = PERSONAL.exec(name);
    if (personal)
        return located('acr-personal', host, personal[2], networkOf(personal[1]));
    if (name === 'registry.aliyuncs.com') {
        return located('acr-personal', host, 'cn-hangzhou', 'public');
    }
    return { kind: host === 'docker.io' ? 'docker-hub' : 'other', host };
}
function enterpriseRegistry(host, match) {
    const [, instanceName = '', vpc, distributed, region = ''] = match;
    const network = distributed ? 'p2p' : vpc ? 'vpc' : 'public';
    const found = { kind: 'acr-enterprise', host, network, instanceName, region };
    return PUBLIC_INSTANCES.has(`${instanceName}.${region}`) ? { ...found, public: true } : found;
}
function located(kind, host, region, network) {
    return { kind, host, network, ...(region === undefined ? {} : { region }) };
}
function networkOf(suffix) {
    if (suffix === '-internal')
        return 'internal';
    return suffix?.endsWith('-vpc') === true ? 'vpc' : 'public';
}
function findSetting(host, registries) {
    const exact = registries.find((one) => one.host.toLowerCase() === host);
    return exact ?? registries.find((one) => matchesHost(one.host.toLowerCase(), host));
}
function findInstance({ instanceName, region }, registries) {
    if (instanceName === undefined)
        return undefined;
    return registries.find(({ host }) => {
        const other = byForm(host.toLowerCase());
        return other.instanceName === instanceName && other.region === region;
    });
}
function matchesHost(pattern, host) {
    return (0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPieces */ .F6)(pattern.split('*'), host);
}
function vpcHostOf(registry) {
    const { kind, host, network } = registry;
    if (network !== 'public' || registry.public === true)
        return undefined;
    if (kind === 'acr-enterprise')
        return host.replace(/-registry(?=\.[^.]+\.cr\.)/, '-registry-vpc');
    if (kind !== 'acr-personal' || !/^registry(?:-intl)?\./.test(host))
        return undefined;
    return host === 'registry.aliyuncs.com' ? undefined : host.replace('.', '-vpc.');
}


/***/ }),

/***/ 130:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   L3: () => (/* binding */ pulledImages),
/* harmony export */   VQ: () => (/* binding */ templateNames),
/* harmony export */   _o: () => (/* binding */ canBecome),
/* harmony export */   ab: () => (/* binding */ relatedImages),
/* harmony export */   mH: () => (/* binding */ imageTexts)
/* harmony export */ });
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1304);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2209);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4856);



function pulledImages(pod) {
    return pod.images.flatMap((use) => imagesOf(use, pod));
}
function imagesOf({ image, values }, pod) {
    const { path, range } = image;
    const whole = values.known.flatMap((text) => {
        const reference = (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRef */ .Q)(text);
        return reference ? [{ text, host: reference.host, reference, pod, path, range }] : [];
    });
    const partial = values.partial.flatMap((text) => {
        const host = (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOfPartial */ .Lw)(text);
        return host === undefined ? [] : [{ text, host, reference: undefined, pod, path, range }];
    });
    return [...whole, ...partial];
}
function references({ pods, imageCaches }, more = []) {
    const found = new Map();
    const add = (reference) => {
        if (reference)
            found.set((0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatImageRef */ .kL)(reference), reference);
    };
    for (const pod of pods)
        for (const { reference } of pulledImages(pod))
            add(reference);
    for (const { images } of imageCaches)
        for (const { text } of images)
            add((0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRef */ .Q)(text));
    for (const text of more)
        add((0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRef */ .Q)(text));
    return new Map([...found].toSorted(([a], [b]) => (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a, b)));
}
function relatedImages(images) {
    const seen = new Set(images.slice(0, 1).map(placeKey));
    return images.flatMap((image) => {
        if (seen.has(placeKey(image)))
            return [];
        seen.add(placeKey(image));
        const { path, range, text, pod } = image;
        const where = pod.templateName === '' ? '' : ` in template ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(pod.templateName)}`;
        return [{ path, range, message: `image ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)}${where}` }];
    });
}
function placeKey({ path, range }) {
    return `${String(range.start)} ${path}`;
}
function templateNames(images) {
    const names = images.map(({ pod }) => pod.templateName).filter((name) => name !== '');
    return [...new Set(names)];
}
function imageTexts(images) {
    return [...new Set(images.map(({ text }) => text))];
}
const TAG = /\{\{[^{}]*\}\}/;
function canBecome(templated, image) {
    return (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPieces */ .F6)(templated.split(TAG), image);
}


/***/ }),

/***/ 1304:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ hostOfPartial),
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   kL: () => (/* binding */ formatImageRef),
/* harmony export */   vY: () => (/* binding */ isFloating)
/* harmony export */ });
const LONGEST = 1024;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HUB = 'docker.io';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
function parseImageRef(text) {
    if (text.length > LONGEST)
        return undefined;
    const at = text.indexOf('@');
    const digest = at === -1 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !DIGEST.test(digest))
        return undefined;
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    const name = splitName(colon === -1 ? named : named.slice(0, colon));
    if (name === undefined)
        return undefined;
    return {
        ...name,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function splitName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const hosted = slash !== -1 && looksLikeHost(first);
    if (hosted && !HOST.test(first))
        return undefined;
    const host = hosted ? first.toLowerCase() : HUB;
    const path = hosted ? name.slice(slash + 1) : name;
    if (path.length + host.length > 255 || !path.split('/').every((part) => COMPONENT.test(part))) {
        return undefined;
    }
    if (!HUB_ALIASES.has(host))
        return { host, repository: path };
    return { host: HUB, repository: path.includes('/') ? path : `library/${path}` };
}
function looksLikeHost(first) {
    return /[.:A-Z]/.test(first) || first === 'localhost';
}
function isFloating({ tag, digest }) {
    return digest === undefined && (tag === undefined || tag === 'latest');
}
function formatImageRef({ host, repository, tag, digest }) {
    const version = tag ?? (digest === undefined ? 'latest' : undefined);
    const suffix = version === undefined ? '' : `:${version}`;
    return `${host}/${repository}${suffix}${digest === undefined ? '' : `@${digest}`}`;
}
function hostOfPartial(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    return first !== '' && looksLikeHost(first) && HOST.test(first) ? first.toLowerCase() : undefined;
}


/***/ }),

/***/ 6762:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isLibrary)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6404);

function isLibrary({ kind }) {
    return (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .roleOf */ .kp)(kind) === 'library';
}


/***/ }),

/***/ 7151:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readSuppressions),
/* harmony export */   P: () => (/* binding */ isObeyed)
/* harmony export */ });
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7933);

const MARK = 'wfcache-lint-disable-';
const DIRECTIVE = /(?<=^|[ \t\uFEFF])# *wfcache-lint-disable-(line|next-line|file)\b([^\r\n]*)/gm;
function readSuppressions(file, documents, manifests) {
    const comments = file.text.includes(MARK) ? readComments(file, documents) : [];
    return [...comments, ...manifests.flatMap(readAnnotation)];
}
function readComments(file, documents) {
    const { path, text } = file;
    const index = new _text_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LineIndex */ .r(text);
    const head = leadingComments(text);
    return [...text.matchAll(DIRECTIVE)].flatMap((match) => {
        const [whole, kind = '', rest = ''] = match;
        const range = { start: match.index, end: match.index + whole.trimEnd().length };
        if (range.start >= head && !isComment(range, documents))
            return [];
        const [names = '', ...reasons] = rest.split(' -- ');
        const reason = reasons.join(' -- ').trim();
        const line = index.position(range.start).line;
        const scope = scopeOf(kind, line, index, text);
        return [
            { path, range, scope, rules: namesOf(names), reason: reason || undefined, needsReason: true },
        ];
    });
}
function readAnnotation({ path, range, ignores }) {
    if (ignores === undefined)
        return [];
    const rules = namesOf(ignores.text);
    return [
        { path, range: ignores.range, scope: range, rules, reason: undefined, needsReason: false },
    ];
}
function namesOf(text) {
    return text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
function scopeOf(kind, line, index, text) {
    if (kind === 'file')
        return { start: 0, end: text.length };
    const wanted = kind === 'line' ? line : lineBehindComments(line + 1, index, text);
    return { start: index.startOf(wanted), end: index.startOf(wanted + 1) };
}
function lineBehindComments(line, index, text) {
    let next = line;
    while (index.startOf(next) < text.length && /^\s*#/.test(index.lineText(next)))
        next += 1;
    return next;
}
function leadingComments(text) {
    return /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
}
function isComment({ start }, documents) {
    const own = documents.filter(({ range }) => range.start <= start && start < range.end);
    return own.length > 0 && !own.some(({ root }) => isInScalar(root, start));
}
function isInScalar(node, offset) {
    if (node.kind === 'scalar')
        return node.range.start <= offset && offset < node.range.end;
    if (node.kind === 'seq')
        return node.items.some((item) => isInScalar(item, offset));
    return node.entries.some(({ key, value }) => (key !== undefined && isInScalar(key, offset)) || isInScalar(value, offset));
}
function isObeyed({ needsReason, reason }) {
    return !needsReason || reason !== undefined;
}


/***/ }),

/***/ 9123:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  countsOf: () => (/* binding */ countsOf),
  judge: () => (/* binding */ judge),
  judgeAgain: () => (/* binding */ judgeAgain),
  problemsOf: () => (/* binding */ problemsOf),
  sourcesOf: () => (/* binding */ sourcesOf),
  suppressionsOf: () => (/* binding */ suppressionsOf)
});

// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
// EXTERNAL MODULE: ./build/src/text/fingerprint.js
var fingerprint = __webpack_require__(2248);
// EXTERNAL MODULE: ./build/src/facts/context.js
var facts_context = __webpack_require__(9338);
// EXTERNAL MODULE: ./build/src/manifests/suppressions.js
var manifests_suppressions = __webpack_require__(7151);
;// CONCATENATED MODULE: ./build/src/lint/suppress.js

function suppress(findings, suppressions) {
    const kept = [];
    const suppressed = [];
    const used = new Map();
    const valid = suppressions.filter(manifests_suppressions/* isObeyed */.P);
    for (const finding of findings) {
        const matching = valid.filter((one) => covers(one, finding));
        for (const one of matching)
            used.set(one, (used.get(one) ?? new Set()).add(finding.ruleId));
        (matching.length > 0 ? suppressed : kept).push(finding);
    }
    return { kept, suppressed, used };
}
function covers({ path, scope, rules }, finding) {
    const { start } = finding.range;
    if (finding.path !== path || start < scope.start)
        return false;
    const inside = start < scope.end || (scope.start === scope.end && start === scope.start);
    return inside && rules.includes(finding.ruleId);
}

;// CONCATENATED MODULE: ./build/src/lint/engine.js




function check(project, rules, context) {
    const isLast = ({ concerns }) => concerns.last;
    const first = runAll(rules.filter((rule) => !isLast(rule)), (0,facts_context/* factsOf */.x)(project, context));
    const suppressions = context.obeysSuppressions ? project.suppressions : [];
    const { kept, suppressed, used } = suppress(first.findings, suppressions);
    const facts = (0,facts_context/* factsOf */.x)({ ...project, suppressions, used }, context);
    const last = runAll(rules.filter(isLast), facts);
    return {
        findings: [...kept, ...last.findings].toSorted(inOrder),
        suppressed,
        ruleErrors: [...first.ruleErrors, ...last.ruleErrors],
    };
}
function runAll(rules, facts) {
    const findings = [];
    const ruleErrors = [];
    for (const rule of rules) {
        const configured = facts.settings.rules.get(rule.meta.id);
        if (configured === 'off')
            continue;
        const said = new Set();
        try {
            rule.check(facts, (draft) => {
                const finding = finish(rule, withoutForbidden(draft, facts.project), configured);
                const key = draftKey(finding);
                if (!said.has(key))
                    findings.push(finding);
                said.add(key);
            });
        }
        catch (error) {
            ruleErrors.push({ ruleId: rule.meta.id, message: messageOf(error) });
        }
    }
    return { findings: number(findings.toSorted(inOrder)), ruleErrors };
}
function draftKey({ path, range, message }) {
    return `${String(range.start)} ${String(range.end)} ${path}\n${message}`;
}
function withoutForbidden(draft, { unfixable }) {
    const reasons = (draft.fix?.edits ?? []).flatMap(({ path }) => unfixable.get(path) ?? []);
    const [reason] = reasons;
    return reason === undefined ? draft : { ...draft, fix: undefined, help: `No fix: ${reason}` };
}
function finish(rule, draft, configured) {
    const say = rule.messages[draft.message];
    if (say === undefined)
        throw new Error(`Unknown message id "${draft.message}"`);
    const message = say(draft.data);
    return {
        ruleId: rule.meta.id,
        severity: configured ?? draft.severity ?? rule.meta.severity,
        message,
        ...draft.at,
        manifest: draft.manifest,
        related: draft.related ?? [],
        ...(draft.help === undefined ? {} : { help: draft.help }),
        ...(draft.fix === undefined ? {} : { fix: draft.fix }),
        fingerprint: (0,fingerprint/* fingerprint */.R)([
            rule.meta.id,
            draft.at.path,
            draft.manifest.kind,
            draft.manifest.name,
            draft.manifest.template ?? '',
            message,
        ]),
    };
}
function inOrder(a, b) {
    return ((0,text_text/* compareText */.n6)(a.path, b.path) ||
        a.range.start - b.range.start ||
        (0,text_text/* compareText */.n6)(a.ruleId, b.ruleId) ||
        (0,text_text/* compareText */.n6)(a.message, b.message));
}
function number(findings) {
    const seen = new Map();
    return findings.map((finding) => {
        const count = (seen.get(finding.fingerprint) ?? 0) + 1;
        seen.set(finding.fingerprint, count);
        if (count === 1)
            return finding;
        return { ...finding, fingerprint: (0,fingerprint/* fingerprint */.R)([finding.fingerprint, String(count)]) };
    });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/src/facts/project.js
var facts_project = __webpack_require__(287);
;// CONCATENATED MODULE: ./build/src/lint/lint.js


function lint(models, rules, context, elsewhere) {
    const project = (0,facts_project/* joinProject */.Y)(models, context.settings.argoVersion, elsewhere);
    return { project, ...check(project, rules, context) };
}

;// CONCATENATED MODULE: ./build/src/program/judge.js

function judge({ survey, context }) {
    const { kept, rules, elsewhere } = survey;
    const models = new Map(kept.map((model) => [model.file.path, model]));
    return judged({ models, rules, context, elsewhere });
}
function judgeAgain(before, changed) {
    const models = new Map(before.models);
    for (const model of changed)
        models.set(model.file.path, model);
    return judged({ ...before, models });
}
function judged(given) {
    const { models, rules, context, elsewhere } = given;
    const used = models.size === 0 ? [] : rules;
    const { project, ...verdict } = lint([...models.values()], used, context, elsewhere);
    return { ...given, verdict, pods: project.pods };
}
function sourcesOf({ models }) {
    return new Map([...models].map(([path, { file }]) => [path, file]));
}
function suppressionsOf({ models }) {
    return [...models.values()].flatMap(({ suppressions }) => suppressions);
}
function problemsOf({ models }) {
    return [...models.values()].flatMap(({ problems }) => problems);
}
function countsOf({ models, pods }, { survey: { tally } }, { looked, charts }) {
    for (const model of models.values())
        tally.addModel(model);
    tally.addPods(pods);
    return tally.counts(looked, charts);
}


/***/ }),

/***/ 2248:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
function fingerprint(parts) {
    const text = parts.join('\u0000');
    return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193);
}
function fnv1a(text, basis) {
    let hash = basis;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
        hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
}


/***/ }),

/***/ 4856:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
const LONGEST_VALUE = 160;
function quoted(value) {
    return value.length > LONGEST_VALUE ? `"${value.slice(0, LONGEST_VALUE)}…"` : `"${value}"`;
}
function listed(values, most = 12) {
    const named = values.slice(0, most).map(quoted);
    const rest = values.length - named.length;
    const last = rest > 0 ? `${String(rest)} more` : (named.pop() ?? '');
    return named.length > 0 ? `${named.join(', ')} and ${last}` : last;
}
function described(values, noun) {
    return values.length === 1
        ? `${noun} ${listed(values)}`
        : `${String(values.length)} ${noun}s ${listed(values)}`;
}
function sentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function duration(seconds) {
    if (seconds < 90)
        return `${String(Math.round(seconds))} s`;
    return `${String(Math.round(seconds / 60))} min`;
}


/***/ })

};
;