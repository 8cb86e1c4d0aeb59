"use strict";
exports.id = 123;
exports.ids = [123];
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


/***/ })

};
;