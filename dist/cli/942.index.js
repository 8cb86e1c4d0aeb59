"use strict";
exports.id = 942;
exports.ids = [942];
exports.modules = {

/***/ 1906:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ wantsColor)
/* harmony export */ });
function wantsColor({ color }, { env, stdout }) {
    const forced = env['FORCE_COLOR'];
    if (color !== undefined)
        return color;
    if ((env['NO_COLOR'] ?? '') !== '')
        return false;
    if (forced !== undefined && forced !== '')
        return forced !== '0';
    return stdout.isTerminal && env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 4942:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintCommand: () => (/* binding */ lintCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/config/values.js
var values = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/config/size.js
var size = __webpack_require__(6612);
// EXTERNAL MODULE: ./build/src/config/options.js
var options = __webpack_require__(7271);
// EXTERNAL MODULE: ./build/src/config/suggestion.js
var suggestion = __webpack_require__(8349);
// EXTERNAL MODULE: ./build/src/exit-code.js
var exit_code = __webpack_require__(4336);
// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/src/report/sources.js
var report_sources = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/src/intake.js
var src_intake = __webpack_require__(7124);
// EXTERNAL MODULE: ./build/src/adapters/complete-reader.js
var complete_reader = __webpack_require__(1250);
// EXTERNAL MODULE: ./build/src/source/text.js
var source_text = __webpack_require__(6751);
;// CONCATENATED MODULE: ./build/src/repair.js


async function repaired(first, workspace, { fix, unsafeFixes }) {
    const nothing = { now: first, changes: [], fixed: 0, problems: [], shown: undefined };
    if (fix === 'none')
        return nothing;
    const complete = await (0,complete_reader/* loadCompleteReader */.N)();
    const { texts, applied } = first.fixed(unsafeFixes, complete);
    const changes = changesOf(first, texts);
    if (fix === 'show' || workspace === undefined) {
        const proposing = (analysis) => (findings) => changesOf(analysis, analysis.fixedOnly(findings, complete).texts);
        const shown = {
            fixed: applied.length,
            propose: proposing(first),
            after: () => {
                const analysis = first.withTexts(texts, complete);
                return { analysis, propose: proposing(analysis) };
            },
        };
        return { ...nothing, changes, shown };
    }
    const problems = new Map();
    for (const { path, before, after } of changes) {
        const refused = before === undefined
            ? workspace.create(path, after)
            : workspace.write({ path, text: before }, after);
        if (refused)
            problems.set(path, refused);
    }
    const written = changes.filter(({ path }) => !problems.has(path));
    return {
        now: first.withTexts(new Map(written.map(({ path, after }) => [path, after])), complete),
        changes: written,
        fixed: countFixed(applied, problems),
        problems: [...problems.values()],
        shown: undefined,
    };
}
function countFixed(applied, refused) {
    return applied.filter(({ edits, creates = [] }) => [...edits, ...creates].every(({ path }) => !refused.has(path))).length;
}
function changesOf(first, texts) {
    const before = first.sources;
    return [...texts]
        .map(([path, after]) => ({ path, before: before.get(path)?.text, after }))
        .filter((change) => change.after !== change.before)
        .toSorted((a, b) => (0,source_text/* compareText */.n6)(a.path, b.path));
}

// EXTERNAL MODULE: ./build/src/repository.js + 3 modules
var repository = __webpack_require__(69);
;// CONCATENATED MODULE: ./build/src/run.js




async function run(request) {
    const began = request.now();
    const opened = await (0,repository/* openRepository */.h)(request);
    return opened.ok ? lintRepository(opened.repository, request, began) : opened;
}
async function lintRepository(repository, linting, began) {
    const { root, workspace } = repository;
    const { journey, begun } = await takeInMeasured(repository, linting);
    const reading = linting.now() - began;
    const problems = [...journey.problems, ...repository.problems];
    if (begun === undefined)
        return emptyHanded(root, journey, problems, reading);
    const { Analysis } = await Promise.all(/* import() */[__webpack_require__.e(601), __webpack_require__.e(389), __webpack_require__.e(771)]).then(__webpack_require__.bind(__webpack_require__, 4771));
    const first = Analysis.of(begun);
    const repair = await repaired(first, workspace, linting);
    const last = repair.now;
    problems.push(...begun.survey.problems, ...last.problems, ...repair.problems);
    const counts = last.counts(begun.survey, journey.looked, journey.charts);
    const reportOf = (analysis, fixed) => ({
        ...analysis.verdict,
        problems: problems.toSorted(byPlace),
        counts,
        fixed,
    });
    const { shown } = repair;
    return {
        ok: true,
        root,
        report: reportOf(last, repair.fixed),
        sources: last.sources,
        changes: repair.changes,
        repairs: shown && {
            fixed: shown.fixed,
            propose: shown.propose,
            after: () => {
                const { analysis, propose } = shown.after();
                return { report: reportOf(analysis, shown.fixed), sources: analysis.sources, propose };
            },
        },
        suppressions: first.suppressions,
        timing: { reading, judging: linting.now() - began - reading },
    };
}
async function takeInMeasured({ source, settings, facts }, { fix, sizes, measuring }) {
    const keeping = { fixing: fix !== 'none' };
    const intake = await (0,src_intake/* takeIn */.l)(source, settings, facts, keeping);
    if (sizes === undefined || intake.begun === undefined)
        return intake;
    const { unmeasuredImages } = await Promise.all(/* import() */[__webpack_require__.e(601), __webpack_require__.e(389), __webpack_require__.e(771)]).then(__webpack_require__.bind(__webpack_require__, 4771));
    const measured = await sizes.measure(unmeasuredImages(intake.begun), measuring);
    if (measured.size === 0)
        return intake;
    return (0,src_intake/* takeIn */.l)(source, settings, { ...facts, sizes: { ...facts.sizes, measured } }, keeping);
}
function emptyHanded(root, { looked, charts }, problems, reading) {
    const counts = {
        files: looked,
        manifests: 0,
        pods: 0,
        images: 0,
        unknownSizes: [],
        leftAlone: charts === 0 ? {} : { 'Helm templates': charts },
    };
    const nothing = { findings: [], suppressed: [], ruleErrors: [], fixed: 0 };
    return {
        ok: true,
        root,
        report: { ...nothing, problems: problems.toSorted(byPlace), counts },
        sources: new Map(),
        changes: [],
        repairs: undefined,
        suppressions: [],
        timing: { reading, judging: 0 },
    };
}
function byPlace(a, b) {
    return (0,source_text/* compareText */.n6)(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0);
}

// EXTERNAL MODULE: ./build/src/adapters/error-code.js
var error_code = __webpack_require__(8679);
// EXTERNAL MODULE: ./build/src/commands/color.js
var color = __webpack_require__(1906);
// EXTERNAL MODULE: ./build/src/commands/progress.js
var commands_progress = __webpack_require__(1658);
// EXTERNAL MODULE: ./build/src/commands/scope.js
var scope = __webpack_require__(1389);
// EXTERNAL MODULE: ./build/src/commands/size-source.js
var size_source = __webpack_require__(4648);
// EXTERNAL MODULE: ./build/src/commands/tell.js
var tell = __webpack_require__(1362);
;// CONCATENATED MODULE: ./build/src/commands/lint.js
















async function lintCommand(given, io, version) {
    const progress = (0,commands_progress/* progressLine */.o)(given, io);
    const outcome = await run(await requestOf(given, io, progress));
    progress.clear();
    if (!outcome.ok) {
        for (const error of outcome.errors)
            (0,tell/* tell */.q)(io, `error: ${error}${commandHint(given)}`);
        return 2;
    }
    const report = await onChangedLines(outcome, given);
    const based = await throughBaseline(report, given, io);
    if (!given.quiet) {
        for (const line of [...runNotes(outcome, given.verbose), ...based.notes])
            (0,tell/* tell */.q)(io, line);
    }
    await writeOutputs({ ...outcome, report: based.report }, given, io, version);
    if (given.stats)
        for (const line of statistics(outcome, io))
            (0,tell/* tell */.q)(io, line);
    return (0,exit_code/* exitCode */.I)(based.report, given.failOn, given.maxWarnings);
}
async function onChangedLines(outcome, { changed }) {
    const { report, root, sources } = outcome;
    if (changed === undefined)
        return report;
    const [{ changedSince }, { hasChanged }] = await Promise.all([
        __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 7367)),
        __webpack_require__.e(/* import() */ 409).then(__webpack_require__.bind(__webpack_require__, 409)),
    ]);
    const changes = changedSince(root, changed === '' ? undefined : changed);
    if (!changes.ok)
        throw new values/* UsageError */.eb(changes.reason);
    const index = new report_sources/* Sources */.j(sources);
    const findings = report.findings.filter(({ path, range }) => hasChanged(changes.lines, path, index.span(path, range).start.line));
    return { ...report, findings };
}
async function throughBaseline(report, { baseline, updateBaseline }, io) {
    if (baseline === undefined)
        return { report, notes: [] };
    const file = (0,external_node_path_.resolve)(io.cwd, baseline);
    const commands = await __webpack_require__.e(/* import() */ 618).then(__webpack_require__.bind(__webpack_require__, 5618));
    return updateBaseline
        ? commands.updateBaseline(file, report)
        : commands.readBaseline(file, report);
}
async function requestOf(given, io, progress) {
    return {
        ...(await (0,scope/* scopeOf */.O)(given, io, progress)),
        fix: given.fix ? 'write' : given.diff ? 'show' : 'none',
        unsafeFixes: given.unsafeFixes,
        sizes: await (0,size_source/* sizeSource */.T)(given.registry, io, 'off'),
        measuring: progress.images,
    };
}
function commandHint({ operands }) {
    const [first] = operands;
    return first === undefined || operands.length > 1 ? '' : (0,suggestion/* didYouMean */.a)(first, Object.keys(options/* COMMANDS */.Lo));
}
function runNotes({ report }, verbose) {
    const { problems, ruleErrors, counts } = report;
    const notes = problems.map(tell/* problemLine */.Y);
    for (const { ruleId, message } of ruleErrors) {
        notes.push(`error: rule ${ruleId} failed and its findings are incomplete: ${message}`);
    }
    const asked = counts.unknownSizes.filter(({ reason }) => reason !== undefined);
    notes.push(...(0,size_source/* unknownSizeNotes */.B)(verbose ? counts.unknownSizes : asked));
    if (!verbose)
        return notes;
    for (const [what, count] of Object.entries(counts.leftAlone)) {
        notes.push(`note: left alone ${what}: ${String(count)}`);
    }
    return notes;
}
function statistics({ report: { counts }, timing }, io) {
    const { files, manifests, pods, images } = counts;
    return [
        [
            (0,reporter/* counted */.hS)(files, 'file'),
            (0,reporter/* counted */.hS)(manifests, 'manifest'),
            (0,reporter/* counted */.hS)(pods, 'pod'),
            (0,reporter/* counted */.hS)(images, 'image'),
        ].join(', '),
        `reading ${timing.reading.toFixed(0)} ms, judging ${timing.judging.toFixed(0)} ms, peak memory ${(0,size/* formatBytes */.z)(io.peakMemory())}`,
    ];
}
async function writeOutputs(outcome, given, io, version) {
    if (given.diff && outcome.changes.length > 0) {
        const { unifiedDiff } = await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.bind(__webpack_require__, 5560));
        io.stdout.write(unifiedDiff(outcome.changes));
    }
    const sources = new report_sources/* Sources */.j(outcome.sources);
    for (const { format, file } of outputsOf(given, outcome.report, io)) {
        const reporter = await reporterOf(format);
        const toStdout = file === undefined;
        const view = {
            sources,
            version,
            color: toStdout && (0,color/* wantsColor */.z)(given, io),
            width: toStdout ? io.stdout.width : undefined,
            quiet: given.quiet,
            inActions: io.env['GITHUB_ACTIONS'] === 'true',
        };
        const text = reporter(outcome.report, view);
        if (toStdout)
            io.stdout.write(text);
        else
            writeReport((0,external_node_path_.resolve)(io.cwd, file), text);
    }
}
function outputsOf({ outputs, diff, quiet }, { findings }, io) {
    if (diff || outputs.some(({ file }) => file === undefined))
        return outputs;
    const format = io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
    if (outputs.length > 0)
        return outputs;
    return quiet && findings.length === 0 ? [] : [{ format, file: undefined }];
}
async function reporterOf(format) {
    switch (format) {
        case 'pretty':
            return (await __webpack_require__.e(/* import() */ 171).then(__webpack_require__.bind(__webpack_require__, 7171))).pretty;
        case 'json':
            return (await __webpack_require__.e(/* import() */ 819).then(__webpack_require__.bind(__webpack_require__, 9819))).json;
        case 'sarif':
            return sarifReporter();
        case 'github':
            return (await __webpack_require__.e(/* import() */ 186).then(__webpack_require__.bind(__webpack_require__, 1186))).github;
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 881).then(__webpack_require__.bind(__webpack_require__, 1881))).junit;
        case 'checkstyle':
            return (await __webpack_require__.e(/* import() */ 196).then(__webpack_require__.bind(__webpack_require__, 9196))).checkstyle;
        case 'rdjson':
            return (await __webpack_require__.e(/* import() */ 513).then(__webpack_require__.bind(__webpack_require__, 5513))).rdjson;
        case 'gitlab':
            return (await __webpack_require__.e(/* import() */ 714).then(__webpack_require__.bind(__webpack_require__, 3714))).gitlab;
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 6788))).markdown;
    }
}
async function sarifReporter() {
    const [{ sarif }, { default: rules }] = await Promise.all([
        __webpack_require__.e(/* import() */ 112).then(__webpack_require__.bind(__webpack_require__, 7112)),
        Promise.all(/* import() */[__webpack_require__.e(601), __webpack_require__.e(133)]).then(__webpack_require__.bind(__webpack_require__, 6133)),
    ]);
    return sarif(rules.map(({ meta }) => meta));
}
function writeReport(file, text) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (error) {
        throw new values/* UsageError */.eb(`The report cannot be written to ${file} (${(0,error_code/* codeOf */.$)(error)})`);
    }
}


/***/ }),

/***/ 6067:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Sources)
/* harmony export */ });
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6751);

class Sources {
    #files;
    #indexes = new Map();
    constructor(files) {
        this.#files = files;
    }
    text(path) {
        return this.#files.get(path)?.text ?? '';
    }
    index(path) {
        const known = this.#indexes.get(path);
        if (known)
            return known;
        const made = new _source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .LineIndex */ .rr(this.text(path));
        this.#indexes.set(path, made);
        return made;
    }
    span(path, range) {
        const index = this.index(path);
        return { start: index.position(range.start), end: index.position(range.end) };
    }
}


/***/ })

};
;