"use strict";
exports.id = 599;
exports.ids = [599];
exports.modules = {

/***/ 3599:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imagecacheCommand: () => (/* binding */ imagecacheCommand)
/* harmony export */ });
/* harmony import */ var _alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5623);
/* harmony import */ var _program_exit_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6515);
/* harmony import */ var _caches_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3140);
/* harmony import */ var _lint_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(716);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4856);
/* harmony import */ var _report_reporter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2820);
/* harmony import */ var _program_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8771);
/* harmony import */ var _text_edits_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(817);
/* harmony import */ var _program_read_all_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1411);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7633);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1456);
/* harmony import */ var _size_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9609);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6957);













async function imagecacheCommand(given, io) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .progressLine */ .o)(given, io);
    const opened = await (0,_program_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openRepository */ .h)(await (0,_scope_js__WEBPACK_IMPORTED_MODULE_10__/* .scopeOf */ .O)(given, io, progress));
    if (!opened.ok) {
        for (const error of opened.error)
            (0,_tell_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .q)(io, `error: ${error}`);
        return 2;
    }
    const repository = opened.value;
    const sizes = await (0,_size_source_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeSource */ .T)(given.registry, io, 'off');
    const read = await (0,_program_read_all_js__WEBPACK_IMPORTED_MODULE_6__/* .readWholeProject */ .t)(repository, sizes, progress.images);
    progress.clear();
    const exact = repository.whole && (0,_program_exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .A)(read.problems);
    const plan = (0,_caches_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planCaches */ .d)(read.project, read.context, exact);
    const written = given.write && repository.workspace
        ? writePlan(plan, read.project.texts, repository.workspace)
        : { done: [], problems: [] };
    if (!given.write)
        io.stdout.write(plan.caches.map(({ text }) => text).join('---\n'));
    const problems = [...read.problems, ...written.problems];
    for (const problem of problems)
        (0,_tell_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .q)(io, (0,_tell_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLine */ .Y)(problem));
    if (!given.quiet) {
        for (const line of [...written.done, ...planNotes(plan), ...sizeNotes(read)])
            (0,_tell_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .q)(io, line);
    }
    return (0,_program_exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .A)(problems) ? 0 : 3;
}
function writePlan({ caches }, texts, workspace) {
    const done = [];
    const problems = [];
    const settle = (path, write, line) => {
        if (write.ok)
            done.push(`${path}: ${line}`);
        else
            problems.push(write.error);
    };
    for (const cache of caches) {
        const { path, text, change } = cache;
        if (change.kind === 'refused') {
            problems.push({ path, reason: change.reason, effect: 'no-fixes' });
        }
        else if (change.kind === 'create') {
            settle(path, workspace.create(path, text), `created with ${held(cache)}`);
        }
    }
    for (const [path, edits] of editsByFile(caches)) {
        const before = { path, text: texts.get(path) ?? '' };
        settle(path, workspace.write(before, (0,_text_edits_js__WEBPACK_IMPORTED_MODULE_11__/* .applyEdits */ .ct)(before.text, edits)), 'renewed');
    }
    return { done, problems };
}
function editsByFile(caches) {
    const byFile = new Map();
    for (const { path, change } of caches) {
        if (change.kind !== 'edit')
            continue;
        byFile.set(path, [...(byFile.get(path) ?? []), ...change.edits]);
    }
    return byFile;
}
function held({ content }) {
    return `${(0,_report_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(content.images.length, 'image')}, ${String((0,_alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheSizeFor */ .bu)(content.bytes))} GiB`;
}
function planNotes({ caches, idle, leftOut }) {
    const reasons = new Map();
    for (const { image, reason } of leftOut) {
        reasons.set(reason, [...(reasons.get(reason) ?? []), image]);
    }
    return [
        ...(caches.length === 0 ? ['note: no ImageCache is needed that nobody has written'] : []),
        ...[...reasons].map(([reason, images]) => `note: left out ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_12__/* .described */ .WY)(images, 'image')}: ${reason}`),
        ...idle.map(({ name, path }) => `note: ${path}: no pod needs ImageCache "${name}" any more; delete it`),
    ];
}
function sizeNotes({ project, context }) {
    const tally = new _lint_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .Tally */ .F(context);
    tally.addPods(project.pods);
    const unknown = tally.counts(0, 0).unknownSizes;
    const notAsked = unknown.filter(({ reason }) => reason === undefined).length;
    return [
        ...(0,_size_source_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownSizeNotes */ .B)(unknown.filter(({ reason }) => reason !== undefined)),
        ...(notAsked === 0
            ? []
            : [
                `note: the size of ${(0,_report_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(notAsked, 'image')} is not known, and no cache holds them; --registry on asks for it`,
            ]),
    ];
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