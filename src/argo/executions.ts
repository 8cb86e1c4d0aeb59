import type { Chain, Reach } from './annotations.ts';
import { roleOf } from '../manifests/kinds.ts';
import {
  isLibrary,
  type Call,
  type Item,
  type Manifest,
  type Template,
} from '../manifests/model.ts';
import { indexLibraries, type LibraryIndex } from './references.ts';

/** A template that an execution starts, and how it is reached. */
export interface Started {
  readonly template: Template;
  readonly owner: Manifest;
  readonly reach: Reach;
  /** Its name; for an inline template the name of the template around it. */
  readonly name: string;
  /** How often one run starts it; undefined where the files do not say it. */
  readonly perRun: number | undefined;
}

/**
 * A call of a template, and the template in which it is written. The entrypoint and hooks are
 * called without one.
 */
export interface Caller {
  readonly call: Call;
  readonly template: Template | undefined;
}

/**
 * One way to run the objects of the repository: a submitted object and everything that it starts.
 */
export interface Execution {
  readonly manifest: Manifest;
  readonly chain: Chain;
  readonly started: readonly Started[];
  readonly callers: ReadonlyMap<Template, readonly Caller[]>;
  /**
   * The `withItems` around inline templates, because an inline template can use `{{item}}` itself.
   */
  readonly inlineItems: ReadonlyMap<Template, readonly Item[]>;
}

/**
 * Every execution that the files show. Workflows, CronWorkflows and event bindings run as they are.
 * A template of a library that none of them reaches is treated as if its library were submitted.
 */
export function findExecutions(manifests: readonly Manifest[]): Execution[] {
  const repository = new Repository(manifests);
  const whole = manifests.filter((manifest) => !isLibrary(manifest) && !manifest.partial);
  const executions = whole.flatMap((manifest) => repository.submit(manifest));
  const reached = new Set(executions.flatMap(({ started }) => started.map((s) => s.template)));
  const libraries = manifests.filter((manifest) => isLibrary(manifest) && !manifest.partial);
  const called = repository.calledAcrossFiles(libraries);
  // First the templates that nothing calls, then circles of libraries that call each other.
  for (const isRoot of [(template: Template) => !called.has(template), () => true]) {
    for (const library of libraries) {
      const roots = library.spec.templates.filter((t) => !reached.has(t) && isRoot(t));
      if (roots.length === 0) continue;
      const execution = repository.run(library, [library], library, roots);
      executions.push(execution);
      for (const { template } of execution.started) reached.add(template);
    }
  }
  return executions;
}

class Repository {
  readonly #libraries: LibraryIndex;
  readonly #defaults: readonly Manifest[];
  readonly #patches = new Map<string, Manifest[]>();
  readonly #templates = new Map<Manifest, Map<string, Template>>();

  constructor(manifests: readonly Manifest[]) {
    this.#libraries = indexLibraries(manifests);
    this.#defaults = manifests.filter(({ kind }) => roleOf(kind) === 'defaults');
    for (const manifest of manifests) {
      if (!manifest.partial) continue;
      const key = `${manifest.kind}/${manifest.name}`;
      this.#patches.set(key, [...(this.#patches.get(key) ?? []), manifest]);
    }
  }

  submit(manifest: Manifest): Execution[] {
    if (roleOf(manifest.kind) === 'defaults') return [];
    const reference = manifest.spec.workflowTemplateRef;
    if (reference === undefined) {
      return [this.run(manifest, [manifest], manifest, manifest.spec.templates)];
    }
    return this.#libraries
      .find(reference, manifest)
      .map((library) => this.run(manifest, [manifest, library], library, library.spec.templates));
  }

  /** The templates of these libraries that another library names in a templateRef. */
  calledAcrossFiles(libraries: readonly Manifest[]): ReadonlySet<Template> {
    const called = new Set<Template>();
    for (const library of libraries) {
      for (const { calls } of library.spec.templates) {
        for (const call of calls) {
          if (call.target.kind !== 'reference') continue;
          for (const { template, owner } of this.#resolve(call, library, library, library)) {
            if (owner !== library) called.add(template);
          }
        }
      }
    }
    return called;
  }

  run(
    manifest: Manifest,
    base: readonly Manifest[],
    owner: Manifest,
    roots: readonly Template[],
  ): Execution {
    const chain = [...base.flatMap((one) => [one, ...this.#patchesOf(one)]), ...this.#defaults];
    const callers = new Map<Template, Caller[]>();
    const inlineItems = new Map<Template, readonly Item[]>();
    const started = new Map<Template, Omit<Started, 'perRun'>>();
    const queue: Omit<Started, 'perRun'>[] = roots.map((template) => ({
      template,
      owner,
      reach: 'local',
      name: template.name,
    }));
    const follow = (call: Call, from: Omit<Started, 'perRun'> | undefined): void => {
      for (const next of this.#resolve(call, from?.owner ?? owner, manifest, owner, from?.name)) {
        const known = callers.get(next.template);
        const caller = { call, template: from?.template };
        if (known) known.push(caller);
        else callers.set(next.template, [caller]);
        if (next.reach === 'inline') inlineItems.set(next.template, call.items);
        queue.push(next);
      }
    };
    for (const { spec } of chain) for (const hook of spec.hooks) follow(hook, undefined);
    const entry = entrypointCall(chain);
    if (entry) follow(entry, undefined);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (started.has(next.template)) continue;
      started.set(next.template, next);
      for (const call of next.template.calls) follow(call, next);
    }
    const counts = new RunCounter(callers);
    return {
      manifest,
      chain,
      callers,
      inlineItems,
      started: [...started.values()].map((one) => ({
        ...one,
        perRun: counts.of(one.template),
      })),
    };
  }

  #resolve(
    { target }: Call,
    owner: Manifest,
    execution: Manifest,
    root: Manifest,
    around = '',
  ): Omit<Started, 'perRun'>[] {
    if (target.kind === 'inline') {
      const name = target.template.name || around;
      return [{ template: target.template, owner, reach: 'inline', name }];
    }
    const local = target.kind === 'local';
    const homes = local ? [owner] : this.#libraries.find(target.library, execution);
    return homes.flatMap((home): Omit<Started, 'perRun'>[] => {
      const template = this.#templatesOf(home).get(target.template);
      const reach = local && home === root ? 'local' : 'reference';
      return template ? [{ template, owner: home, reach, name: template.name }] : [];
    });
  }

  #templatesOf(manifest: Manifest): ReadonlyMap<string, Template> {
    const known = this.#templates.get(manifest);
    if (known !== undefined) return known;
    const byName = new Map(manifest.spec.templates.map((template) => [template.name, template]));
    this.#templates.set(manifest, byName);
    return byName;
  }

  #patchesOf(manifest: Manifest): readonly Manifest[] {
    return manifest.generated ? [] : (this.#patches.get(`${manifest.kind}/${manifest.name}`) ?? []);
  }
}

/** The call of the entrypoint, which gets the arguments of the workflow. */
function entrypointCall(chain: Chain): Call | undefined {
  const template = chain.find(({ spec }) => spec.entrypoint !== undefined)?.spec.entrypoint;
  if (template === undefined) return undefined;
  const args = chain.flatMap(({ spec }) => spec.arguments);
  return { target: { kind: 'local', template }, arguments: args, items: [], times: 1 };
}

/**
 * Counts how often one run starts a template: the sum over its callers, each multiplied by the
 * length of its loop.
 */
class RunCounter {
  readonly #callers: ReadonlyMap<Template, readonly Caller[]>;
  readonly #known = new Map<Template, number | undefined>();

  constructor(callers: ReadonlyMap<Template, readonly Caller[]>) {
    this.#callers = callers;
  }

  /**
   * Undefined for a loop of unknown length, for recursion, for a template that nothing in the files
   * starts, and for a number that makes no sense.
   */
  of(template: Template, depth = 0): number | undefined {
    if (this.#known.has(template)) return this.#known.get(template);
    // A template that is asked for again while it is counted gets this answer.
    this.#known.set(template, undefined);
    const count = depth > 200 ? undefined : this.#sum(template, depth);
    this.#known.set(template, count);
    return count;
  }

  #sum(template: Template, depth: number): number | undefined {
    const callers = this.#callers.get(template);
    if (callers === undefined) return undefined;
    let sum = 0;
    for (const { call, template: from } of callers) {
      const outer = from === undefined ? 1 : this.of(from, depth + 1);
      if (outer === undefined || call.times === undefined) return undefined;
      sum += outer * call.times;
    }
    // Loops inside loops can give more than a number can hold.
    return Number.isSafeInteger(sum) && sum >= 0 ? sum : undefined;
  }
}
