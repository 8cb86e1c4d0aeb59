import type {
  Call,
  Hooks,
  LibraryReference,
  Manifest,
  Parameter,
  Template,
} from '../manifests/model.ts';
import { turnsOf, type Turn } from './items.ts';
import { parameterValues, type ExecutionSpec } from './spec.ts';
import { substitute, type Lookup } from './tags.ts';
import { callsOf } from './targets.ts';
import { NO_VALUES, tupleKey, type Tuple, type Value } from './values.ts';
import type { ArgoVersion } from '../settings.ts';
import { boundaryGivesSelector, resolvesTemplateNames } from './version.ts';

/** How a template came to be run. */
export type Reach = 'local' | 'reference' | 'inline';

/** A template that an execution starts, the same way each time. */
export interface Started {
  readonly template: Template;
  /** Where the template is written. */
  readonly owner: Manifest;
  readonly reach: Reach;
  /** Its name; for an inline template the name of the template around it. */
  readonly name: string;
  /** The steps or dag template that starts it, where it gives its pods a node selector. */
  readonly boundary: Template | undefined;
  /** What it is started with, each different tuple once. */
  readonly variants: readonly Variant[];
}

/** Values a template is started with, which belong together. */
export interface Variant {
  /** What the tags of the template stand for. */
  readonly lookup: Lookup;
  /** How often one run starts it so, where the files say so. */
  readonly perRun: number | undefined;
  /** The entrypoint or an exit handler leads to it; otherwise somebody has to start it by name. */
  readonly reached: boolean;
  /** The calls that lead to it from what is submitted, names of steps and templates in turn. */
  readonly path: readonly string[];
}

/** Finds what calls name. */
export interface Libraries {
  /** The libraries that a reference of this manifest can mean. */
  librariesOf(reference: LibraryReference, from: Manifest): readonly Manifest[];
  /** Templates by name; of two of one name the first. */
  templatesOf(manifest: Manifest): ReadonlyMap<string, Template>;
}

/** What all executions of a repository have started so far. */
export class StartLedger {
  starts = 0;
  /** Keys of starts, by the signature of the spec that they have in common. */
  readonly bySpec = new Map<string, Set<string>>();
  readonly #ids = new Map<object, number>();

  /** A number for a template or a manifest, the same in all executions. */
  idOf(one: object): number {
    const id = this.#ids.get(one) ?? this.#ids.size;
    this.#ids.set(one, id);
    return id;
  }
}

/**
 * Starts in all executions together that are followed one by one. Beyond that, what another
 * execution with an equal spec has started is not started once more: its pods would be the same.
 */
const MOST_STARTS = 5000;

/** Different tuples of one template in one execution that are followed; the others are open. */
const MOST_VARIANTS = 32;

/** One start: a template, how it is reached, and what it is called with. */
interface Start {
  readonly key: string;
  readonly template: Template;
  readonly owner: Manifest;
  readonly reach: Reach;
  readonly name: string;
  readonly boundary: Template | undefined;
  /** By the names that tags have: `inputs.parameters.x`, `item.y`. */
  readonly values: Tuple;
  readonly lookup: Lookup;
  readonly reached: boolean;
  readonly path: readonly string[];
  readonly callers: { readonly from: Start | undefined; readonly times: number | undefined }[];
}

/** What a call resolves to. */
type Resolved = Pick<Start, 'template' | 'owner' | 'reach' | 'name'>;

/** What a walk starts from. */
interface Ground {
  readonly libraries: Libraries;
  readonly version: ArgoVersion;
  readonly ledger: StartLedger;
  /** What is submitted. */
  readonly manifest: Manifest;
  /** Where its local templates are written. */
  readonly owner: Manifest;
  readonly spec: ExecutionSpec;
}

/**
 * Follows the calls of one execution as the controller does (argo-workflows v4.1.2, operator.go,
 * steps.go, dag.go, exit_handler.go, hooks.go): which templates, with which arguments, how often.
 * Every start is visited once, so that the work is that of the calls that are written.
 */
export class Walk {
  readonly #ground: Ground;
  readonly #starts = new Map<string, Start>();
  readonly #variants = new Map<string, number>();
  readonly #seen = new Set<Template>();
  readonly #queue: Start[] = [];
  #skips: ReadonlySet<string> | undefined;
  #reached = true;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Runs the entrypoint and exit handlers, then those of `roots` that they have not reached. */
  run(roots: readonly Template[]): Started[] {
    const signature = signatureOf(this.#ground);
    const { ledger, spec } = this.#ground;
    if (ledger.starts > MOST_STARTS) this.#skips = ledger.bySpec.get(signature);
    if (spec.entrypoint !== undefined) this.#enterByName(spec.entrypoint);
    this.#startHooks({ onExit: spec.onExit, named: spec.hooks }, undefined, spec.lookup, 1);
    this.#drain();
    this.#reached = false;
    for (const wave of this.#waves(roots)) {
      for (const template of wave) if (!this.#seen.has(template)) this.#enter(template);
      this.#drain();
    }
    const known = ledger.bySpec.get(signature) ?? new Set();
    ledger.bySpec.set(signature, known);
    for (const key of this.#starts.keys()) known.add(key);
    ledger.starts += this.#starts.size;
    return this.#grouped();
  }

  #enterByName(written: string): void {
    for (const { text } of substitute(written, this.#ground.spec.lookup)) {
      const template = this.#ground.libraries.templatesOf(this.#ground.owner).get(text);
      if (template !== undefined) this.#enter(template);
    }
  }

  /** An entrypoint gets the arguments of the workflow. */
  #enter(template: Template): void {
    const { owner } = this.#ground;
    const one: Resolved = { template, owner, reach: 'local', name: template.name };
    for (const values of this.#workflowArguments(template))
      this.#start(one, values, undefined, 1, []);
  }

  /** Templates that no other of them calls, then the rest: circles that call each other. */
  *#waves(roots: readonly Template[]): Generator<readonly Template[]> {
    const called = new Set(
      roots.flatMap((root) =>
        root.calls.flatMap(({ target }) => (target.kind === 'local' ? [target.template] : [])),
      ),
    );
    yield roots.filter(({ name }) => !called.has(name));
    for (const root of roots) yield [root];
  }

  #drain(): void {
    for (let start = this.#queue.pop(); start !== undefined; start = this.#queue.pop()) {
      for (const call of callsOf(start.template)) this.#follow(call, start);
    }
  }

  /** Starts what a step starts in each of its turns, and what hangs on it. */
  #follow(call: Call, from: Start): void {
    const { turns, open } = turnsOf(call.loop, from.lookup);
    for (const { values: turn, times } of turns) {
      const lookup = withTurn(from.lookup, turn);
      const often = open ? undefined : times;
      for (const one of this.#resolve(call.target, from, lookup)) {
        const around = one.reach === 'inline' ? new Map([...turn, ...from.values]) : NO_VALUES;
        for (const values of tuples(call.arguments, one.template, lookup)) {
          const all = around.size === 0 ? values : new Map([...values, ...around]);
          this.#start(one, all, from, often, [call.name, one.name]);
        }
      }
      this.#startHooks(call.hooks, from, lookup, often);
    }
  }

  /**
   * Exit handlers get their own arguments, else those of the workflow; hooks of other names get
   * their own only. `onExit` hides a hook called `exit`.
   */
  #startHooks(
    { onExit, named }: Hooks,
    from: Start | undefined,
    lookup: Lookup,
    times: number | undefined,
  ): void {
    const handlers = new Map(named);
    if (onExit !== undefined) {
      const target = { kind: 'local', template: onExit } as const;
      handlers.set('exit', { ...EXIT, target });
    }
    for (const [name, hook] of handlers) {
      for (const one of this.#resolve(hook.target, from, lookup)) {
        const own = hook.arguments.length > 0 || name !== 'exit';
        const values = own
          ? tuples(hook.arguments, one.template, lookup)
          : this.#workflowArguments(one.template);
        for (const tuple of values) this.#start(one, tuple, from, times, [name, one.name]);
      }
    }
  }

  /** `arguments` of the executing workflow, as far as the template has inputs of these names. */
  #workflowArguments({ inputs }: Template): readonly Tuple[] {
    const { parameters, lookup } = this.#ground.spec;
    return product(
      inputs.flatMap(({ name }) => {
        if (!parameters.has(name)) return [];
        return [[name, lookup(`workflow.parameters.${name}`) ?? unknown(name)] as const];
      }),
    );
  }

  #resolve(target: Call['target'], from: Start | undefined, lookup: Lookup): Resolved[] {
    const { owner: root, manifest, spec, version, libraries } = this.#ground;
    const owner = from?.owner ?? root;
    if (target.kind === 'inline') {
      const name = target.template.name || (from?.name ?? '');
      return [{ template: target.template, owner, reach: 'inline', name }];
    }
    if (target.kind === 'local') {
      const reach = owner === root && from?.reach !== 'reference' ? 'local' : 'reference';
      return substitute(target.template, spec.lookup).flatMap(({ text }) =>
        this.#found(owner, text, reach),
      );
    }
    const names = substitute(target.library.name, spec.lookup);
    const homes = names.flatMap(({ text }) =>
      libraries.librariesOf({ ...target.library, name: text }, manifest),
    );
    const byRun = resolvesTemplateNames(version) ? lookup : spec.lookup;
    const templates = substitute(target.template, byRun);
    return homes.flatMap((home) =>
      templates.flatMap(({ text }) => this.#found(home, text, 'reference')),
    );
  }

  #found(owner: Manifest, name: string, reach: Reach): Resolved[] {
    const template = this.#ground.libraries.templatesOf(owner).get(name);
    return template ? [{ template, owner, reach, name: template.name }] : [];
  }

  /** Notes a start, and queues it where it is a new one. */
  #start(
    one: Resolved,
    given: Tuple,
    from: Start | undefined,
    times: number | undefined,
    step: readonly string[],
  ): void {
    const { template, owner, reach } = one;
    const boundary = this.#boundaryOf(from);
    const group = this.#variantKey(template, reach, owner, boundary);
    const count = this.#variants.get(group) ?? 0;
    const tuple = `${group} ${tupleKey(given)}`;
    const isNew = !this.#starts.has(tuple);
    const values = isNew && count >= MOST_VARIANTS ? openTuple(template) : given;
    const key = `${group} ${tupleKey(values)}`;
    const known = this.#starts.get(key);
    if (known !== undefined) {
      // What has to be started by name adds nothing to what the entrypoint starts.
      if (this.#reached || !known.reached) known.callers.push({ from, times });
      return;
    }
    if (this.#skips?.has(key) === true) return;
    const start: Start = {
      ...one,
      key,
      boundary,
      values,
      lookup: this.#lookupOf(template, values),
      reached: this.#reached,
      path: [...(from?.path ?? []), ...step],
      callers: [{ from, times }],
    };
    this.#variants.set(group, count + 1);
    this.#seen.add(template);
    this.#starts.set(key, start);
    this.#queue.push(start);
  }

  /** From 3.6 on a pod without a node selector takes that of the template around it. */
  #boundaryOf(from: Start | undefined): Template | undefined {
    const gives = from !== undefined && boundaryGivesSelector(this.#ground.version);
    return gives && from.template.nodeSelector.size > 0 ? from.template : undefined;
  }

  /** Arguments, then the inputs' own values, then what the workflow has. */
  #lookupOf({ inputs }: Template, values: Tuple): Lookup {
    const { lookup } = this.#ground.spec;
    return (name) => {
      const value = values.get(name);
      if (value !== undefined) return [value];
      if (!name.startsWith(INPUT)) return lookup(name);
      const input = inputs.find((one) => one.name === name.slice(INPUT.length));
      return input && parameterValues(input);
    };
  }

  #variantKey(
    template: Template,
    reach: Reach,
    owner: Manifest,
    boundary: Template | undefined,
  ): string {
    const around = boundary === undefined ? '' : String(this.#idOf(boundary));
    return `${String(this.#idOf(template))} ${reach} ${String(this.#idOf(owner))} ${around}`;
  }

  #idOf(one: object): number {
    return this.#ground.ledger.idOf(one);
  }

  /** Starts that differ in their values only, together. */
  #grouped(): Started[] {
    const counter = new RunCounter();
    const groups = new Map<string, Started & { readonly variants: Variant[] }>();
    for (const start of this.#starts.values()) {
      const { template, owner, reach, name, boundary, lookup, reached, path } = start;
      const key = this.#variantKey(template, reach, owner, boundary);
      const variant = { lookup, perRun: counter.of(start), reached, path };
      const known = groups.get(key);
      if (known) known.variants.push(variant);
      else groups.set(key, { template, owner, reach, name, boundary, variants: [variant] });
    }
    return [...groups.values()];
  }
}

const INPUT = 'inputs.parameters.';

/** An exit handler: only the workflow's arguments, and nothing around it. */
const EXIT: Omit<Call, 'target'> = {
  arguments: [],
  name: '',
  after: [],
  loop: undefined,
  hooks: { onExit: undefined, named: new Map() },
};

function withTurn(lookup: Lookup, turn: Turn): Lookup {
  if (turn.size === 0) return lookup;
  return (name) => {
    const value = turn.get(name);
    return value === undefined ? lookup(name) : [value];
  };
}

/**
 * What a call passes to a template, every combination of values that can stand together. Arguments
 * that the template has no input for are left out.
 */
function tuples(
  args: readonly Parameter[],
  { inputs }: Template,
  lookup: Lookup,
): readonly Tuple[] {
  if (args.length === 0) return [NO_VALUES];
  const wanted = new Set(inputs.map(({ name }) => name));
  return product(
    args
      .filter(({ name }) => wanted.has(name))
      .map(({ name, value, dynamic }) => {
        if (value === undefined) return [name, unknown(name)] as const;
        const values = substitute(value.text, lookup);
        return [name, values.map(({ text, open }) => ({ text, open: open || dynamic }))] as const;
      }),
  );
}

/** What only a run knows: the tag stays as it is. */
function unknown(name: string): readonly Value[] {
  return [{ text: `{{${INPUT}${name}}}`, open: true }];
}

function openTuple({ inputs }: Template): Tuple {
  return new Map(
    inputs.map(({ name }) => [INPUT + name, { text: `{{${INPUT}${name}}}`, open: true }]),
  );
}

function product(
  fields: readonly (readonly [name: string, values: readonly Value[]])[],
): readonly Tuple[] {
  let all: readonly Tuple[] = [NO_VALUES];
  for (const [name, values] of fields) {
    all = all
      .flatMap((tuple) => values.map((value) => new Map([...tuple, [INPUT + name, value]])))
      .slice(0, MOST_VARIANTS);
  }
  return all;
}

/** How often one run makes a start: the sum over its callers, each times its loop. */
class RunCounter {
  readonly #known = new Map<Start, number | undefined>();

  /** Undefined for loops of unknown length, recursion, and nonsense. */
  of(start: Start, depth = 0): number | undefined {
    if (this.#known.has(start)) return this.#known.get(start);
    // Also the answer for a start that is asked again while it is being counted.
    this.#known.set(start, undefined);
    const count = depth > 200 ? undefined : this.#sum(start, depth);
    this.#known.set(start, count);
    return count;
  }

  #sum({ callers }: Start, depth: number): number | undefined {
    let sum = 0;
    for (const { from, times } of callers) {
      const outer = from === undefined ? 1 : this.of(from, depth + 1);
      if (outer === undefined || times === undefined) return undefined;
      sum += outer * times;
    }
    // Loops inside each other multiply beyond what a number can count.
    return Number.isSafeInteger(sum) && sum >= 0 ? sum : undefined;
  }
}

/**
 * One text for specs that give their pods the same: what another execution with an equal one has
 * started need not be looked at again.
 */
function signatureOf({ spec, manifest }: Ground): string {
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
