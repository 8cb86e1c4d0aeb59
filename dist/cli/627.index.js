"use strict";
exports.id = 627;
exports.ids = [627];
exports.modules = {

/***/ 5379:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findPods)
});

// UNUSED EXPORTS: findAllPods

// EXTERNAL MODULE: ./build/src/manifests/kinds.js
var kinds = __webpack_require__(6404);
;// CONCATENATED MODULE: ./build/src/argo/annotations.js

function levelsOf(chain, merged, owner, reach) {
    return {
        own: merged && { metadata: merged.template.metadata, origin: 'template' },
        defaults: (merged?.defaults ?? []).map((metadata) => ({
            metadata,
            origin: 'templateDefaults',
        })),
        execution: chain.map((manifest) => ({
            metadata: manifest.spec.podMetadata,
            origin: originOf(manifest, chain),
        })),
        owner: { metadata: owner.spec.podMetadata, origin: 'owner' },
        reach,
    };
}
function byPrecedence({ own, defaults, execution, owner, reach }, rules) {
    if (own === undefined)
        return execution;
    if (reach === 'inline' || rules === 'below-3.7')
        return [own, ...defaults, ...execution];
    if (reach === 'local') {
        return rules === 'filling'
            ? [own, ...execution, ...defaults]
            : [...execution, own, ...defaults];
    }
    return rules === 'filling'
        ? [own, owner, ...defaults, ...execution]
        : [owner, own, ...defaults, ...execution];
}
function effectiveAnnotations(levels) {
    return strongest(levels, ({ annotations }) => annotations);
}
function effectiveLabels(levels) {
    return strongest(levels, ({ labels }) => labels);
}
function strongest(levels, entriesOf) {
    const found = new Map();
    for (const { metadata, origin } of levels) {
        for (const entry of entriesOf(metadata)) {
            if (!found.has(entry.key))
                found.set(entry.key, { ...entry, origin, metadata });
        }
    }
    return found;
}
function originOf(manifest, chain) {
    if ((0,kinds/* roleOf */.kp)(manifest.kind) === 'defaults')
        return 'cluster';
    return manifest === chain[0] ? 'workflow' : 'workflowTemplate';
}

// EXTERNAL MODULE: ./build/src/manifests/model.js
var model = __webpack_require__(6762);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
;// CONCATENATED MODULE: ./build/src/argo/references.js



const MOST_CANDIDATES = 16;
function indexLibraries(manifests) {
    const byName = new Map();
    for (const manifest of manifests) {
        if (!(0,model/* isLibrary */.e)(manifest) || manifest.generated)
            continue;
        const key = keyOf((0,kinds/* isClusterLibrary */.We)(manifest.kind), manifest.name);
        const same = byName.get(key);
        if (same)
            same.push(manifest);
        else
            byName.set(key, [manifest]);
    }
    return {
        find(reference, from) {
            const all = byName.get(keyOf(reference.cluster, reference.name)) ?? [];
            const reachable = reference.cluster ? all : inNamespace(all, from.namespace);
            return nearest(reachable, from);
        },
    };
}
function keyOf(cluster, name) {
    return `${cluster ? 'cluster' : 'namespace'}/${name}`;
}
function inNamespace(all, namespace) {
    if (namespace === undefined)
        return all;
    const exact = all.filter((manifest) => manifest.namespace === namespace);
    return exact.length > 0 ? exact : all.filter(({ namespace: own }) => own === undefined);
}
function nearest(found, from) {
    if (found.length <= MOST_CANDIDATES)
        return found;
    const shared = (manifest) => commonLength(manifest.path, from.path);
    return [...found]
        .toSorted((a, b) => shared(b) - shared(a) || (0,text_text/* compareText */.n6)(a.path, b.path))
        .slice(0, MOST_CANDIDATES);
}
function commonLength(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./build/src/argo/tags.js
const MOST_VALUES = 32;
const MOST_ROUNDS = 8;
const LONGEST = 32 * 1024;
const TAG = /\{\{([^{}]*)\}\}/g;
function substitute(text, lookup) {
    if (!text.includes('{{'))
        return [{ text, open: false }];
    let values = [{ text, open: false }];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const next = values.flatMap((value) => replaced(value, lookup));
        const changed = next.some(({ text: one }, at) => one !== values[at]?.text);
        values = distinct(next);
        if (!changed || next.length === 0)
            return values;
    }
    return values;
}
function replaced(value, lookup) {
    const found = new Map();
    for (const [, body = ''] of value.text.matchAll(TAG)) {
        const values = lookup(nameOf(body));
        if (values === undefined || values.length === 0)
            continue;
        const trims = /^\s*=\s*sprig\.trim\(/.test(body);
        found.set(body, trims ? values.map(({ text, open }) => ({ text: text.trim(), open })) : values);
    }
    let heads = [value];
    for (const [body, values] of found) {
        heads = heads
            .flatMap((head) => values.map((one) => withTag(head, body, one)))
            .filter(({ text }) => text.length <= LONGEST)
            .slice(0, MOST_VALUES + 1);
    }
    return heads;
}
function withTag(head, body, { text, open }) {
    return { text: head.text.replaceAll(`{{${body}}}`, () => text), open: head.open || open };
}
function distinct(values) {
    const byText = new Map();
    for (const { text, open } of values) {
        byText.set(text, { text, open: open || byText.get(text)?.open === true });
    }
    const all = [...byText.values()];
    if (all.length <= MOST_VALUES)
        return all;
    return all.slice(0, MOST_VALUES).map(({ text }) => ({ text, open: true }));
}
const EXPRESSION = /^=\s*(?:sprig\.trim\(\s*)?([\w.]+(?:\['[\w.-]+'\])?)\s*\)?\s*$/;
function nameOf(body) {
    const trimmed = body.trim();
    if (!trimmed.startsWith('='))
        return trimmed;
    const name = EXPRESSION.exec(trimmed)?.[1];
    return name === undefined ? trimmed : name.replace(/\['([^']+)'\]$/, '.$1');
}

;// CONCATENATED MODULE: ./build/src/argo/spec.js

function executionSpec(chain) {
    const specs = chain.map(({ spec }) => spec);
    const parameters = firstByKey(specs.flatMap((spec) => spec.arguments), ({ name }) => name);
    const serviceAccount = specs.find((spec) => spec.serviceAccount)?.serviceAccount;
    return {
        chain,
        entrypoint: specs.find(({ entrypoint }) => entrypoint !== undefined)?.entrypoint,
        parameters,
        defaults: specs.flatMap(({ templateDefaults }) => templateDefaults ?? []),
        patch: specs.find(({ patch }) => (patch?.text.text ?? '') !== '')?.patch,
        pullSecrets: [
            ...firstByKey(specs.flatMap(({ pullSecrets }) => pullSecrets), ({ text }) => text).values(),
        ],
        nodeSelector: mergedTexts(specs.map(({ nodeSelector }) => nodeSelector)),
        serviceAccount,
        onExit: specs.find(({ hooks }) => hooks.onExit)?.hooks.onExit,
        hooks: mergedTexts(specs.map(({ hooks }) => hooks.named)),
        volumeImages: [
            ...firstByKey(specs.flatMap((spec) => spec.volumeImages), ({ container }) => container).values(),
        ],
        agentImages: specs.flatMap(({ agentImages }) => agentImages),
        parallelism: specs.find(({ parallelism }) => parallelism !== undefined)?.parallelism,
        lookup: workflowLookup(parameters, variablesOf(chain, serviceAccount)),
    };
}
function mergedTexts(maps) {
    return new Map(maps.toReversed().flatMap((map) => [...map]));
}
function firstByKey(all, keyOf) {
    const found = new Map();
    for (const one of all)
        if (!found.has(keyOf(one)))
            found.set(keyOf(one), one);
    return found;
}
const WORKFLOW_PARAMETER = 'workflow.parameters.';
function workflowLookup(parameters, variables) {
    const known = new Map();
    const valuesOf = (name, above) => {
        const variable = variables.get(name);
        if (variable !== undefined)
            return [{ text: variable, open: false }];
        if (!name.startsWith(WORKFLOW_PARAMETER))
            return undefined;
        const parameter = parameters.get(name.slice(WORKFLOW_PARAMETER.length));
        const values = parameter && parameterValues(parameter);
        if (values === undefined)
            return undefined;
        const circle = { met: false };
        const inner = (other) => {
            if (other === name || above.includes(other))
                circle.met = true;
            return circle.met ? undefined : valuesOf(other, [...above, name]);
        };
        const found = values.flatMap(({ text }) => substitute(text, inner));
        return circle.met ? undefined : found.map(({ text }) => ({ text, open: true }));
    };
    return (name) => {
        if (!known.has(name))
            known.set(name, valuesOf(name, []));
        return known.get(name);
    };
}
function variablesOf([manifest], serviceAccount) {
    const found = new Map();
    if (manifest === undefined)
        return found;
    const { namespace, name, generated, kind } = manifest;
    if (namespace !== undefined)
        found.set('workflow.namespace', namespace);
    if (kind === 'Workflow' && !generated)
        found.set('workflow.name', name);
    if (serviceAccount !== undefined)
        found.set('workflow.serviceAccountName', serviceAccount);
    return found;
}
function parameterValues({ value, dynamic, choices, }) {
    if (value !== undefined)
        return [{ text: value.text, open: dynamic }];
    if (dynamic || choices.length === 0)
        return undefined;
    return choices.map((text) => ({ text, open: false }));
}

;// CONCATENATED MODULE: ./build/src/argo/ledger.js
class StartLedger {
    starts = 0;
    bySpec = new Map();
    #ids = new Map();
    idOf(one) {
        const id = this.#ids.get(one) ?? this.#ids.size;
        this.#ids.set(one, id);
        return id;
    }
}
function signatureOf(spec, manifest) {
    const { chain, parameters, nodeSelector, serviceAccount, pullSecrets, patch } = spec;
    const metadata = chain.map(({ spec: { podMetadata, templateDefaults } }) => [
        podMetadata.annotations.map(({ key, value }) => [key, value.text]),
        podMetadata.labels.map(({ key, value }) => [key, value.text]),
        templateDefaults === undefined ? '' : [templateDefaults.range.start, manifest.path],
    ]);
    return JSON.stringify([
        manifest.namespace,
        manifest.path.split('/').slice(0, -1),
        metadata,
        [...parameters.values()].map(({ name, value }) => [name, value?.text]),
        [...nodeSelector],
        serviceAccount,
        pullSecrets.map(({ text }) => text),
        patch?.text.text,
    ]);
}

;// CONCATENATED MODULE: ./build/src/argo/values.js
const NO_VALUES = new Map([]);
function blameOf({ text }) {
    const start = text.indexOf('{{');
    if (start === -1)
        return undefined;
    const end = text.indexOf('}}', start);
    return end === -1 ? text.slice(start) : text.slice(start, end + 2);
}
function tupleKey(tuple) {
    if (tuple.size === 0)
        return '';
    const entries = [...tuple].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(entries.map(([name, { text, open }]) => [name, text, open]));
}

;// CONCATENATED MODULE: ./build/src/argo/arguments.js



const INPUT = 'inputs.parameters.';
const MOST_VARIANTS = 32;
function tuples(args, { inputs }, lookup) {
    if (args.length === 0)
        return [NO_VALUES];
    const wanted = new Set(inputs.map(({ name }) => name));
    return product(args
        .filter(({ name }) => wanted.has(name))
        .map(({ name, value, dynamic }) => {
        if (value === undefined)
            return [name, unknown(name)];
        const values = substitute(value.text, lookup);
        return [name, values.map(({ text, open }) => ({ text, open: open || dynamic }))];
    }));
}
function workflowArguments({ inputs }, { parameters, lookup }) {
    return product(inputs.flatMap(({ name }) => {
        if (!parameters.has(name))
            return [];
        return [[name, lookup(`workflow.parameters.${name}`) ?? unknown(name)]];
    }));
}
function templateLookup({ inputs }, values, outer, { lookup, defaults }) {
    const all = [inputs, ...defaults.map((one) => one.inputs)].flat();
    return (name) => {
        const filled = outer?.(name);
        if (filled !== undefined)
            return filled;
        const value = values.get(name);
        if (value !== undefined)
            return [value];
        if (!name.startsWith(INPUT))
            return lookup(name);
        const input = all.find((one) => one.name === name.slice(INPUT.length));
        return input && parameterValues(input);
    };
}
function unknown(name) {
    return [{ text: `{{${INPUT}${name}}}`, open: true }];
}
function openTuple({ inputs }) {
    return new Map(inputs.map(({ name }) => [INPUT + name, { text: `{{${INPUT}${name}}}`, open: true }]));
}
function product(fields) {
    let all = [NO_VALUES];
    for (const [name, values] of fields) {
        all = all
            .flatMap((tuple) => values.map((value) => new Map([...tuple, [INPUT + name, value]])))
            .slice(0, MOST_VARIANTS);
    }
    return all;
}

;// CONCATENATED MODULE: ./build/src/argo/items.js

const MOST_TURNS = 64;
const ONCE = { turns: [{ values: new Map(), times: 1 }], open: false };
const UNKNOWN = { turns: [{ values: new Map(), times: 1 }], open: true };
function turnsOf(loop, lookup) {
    if (loop === undefined)
        return ONCE;
    if (loop.kind === 'sequence')
        return sequence(loop, lookup);
    if (loop.kind === 'items')
        return joined(loop.items.map((text) => text), lookup);
    const [json, ...others] = substitute(loop.text, lookup);
    if (json === undefined || others.length > 0)
        return UNKNOWN;
    const list = parsedList(json.text);
    if (list === undefined)
        return UNKNOWN;
    const found = joined(list, lookup);
    return json.open ? { ...found, open: true } : found;
}
function joined(items, lookup) {
    const counted = new Map();
    for (const item of items.slice(0, MOST_TURNS)) {
        const values = turnOf(item, lookup);
        const key = JSON.stringify([...values].map(([name, { text }]) => [name, text]));
        const known = counted.get(key);
        if (known)
            known.times += 1;
        else
            counted.set(key, { values, times: 1 });
    }
    const turns = items.length === 0 ? [{ values: new Map(), times: 0 }] : [...counted.values()];
    return { turns, open: items.length > MOST_TURNS };
}
function turnOf(item, lookup) {
    const values = new Map([['item', items_valueOf(item, lookup)]]);
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
        for (const [key, field] of Object.entries(item)) {
            values.set(`item.${key}`, items_valueOf(field, lookup));
        }
    }
    return values;
}
function items_valueOf(item, lookup) {
    const text = typeof item === 'string' ? item : JSON.stringify(item);
    const [first = { text, open: true }, ...others] = substitute(text, lookup);
    return others.length === 0 ? first : { text, open: true };
}
function parsedList(text) {
    if (text.includes('{{'))
        return undefined;
    try {
        const found = JSON.parse(text);
        return Array.isArray(found) ? found : undefined;
    }
    catch {
        return undefined;
    }
}
function sequence({ count, start = '0', end, format }, lookup) {
    const number = (text) => {
        if (text === undefined)
            return undefined;
        const [value, ...others] = substitute(text, lookup);
        const isNumber = value !== undefined && others.length === 0 && /^-?\d{1,9}$/.test(value.text);
        return isNumber ? Number(value.text) : undefined;
    };
    const from = number(start);
    const many = number(count);
    const last = count === undefined ? number(end) : (from ?? 0) + (many ?? 0) - 1;
    if (from === undefined || last === undefined || (count !== undefined && many === undefined)) {
        return UNKNOWN;
    }
    const length = count === undefined ? Math.abs(last - from) + 1 : Math.max(0, many ?? 0);
    const step = last < from ? -1 : 1;
    const numbers = Array.from({ length: Math.min(length, MOST_TURNS) }, (_, at) => from + step * at);
    const turns = numbers.map((one) => ({
        values: new Map([['item', { text: formatted(one, format), open: false }]]),
        times: 1,
    }));
    const rest = length - turns.length;
    return {
        turns: rest > 0 ? [...turns, { values: new Map(), times: rest }] : turns,
        open: false,
    };
}
function formatted(number, format) {
    if (format === undefined)
        return String(number);
    return format.replace(/%(0?)(\d*)([dxXo])/, (_, zero, width, verb) => {
        const text = number.toString(verb === 'd' ? 10 : verb === 'o' ? 8 : 16);
        const cased = verb === 'X' ? text.toUpperCase() : text;
        return cased.padStart(Number(width || '0'), zero === '0' ? '0' : ' ');
    });
}

// EXTERNAL MODULE: ./build/src/argo/version.js
var argo_version = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/src/argo/resolve.js


function resolveTarget(target, from, lookup, ground) {
    const { owner: root, manifest, spec, version, libraries } = ground;
    const owner = from?.owner ?? root;
    if (target.kind === 'inline') {
        if (from?.reach === 'inline' && !(0,argo_version/* runsInlineInInline */.kN)(version))
            return [];
        const name = target.template.name || (from?.name ?? '');
        return [{ template: target.template, owner, reach: 'inline', name }];
    }
    const found = (home, name, reach) => {
        const template = libraries.templatesOf(home).get(name);
        return template ? [{ template, owner: home, reach, name: template.name }] : [];
    };
    if (target.kind === 'local') {
        const reach = owner === root && from?.reach !== 'reference' ? 'local' : 'reference';
        const names = substitute(target.template, spec.lookup);
        return names.flatMap(({ text }) => found(owner, text, reach));
    }
    const homes = substitute(target.library.name, spec.lookup).flatMap(({ text }) => libraries.librariesOf({ ...target.library, name: text }, manifest));
    const byRun = (0,argo_version/* resolvesTemplateNames */.sG)(version) ? lookup : spec.lookup;
    const names = substitute(target.template, byRun);
    return homes.flatMap((home) => names.flatMap(({ text }) => found(home, text, 'reference')));
}

;// CONCATENATED MODULE: ./build/src/argo/outputs.js

const DEEPEST = 4;
const OUTPUT = /^(?:steps|tasks)\.([\w-]+)\.outputs\.parameters\.([\w.-]+)$/;
function withOutputs(lookup, around, ground) {
    return (name) => lookup(name) ?? outputValues(name, lookup, around, ground, 0);
}
function outputValues(name, lookup, around, ground, depth) {
    const [, step, parameter] = OUTPUT.exec(name) ?? [];
    const call = around.template.calls.find((one) => one.name === step);
    if (call === undefined || depth > DEEPEST)
        return undefined;
    const found = resolveTarget(call.target, around, lookup, ground).flatMap((one) => {
        const output = one.template.outputs.find((each) => each.name === parameter);
        if (output === undefined)
            return [];
        const inner = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(output.source ?? '')?.[1];
        const passed = inner === undefined ? undefined : outputValues(inner, lookup, one, ground, depth + 1);
        return passed ?? writtenValues(output, name);
    });
    return found.length === 0 ? undefined : found;
}
function writtenValues({ value, dynamic }, name) {
    if (value === undefined || !dynamic || value.text.includes('{{'))
        return [];
    return [
        { text: `{{${name}}}`, open: true },
        { text: value.text, open: true },
    ];
}

;// CONCATENATED MODULE: ./build/src/argo/run-counter.js
class RunCounter {
    #known = new Map();
    of(start, depth = 0) {
        if (this.#known.has(start))
            return this.#known.get(start);
        this.#known.set(start, undefined);
        const count = depth > 200 ? undefined : this.#sum(start, depth);
        this.#known.set(start, count);
        return count;
    }
    #sum({ callers }, depth) {
        let sum = 0;
        for (const { from, times } of callers) {
            const outer = from === undefined ? 1 : this.of(from, depth + 1);
            if (outer === undefined || times === undefined)
                return undefined;
            sum += outer * times;
        }
        return Number.isSafeInteger(sum) && sum >= 0 ? sum : undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/argo/targets.js

function callsOf({ calls, target: written }, lookup) {
    const [target, ...others] = written === undefined ? [] : substitute(written, lookup);
    if (target === undefined || others.length > 0 || target.text.includes('{{'))
        return calls;
    const byName = new Map(calls.map((call) => [call.name, call]));
    const wanted = new Set();
    const queue = target.text.split(' ').flatMap((name) => byName.get(name) ?? []);
    for (let call = queue.pop(); call !== undefined; call = queue.pop()) {
        if (wanted.has(call))
            continue;
        wanted.add(call);
        queue.push(...call.after.flatMap((name) => byName.get(name) ?? []));
    }
    return calls.filter((call) => wanted.has(call));
}

;// CONCATENATED MODULE: ./build/src/argo/walk.js










const MOST_STARTS = 5000;
class Walk {
    #ground;
    #starts = new Map();
    #variants = new Map();
    #seen = new Set();
    #queue = [];
    #skips;
    #reached = true;
    constructor(ground) {
        this.#ground = ground;
    }
    run(roots) {
        const { ledger, spec, manifest } = this.#ground;
        const signature = signatureOf(spec, manifest);
        if (ledger.starts > MOST_STARTS)
            this.#skips = ledger.bySpec.get(signature);
        if (spec.entrypoint !== undefined)
            this.#enterByName(spec.entrypoint);
        this.#startHooks({ onExit: spec.onExit, named: spec.hooks }, undefined, spec.lookup, 1);
        this.#drain();
        this.#reached = false;
        for (const wave of this.#waves(roots)) {
            for (const template of wave)
                if (!this.#seen.has(template))
                    this.#enter(template);
            this.#drain();
        }
        const known = ledger.bySpec.get(signature) ?? new Set();
        ledger.bySpec.set(signature, known);
        for (const key of this.#starts.keys())
            known.add(key);
        ledger.starts += this.#starts.size;
        return this.#grouped();
    }
    #enterByName(written) {
        const template = this.#ground.libraries.templatesOf(this.#ground.owner).get(written);
        if (template !== undefined)
            this.#enter(template);
    }
    #enter(template) {
        const { owner } = this.#ground;
        const one = { template, owner, reach: 'local', name: template.name };
        for (const values of workflowArguments(template, this.#ground.spec))
            this.#start(one, values, undefined, 1, []);
    }
    *#waves(roots) {
        const called = new Set(roots.flatMap((root) => root.calls.flatMap(({ target }) => (target.kind === 'local' ? [target.template] : []))));
        const byName = this.#ground.libraries.templatesOf(this.#ground.owner);
        const usable = roots.filter((root) => byName.get(root.name) === root);
        yield usable.filter(({ name }) => !called.has(name));
        for (const root of usable)
            yield [root];
    }
    #drain() {
        for (let start = this.#queue.pop(); start !== undefined; start = this.#queue.pop()) {
            const { template, lookup } = start;
            for (const call of callsOf(template, lookup))
                this.#follow(call, start);
        }
    }
    #follow(call, from) {
        const around = withOutputs(from.lookup, from, this.#ground);
        const { turns, open } = turnsOf(call.loop, around);
        for (const { values: turn, times } of turns) {
            const lookup = withTurn(around, turn);
            const often = open ? undefined : times;
            for (const one of resolveTarget(call.target, from, lookup, this.#ground)) {
                const outer = one.reach === 'inline' ? { from, turn, lookup } : undefined;
                for (const values of tuples(call.arguments, one.template, lookup)) {
                    this.#start(one, values, from, often, [call.name, one.name], outer);
                }
            }
            this.#startHooks(call.hooks, from, lookup, often);
        }
    }
    #startHooks({ onExit, named }, from, lookup, times) {
        const handlers = new Map(named);
        if (onExit !== undefined) {
            const target = { kind: 'local', template: onExit };
            handlers.set('exit', { ...EXIT, target });
        }
        for (const [name, hook] of handlers) {
            for (const one of resolveTarget(hook.target, from, lookup, this.#ground)) {
                const own = hook.arguments.length > 0 || name !== 'exit';
                const values = own
                    ? tuples(hook.arguments, one.template, lookup)
                    : workflowArguments(one.template, this.#ground.spec);
                for (const tuple of values)
                    this.#start(one, tuple, from, times, [name, one.name]);
            }
        }
    }
    #start(one, given, from, times, step, outer) {
        const { template, owner, reach } = one;
        const boundary = this.#boundaryOf(from);
        const group = this.#variantKey(template, reach, owner, boundary);
        const count = this.#variants.get(group) ?? 0;
        const around = outer === undefined ? '' : `${outer.from.key} ${tupleKey(outer.turn)}`;
        const isNew = !this.#starts.has(`${group} ${tupleKey(given)} ${around}`);
        const values = isNew && count >= MOST_VARIANTS ? openTuple(template) : given;
        const key = `${group} ${tupleKey(values)} ${around}`;
        const known = this.#starts.get(key);
        if (known !== undefined) {
            if (this.#reached || !known.reached)
                known.callers.push({ from, times });
            return;
        }
        if (this.#skips?.has(key) === true)
            return;
        const start = {
            ...one,
            key,
            boundary,
            values,
            lookup: templateLookup(template, values, outer?.lookup, this.#ground.spec),
            reached: this.#reached,
            step,
            callers: [{ from, times }],
        };
        this.#variants.set(group, count + 1);
        this.#seen.add(template);
        this.#starts.set(key, start);
        this.#queue.push(start);
    }
    #boundaryOf(from) {
        const gives = from !== undefined && (0,argo_version/* boundaryGivesSelector */.s4)(this.#ground.version);
        return gives && from.template.nodeSelector.size > 0 ? from.template : undefined;
    }
    #variantKey(template, reach, owner, boundary) {
        const around = boundary === undefined ? '' : String(this.#idOf(boundary));
        return `${String(this.#idOf(template))} ${reach} ${String(this.#idOf(owner))} ${around}`;
    }
    #idOf(one) {
        return this.#ground.ledger.idOf(one);
    }
    #grouped() {
        const counter = new RunCounter();
        const groups = new Map();
        for (const start of this.#starts.values()) {
            const { template, owner, reach, name, boundary, lookup, reached } = start;
            const key = this.#variantKey(template, reach, owner, boundary);
            const path = () => pathOf(start);
            const variant = { lookup, perRun: counter.of(start), reached, path };
            const known = groups.get(key);
            if (known)
                known.variants.push(variant);
            else
                groups.set(key, { template, owner, reach, name, boundary, variants: [variant] });
        }
        return [...groups.values()].toSorted(inOrder);
    }
}
const EXIT = {
    arguments: [],
    name: '',
    after: [],
    loop: undefined,
    hooks: { onExit: undefined, named: new Map() },
};
function withTurn(lookup, turn) {
    if (turn.size === 0)
        return lookup;
    return (name) => {
        const value = turn.get(name);
        return value === undefined ? lookup(name) : [value];
    };
}
function inOrder(a, b) {
    return (0,text_text/* compareText */.n6)(a.owner.path, b.owner.path) || a.template.range.start - b.template.range.start;
}
function pathOf(start) {
    const steps = [];
    let at = start;
    while (at !== undefined && steps.length < 100) {
        steps.push(at.step);
        at = at.callers[0]?.from;
    }
    return steps.toReversed().flat();
}

;// CONCATENATED MODULE: ./build/src/argo/executions.js






function findExecutions(manifests, version) {
    const repository = new Repository(manifests, version);
    const whole = manifests.filter((manifest) => !(0,model/* isLibrary */.e)(manifest) && !manifest.partial);
    const executions = whole.flatMap((manifest) => repository.submit(manifest));
    const libraries = manifests.filter((manifest) => (0,model/* isLibrary */.e)(manifest) && !manifest.partial);
    const called = repository.calledTemplates(libraries);
    for (const isRoot of [(template) => !called.has(template), () => true]) {
        for (const library of libraries) {
            const roots = library.spec.templates.filter((template) => !repository.reached.has(template) && isRoot(template));
            if (roots.length > 0)
                executions.push(repository.run([library], library, roots));
        }
    }
    return executions;
}
class Repository {
    #version;
    #libraries;
    #defaults;
    #patches = new Map();
    #templates = new Map();
    #ledger = new StartLedger();
    reached = new Set();
    constructor(manifests, version) {
        this.#version = version;
        this.#libraries = indexLibraries(manifests);
        this.#defaults = manifests.filter(({ kind }) => (0,kinds/* roleOf */.kp)(kind) === 'defaults');
        for (const manifest of manifests) {
            if (!manifest.partial)
                continue;
            const key = `${manifest.kind}/${manifest.name}`;
            this.#patches.set(key, [...(this.#patches.get(key) ?? []), manifest]);
        }
    }
    submit(manifest) {
        if ((0,kinds/* roleOf */.kp)(manifest.kind) === 'defaults')
            return [];
        const reference = manifest.spec.workflowTemplateRef;
        if (reference === undefined) {
            return [this.run([manifest], manifest, manifest.spec.templates)];
        }
        return this.#libraries
            .find(reference, manifest)
            .map((library) => this.run([manifest, library], library, []));
    }
    calledTemplates(libraries) {
        const called = new Set();
        for (const library of libraries) {
            for (const { calls } of library.spec.templates) {
                for (const { target } of calls) {
                    if (target.kind === 'inline')
                        continue;
                    const homes = target.kind === 'local' ? [library] : this.#libraries.find(target.library, library);
                    for (const home of homes) {
                        const template = this.templatesOf(home).get(target.template);
                        if (template !== undefined)
                            called.add(template);
                    }
                }
            }
        }
        return called;
    }
    run(base, owner, roots) {
        const chain = [...base.flatMap((one) => [one, ...this.#patchesOf(one)]), ...this.#defaults];
        const [manifest = owner] = base;
        const spec = executionSpec(chain);
        const walk = new Walk({
            libraries: this,
            version: this.#version,
            ledger: this.#ledger,
            manifest,
            owner,
            spec,
        });
        const started = walk.run(roots);
        for (const { template } of started)
            this.reached.add(template);
        return { manifest, spec, started };
    }
    librariesOf(reference, from) {
        return this.#libraries.find(reference, from);
    }
    templatesOf(manifest) {
        const known = this.#templates.get(manifest);
        if (known !== undefined)
            return known;
        const byName = new Map();
        for (const one of manifest.spec.templates)
            if (!byName.has(one.name))
                byName.set(one.name, one);
        this.#templates.set(manifest, byName);
        return byName;
    }
    #patchesOf(manifest) {
        return manifest.generated ? [] : (this.#patches.get(`${manifest.kind}/${manifest.name}`) ?? []);
    }
}

// EXTERNAL MODULE: ./build/src/manifests/patches.js + 1 modules
var patches = __webpack_require__(7066);
;// CONCATENATED MODULE: ./build/src/argo/images.js


class PodImages {
    #containers;
    #patches;
    #volumes;
    #keepsVolumes;
    #fixed;
    constructor(containers, patches, volumes, keepsVolumes) {
        this.#containers = containers;
        this.#patches = patches.flatMap((patch) => patch ?? []);
        this.#volumes = volumes;
        this.#keepsVolumes = keepsVolumes;
        this.#fixed = this.#patches.some(isMadeOfTags) ? undefined : this.#fields(this.#patches);
    }
    pulledWith(lookup) {
        const fields = this.#fixed ?? this.#fields(this.#patches.flatMap((patch) => filled(patch, lookup)));
        return fields.map((field) => ({ field, values: substitute(field.image.text, lookup) }));
    }
    #fields(patches) {
        const own = [
            ...this.#containers.map(({ fields }) => [...fields]),
            ...this.#volumes.map((volume) => [volume]),
        ];
        const slots = new Map();
        for (const fields of own) {
            const [first] = fields;
            if (first !== undefined)
                slots.set(slotKey(first), fields);
        }
        const mounted = new Set([...slots.values()].flat().flatMap(({ mounts }) => mounts.map((name) => `volume ${name}`)));
        for (const [key, [first]] of slots) {
            if (first?.role === 'volume' && !mounted.has(first.container))
                slots.delete(key);
        }
        for (const patch of patches.toReversed()) {
            for (const name of patch.deletes) {
                for (const kind of ['main', 'init'])
                    slots.delete(`${kind} ${name}`);
            }
            for (const field of patch.containers) {
                const key = slotKey(field);
                slots.set(key, [field, ...(slots.get(key) ?? [])]);
            }
        }
        return [...slots.values()]
            .flatMap(imageOf)
            .filter(({ role }) => role !== 'volume' || this.#keepsVolumes);
    }
}
function slotKey({ role, container }) {
    return `${role === 'init' || role === 'volume' ? role : 'main'} ${container}`;
}
function isMadeOfTags({ text, containers, deletes }) {
    return text.text.includes('{{') && containers.length + deletes.length === 0;
}
function filled(patch, lookup) {
    if (!isMadeOfTags(patch))
        return [patch];
    const [value] = substitute(patch.text.text, lookup);
    if (value === undefined || value.text.includes('{{'))
        return [patch];
    return [(0,patches/* readFilledPatch */.p)(value.text, patch.text) ?? patch];
}
function imageOf(fields) {
    const first = fields.find(({ image }) => image !== undefined);
    if (first?.image === undefined)
        return [];
    return [
        {
            ...first,
            image: first.image,
            pullPolicy: fields.find(({ pullPolicy }) => pullPolicy)?.pullPolicy,
            hasCommand: fields.some(({ hasCommand }) => hasCommand),
            asksForStorage: fields.some(({ asksForStorage }) => asksForStorage),
        },
    ];
}
const images_LONGEST = 1024;
function joinValues(values) {
    const short = values.filter(({ text }) => text.length <= images_LONGEST);
    const texts = [...new Set(short.map(({ text }) => text))];
    const known = texts.filter((text) => !text.includes('{{'));
    const partial = texts.filter((text) => text.includes('{{'));
    return {
        known,
        partial,
        complete: partial.length === 0 && values.length > 0 && values.every(({ open }) => !open),
    };
}

;// CONCATENATED MODULE: ./build/src/argo/merged-template.js


const POD_TYPES = new Set([
    'container',
    'script',
    'containerSet',
    'resource',
    'data',
]);
const TURNED = new Set(['containerSet', 'http', 'plugin']);
function getsPod(type) {
    return POD_TYPES.has(type);
}
function mergeTemplate(template, { defaults }, version) {
    const type = typeOf(template, defaults, version);
    const all = [template, ...defaults];
    const mainRole = type === 'script' ? 'script' : 'container';
    const wanted = ({ role }) => {
        if (role === 'init' || role === 'sidecar')
            return true;
        if (role === 'volume')
            return true;
        if (role === 'set')
            return type === 'containerSet';
        return role === mainRole && (type === 'container' || type === 'script');
    };
    const owner = all.find((one) => one.containers.some(({ role }) => role === 'set'));
    const fields = all.flatMap((one) => one.containers.filter((field) => wanted(field) && (field.role !== 'set' || one === owner)));
    return {
        template,
        type,
        containers: grouped(fields),
        patch: all.find(({ patch }) => (patch?.text.text ?? '') !== '')?.patch,
        defaults: defaults.map(({ metadata }) => metadata),
        nodeSelector: mergedTexts(all.map(({ nodeSelector }) => nodeSelector)),
        serviceAccount: all.find(({ serviceAccount }) => serviceAccount)?.serviceAccount,
    };
}
function typeOf({ type }, defaults, version) {
    if (!TURNED.has(type) || !(0,argo_version/* defaultsTurnKind */.Sz)(version))
        return type;
    const turns = defaults.some(({ containers }) => containers.some(({ role }) => role === 'container'));
    return turns ? 'container' : type;
}
function grouped(fields) {
    const key = ({ role, container }) => role === 'container' || role === 'script' ? 'main' : `${role} ${container}`;
    return [...firstByKey(fields, key)].map(([name, first]) => ({
        role: first.role,
        name: first.container,
        fields: fields.filter((field) => key(field) === name),
    }));
}

;// CONCATENATED MODULE: ./build/src/argo/pods.js






function findPods(manifests, version) {
    return findAllPods(manifests, version).filter(({ images }) => images.length > 0);
}
function findAllPods(manifests, version) {
    return findExecutions(manifests, version).flatMap((execution) => podsOf(execution, version));
}
function podsOf(execution, version) {
    const { spec, started } = execution;
    const merged = new Map();
    const all = started.map((one) => {
        const known = merged.get(one.template) ?? mergeTemplate(one.template, spec, version);
        merged.set(one.template, known);
        return { one, template: known };
    });
    const pods = all
        .filter(({ template }) => getsPod(template.type))
        .map(({ one, template }) => podOf(execution, one, template, version));
    const hasAgent = all.some(({ template: { type } }) => type === 'http' || type === 'plugin');
    return hasAgent || spec.agentImages.length > 0 ? [...pods, agentPod(execution, version)] : pods;
}
function podOf(execution, { owner, reach, name, boundary, variants }, merged, version) {
    const { spec, manifest } = execution;
    const images = new PodImages(merged.containers, [merged.patch, spec.patch], spec.volumeImages, (0,argo_version/* keepsImageVolumes */.Tr)(version));
    const found = variants.map((variant) => ({
        ...variant,
        images: images.pulledWith(variant.lookup),
    }));
    const levels = levelsOf(spec.chain, merged, owner, reach);
    return {
        execution: manifest,
        owner,
        template: merged.template,
        templateName: name,
        reach,
        ...annotated(levels, version),
        images: usesOf(found),
        variants: found,
        ...patched([merged.patch, spec.patch], spec.pullSecrets, selectorOf(merged, boundary, execution), merged.serviceAccount ?? spec.serviceAccount),
        perRun: total(variants),
        parallelism: spec.parallelism,
    };
}
function selectorOf({ nodeSelector }, boundary, { spec }) {
    if (nodeSelector.size > 0)
        return nodeSelector;
    if (boundary !== undefined && boundary.nodeSelector.size > 0) {
        return mergedTexts([boundary.nodeSelector, ...spec.defaults.map((one) => one.nodeSelector)]);
    }
    return spec.nodeSelector;
}
function patched(patches, pullSecrets, nodeSelector, serviceAccount) {
    const present = patches.flatMap((patch) => patch ?? []);
    const secrets = [...present.flatMap((patch) => patch.pullSecrets), ...pullSecrets];
    return {
        secrets: [...firstByKey(secrets, ({ text }) => text).values()],
        pullSecrets: secrets.length > 0,
        nodeSelector: mergedTexts([...present.map((patch) => patch.nodeSelector), nodeSelector]),
        serviceAccount: present.find((patch) => patch.serviceAccount)?.serviceAccount ?? serviceAccount,
    };
}
function annotated(levels, version) {
    const ordered = byPrecedence(levels, (0,argo_version/* mergeRulesOf */.Z$)(version));
    return {
        levels,
        annotations: effectiveAnnotations(ordered),
        labels: effectiveLabels(ordered),
    };
}
function usesOf(variants) {
    const uses = new Map();
    for (const { field, values } of variants.flatMap(({ images }) => images)) {
        const { path, range, text, shared } = field.image;
        const key = `${field.container} ${String(range.start)} ${path} ${shared ? text : ''}`;
        const known = uses.get(key);
        if (known)
            known.values.push(...values);
        else
            uses.set(key, { field, values: [...values] });
    }
    return [...uses.values()].map(({ field, values }) => ({ ...field, values: joinValues(values) }));
}
function total(variants) {
    let sum = 0;
    for (const { perRun, reached } of variants) {
        if (perRun === undefined || !reached)
            return undefined;
        sum += perRun;
    }
    return sum;
}
function agentPod({ spec, manifest }, version) {
    const lookup = spec.lookup;
    const plugins = spec.agentImages.map((field) => ({
        role: field.role,
        name: field.container,
        fields: [field],
    }));
    const images = new PodImages(plugins, [spec.patch], [], (0,argo_version/* keepsImageVolumes */.Tr)(version));
    const path = () => [];
    const variants = [{ lookup, perRun: 1, reached: true, path, images: images.pulledWith(lookup) }];
    const owner = spec.chain.find((one) => one.spec.agentImages.length > 0) ?? manifest;
    return {
        execution: manifest,
        owner,
        template: undefined,
        templateName: '',
        reach: 'local',
        ...annotated(levelsOf(spec.chain, undefined, owner, 'local'), version),
        images: usesOf(variants),
        variants,
        ...patched([spec.patch], spec.pullSecrets, spec.nodeSelector, spec.serviceAccount),
        perRun: 1,
        parallelism: spec.parallelism,
    };
}


/***/ }),

/***/ 9338:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ contextOf),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(655);
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1304);
/* harmony import */ var _images_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7372);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(130);




function factsOf(project, context) {
    const made = new Map();
    const facts = {
        ...context,
        project,
        once: (make) => {
            if (!made.has(make))
                made.set(make, make(facts));
            return made.get(make);
        },
    };
    return facts;
}
function contextOf(settings, facts) {
    const registries = new Map();
    const sizes = new Map();
    const local = new Map();
    const images = new WeakMap();
    const { matches } = facts;
    const knowledge = { ...facts.sizes, configured: settings.images, matches };
    return {
        settings,
        settingsAt: (path) => settings.overrides.length === 0
            ? settings
            : remember(local, path, () => settingsAt(settings, path, matches)),
        ruleIds: facts.ruleIds,
        obeysSuppressions: facts.obeysSuppressions ?? true,
        cacheInManifests: facts.cacheInManifests,
        registryOf: (host) => remember(registries, host, () => (0,_alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__/* .classifyHost */ .R)(host, settings.registries)),
        sizeOf: (reference) => remember(sizes, (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference), () => (0,_images_size_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$)(reference, knowledge)),
        imagesOf: (pod) => remember(images, pod, () => (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .pulledImages */ .L3)(pod)),
    };
}
function settingsAt(settings, path, matches) {
    const local = settings.overrides.filter(({ files }) => files.some((glob) => matches(glob, path)));
    const clusters = local.flatMap(({ cluster }) => (cluster ? Object.entries(cluster) : []));
    const region = local.findLast((one) => one.region !== undefined)?.region;
    return {
        ...settings,
        platform: local.findLast(({ platform }) => platform !== undefined)?.platform ?? settings.platform,
        ...(region === undefined ? {} : { region }),
        cluster: { ...settings.cluster, ...Object.fromEntries(clusters) },
    };
}
function remember(known, key, make) {
    const found = known.get(key);
    if (found !== undefined)
        return found;
    const made = make();
    known.set(key, made);
    return made;
}


/***/ }),

/***/ 287:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ joinProject)
/* harmony export */ });
/* harmony import */ var _argo_pods_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5379);

function joinProject(models, version, elsewhere = new Set()) {
    const manifests = models.flatMap((model) => model.manifests);
    return {
        manifests,
        imageCaches: models.flatMap((model) => model.imageCaches),
        bystanders: models.flatMap((model) => model.bystanders),
        pods: (0,_argo_pods_js__WEBPACK_IMPORTED_MODULE_0__/* .findPods */ .K)(manifests, version),
        elsewhere,
        texts: new Map(models.map(({ file }) => [file.path, file.text])),
        unfixable: new Map(models.flatMap(({ problems }) => problems.map(unfixable))),
        suppressions: models.flatMap(({ suppressions }) => suppressions),
        used: new Map(),
    };
}
function unfixable({ path, line }) {
    const place = line === undefined ? 'a part' : `the document at line ${String(line)}`;
    return [path, `${place} of ${path} cannot be read`];
}


/***/ }),

/***/ 7372:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ isWorthAsking),
  $: () => (/* binding */ sizeOf)
});

;// CONCATENATED MODULE: ./build/src/images/known-sizes.js
const MB = 1_000_000;
function unpacked(megabytes) {
    return (megabytes / 4) * MB;
}
function halved(megabytes) {
    return (megabytes / 2) * MB;
}
const issue = (path) => `https://github.com/${path}`;
const JUPYTER = { source: issue('jupyter/docker-stacks/issues/861'), date: '2019-05' };
function notebooks(name, megabytes) {
    return ['docker.io', 'quay.io'].map((host) => ({
        name: `${host}/jupyter/${name}`,
        bytes: halved(megabytes),
        ...JUPYTER,
    }));
}
const KNOWN_SIZES = [
    {
        name: 'docker.io/pytorch/pytorch',
        tag: /cuda|^latest$/,
        bytes: unpacked(4170),
        source: issue('allenai/allennlp/pull/3176'),
        date: '2019-08',
    },
    {
        name: 'docker.io/tensorflow/tensorflow',
        tag: /gpu/,
        bytes: unpacked(2713),
        source: issue('tensorflow/tensorflow/pull/5725'),
        date: '2016-11',
    },
    {
        name: 'docker.io/nvidia/cuda',
        tag: /^1\d\..*-cudnn\d*-devel/,
        bytes: unpacked(3050),
        source: issue('ufoym/deepo/issues/113'),
        date: '2019-06',
    },
    {
        name: 'nvcr.io/nvidia/tritonserver',
        tag: /-py3(?:-min|-sdk)?$/,
        bytes: unpacked(8270),
        source: issue('triton-inference-server/server/issues/5383'),
        date: '2023-02',
    },
    {
        name: 'nvcr.io/nvidia/tritonserver',
        tag: /-trtllm-python-py3$/,
        bytes: 8000 * MB,
        source: issue('triton-inference-server/server/issues/7335'),
        date: '2024-06',
    },
    {
        name: 'docker.io/vllm/vllm-openai',
        bytes: unpacked(9000),
        source: issue('vllm-project/vllm/issues/7609'),
        date: '2024-08',
    },
    {
        name: 'docker.io/rocm/vllm',
        bytes: 7000 * MB,
        source: issue('ROCm/vllm/issues/363'),
        date: '2025-01',
    },
    {
        name: 'docker.io/rocm/vllm-dev',
        bytes: 7000 * MB,
        source: issue('ROCm/vllm/issues/363'),
        date: '2025-01',
    },
    {
        name: 'docker.io/rayproject/ray-ml',
        tag: /gpu|cu\d{3}/,
        bytes: 8000 * MB,
        source: issue('ray-project/ray/issues/46378'),
        date: '2024-07',
    },
    {
        name: 'docker.io/rapidsai/rapidsai',
        bytes: 4000 * MB,
        source: issue('rapidsai/cloud-ml-examples/issues/60'),
        date: '2021-03',
    },
    {
        name: 'docker.io/rapidsai/rapidsai-cloud-ml',
        bytes: 5600 * MB,
        source: issue('rapidsai/cloud-ml-examples/issues/60'),
        date: '2021-03',
    },
    {
        name: 'docker.io/huggingface/transformers-all-latest-gpu',
        bytes: unpacked(22_700),
        source: issue('microsoft/windows-ai-studio-templates/pull/112'),
        date: '2024-05',
    },
    {
        name: 'mcr.microsoft.com/azureml/minimal-ubuntu20.04-py38-cuda11.6.2-gpu-inference',
        bytes: unpacked(9160),
        source: issue('microsoft/windows-ai-studio-templates/pull/112'),
        date: '2024-05',
    },
    {
        name: 'gcr.io/kubeflow/tensorflow-notebook-gpu',
        bytes: unpacked(7110),
        source: issue('kubeflow/kubeflow/issues/37'),
        date: '2017-12',
    },
    {
        name: 'gcr.io/kubeflow/tensorflow-notebook-cpu',
        bytes: unpacked(5170),
        source: issue('kubeflow/kubeflow/issues/37'),
        date: '2017-12',
    },
    {
        name: 'gcr.io/cloud-datalab/datalab',
        bytes: unpacked(3340),
        source: issue('googledatalab/datalab/issues/1974'),
        date: '2018-02',
    },
    {
        name: 'docker.io/broadinstitute/gatk',
        tag: /^(?:4\.\d|latest$)/,
        bytes: 2000 * MB,
        source: issue('broadinstitute/gatk/pull/8259'),
        date: '2023-03',
    },
    {
        name: 'mcr.microsoft.com/playwright/dotnet',
        bytes: unpacked(2750),
        source: issue('microsoft/playwright-dotnet/issues/2429'),
        date: '2022-12',
    },
    ...notebooks('all-spark-notebook', 2145),
    ...notebooks('pyspark-notebook', 1809),
    ...notebooks('datascience-notebook', 2047),
    ...notebooks('tensorflow-notebook', 1629),
    ...notebooks('r-notebook', 1472),
    ...notebooks('scipy-notebook', 1384),
];

// EXTERNAL MODULE: ./build/src/images/reference.js
var images_reference = __webpack_require__(1304);
;// CONCATENATED MODULE: ./build/src/images/size.js


function sizeOf(reference, knowledge) {
    const { configured, matches, locked, measured } = knowledge;
    const canonical = (0,images_reference/* formatImageRef */.kL)(reference);
    const spellings = [canonical, familiar(canonical)];
    const said = configured.find(({ match }) => spellings.some((text) => matches(match, text)));
    if (said)
        return { state: 'known', bytes: said.bytes, source: 'configuration' };
    const entry = locked.get(canonical);
    if (entry)
        return { state: 'known', bytes: entry.bytes, source: 'lock-file' };
    const answer = measured.get(canonical);
    if (answer?.state === 'known')
        return { state: 'known', bytes: answer.bytes, source: 'registry' };
    const guess = estimate(reference);
    if (guess !== undefined)
        return { state: 'known', bytes: guess, source: 'estimate' };
    return answer ?? { state: 'unknown' };
}
function isWorthAsking(size) {
    return size.state === 'unknown' || size.source === 'estimate';
}
function familiar(canonical) {
    return canonical.replace(/^docker\.io\/(?:library\/)?/, '');
}
function estimate({ host, repository, tag = 'latest' }) {
    const name = `${host}/${repository}`;
    return KNOWN_SIZES.find((known) => known.name === name && (known.tag === undefined || known.tag.test(tag)))?.bytes;
}


/***/ }),

/***/ 9791:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ readContainerList),
/* harmony export */   PP: () => (/* binding */ readVolumeImages),
/* harmony export */   WK: () => (/* binding */ readAgentImages),
/* harmony export */   ZW: () => (/* binding */ readContainers)
/* harmony export */ });
/* harmony import */ var _yaml_sites_insertion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(958);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4526);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6210);



function readContainers(file, template) {
    return [
        ...readContainerList(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(template, 'initContainers'), 'init'),
        ...readContainer(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(template, 'container'), 'container', 'main'),
        ...readContainer(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(template, 'script'), 'script', 'main'),
        ...readContainerList(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(template, 'containerSet', 'containers'), 'set'),
        ...readContainerList(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(template, 'sidecars'), 'sidecar'),
    ];
}
function readContainerList(file, node, role) {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(node).flatMap((item) => readContainer(file, item, role, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(item, 'name')) ?? ''));
}
function readContainer(file, node, role, name) {
    const image = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(node, 'image');
    const map = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .asMap */ .$H)(node);
    if (map === undefined)
        return [];
    const isEmpty = image === undefined || (image.kind === 'scalar' && image.text === '');
    const pullPolicy = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .asScalar */ .T7)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(map, 'imagePullPolicy'));
    return [
        {
            role,
            image: isEmpty ? undefined : (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readScalar */ .$t)(file, image),
            container: name,
            pullPolicy: pullPolicy && (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readScalar */ .$t)(file, pullPolicy),
            site: (0,_yaml_sites_insertion_js__WEBPACK_IMPORTED_MODULE_2__/* .insertionSite */ .Z_)(file, map, []),
            hasCommand: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(map, 'command') !== undefined,
            asksForStorage: ['requests', 'limits'].some((kind) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(map, 'resources', kind, 'ephemeral-storage') !== undefined),
            mounts: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(map, 'volumeMounts')).flatMap((item) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(item, 'name')) ?? []),
        },
    ];
}
function readVolumeImages(file, volumes) {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(volumes).flatMap((volume) => {
        const image = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .asScalar */ .T7)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(volume, 'image', 'reference'));
        const name = `volume ${(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(volume, 'name')) ?? ''}`;
        if (image === undefined)
            return [];
        const policy = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .asScalar */ .T7)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(volume, 'image', 'pullPolicy'));
        return [
            {
                role: 'volume',
                image: (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readScalar */ .$t)(file, image),
                container: name,
                pullPolicy: policy && (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readScalar */ .$t)(file, policy),
                site: { open: false, reason: 'the image is a volume' },
                hasCommand: true,
                asksForStorage: false,
                mounts: [],
            },
        ];
    });
}
function readAgentImages(file, plugins) {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(plugins).flatMap((plugin) => {
        const sidecar = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(plugin, 'spec', 'sidecar', 'container');
        const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(sidecar, 'name')) ?? 'plugin';
        return readContainer(file, sidecar, 'sidecar', name).flatMap(({ image, ...rest }) => image === undefined ? [] : [{ image, ...rest }]);
    });
}


/***/ }),

/***/ 6210:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ readScalar),
/* harmony export */   Jh: () => (/* binding */ noMetadata),
/* harmony export */   YN: () => (/* binding */ strayAnnotations),
/* harmony export */   _6: () => (/* binding */ readMetadata)
/* harmony export */ });
/* harmony import */ var _yaml_sites_insertion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(958);
/* harmony import */ var _yaml_sites_removal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2887);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4526);



function readMetadata(file, owner, key) {
    const node = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .asMap */ .$H)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(owner, key));
    const annotations = readEntries(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(node, 'annotations'));
    return {
        annotations,
        repeats: ((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .asMap */ .$H)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(node, 'annotations'))?.entries.length ?? 0) > annotations.length,
        labels: readEntries(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(node, 'labels')),
        site: (0,_yaml_sites_insertion_js__WEBPACK_IMPORTED_MODULE_1__/* .insertionSite */ .Z_)(file, owner, [key, 'annotations']),
        labelSite: annotations.length > 0 ? (0,_yaml_sites_insertion_js__WEBPACK_IMPORTED_MODULE_1__/* .insertionSite */ .Z_)(file, owner, [key, 'labels']) : NO_SITE,
        place: annotations.length > 0 ? placeBelow(owner, [key, 'annotations']) : undefined,
    };
}
const NO_SITE = { open: false, reason: 'there are no annotations' };
function placeBelow(owner, keys) {
    let place = (0,_yaml_sites_removal_js__WEBPACK_IMPORTED_MODULE_2__/* .collectionPlace */ .OS)(owner);
    let map = owner;
    for (const key of keys) {
        const entry = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .getEntry */ .XJ)(map, key);
        const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .asMap */ .$H)(entry?.value);
        if (entry === undefined || inner === undefined)
            return undefined;
        const index = map.entries.indexOf(entry);
        place = (0,_yaml_sites_removal_js__WEBPACK_IMPORTED_MODULE_2__/* .collectionPlace */ .OS)(inner, place && index >= 0 ? { place, index } : undefined);
        map = inner;
    }
    return place;
}
function strayAnnotations(file, owner, keys) {
    const node = keys.reduce((found, key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(found, key), owner);
    const annotations = readEntries(file, node);
    const place = annotations.length > 0 ? placeBelow(owner, keys) : undefined;
    return { ...noMetadata('annotations do not reach pods from here'), annotations, place };
}
function noMetadata(reason) {
    return {
        annotations: [],
        repeats: false,
        labels: [],
        site: { open: false, reason },
        labelSite: { open: false, reason },
        place: undefined,
    };
}
function readEntries(file, node) {
    const found = [];
    for (const [key, { key: name, value }] of (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node)) {
        const keyRange = name?.range ?? value.range;
        found.push({ key, keyRange, value: readScalar(file, value) });
    }
    return found;
}
function readScalar(file, node) {
    const { range } = node;
    if (node.kind === 'scalar')
        return plainScalar(file, node);
    const text = file.text.slice(range.start, Math.min(range.end, range.start + 1000));
    return { path: file.path, range, type: 'string', text, shared: true };
}
function plainScalar(file, node) {
    const { range, type, text, shared } = node;
    return { path: file.path, range, type, text, shared };
}


/***/ }),

/***/ 7066:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readFilledPatch),
  H: () => (/* binding */ readPatch)
});

// EXTERNAL MODULE: ./build/src/yaml/documents.js
var documents = __webpack_require__(934);
;// CONCATENATED MODULE: ./build/src/yaml/json-node.js
function jsonNode(text, range) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    try {
        return nodeOf(JSON.parse(text), range);
    }
    catch {
        return undefined;
    }
}
function nodeOf(value, range) {
    const place = { range, shared: true };
    if (Array.isArray(value)) {
        const items = value.map((item) => nodeOf(item, range));
        return { ...place, kind: 'seq', flow: true, items };
    }
    if (typeof value !== 'object' || value === null)
        return scalarOf(value, range);
    const entries = Object.entries(value).map(([key, inner]) => ({
        key: scalarOf(key, range),
        value: nodeOf(inner, range),
    }));
    return { ...place, kind: 'map', flow: true, entries, merges: [], beforeMerge: 0 };
}
function scalarOf(value, range) {
    const place = { range, shared: true, kind: 'scalar', style: 'double' };
    if (typeof value === 'string')
        return { ...place, type: 'string', text: value };
    if (typeof value === 'number')
        return { ...place, type: 'number', text: String(value) };
    if (typeof value === 'boolean')
        return { ...place, type: 'boolean', text: String(value) };
    return { ...place, type: 'null', text: '' };
}

// EXTERNAL MODULE: ./build/src/yaml/simple/simple.js + 1 modules
var simple = __webpack_require__(3383);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(4526);
// EXTERNAL MODULE: ./build/src/manifests/containers.js
var manifests_containers = __webpack_require__(9791);
// EXTERNAL MODULE: ./build/src/manifests/metadata.js
var metadata = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/src/manifests/pod-fields.js
var pod_fields = __webpack_require__(1448);
;// CONCATENATED MODULE: ./build/src/manifests/patches.js







function readPatch(file, node) {
    const scalar = (0,tree/* asScalar */.T7)(node);
    if (scalar === undefined)
        return undefined;
    const text = (0,metadata/* readScalar */.$t)(file, scalar);
    return { text, ...contentOf(file, (0,documents/* parseEmbedded */.w)(file, scalar)) };
}
function readFilledPatch(filled, from) {
    const root = jsonNode(filled, from.range) ??
        (0,simple/* readSimply */.b)(filled, { base: 0, embedded: true, fixed: from.range });
    if (root === undefined)
        return undefined;
    return { text: from, ...contentOf({ path: from.path, text: filled }, root) };
}
function contentOf(file, patch) {
    const lists = [(0,tree/* get */.Jt)(patch, 'initContainers'), (0,tree/* get */.Jt)(patch, 'containers')];
    const kept = (list, deleted) => (0,tree/* itemsOf */.S3)(list).filter((item) => ((0,tree/* textOf */.b6)((0,tree/* get */.Jt)(item, '$patch')) === 'delete') === deleted);
    const [inits, containers] = lists.map((list) => list?.kind === 'seq' ? { ...list, items: kept(list, false) } : undefined);
    return {
        containers: [
            ...(0,manifests_containers/* readContainerList */.Iv)(file, inits, 'init'),
            ...(0,manifests_containers/* readContainerList */.Iv)(file, containers, 'container'),
            ...(0,manifests_containers/* readVolumeImages */.PP)(file, (0,tree/* get */.Jt)(patch, 'volumes')),
        ],
        deletes: lists.flatMap((list) => kept(list, true).flatMap((item) => (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(item, 'name')) ?? [])),
        pullSecrets: (0,pod_fields/* readSecrets */.q)(file, (0,tree/* get */.Jt)(patch, 'imagePullSecrets')),
        nodeSelector: (0,pod_fields/* readTexts */.Z)((0,tree/* get */.Jt)(patch, 'nodeSelector')),
        serviceAccount: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(patch, 'serviceAccountName')),
    };
}


/***/ }),

/***/ 1448:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTexts),
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4526);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6210);


function readSecrets(file, node) {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(node).map((item) => (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readScalar */ .$t)(file, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(item, 'name') ?? item));
}
function readTexts(node) {
    const texts = new Map();
    for (const [key, { value }] of (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node)) {
        const text = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
        if (text !== undefined)
            texts.set(key, text);
    }
    return texts;
}


/***/ })

};
;