"use strict";
exports.id = 658;
exports.ids = [658,123];
exports.modules = {

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
var facts_context = __webpack_require__(6957);
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

/***/ 8658:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showRepair: () => (/* binding */ showRepair),
  writeRepair: () => (/* binding */ writeRepair)
});

// EXTERNAL MODULE: ./build/src/adapters/complete-reader.js
var complete_reader = __webpack_require__(1250);
// EXTERNAL MODULE: ./build/src/text/edits.js
var text_edits = __webpack_require__(817);
;// CONCATENATED MODULE: ./build/src/fix/apply.js

const MOST_ROUNDS = 40;
function fixAll(original, findings, unsafe, relint) {
    let texts = new Map();
    let current = findings;
    let alone;
    const applied = [];
    const untouchable = new Set();
    const futile = new Set();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const open = alone ? [alone] : current.filter((finding) => !futile.has(textOf(finding)));
        const textAt = (path) => texts.get(path) ?? original(path);
        const chosen = chooseFixes(open, unsafe, untouchable, textAt);
        if (chosen.findings.length === 0)
            break;
        const next = new Map([...texts, ...chosen.creates]);
        for (const [path, edits] of chosen.edits) {
            const before = textAt(path);
            if (before !== undefined)
                next.set(path, (0,text_edits/* applyEdits */.ct)(before, edits));
        }
        const after = relint(next);
        const broken = after.broken.filter((path) => chosen.edits.has(path) || chosen.creates.has(path));
        const wasAlone = chosen.findings.length === 1;
        alone = undefined;
        if (broken.length > 0) {
            if (wasAlone)
                for (const path of broken)
                    untouchable.add(path);
            else
                [alone] = chosen.findings;
            continue;
        }
        const outlived = survivors(chosen, after.findings);
        if (outlived.length > 0) {
            for (const finding of outlived)
                futile.add(textOf(finding));
            continue;
        }
        texts = next;
        current = after.findings;
        applied.push(...chosen.findings.flatMap(({ fix }) => fix ?? []));
    }
    return { texts, applied };
}
function survivors(chosen, after) {
    const left = new Set(after.map((finding) => placed(finding, finding.range.start)));
    return chosen.findings.filter((finding) => {
        const offsets = moved(finding.range.start, chosen.edits.get(finding.path) ?? []);
        return offsets.some((offset) => left.has(placed(finding, offset)));
    });
}
function placed(finding, offset) {
    return `${String(offset)} ${textOf(finding)}`;
}
function moved(offset, edits) {
    let [before, behind] = [offset, offset];
    for (const { range, text } of edits.filter(isFirst)) {
        const growth = text.length - (range.end - range.start);
        if (range.start < offset && range.end <= offset)
            before += growth;
        if (range.end <= offset)
            behind += growth;
        else if (range.start <= offset && text === '')
            return [];
        else if (range.start <= offset) {
            before += range.start - offset;
            behind += range.start - offset;
        }
    }
    return [before, behind];
}
function isFirst(edit, index, all) {
    return all.findIndex((one) => (0,text_edits/* sameEdit */.Du)(one, edit)) === index;
}
function textOf({ ruleId, path, message }) {
    return JSON.stringify([ruleId, path, message]);
}
function chooseFixes(findings, unsafe, untouchable, textAt) {
    const chosen = [];
    const edits = new Map();
    const creates = new Map();
    const isTaken = ({ path, text }) => untouchable.has(path) || textAt(path) !== undefined || (creates.get(path) ?? text) !== text;
    for (const finding of findings) {
        const { fix } = finding;
        if (fix === undefined || (fix.safety === 'unsafe' && !unsafe))
            continue;
        if (fix.edits.some(({ path, edit }) => untouchable.has(path) || conflicts(edits, path, edit))) {
            continue;
        }
        if (fix.creates?.some(isTaken))
            continue;
        chosen.push(finding);
        for (const { path, edit } of fix.edits) {
            const known = edits.get(path);
            if (known)
                known.push(edit);
            else
                edits.set(path, [edit]);
        }
        for (const { path, text } of fix.creates ?? [])
            creates.set(path, text);
    }
    return { findings: chosen, edits, creates };
}
function conflicts(edits, path, edit) {
    const chosen = edits.get(path) ?? [];
    return chosen.some((one) => (0,text_edits/* touches */.yI)(one.range, edit.range) && !(0,text_edits/* sameEdit */.Du)(one, edit));
}

// EXTERNAL MODULE: ./build/src/manifests/file-model.js + 12 modules
var file_model = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
// EXTERNAL MODULE: ./build/src/program/judge.js + 3 modules
var judge = __webpack_require__(9123);
;// CONCATENATED MODULE: ./build/src/program/repair.js





function showRepair(first, unsafeFixes) {
    const { texts, applied } = fixedTexts(first, unsafeFixes);
    const proposing = (judged) => (findings) => changesOf(judged, textsOfOnly(judged, findings));
    const shown = {
        fixed: applied.length,
        propose: proposing(first),
        after: () => {
            const judged = withTexts(first, texts);
            return { judged, propose: proposing(judged) };
        },
    };
    return { now: first, changes: changesOf(first, texts), fixed: 0, problems: [], shown };
}
function writeRepair(first, unsafeFixes, workspace) {
    const { texts, applied } = fixedTexts(first, unsafeFixes);
    const changes = changesOf(first, texts);
    const problems = new Map();
    for (const { path, before, after } of changes) {
        const write = before === undefined
            ? workspace.create(path, after)
            : workspace.write({ path, text: before }, after);
        if (!write.ok)
            problems.set(path, write.error);
    }
    const written = changes.filter(({ path }) => !problems.has(path));
    return {
        now: withTexts(first, new Map(written.map(({ path, after }) => [path, after]))),
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
    const before = (0,judge.sourcesOf)(first);
    return [...texts]
        .map(([path, after]) => ({ path, before: before.get(path)?.text, after }))
        .filter((change) => change.after !== change.before)
        .toSorted((a, b) => (0,text_text/* compareText */.n6)(a.path, b.path));
}
function fixedTexts(first, unsafe) {
    return fix(first, first.verdict.findings, unsafe, () => true);
}
function textsOfOnly(first, findings) {
    const chosen = new Set(findings.map(({ fingerprint }) => fingerprint));
    return fix(first, findings, true, ({ fingerprint }) => chosen.has(fingerprint)).texts;
}
function fix(first, findings, unsafe, isWanted) {
    return fixAll((path) => first.models.get(path)?.file.text, findings, unsafe, (texts) => {
        const next = withTexts(first, texts);
        const broken = [...texts.keys()].filter((path) => faultsAt(next, path) > faultsAt(first, path));
        return { findings: next.verdict.findings.filter(isWanted), broken };
    });
}
function withTexts(first, texts) {
    const models = [...texts].map(([path, text]) => (0,file_model/* readModel */.k)({ path, text }, complete_reader/* readCompletely */.f));
    return (0,judge.judgeAgain)(first, models);
}
function faultsAt({ models }, path) {
    const model = models.get(path);
    return model === undefined ? 0 : (0,file_model/* faultsOf */.x)(model);
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