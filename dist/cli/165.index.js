"use strict";
exports.id = 165;
exports.ids = [165];
exports.modules = {

/***/ 7165:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sizesCommand: () => (/* binding */ sizesCommand)
});

// EXTERNAL MODULE: ./build/src/adapters/disk/lock-file.js
var lock_file = __webpack_require__(4245);
// EXTERNAL MODULE: ./build/src/config/files.js
var files = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/src/text/bytes.js
var bytes = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/src/config/values.js
var values = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/program/exit-code.js
var exit_code = __webpack_require__(6515);
// EXTERNAL MODULE: ./build/src/images/lock-file.js
var images_lock_file = __webpack_require__(5013);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
;// CONCATENATED MODULE: ./build/src/images/lock-update.js

function updateLock(before, measured, { wanted, drops, today }) {
    const kept = [...before.keys()].filter((image) => !drops || wanted.has(image));
    const images = [...new Set([...kept, ...wanted])].toSorted(text_text/* compareText */.n6);
    const entries = images.flatMap((image) => {
        const old = before.get(image);
        const answer = measured.get(image);
        if (answer?.state !== 'known')
            return old ?? [];
        const { bytes, digest, platform } = answer;
        const next = { image, digest, bytes, platform, date: today };
        return old !== undefined && isSame(old, next) ? old : next;
    });
    const after = new Map(entries.map((entry) => [entry.image, entry]));
    return {
        entries,
        added: images.filter((image) => after.has(image) && !before.has(image)),
        changed: images.filter((image) => {
            const [old, next] = [before.get(image), after.get(image)];
            return old !== undefined && next !== undefined && !isSame(old, next);
        }),
        dropped: [...before.keys()].filter((image) => !after.has(image)).toSorted(text_text/* compareText */.n6),
        missing: [...wanted].filter((image) => !after.has(image)).toSorted(text_text/* compareText */.n6),
    };
}
function isSame(a, b) {
    return a.digest === b.digest && a.bytes === b.bytes && a.platform === b.platform;
}

// EXTERNAL MODULE: ./build/src/facts/images.js
var facts_images = __webpack_require__(130);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/src/program/open.js + 4 modules
var program_open = __webpack_require__(8771);
// EXTERNAL MODULE: ./build/src/program/read-all.js
var read_all = __webpack_require__(1411);
// EXTERNAL MODULE: ./build/src/commands/cli/progress.js
var cli_progress = __webpack_require__(7633);
// EXTERNAL MODULE: ./build/src/commands/cli/scope.js
var scope = __webpack_require__(1456);
// EXTERNAL MODULE: ./build/src/commands/cli/size-source.js
var size_source = __webpack_require__(9609);
// EXTERNAL MODULE: ./build/src/commands/cli/tell.js
var tell = __webpack_require__(6957);
;// CONCATENATED MODULE: ./build/src/commands/cli/sizes.js
















async function sizesCommand(given, io) {
    const progress = (0,cli_progress/* progressLine */.o)(given, io);
    const opened = await (0,program_open/* openRepository */.h)(await (0,scope/* scopeOf */.O)(given, io, progress));
    if (!opened.ok) {
        for (const error of opened.error)
            (0,tell/* tell */.q)(io, `error: ${error}`);
        return 2;
    }
    const repository = opened.value;
    const source = await (0,size_source/* sizeSource */.T)(given.registry, io, given.check ? 'off' : 'on');
    const whole = await (0,read_all/* readWholeProject */.t)(repository);
    const update = await updateOf(given, io, repository, whole, source, progress);
    progress.clear();
    for (const problem of whole.problems)
        (0,tell/* tell */.q)(io, (0,tell/* problemLine */.Y)(problem));
    if (!given.quiet)
        for (const note of update.notes)
            (0,tell/* tell */.q)(io, note);
    if (!given.check)
        write(repository.root, update.entries);
    io.stdout.write(visibleLines(report(update, repository.lock, given.check)));
    if (!(0,exit_code/* isComplete */.A)(whole.problems))
        return 3;
    return given.check && !isUpToDate(update) ? 1 : 0;
}
async function updateOf(given, io, { lock: locked }, { project, context }, source, progress) {
    const found = [...(0,facts_images/* references */.Ft)(project)].filter(([, reference]) => !isConfigured(reference));
    const asksAgain = given.update || given.check;
    const asked = found.flatMap(([image, reference]) => asksAgain || !locked.has(image) ? [reference] : []);
    const measured = (await source?.measure(asked, progress.images)) ?? new Map();
    const drops = given.operands.length === 0;
    const update = updateLock(locked, measured, {
        wanted: new Set(found.map(([image]) => image)),
        drops,
        today: io.today(),
    });
    const failed = [...measured].flatMap(([image, answer]) => answer.state === 'unknown' ? [{ image, reason: answer.reason }] : []);
    return { ...update, notes: (0,size_source/* unknownSizeNotes */.B)(failed) };
    function isConfigured(reference) {
        const size = context.sizeOf(reference);
        return size.state === 'known' && size.source === 'configuration';
    }
}
function isUpToDate({ added, changed, dropped, missing }) {
    return added.length + changed.length + dropped.length + missing.length === 0;
}
function write(root, entries) {
    if (entries.length === 0 && !(0,lock_file/* hasLockFile */._V)(root))
        return;
    const written = (0,lock_file/* writeLockFile */.V0)(root, (0,images_lock_file/* formatLockFile */.B)(entries));
    if (!written.ok)
        throw new values/* UsageError */.eb(written.error);
}
function report({ entries, added, changed, dropped, missing }, before, check) {
    const after = new Map(entries.map((entry) => [entry.image, entry]));
    const size = (entry) => entry === undefined ? '' : (0,bytes/* formatBytes */.z)(entry.bytes);
    const lines = [
        ...added.map((image) => `+ ${image} ${size(after.get(image))}`),
        ...changed.map((image) => `~ ${image} ${size(before.get(image))} -> ${size(after.get(image))}`),
        ...dropped.map((image) => `- ${image}`),
        ...missing.map((image) => `? ${image}`),
    ];
    const parts = [
        `${String(added.length)} new`,
        `${String(changed.length)} changed`,
        `${String(dropped.length)} no longer used`,
        `${String(missing.length)} unknown`,
    ];
    const all = `${(0,reporter/* counted */.hS)(entries.length, 'size')} in ${files/* LOCK_FILE */.F}: ${parts.join(', ')}.`;
    if (!check || lines.length === 0)
        return [...lines, all];
    const advice = missing.length > 0
        ? 'Run wfcache-lint sizes; give the size of an image whose registry cannot be asked under images in the configuration.'
        : 'Run wfcache-lint sizes --update.';
    return [...lines, `${files/* LOCK_FILE */.F} is not up to date. ${advice}`];
}
function visibleLines(lines) {
    return lines.map((line) => `${(0,report_escape/* visible */.RK)(line)}\n`).join('');
}


/***/ }),

/***/ 5013:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatLockFile),
/* harmony export */   readLockFile: () => (/* binding */ readLockFile)
/* harmony export */ });
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7933);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4526);
/* harmony import */ var _yaml_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5682);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1304);




const MOST_ENTRIES = 10_000;
function readLockFile(file) {
    const { path } = file;
    const { documents, problems } = (0,_yaml_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(file);
    const root = documents[0]?.root;
    if (root === undefined)
        return { entries: new Map(), problems };
    const version = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'version'));
    if (version !== '1') {
        const reason = `Expected "version: 1", found ${version ?? 'no version'}; write it again with wfcache-lint sizes`;
        return {
            entries: new Map(),
            problems: [...problems, { path, reason, effect: 'skipped-file' }],
        };
    }
    const entries = new Map();
    const refused = [];
    for (const node of (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'images')).slice(0, MOST_ENTRIES)) {
        const entry = readEntry(node);
        if (entry === undefined) {
            const line = (0,_text_line_index_js__WEBPACK_IMPORTED_MODULE_3__/* .lineOf */ .c)(file.text, node.range.start);
            const reason = 'Expected an entry with an image reference and bytes; it is not used';
            if (refused.length < 10)
                refused.push({ path, line, reason, effect: 'skipped-document' });
            continue;
        }
        const other = entries.get(entry.image);
        if (other === undefined || other.date <= entry.date)
            entries.set(entry.image, entry);
    }
    return { entries, problems: [...problems, ...refused] };
}
function readEntry(node) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRef */ .Q)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, 'image')) ?? '');
    const bytes = Number((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, 'bytes')) ?? Number.NaN);
    if (reference === undefined || !Number.isSafeInteger(bytes) || bytes < 0)
        return undefined;
    const text = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, key)) ?? '';
    return {
        image: (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference),
        digest: text('digest'),
        bytes,
        platform: text('platform'),
        date: text('date'),
    };
}
const HEADER = `# Compressed sizes of images, written by \`wfcache-lint sizes\`. Keep it in the repository: lint reads
# it first, and says the same everywhere without asking any registry.
`;
function formatLockFile(entries) {
    const lines = entries.map(({ image, digest, bytes, platform, date }) => {
        const fields = [
            `image: ${JSON.stringify(image)}`,
            `bytes: ${String(bytes)}`,
            `platform: ${JSON.stringify(platform)}`,
            `digest: ${JSON.stringify(digest)}`,
            `date: ${JSON.stringify(date)}`,
        ];
        return `  - { ${fields.join(', ')} }\n`;
    });
    return `${HEADER}version: 1\nimages:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
}


/***/ }),

/***/ 1411:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readWholeProject)
/* harmony export */ });
/* harmony import */ var _rules_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7817);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4807);
/* harmony import */ var _take_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9440);
/* harmony import */ var _facts_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9338);
/* harmony import */ var _facts_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(287);





async function readWholeProject({ settings, facts, source, problems }, sizes, measuring) {
    const { journey, begun } = await (0,_take_in_js__WEBPACK_IMPORTED_MODULE_1__/* .takeIn */ .l)(source, settings, facts, { keepsAll: true });
    const { survey, context } = begun ?? (await (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__.beginSurvey)(settings, facts, true));
    const measured = await sizes?.measure((0,_judge_js__WEBPACK_IMPORTED_MODULE_0__.unmeasuredImages)({ survey, context }), measuring);
    const known = measured === undefined ? facts.sizes : { ...facts.sizes, measured };
    return {
        project: (0,_facts_project_js__WEBPACK_IMPORTED_MODULE_3__/* .joinProject */ .Y)(survey.kept, settings.argoVersion),
        context: measured ? (0,_facts_context_js__WEBPACK_IMPORTED_MODULE_2__/* .contextOf */ .V)(settings, { ...facts, sizes: known, ruleIds: _rules_ids_js__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A }) : context,
        sources: new Map(survey.kept.map(({ file }) => [file.path, file])),
        files: journey.looked,
        problems: [...problems, ...journey.problems, ...survey.kept.flatMap((model) => model.problems)],
    };
}


/***/ })

};
;