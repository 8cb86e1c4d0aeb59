"use strict";
exports.id = 418;
exports.ids = [418];
exports.modules = {

/***/ 7418:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheInManifests: () => (/* binding */ cacheInManifests)
});

// EXTERNAL MODULE: ./build/src/alibaba/image-cache.js
var image_cache = __webpack_require__(5623);
// EXTERNAL MODULE: ./build/src/images/reference.js
var images_reference = __webpack_require__(1304);
// EXTERNAL MODULE: ./build/src/result.js
var result = __webpack_require__(73);
// EXTERNAL MODULE: ./build/src/text/edits.js
var text_edits = __webpack_require__(817);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
// EXTERNAL MODULE: ./build/src/alibaba/annotations.js
var annotations = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/src/facts/instance-ids.js
var instance_ids = __webpack_require__(7584);
// EXTERNAL MODULE: ./build/src/text/wording.js
var wording = __webpack_require__(4856);
;// CONCATENATED MODULE: ./build/src/caches/content.js





const MOST_SECRETS = 10;
const MOST_NOTES = 6;
function surroundingsOf(group, demands, lookup, context) {
    const { imagecache } = context.settings;
    const pods = demands.map(({ pod }) => pod);
    const { secrets, homeless } = secretsOf(pods);
    const access = accessOf(group, pods, lookup, context);
    const hasAccess = access.size > 0 || secrets.length + homeless.length > 0;
    return {
        retentionDays: imagecache.retentionDays,
        labels: imagecache.labels,
        annotations: new Map([[annotations/* REUSE_KEYS */.mU[1], 'true'], ...access, ...imagecache.annotations]),
        secrets: secrets.slice(0, MOST_SECRETS),
        notes: [
            ...(hasAccess ? [] : accessNotes(group)),
            ...secretNotes(secrets, homeless),
            ...divisionNotes(group, demands),
            ...leftOutNotes(demands),
        ],
    };
}
function accessOf(group, pods, lookup, { settingsAt }) {
    const known = group
        .filter(({ instance }) => instance !== undefined)
        .map(({ registry }) => lookup(registry))
        .find((instance) => instance !== undefined);
    if (known === undefined)
        return new Map();
    const regions = new Set(pods.map(({ execution }) => settingsAt(execution.path).region));
    const [region] = regions;
    const here = regions.size === 1 && region !== undefined ? { region } : {};
    return new Map([[annotations/* INSTANCE_ID_KEYS */.Di[1], (0,instance_ids/* instanceValue */.tD)(known, here)]]);
}
function accessNotes(group) {
    const closed = group.find(({ instance }) => instance !== undefined);
    if (closed === undefined)
        return [];
    return [
        `add ${annotations/* INSTANCE_ID_KEYS */.Di[1]} with the id of the instance, or imagePullSecrets, unless ${closed.registry.host} lets everybody pull`,
    ];
}
const SECRET = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
const NAMESPACE = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
function secretsOf(pods) {
    const secrets = new Set();
    const homeless = new Set();
    for (const { secrets: named, execution } of pods) {
        for (const { text } of named) {
            if (!SECRET.test(text))
                continue;
            if (NAMESPACE.test(execution.namespace ?? '')) {
                secrets.add(`${execution.namespace ?? ''}:${text}`);
            }
            else
                homeless.add(text);
        }
    }
    const unknown = [...homeless].filter((name) => [...secrets].every((secret) => !secret.endsWith(`:${name}`)));
    return { secrets: [...secrets].toSorted(text_text/* compareText */.n6), homeless: unknown.toSorted(text_text/* compareText */.n6) };
}
function secretNotes(secrets, homeless) {
    const rest = secrets.slice(MOST_SECRETS);
    return [
        ...homeless.map((name) => `add ${(0,wording/* quoted */.TL)(`NAMESPACE:${name}`)} to imagePullSecrets; no manifest says which namespace the Secret is in`),
        ...(rest.length === 0
            ? []
            : [
                `a cache takes ${String(MOST_SECRETS)} Secrets; left out: ${rest.slice(0, 3).join(', ')}`,
            ]),
    ].slice(0, MOST_NOTES);
}
function divisionNotes(group, demands) {
    const keys = new Set(group.map(({ key }) => key));
    const notes = demands.flatMap(({ pod, images }) => {
        if (images.every(({ key }) => keys.has(key)))
            return [];
        const instances = new Set(images.flatMap(({ instance }) => instance ?? []));
        const isTooMany = images.length > image_cache/* MOST_IMAGES */.d2;
        if (instances.size <= 1 && !isTooMany)
            return [];
        const why = isTooMany
            ? `pulls ${String(images.length)} large images, and a cache holds ${String(image_cache/* MOST_IMAGES */.d2)}`
            : 'pulls from more than one ACR Enterprise instance';
        return [`${whoPulls(pod)} ${why}; the others are in other caches`];
    });
    return [...new Set(notes)].toSorted(text_text/* compareText */.n6).slice(0, MOST_NOTES);
}
function whoPulls({ templateName, execution }) {
    return templateName === ''
        ? `an agent pod of ${(0,wording/* quoted */.TL)(execution.name)}`
        : (0,wording/* described */.WY)([templateName], 'template');
}
function leftOutNotes(demands) {
    const notes = demands.flatMap(({ leftOut }) => leftOut.map(({ image, reason }) => `${(0,wording/* quoted */.TL)(image)} is left out: ${reason}`));
    const distinct = [...new Set(notes)].toSorted(text_text/* compareText */.n6);
    const rest = distinct.length - MOST_NOTES;
    return rest <= 0
        ? distinct
        : [...distinct.slice(0, MOST_NOTES), `${String(rest)} more images are left out`];
}

// EXTERNAL MODULE: ./build/src/alibaba/acr.js
var acr = __webpack_require__(655);
// EXTERNAL MODULE: ./build/src/alibaba/platform.js
var alibaba_platform = __webpack_require__(1622);
// EXTERNAL MODULE: ./build/src/facts/large-images.js
var large_images = __webpack_require__(7964);
;// CONCATENATED MODULE: ./build/src/caches/demand.js







function cacheDemands(project, context, covered) {
    const needed = new Map();
    const wanted = project.pods
        .filter((pod) => isServedByManifests(pod, context))
        .map((pod) => ({ pod, ...wantedOf(pod, context, covered) }));
    for (const one of wanted.flatMap(({ images }) => images)) {
        const known = needed.get(one.key);
        needed.set(one.key, known === undefined ? one : merged(known, one));
    }
    return wanted
        .map(({ pod, images, leftOut }) => {
        const keys = new Set(images.map(({ key }) => key));
        return { pod, images: [...keys].flatMap((key) => needed.get(key) ?? []), leftOut };
    })
        .filter(({ images, leftOut }) => images.length + leftOut.length > 0);
}
function isServedByManifests(pod, context) {
    const { cluster, platform } = context.settingsAt(pod.execution.path);
    const state = (0,image_cache/* cacheState */.gI)(pod.annotations);
    const isPinned = annotations/* PINNED_CACHE_KEYS */.RR.some((key) => cluster.annotations.includes(key));
    if (isPinned || state === 'pinned' || state === 'refused')
        return false;
    return platform !== 'acs' && (0,alibaba_platform/* backendOf */.E)(pod, platform) === 'eci';
}
function wantedOf(pod, context, covered) {
    const images = [];
    const leftOut = [];
    for (const { text, reference, bytes, estimate, host } of (0,large_images/* largeImages */.c)(pod, context)) {
        const key = (0,images_reference/* formatImageRef */.kL)(reference);
        if (covered.has(key))
            continue;
        if ((0,images_reference/* isFloating */.vY)(reference)) {
            leftOut.push({ image: text, reason: 'its tag does not stay' });
        }
        else if ((0,image_cache/* cacheSizeFor */.bu)(bytes) > image_cache/* SIZE_LIMITS */.bd.most) {
            leftOut.push({ image: text, reason: 'it is larger than a cache can be' });
        }
        else {
            const registry = context.registryOf(host);
            const instance = (0,instance_ids/* needsAccess */._y)(registry) ? (0,acr/* instanceKey */.pA)(registry) : undefined;
            const spellings = new Set([text]);
            images.push({ key, text, spellings, bytes, estimate, registry, instance });
        }
    }
    if (images.length === 0)
        return { images, leftOut };
    const templated = context.imagesOf(pod).filter(({ reference }) => reference === undefined);
    const unknown = templated.map(({ text }) => ({
        image: text,
        reason: 'it is not known before a run',
    }));
    return { images, leftOut: [...leftOut, ...unknown] };
}
function merged(one, other) {
    const spellings = new Set([...one.spellings, ...other.spellings]);
    return { ...one, text: one.text < other.text ? one.text : other.text, spellings };
}

;// CONCATENATED MODULE: ./build/src/caches/groups.js

const MOST_STEPS = 30_000;
const MOST_SEARCHED = 60;
function groupImages(lists, capacity) {
    const sets = withoutContained(lists.flatMap((list) => divided(list, capacity)));
    return connected(sets)
        .flatMap((together) => packed(together, capacity))
        .map(({ images }) => images.toSorted((a, b) => (0,text_text/* compareText */.n6)(a.key, b.key)))
        .toSorted((a, b) => (0,text_text/* compareText */.n6)(keyOf(a), keyOf(b)));
}
function groupOf(image) {
    const { key, bytes, instance } = image;
    return { images: [image], keys: new Set([key]), bytes, instance };
}
function added(one, other, capacity) {
    const instance = one.instance ?? other.instance;
    if (instance !== (other.instance ?? instance))
        return undefined;
    let count = one.images.length;
    let more = 0;
    for (const { key, bytes } of other.images) {
        if (one.keys.has(key))
            continue;
        count += 1;
        more += bytes;
    }
    return count > capacity.images || one.bytes + more > capacity.bytes ? undefined : more;
}
function joined(one, other, capacity) {
    const more = added(one, other, capacity);
    if (more === undefined)
        return undefined;
    const images = [...one.images, ...other.images.filter(({ key }) => !one.keys.has(key))];
    return {
        images,
        keys: new Set(images.map(({ key }) => key)),
        bytes: one.bytes + more,
        instance: one.instance ?? other.instance,
    };
}
function divided(list, capacity) {
    const parts = new Map();
    for (const image of list)
        put(parts, image.instance, image);
    const open = parts.get(undefined) ?? [];
    parts.delete(undefined);
    const [largest = [], ...rest] = [...parts.values()].toSorted((a, b) => bytesOf(b) - bytesOf(a) || (0,text_text/* compareText */.n6)(keyOf(a), keyOf(b)));
    return [[...largest, ...open], ...rest].flatMap((part) => filled(part, capacity));
}
function filled(images, capacity) {
    const groups = [];
    for (const image of images.toSorted((a, b) => b.bytes - a.bytes || (0,text_text/* compareText */.n6)(a.key, b.key))) {
        const single = groupOf(image);
        const at = groups.findIndex((group) => added(group, single, capacity) !== undefined);
        const group = groups[at];
        if (group === undefined)
            groups.push(single);
        else
            groups[at] = joined(group, single, capacity) ?? group;
    }
    return groups;
}
function withoutContained(sets) {
    const kept = [];
    const holders = new Map();
    const inOrder = sets.toSorted((a, b) => b.images.length - a.images.length ||
        b.bytes - a.bytes ||
        (0,text_text/* compareText */.n6)(keyOf(a.images), keyOf(b.images)));
    for (const set of inOrder) {
        const [fewest = []] = [...set.keys]
            .map((key) => holders.get(key) ?? [])
            .toSorted((a, b) => a.length - b.length);
        if (fewest.some((other) => [...set.keys].every((key) => other.keys.has(key))))
            continue;
        kept.push(set);
        for (const key of set.keys)
            put(holders, key, set);
    }
    return kept;
}
function connected(sets) {
    const byKey = new Map();
    for (const set of sets) {
        for (const key of set.keys)
            put(byKey, key, set);
    }
    const seen = new Set();
    return sets.flatMap((first) => {
        if (seen.has(first))
            return [];
        const together = [first];
        seen.add(first);
        for (const set of together) {
            const near = [...set.keys].flatMap((key) => byKey.get(key) ?? []);
            for (const key of set.keys)
                byKey.delete(key);
            for (const other of near) {
                if (!seen.has(other))
                    together.push(other);
                seen.add(other);
            }
        }
        return [together];
    });
}
function packed(sets, capacity) {
    const ordered = sets.toSorted((a, b) => b.bytes - a.bytes || (0,text_text/* compareText */.n6)(keyOf(a.images), keyOf(b.images)));
    let best = packedGreedily(ordered, capacity);
    if (best.length === 1 || ordered.length > MOST_SEARCHED)
        return best;
    let bestBytes = bytesOf(best);
    let steps = 0;
    const search = (at, groups, bytes) => {
        steps += 1;
        if (steps > MOST_STEPS || groups.length > best.length)
            return;
        if (groups.length === best.length && bytes >= bestBytes)
            return;
        const set = ordered[at];
        if (set === undefined) {
            best = groups;
            bestBytes = bytes;
            return;
        }
        for (const [index, group] of groups.entries()) {
            const grown = joined(group, set, capacity);
            if (grown)
                search(at + 1, groups.with(index, grown), bytes - group.bytes + grown.bytes);
        }
        search(at + 1, [...groups, set], bytes + set.bytes);
    };
    search(0, [], 0);
    return best;
}
function packedGreedily(sets, capacity) {
    const groups = [];
    for (const set of sets) {
        const costs = groups.map((group) => added(group, set, capacity) ?? Infinity);
        const least = costs.reduce((one, other) => Math.min(one, other), Infinity);
        const at = costs.indexOf(least);
        const group = groups[at];
        if (group === undefined || least === Infinity)
            groups.push(set);
        else
            groups[at] = joined(group, set, capacity) ?? group;
    }
    return groups;
}
function put(lists, key, value) {
    const known = lists.get(key);
    if (known)
        known.push(value);
    else
        lists.set(key, [value]);
}
function bytesOf(sized) {
    return sized.reduce((sum, { bytes }) => sum + bytes, 0);
}
function keyOf(images) {
    return images
        .map(({ key }) => key)
        .toSorted(text_text/* compareText */.n6)
        .join(' ');
}

;// CONCATENATED MODULE: ./build/src/caches/match.js




function matchCaches(groups, own, context) {
    const holders = new Map();
    for (const one of own) {
        for (const key of cachedKeys(one))
            holders.set(key, (holders.get(key) ?? new Set()).add(one));
    }
    const pairs = groups.flatMap((group) => {
        const near = new Set(group.flatMap(({ key }) => [...(holders.get(key) ?? [])]));
        return [...near]
            .filter((one) => agreeOnInstance(group, one, context))
            .map((one) => {
            const keys = cachedKeys(one);
            const common = group.filter(({ key }) => keys.has(key)).length;
            return { group, one, common, besides: keys.size - common };
        });
    });
    const inOrder = pairs.toSorted((a, b) => b.common - a.common ||
        a.besides - b.besides ||
        (0,text_text/* compareText */.n6)(a.one.cache.name, b.one.cache.name) ||
        (0,text_text/* compareText */.n6)(a.one.cache.path, b.one.cache.path));
    const made = new Map();
    const taken = new Set();
    for (const { group, one } of inOrder) {
        if (made.has(group) || taken.has(one))
            continue;
        made.set(group, one);
        taken.add(one);
    }
    return made;
}
function cachedKeys({ cache }) {
    return new Set(cache.images.map(({ text }) => canonical(text)));
}
function canonical(text) {
    const reference = (0,images_reference/* parseImageRef */.Q)(text);
    return reference ? (0,images_reference/* formatImageRef */.kL)(reference) : text;
}
function agreeOnInstance(group, { cache }, { registryOf }) {
    const theirs = cache.images.flatMap(({ text }) => {
        const reference = (0,images_reference/* parseImageRef */.Q)(text);
        const registry = reference && registryOf(reference.host);
        return registry && (0,instance_ids/* needsAccess */._y)(registry) ? [(0,acr/* instanceKey */.pA)(registry)] : [];
    });
    return new Set([...theirs, ...group.flatMap(({ instance }) => instance ?? [])]).size <= 1;
}

// EXTERNAL MODULE: ./build/src/text/fingerprint.js
var fingerprint = __webpack_require__(2248);
;// CONCATENATED MODULE: ./build/src/caches/name.js

const LONGEST = 63;
const DIGITS = 8;
function cacheName(references, keys, isTaken) {
    const slug = slugOf(commonPart(references.map(({ repository }) => repository)));
    for (let attempt = 0;; attempt += 1) {
        const salt = attempt === 0 ? [] : [String(attempt)];
        const name = `${slug}-${(0,fingerprint/* fingerprint */.R)([...keys, ...salt]).slice(0, DIGITS)}`;
        if (!isTaken(name))
            return name;
    }
}
function commonPart([first = '', ...others]) {
    const parts = first.split('/');
    const differs = (part, at) => others.some((other) => other.split('/')[at] !== part);
    const end = parts.findIndex(differs);
    return (end === -1 ? parts : parts.slice(0, end)).at(-1) ?? '';
}
function slugOf(text) {
    const safe = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const slug = safe.slice(0, LONGEST - DIGITS - 1).replaceAll(/^-+|-+$/g, '');
    return slug === '' ? 'images' : slug;
}

// EXTERNAL MODULE: ./build/src/yaml/sites/insertion.js
var insertion = __webpack_require__(958);
// EXTERNAL MODULE: ./build/src/yaml/sites/removal.js
var removal = __webpack_require__(2887);
;// CONCATENATED MODULE: ./build/src/yaml/sites/items.js

function rearrangeItems(text, place, items) {
    return place.flow ? rearrangeFlow(text, place, items) : rearrangeLines(text, place, items);
}
function rearrangeFlow(text, { entries }, items) {
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined)
        return undefined;
    const range = { start: first.start, end: last.end };
    if (text.slice(range.start, range.end).includes('#'))
        return undefined;
    const spelt = items.map((item) => {
        if (typeof item === 'string')
            return item;
        const entry = entries[item];
        return entry ? text.slice(entry.start, entry.end) : '';
    });
    return { range, text: spelt.join(', ') };
}
function rearrangeLines(text, { entries }, items) {
    const lines = entries.map((entry) => lineOf(text, entry));
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined || !lines.every(({ own }) => own))
        return undefined;
    const whole = text.slice(first.start, last.end);
    const eol = whole.includes('\r\n') || text[first.start - 2] === '\r' ? '\r\n' : '\n';
    let made = '';
    let kept = 0;
    const keepAbove = (until) => {
        for (; kept <= until; kept += 1) {
            made += text.slice(lines[kept - 1]?.end ?? first.start, lines[kept]?.start);
        }
    };
    for (const item of items) {
        if (typeof item === 'string')
            made += first.lead + item + eol;
        else {
            keepAbove(item);
            const line = text.slice(lines[item]?.start, lines[item]?.end);
            made += line.endsWith('\n') ? line : line + eol;
        }
    }
    keepAbove(lines.length - 1);
    const range = { start: first.start, end: last.end };
    return { range, text: whole.endsWith('\n') ? made : made.slice(0, -eol.length) };
}
function lineOf(text, { start, end }) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lead = text.slice(lineStart, start);
    const newline = text.indexOf('\n', end);
    const lineEnd = newline === -1 ? text.length : newline + 1;
    const rest = text.slice(end + (0,removal/* commentBehind */.q5)(text, end).length, lineEnd);
    const isOneLine = !text.slice(start, end).includes('\n');
    const own = /^ *- +$/.test(lead) && isOneLine && rest.trim() === '';
    return { start: lineStart, end: lineEnd, lead, own };
}

// EXTERNAL MODULE: ./build/src/rule-kit/annotate.js
var annotate = __webpack_require__(8066);
// EXTERNAL MODULE: ./build/src/text/bytes.js
var text_bytes = __webpack_require__(6659);
;// CONCATENATED MODULE: ./build/src/caches/text.js



const HEADER = '# Written by wfcache-lint, and renewed by "wfcache-lint imagecache --write" while this line is here.';
const MARK = '# Written by wfcache-lint';
const NOTE = '# Note: ';
function cacheText(name, content) {
    const { images, labels, annotations, secrets, retentionDays, notes } = content;
    const lines = [
        HEADER,
        ...noteLines(notes),
        'apiVersion: eci.alibabacloud.com/v1',
        'kind: ImageCache',
        'metadata:',
        `  name: ${JSON.stringify(name)}`,
        ...mapLines('labels', labels),
        ...mapLines('annotations', annotations),
        'spec:',
        '  images:',
        ...images.map((image) => `    - ${JSON.stringify(image)}`),
        ...(secrets.length > 0 ? ['  imagePullSecrets:'] : []),
        ...secrets.map((secret) => `    - ${JSON.stringify(secret)}`),
        `  imageCacheSize: ${sizeText(content)}`,
        `  retentionDays: ${String(retentionDays)}`,
    ];
    return `${lines.join('\n')}\n`;
}
function mapLines(key, entries) {
    if (entries.size === 0)
        return [];
    const inOrder = [...entries].toSorted(([a], [b]) => (0,text_text/* compareText */.n6)(a, b));
    return [
        `  ${key}:`,
        ...inOrder.map(([name, value]) => `    ${spelledKey(name)}: ${JSON.stringify(value)}`),
    ];
}
function spelledKey(key) {
    return key.includes('/') ? key : JSON.stringify(key);
}
function sizeText({ bytes, estimate }) {
    const size = (0,image_cache/* cacheSizeFor */.bu)(bytes);
    const sum = `2 × ${estimate ? 'about ' : ''}${(0,text_bytes/* formatBytes */.z)(bytes)}`;
    const rule = size > image_cache/* SIZE_LIMITS */.bd.least ? ` = ${String(size)} GiB` : `, ${String(size)} GiB at least`;
    return `${String(size)} # ${sum}${rule}`;
}
function isSizeComment(comment) {
    return comment.trimStart().startsWith('# 2 × ');
}
function noteLines(notes) {
    return notes.map((note) => NOTE + note.replace(/[^ -~]/g, '?'));
}
function headerAbove(text, start) {
    const lines = [];
    for (let at = start; at > 0 && text[at - 1] === '\n';) {
        const lineStart = text.lastIndexOf('\n', at - 2) + 1;
        const from = text[lineStart] === '\uFEFF' ? lineStart + 1 : lineStart;
        if (text[from] !== '#')
            break;
        const end = text[at - 2] === '\r' ? at - 2 : at - 1;
        lines.push({ start: from, end });
        at = lineStart;
    }
    const [first, ...rest] = lines.toReversed();
    if (first === undefined || !text.startsWith(MARK, first.start))
        return undefined;
    const others = rest.findIndex((line) => !text.startsWith(NOTE, line.start));
    const last = rest[(others === -1 ? rest.length : others) - 1] ?? first;
    return { start: first.start, notes: { start: first.end, end: last.end } };
}
function notesText(notes, eol) {
    return noteLines(notes)
        .map((line) => eol + line)
        .join('');
}

;// CONCATENATED MODULE: ./build/src/caches/renewal.js









function renew(own, content) {
    const { cache, text, header } = own;
    const { metadata, specSite } = cache;
    const images = imageEdits(own, content.images);
    const size = sizeEdit(own, content);
    const secrets = secretEdits(own, content.secrets);
    const annotations = entryEdits(metadata.annotations, metadata.site, content.annotations);
    const labels = entryEdits(metadata.labels, metadata.labelSite, content.labels);
    const parts = [images, size.edits, secrets.edits, annotations, labels];
    const added = [...size.added, ...secrets.added];
    if (parts.includes(undefined))
        return (0,result/* err */._)('it is not written as we write them any more');
    if (added.length > 0 && !specSite.open)
        return (0,result/* err */._)(specSite.reason);
    const notes = notesText(content.notes, text[header.notes.start] === '\r' ? '\r\n' : '\n');
    const edits = [
        ...(notes === text.slice(header.notes.start, header.notes.end)
            ? []
            : [{ range: header.notes, text: notes }]),
        ...parts.flatMap((part) => part ?? []),
        ...(added.length > 0 && specSite.open ? [(0,insertion/* insertEntries */.AT)(specSite, added)] : []),
    ];
    const meet = edits.some((one, at) => edits.slice(at + 1).some((other) => (0,text_edits/* touches */.yI)(one.range, other.range)));
    return meet ? (0,result/* err */._)('its lines are too close together to be edited') : (0,result.ok)(edits);
}
function imageEdits({ cache, text }, wanted) {
    const { images, imagesPlace } = cache;
    const kept = images.flatMap((image, at) => wanted.includes(image.text) && images.findIndex((one) => one.text === image.text) === at
        ? [at]
        : []);
    const there = new Set(kept.map((at) => images[at]?.text));
    const added = wanted.filter((image) => !there.has(image));
    if (added.length === 0 && kept.length === images.length)
        return [];
    if (imagesPlace?.entries.length !== images.length)
        return undefined;
    const items = [];
    for (const at of kept) {
        while (added[0] !== undefined && added[0] < (images[at]?.text ?? '')) {
            items.push(JSON.stringify(added.shift()));
        }
        items.push(at);
    }
    const edit = rearrangeItems(text, imagesPlace, [
        ...items,
        ...added.map((image) => JSON.stringify(image)),
    ]);
    return edit && [edit];
}
function sizeEdit({ cache, text }, content) {
    const { size, images } = cache;
    if (!cache.ranges.has('/spec/imageCacheSize')) {
        return { edits: [], added: [['imageCacheSize', sizeText(content)]] };
    }
    if (size === undefined || size.shared)
        return { edits: undefined, added: [] };
    const needed = (0,image_cache/* cacheSizeFor */.bu)(content.bytes);
    const isWanted = (image) => content.images.includes(image.text);
    const { start, end } = size.range;
    const comment = (0,removal/* commentBehind */.q5)(text, end);
    if (isSizeComment(comment)) {
        const range = { start, end: end + comment.length };
        const now = sizeText(content);
        const isSame = text.slice(range.start, range.end) === now;
        const isTooLarge = Number(size.text) > needed && images.every(isWanted);
        return { edits: isSame || isTooLarge ? [] : [{ range, text: now }], added: [] };
    }
    const isEnough = Number(size.text) >= needed;
    return { edits: isEnough ? [] : [{ range: size.range, text: String(needed) }], added: [] };
}
function secretEdits({ cache, text }, wanted) {
    const { secrets, secretsPlace } = cache;
    const there = new Set(secrets.map((secret) => secret.text));
    const added = wanted
        .filter((secret) => !there.has(secret))
        .slice(0, Math.max(0, MOST_SECRETS - there.size))
        .map((secret) => JSON.stringify(secret));
    if (added.length === 0)
        return { edits: [], added: [] };
    if (!cache.ranges.has('/spec/imagePullSecrets')) {
        return { edits: [], added: [['imagePullSecrets', `[${added.join(', ')}]`]] };
    }
    const kept = secrets.map((_, at) => at);
    const edit = secretsPlace?.entries.length === secrets.length
        ? rearrangeItems(text, secretsPlace, [...kept, ...added])
        : undefined;
    return { edits: edit && [edit], added: [] };
}
function entryEdits(there, site, wanted) {
    const changed = there.filter(({ key, value }) => (wanted.get(key) ?? value.text) !== value.text);
    if (changed.some(({ value }) => value.shared))
        return undefined;
    const missing = [...wanted].filter(([key]) => there.every((one) => one.key !== key));
    if (missing.length > 0 && !site.open)
        return undefined;
    const edits = changed.map(({ key, value }) => (0,annotate/* written */.M)(value, wanted.get(key) ?? ''));
    if (missing.length === 0 || !site.open)
        return edits;
    const entries = missing.map(([key, value]) => [site.quoted ? key : spelledKey(key), JSON.stringify(value)]);
    return [...edits, (0,insertion/* insertEntries */.AT)(site, entries)];
}

// EXTERNAL MODULE: ./build/src/facts/cached-references.js
var cached_references = __webpack_require__(6465);
;// CONCATENATED MODULE: ./build/src/caches/plan.js














const CAPACITY = { images: image_cache/* MOST_IMAGES */.d2, bytes: (image_cache/* SIZE_LIMITS */.bd.most / 2) * 1024 ** 3 };
function planCaches(project, context, exact) {
    const own = project.imageCaches.flatMap((cache) => asOwn(cache, project));
    const ours = new Set(own.map(({ cache }) => cache));
    const others = project.imageCaches.filter((cache) => !ours.has(cache));
    const covered = (0,cached_references/* cachedReferences */.N)({ project: { imageCaches: others } });
    const demands = cacheDemands(project, context, covered);
    const groups = groupImages(demands.map(({ images }) => images), CAPACITY);
    const pullers = byImage(demands);
    const kept = matchCaches(groups, own, context);
    const lookup = (0,instance_ids/* instanceLookup */.IF)({ ...context, project });
    const names = new Set(project.imageCaches.map(({ name }) => name));
    const caches = groups.map((group) => {
        const keys = new Set(group.map(({ key }) => key));
        const around = surroundingsOf(group, pullersOf(group, pullers), lookup, context);
        const old = kept.get(group);
        if (old !== undefined) {
            const content = { ...around, ...holding(group, old, context, exact) };
            return { ...renewed(old, content, project), keys, content };
        }
        const content = { ...around, ...summed(group) };
        const place = newPlace(group, names, project, context);
        names.add(place.name);
        const text = cacheText(place.name, content);
        return { ...place, keys, content, text, change: { kind: 'create' } };
    });
    const used = new Set(kept.values());
    return {
        caches: caches.toSorted((a, b) => (0,text_text/* compareText */.n6)(a.name, b.name)),
        idle: exact ? own.flatMap((one) => (used.has(one) ? [] : [one.cache])) : [],
        leftOut: leftOutOf(demands),
    };
}
function byImage(demands) {
    const pullers = new Map();
    for (const demand of demands) {
        for (const { key } of demand.images) {
            pullers.set(key, (pullers.get(key) ?? new Set()).add(demand));
        }
    }
    return pullers;
}
function pullersOf(group, pullers) {
    return [...new Set(group.flatMap(({ key }) => [...(pullers.get(key) ?? [])]))];
}
function cachePlanOf(facts) {
    return planCaches(facts.project, facts, false);
}
function asOwn(cache, { texts }) {
    const text = texts.get(cache.path) ?? '';
    const header = headerAbove(text, cache.ranges.get('')?.start ?? 0);
    return header === undefined ? [] : [{ cache, header, text }];
}
function summed(images) {
    return {
        images: images.map(({ text }) => text).toSorted(text_text/* compareText */.n6),
        bytes: images.reduce((sum, { bytes }) => sum + bytes, 0),
        estimate: images.some(({ estimate }) => estimate),
    };
}
function holding(group, { cache }, { sizeOf }, exact) {
    const spelt = group.map((image) => ({
        ...image,
        text: cache.images.find(({ text }) => image.spellings.has(text))?.text ?? image.text,
    }));
    if (exact)
        return summed(spelt);
    const keys = new Set(group.map(({ key }) => key));
    const rest = new Map(cache.images.flatMap(({ text }) => keys.has(canonical(text)) ? [] : [[canonical(text), text]]));
    const staying = [...rest.values()].slice(0, image_cache/* MOST_IMAGES */.d2 - group.length).map((text) => {
        const reference = (0,images_reference/* parseImageRef */.Q)(text);
        const size = reference && sizeOf(reference);
        if (size?.state !== 'known')
            return { text, bytes: 0, estimate: true };
        return { text, bytes: size.bytes, estimate: size.source === 'estimate' };
    });
    return summed([...spelt, ...staying]);
}
function renewed(own, content, { unfixable }) {
    const { cache, text, header } = own;
    const { name, path } = cache;
    const unreadable = unfixable.get(path);
    const renewal = unreadable === undefined ? renew(own, content) : (0,result/* err */._)(unreadable);
    if (!renewal.ok) {
        const reason = `${path} cannot be renewed: ${renewal.error}`;
        return { name, path, text: cacheText(name, content), change: { kind: 'refused', reason } };
    }
    const edits = renewal.value;
    return {
        name,
        path,
        text: documentAt((0,text_edits/* applyEdits */.ct)(text, edits), header.start),
        change: edits.length === 0 ? { kind: 'none' } : { kind: 'edit', edits },
    };
}
function documentAt(text, start) {
    const rest = text.slice(start).replaceAll('\r\n', '\n');
    const end = /^(?:---|\.\.\.)(?=\s|$)/m.exec(rest)?.index ?? rest.length;
    return `${rest.slice(0, end).trimEnd()}\n`;
}
function newPlace(group, names, { texts }, { settings }) {
    const pathOf = (name) => `${settings.imagecache.directory}/${name}.yaml`;
    const references = group.flatMap(({ key }) => (0,images_reference/* parseImageRef */.Q)(key) ?? []);
    const keys = group.map(({ key }) => key);
    const name = cacheName(references, keys, (one) => names.has(one) || texts.has(pathOf(one)));
    return { name, path: pathOf(name) };
}
function leftOutOf(demands) {
    const distinct = new Map(demands.flatMap(({ leftOut }) => leftOut.map((one) => [one.image, one])));
    return [...distinct.values()].toSorted((a, b) => (0,text_text/* compareText */.n6)(a.image, b.image));
}

;// CONCATENATED MODULE: ./build/src/caches/fix.js





function cacheInManifests(facts, images) {
    const plan = facts.once(cachePlanOf);
    const wanted = new Set(images.map(({ reference }) => (0,images_reference/* formatImageRef */.kL)(reference)));
    const chosen = plan.caches.filter(({ keys }) => [...keys].some((key) => wanted.has(key)));
    const lost = images.find(({ reference }) => chosen.every(({ keys }) => !keys.has((0,images_reference/* formatImageRef */.kL)(reference))));
    if (lost !== undefined) {
        const reason = plan.leftOut.find(({ image }) => image === lost.text)?.reason;
        const why = reason === undefined ? '' : `: ${reason}`;
        return (0,result/* err */._)(`no ImageCache can serve ${(0,wording/* quoted */.TL)(lost.text)}${why}`);
    }
    const refusal = chosen.find((one) => one.change.kind === 'refused')?.change;
    if (refusal?.kind === 'refused')
        return (0,result/* err */._)(refusal.reason);
    return (0,result.ok)(fixOf(chosen));
}
function fixOf(chosen) {
    const creates = chosen.flatMap(({ path, text, change }) => change.kind === 'create' ? [{ path, text }] : []);
    return {
        title: chosen.flatMap(titleOf).join('; '),
        safety: 'unsafe',
        edits: chosen.flatMap(({ path, change }) => change.kind === 'edit' ? change.edits.map((edit) => ({ path, edit })) : []),
        ...(creates.length === 0 ? {} : { creates }),
    };
}
function titleOf({ name, path, content, change }) {
    const count = content.images.length;
    const size = String((0,image_cache/* cacheSizeFor */.bu)(content.bytes));
    const holds = `${String(count)} image${count === 1 ? '' : 's'}, ${size} GiB`;
    if (change.kind === 'create')
        return [`Create ${path}, an ImageCache of ${holds}`];
    return change.kind === 'edit' ? [`Extend ImageCache ${(0,wording/* quoted */.TL)(name)} to ${holds}`] : [];
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


/***/ })

};
;