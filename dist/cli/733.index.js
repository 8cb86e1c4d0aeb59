"use strict";
exports.id = 733;
exports.ids = [733];
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

/***/ 902:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ parseArgoVersion),
/* harmony export */   Sz: () => (/* binding */ defaultsTurnKind),
/* harmony export */   Tr: () => (/* binding */ keepsImageVolumes),
/* harmony export */   Xz: () => (/* binding */ possibleRules),
/* harmony export */   Z$: () => (/* binding */ mergeRulesOf),
/* harmony export */   kN: () => (/* binding */ runsInlineInInline),
/* harmony export */   mx: () => (/* binding */ ARGO_VERSION_PATTERN),
/* harmony export */   s4: () => (/* binding */ boundaryGivesSelector),
/* harmony export */   sG: () => (/* binding */ resolvesTemplateNames)
/* harmony export */ });
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7429);

const ARGO_VERSION_PATTERN = '^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$';
function parseArgoVersion(text) {
    const { major, minor } = _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ARGO_VERSION */ .H;
    const [first = major, second = minor, patch] = text.replace('v', '').split('.').map(Number);
    return { major: first, minor: second, patch, assumed: false };
}
const FIRST_FILLING = { '3.7': 15, '4.0': 6 };
function possibleRules({ major, minor, patch, assumed, }) {
    if (assumed)
        return ['below-3.7', 'overwriting', 'filling'];
    if (isBelow({ major, minor }, 3, 7))
        return ['below-3.7'];
    const first = FIRST_FILLING[`${String(major)}.${String(minor)}`] ?? 0;
    if (first === 0)
        return ['filling'];
    if (patch === undefined)
        return ['filling', 'overwriting'];
    return patch < first ? ['overwriting'] : ['filling'];
}
function mergeRulesOf(version) {
    return possibleRules(version)[0];
}
function defaultsTurnKind(version) {
    const { major, minor, patch = Infinity } = version;
    if (isBelow(version, 3, 6))
        return true;
    if (major !== 3)
        return false;
    return minor === 6 ? patch < 16 : minor === 7 && patch < 7;
}
function boundaryGivesSelector(version) {
    return !isBelow(version, 3, 6);
}
function keepsImageVolumes(version) {
    return version.assumed || !isBelow(version, 3, 6);
}
function resolvesTemplateNames(version) {
    return !isBelow(version, 3, 6);
}
function runsInlineInInline(version) {
    return version.assumed || !isBelow(version, 3, 6);
}
function isBelow({ major, minor }, than, thanMinor) {
    return major < than || (major === than && minor < thanMinor);
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


/***/ }),

/***/ 958:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ insertEntries),
/* harmony export */   Ax: () => (/* binding */ insertEntry),
/* harmony export */   Z_: () => (/* binding */ insertionSite)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4526);

function insertEntry(place, key, value) {
    return insertEntries(place, [[key, JSON.stringify(value)]]);
}
function insertEntries({ range, before, after, separator, quoted }, entries) {
    const spelt = entries.map(([key, value]) => `${quoted ? JSON.stringify(key) : key}: ${value}`);
    return { range, text: before + spelt.join(separator) + after };
}
function insertionSite(file, base, keys) {
    let map = base;
    let quoted = file.path.endsWith('.json');
    for (let depth = 0; depth < keys.length; depth += 1) {
        const key = keys[depth] ?? '';
        if (map.shared)
            return closed(SHARED);
        const entry = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .getEntry */ .XJ)(map, key);
        const missing = keys.slice(depth);
        if (entry === undefined)
            return openIn(file, map, missing, quoted);
        if (!map.entries.includes(entry))
            return closed(`${key} comes from a merge key (<<)`);
        const value = entry.value;
        quoted ||= entry.key?.style === 'double';
        if (value.kind === 'map')
            map = value;
        else if (isNull(value))
            return openNull(file, map, entry, missing.slice(1), quoted);
        else
            return closed(`${key} is not a map`);
    }
    return map.shared ? closed(SHARED) : openIn(file, map, [], quoted);
}
const SHARED = 'the place is shared through a YAML anchor or stands inside a string';
function closed(reason) {
    return { open: false, reason };
}
function isNull(node) {
    return node.kind === 'scalar' && node.type === 'null' && !node.shared;
}
function openIn(file, map, missing, inQuoted) {
    if (map.flow)
        return openFlow(file, map, missing, inQuoted);
    const first = map.entries[0];
    if (first?.key === undefined)
        return closed('the map has no plain first key');
    const column = keyColumn(file.text, first.key.range.start);
    if (column === undefined)
        return closed('the map is written with "?" keys');
    const indent = ' '.repeat(column);
    const step = ' '.repeat(indentStep(file.text, map, column));
    const inner = indent + step.repeat(missing.length);
    const anchor = lineToFollow(file.text, map, missing.length === 0);
    if (anchor !== undefined) {
        const eol = eolAt(file.text, anchor);
        const gap = eol + inner;
        const lead = eol + nestedKeys(missing, indent, step, eol);
        return site(file, { start: anchor, end: anchor }, lead, '', gap);
    }
    const start = first.key.range.start;
    const eol = eolAt(file.text, start);
    const lead = nestedKeys(missing, indent, step, eol).slice(column);
    return site(file, { start, end: start }, lead, eol + indent, eol + inner);
}
function site({ path }, range, before, after, separator) {
    return { open: true, path, range, before, after, separator, quoted: false };
}
function nestedKeys(keys, indent, step, eol) {
    const lines = keys.map((key, depth) => `${indent}${step.repeat(depth)}${key}:${eol}`);
    return lines.join('') + indent + step.repeat(keys.length);
}
function openFlow(file, map, missing, inQuoted) {
    const first = map.entries[0];
    if (first === undefined && map.merges.length > 0)
        return closed('the map holds merge keys only');
    if (first !== undefined && first.key === undefined)
        return closed('the map has no plain first key');
    const start = first?.key?.range.start ?? map.range.start + 1;
    const quoted = first?.key ? first.key.style === 'double' : inQuoted;
    const pad = file.text[map.range.start + 1] === ' ' ? ' ' : '';
    const opening = missing.map((key) => `${quoted ? JSON.stringify(key) : key}: {${pad}`).join('');
    const closing = `${pad}}`.repeat(missing.length);
    const separator = first === undefined ? '' : `,${flowGap(file.text, start)}`;
    return {
        open: true,
        path: file.path,
        range: { start, end: start },
        before: opening,
        after: closing + separator,
        separator: ', ',
        quoted,
    };
}
function flowGap(text, start) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lead = text.slice(lineStart, start);
    return lineStart > 0 && /^[ \t]*$/.test(lead) ? eolAt(text, start) + lead : ' ';
}
function openNull(file, map, entry, missing, inQuoted) {
    const { text } = file;
    if (entry.key === undefined)
        return closed('the map has no plain key');
    const written = text.slice(entry.value.range.start, entry.value.range.end);
    if (map.flow)
        return openFlowNull(file, entry, written, missing, inQuoted);
    const column = keyColumn(text, entry.key.range.start);
    if (column === undefined)
        return closed('the map is written with "?" keys');
    const step = ' '.repeat(indentStep(text, map, column));
    const colon = text.indexOf(':', entry.key.range.end) + 1;
    const range = written === ''
        ? { start: lineEnd(text, colon), end: lineEnd(text, colon) }
        : { start: colon, end: entry.value.range.end };
    if (written === '' && !restIsBlank(text, colon))
        return closed('the value is not on its own');
    const eol = eolAt(text, colon);
    const lead = eol + nestedKeys(missing, ' '.repeat(column) + step, step, eol);
    const inner = ' '.repeat(column) + step.repeat(missing.length + 1);
    return site(file, range, lead, '', eol + inner);
}
function openFlowNull(file, entry, written, missing, quoted) {
    if (written === '')
        return closed('the value is left out in a flow map');
    const opening = missing.map((key) => `{${quoted ? JSON.stringify(key) : key}: `).join('');
    return {
        open: true,
        path: file.path,
        range: entry.value.range,
        before: `${opening}{`,
        after: '}'.repeat(missing.length + 1),
        separator: ', ',
        quoted,
    };
}
function keyColumn(text, start) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lead = text.slice(lineStart, start).replace(/^\uFEFF/, '');
    return /^[ -]*$/.test(lead) ? lead.length : undefined;
}
function indentStep(text, map, column) {
    for (const { value } of map.entries) {
        const child = value.kind === 'map' && !value.flow ? value.entries[0]?.key : undefined;
        const inner = child && keyColumn(text, child.range.start);
        if (inner !== undefined && inner > column)
            return inner - column;
    }
    return 2;
}
function lineToFollow(text, map, last) {
    const lines = map.entries.filter((entry) => isWholeLine(text, entry));
    const named = lines.find(({ key }) => key?.text === 'name' || key?.text === 'entrypoint');
    const chosen = last ? lines.at(-1) : (named ?? lines[0]);
    return chosen && lineEnd(text, chosen.value.range.end);
}
function isWholeLine(text, { key, value }) {
    if (key === undefined || value.kind !== 'scalar' || value.shared)
        return false;
    const { start, end } = value.range;
    if (start === end || text.slice(key.range.start, end).includes('\n'))
        return false;
    return restIsBlank(text, end);
}
function restIsBlank(text, offset) {
    return /^[ \t]*(?:$|[ \t]#)/.test(` ${text.slice(offset, lineEnd(text, offset))}`);
}
function lineEnd(text, offset) {
    const newline = text.indexOf('\n', offset);
    if (newline === -1)
        return text.length;
    return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
}
function eolAt(text, offset) {
    const next = text.indexOf('\n', offset);
    const newline = next === -1 ? text.lastIndexOf('\n', offset) : next;
    return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}


/***/ }),

/***/ 2887:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ collectionPlace),
/* harmony export */   nw: () => (/* binding */ removeEntries),
/* harmony export */   q5: () => (/* binding */ commentBehind)
/* harmony export */ });
function collectionPlace(node, around) {
    if (node.shared)
        return undefined;
    if (node.kind === 'seq')
        return { flow: node.flow, entries: node.items.map(item), around };
    if (node.merges.length > 0)
        return undefined;
    const entries = [];
    for (const { key, value } of node.entries) {
        if (key === undefined || value.shared)
            return undefined;
        entries.push({ key: key.text, start: key.range.start, end: value.range.end });
    }
    return { flow: node.flow, entries, around };
}
function item({ range }) {
    return { key: '', start: range.start, end: range.end };
}
function removeEntries(text, given, indices, comments = 'stay') {
    const place = comments === 'go' ? withComments(text, given, indices) : given;
    const { around, entries } = place;
    if (around !== undefined && indices.length === entries.length && !hasLooseComment(text, place)) {
        return removeEntries(text, holding(place, around), [around.index]);
    }
    const spans = place.flow ? flowSpans(text, place, indices) : lineSpans(text, place, indices);
    return spans && joined(spans);
}
function withComments(text, place, indices) {
    const entries = place.entries.map((entry, index) => {
        const comment = indices.includes(index) ? commentBehind(text, entry.end) : '';
        return { ...entry, end: entry.end + comment.length };
    });
    return { ...place, entries };
}
function commentBehind(text, end) {
    const newline = text.indexOf('\n', end);
    const rest = text.slice(end, newline === -1 ? text.length : newline);
    return /^[ \t]+#.*/.exec(rest)?.[0].trimEnd() ?? '';
}
function hasLooseComment(text, { entries, around }) {
    let at = around?.place.entries[around.index]?.start ?? 0;
    for (const { start, end } of entries) {
        if (text.slice(at, start).includes('#'))
            return true;
        at = end;
    }
    return false;
}
function holding({ entries }, { place, index }) {
    const end = entries.at(-1)?.end ?? 0;
    return {
        ...place,
        entries: place.entries.map((entry, at) => at === index ? { ...entry, end: Math.max(entry.end, end) } : entry),
    };
}
function lineSpans(text, { entries }, indices) {
    const spans = [];
    for (const index of indices) {
        const entry = entries[index];
        const span = entry && lineSpan(text, entry);
        if (span === undefined)
            return undefined;
        spans.push(span);
    }
    return spans;
}
function lineSpan(text, { start, end }) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lead = text.slice(lineStart, start);
    if (!/^ *(?:- +)?$/.test(lead) || text.slice(start, end).endsWith('\n'))
        return undefined;
    if (lead.includes('-') && /^[^\s"'].*?:(?:\s|$)/.test(text.slice(start, end)))
        return undefined;
    const newline = text.indexOf('\n', end);
    const lineEnd = newline === -1 ? text.length : newline + 1;
    const rest = text.slice(end, lineEnd);
    const comment = commentBehind(text, end);
    if (comment !== '') {
        const from = lineStart + (/^ */.exec(lead)?.[0].length ?? 0);
        return { start: from, end: end + comment.length, text: comment.trimStart() };
    }
    if (rest.trim() !== '')
        return undefined;
    if (newline === -1 && lineStart > 0)
        return { start: lineStart - eolBefore(text, lineStart), end: lineEnd, text: '' };
    return { start: lineStart, end: lineEnd, text: '' };
}
function eolBefore(text, lineStart) {
    return text[lineStart - 2] === '\r' ? 2 : 1;
}
function flowSpans(text, { entries }, indices) {
    const gone = new Set(indices);
    const spans = [];
    let kept;
    for (const [index, entry] of entries.entries()) {
        if (!gone.has(index)) {
            kept = entry;
            continue;
        }
        const next = entries[index + 1];
        const hasLater = entries.slice(index + 1).some((_, offset) => !gone.has(index + 1 + offset));
        if (next !== undefined && (hasLater || kept === undefined)) {
            spans.push({ start: entry.start, end: next.start, text: '' });
        }
        else
            spans.push({ start: kept?.end ?? entry.start, end: entry.end, text: '' });
    }
    return spans.some(({ start, end }) => text.slice(start, end).includes('#')) ? undefined : spans;
}
function joined(spans) {
    const made = [];
    for (const span of spans.toSorted((a, b) => a.start - b.start)) {
        const last = made.at(-1);
        if (last === undefined || span.start > last.end)
            made.push(span);
        else {
            const end = Math.max(last.end, span.end);
            made[made.length - 1] = { start: last.start, end, text: last.text + span.text };
        }
    }
    return made.map(({ start, end, text }) => ({ range: { start, end }, text }));
}


/***/ }),

/***/ 4526:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
    const own = node.entries.findLastIndex((entry) => entry.key?.text === key);
    if (own >= node.beforeMerge)
        return node.entries[own];
    for (const merged of node.merges) {
        const entry = getEntry(merged, key);
        if (entry !== undefined)
            return entry;
    }
    return own === -1 ? undefined : node.entries[own];
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
    const fixed = new Set();
    for (const [index, entry] of node.entries.entries()) {
        if (entry.key === undefined)
            continue;
        found.set(entry.key.text, entry);
        if (node.merges.length > 0 && index >= node.beforeMerge)
            fixed.add(entry.key.text);
    }
    for (const merged of node.merges) {
        for (const [key, entry] of entriesOf(merged)) {
            if (fixed.has(key))
                continue;
            fixed.add(key);
            found.set(key, entry);
        }
    }
    return found;
}


/***/ })

};
;