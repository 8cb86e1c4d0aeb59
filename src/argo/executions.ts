import { roleOf } from '../manifests/kinds.ts';
import {
  isLibrary,
  type LibraryReference,
  type Manifest,
  type Template,
} from '../manifests/model.ts';
import { objectKey } from './alone.ts';
import { ConfigMaps } from './config-maps.ts';
import { Fillings } from './filling.ts';
import { filledIn, type Filling } from './tags.ts';
import { IdleSteps, type IdleStep } from './expansion.ts';
import { indexLibraries, type LibraryIndex } from './references.ts';
import { Rejections, type Rejection } from './rejected.ts';
import { executionSpec, type ExecutionSpec } from './spec.ts';
import { StartLedger } from './ledger.ts';
import type { Libraries, Started } from './start.ts';
import { Walk } from './walk.ts';
import type { ArgoVersion } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';

/**
 * One way to run the objects of the repository: a submitted object and everything that it starts.
 */
export interface Execution {
  readonly manifest: Manifest;
  readonly spec: ExecutionSpec;
  readonly started: readonly Started[];
  /** Argo rejects it, so it makes no pods. What it would start is known all the same. */
  readonly isRejected: () => boolean;
}

/**
 * Do the workflowDefaults in one file hold for the workflows of another one? Files can be for
 * different clusters.
 */
export type Serves = (defaults: RepoPath, workflow: RepoPath) => boolean;

/** What Argo makes of a repository: of each execution what was asked for. */
export interface Ran<Made> {
  readonly made: readonly Made[];
  /** What it rejects. */
  readonly rejections: () => readonly Rejection[];
  readonly idleSteps: readonly IdleStep[];
  /** What was not followed to its end. */
  readonly unfollowed: ReadonlySet<Manifest>;
  /** There was so much work that no template was followed with each of its values. */
  readonly isSpent: boolean;
}

/**
 * Every execution that the files show, and what Argo rejects. Workflows, CronWorkflows and event bindings run as they are.
 * A template of a library that none of them reaches is treated as if its library were submitted.
 * `make` is called for one execution after another: each holds all that it starts, which is let go then.
 */
export function runRepository<Made>(
  manifests: readonly Manifest[],
  version: ArgoVersion,
  make: (execution: Execution) => readonly Made[],
  serves: Serves = () => true,
): Ran<Made> {
  const repository = new Repository(manifests, version, serves);
  const whole = manifests.filter((manifest) => !isLibrary(manifest) && !manifest.partial);
  const created = whole.filter(({ createdBy }) => createdBy !== undefined);
  const made: Made[] = [];
  const waiting: Execution[] = [];
  const makeOf = (execution: Execution): void => {
    for (const one of make(execution)) made.push(one);
  };
  // What is created from a template is filled in when all is known that can be filled in.
  const take = (execution: Execution): void => {
    if (created.length > 0) waiting.push(execution);
    else makeOf(execution);
  };
  for (const manifest of whole) for (const one of repository.submit(manifest)) take(one);
  const libraries = manifests.filter((manifest) => isLibrary(manifest) && !manifest.partial);
  const called = repository.calledTemplates(libraries);
  // First the templates that nothing calls, then circles of libraries that call each other.
  for (const isRoot of [(template: Template) => !called.has(template), () => true]) {
    for (const library of libraries) {
      const roots = [...repository.templatesOf(library).values()].filter(
        (template) => !repository.reached.has(template) && isRoot(template),
      );
      if (roots.length > 0) take(repository.run([library], library, roots));
    }
  }
  for (const one of withFillings(created, waiting, repository)) makeOf(one);
  repository.letGo();
  const { idleSteps, unfollowed, isSpent } = repository;
  const rejections = (): readonly Rejection[] => repository.rejections.all;
  return { made, rejections, idleSteps: idleSteps.all, unfollowed, isSpent };
}

/**
 * What each of these libraries starts if it is submitted by itself: its entrypoint and its handlers.
 * What an earlier one of them starts is left out, because libraries can all call each other.
 */
export function runAlone(
  libraries: readonly Manifest[],
  manifests: readonly Manifest[],
  version: ArgoVersion,
  serves: Serves = () => true,
): readonly Execution[] {
  const repository = new Repository(manifests, version, serves);
  return libraries.map((library) => repository.run([library], library, [], undefined, true));
}

/** The executions; those of workflows that resource templates create once for each filling. */
function withFillings(
  created: readonly Manifest[],
  executions: readonly Execution[],
  repository: Repository,
): readonly Execution[] {
  if (created.length === 0) return executions;
  const fillings = new Fillings();
  const byManifest = new Map(created.map((one): [Manifest, Execution[]] => [one, []]));
  for (const one of executions) {
    const known = byManifest.get(one.manifest);
    if (known === undefined) fillings.add(one);
    else known.push(one);
  }
  // A manifest comes after the one in whose text it stands.
  for (const [manifest, asWritten] of byManifest) {
    const found = fillings.of(manifest);
    const runs = found.length === 0 ? asWritten : repository.fill(manifest, found);
    byManifest.set(manifest, [...runs]);
    for (const one of runs) fillings.add(one);
  }
  const others = executions.filter(({ manifest }) => !byManifest.has(manifest));
  return [...others, ...[...byManifest.values()].flat()];
}

/** The templates of a repository, as calls find them. */
class Repository implements Libraries {
  readonly #version: ArgoVersion;
  readonly #serves: Serves;
  readonly #libraries: LibraryIndex;
  readonly #configMaps: ConfigMaps;
  readonly #defaults: readonly Manifest[];
  readonly #patches = new Map<string, Manifest[]>();
  readonly #templates = new Map<Manifest, ReadonlyMap<string, Template>>();
  readonly #ledger = new StartLedger();
  readonly idleSteps = new IdleSteps();
  readonly #manifests: readonly Manifest[];
  #rejections: Rejections | undefined;
  /** The templates that some execution has started. */
  readonly reached = new Set<Template>();

  constructor(manifests: readonly Manifest[], version: ArgoVersion, serves: Serves) {
    this.#version = version;
    this.#serves = serves;
    this.#libraries = indexLibraries(manifests);
    this.#configMaps = new ConfigMaps(manifests);
    this.#defaults = manifests.filter(({ kind }) => roleOf(kind) === 'defaults');
    for (const manifest of manifests) {
      if (!manifest.partial) continue;
      const key = objectKey(manifest);
      this.#patches.set(key, [...(this.#patches.get(key) ?? []), manifest]);
    }
    this.#manifests = manifests;
  }

  submit(
    manifest: Manifest,
    filling?: Filling,
    roots: readonly Template[] = manifest.spec.templates,
  ): Execution[] {
    const role = roleOf(manifest.kind);
    if (role === 'defaults' || role === 'values') return [];
    const reference = manifest.spec.workflowTemplateRef;
    if (reference === undefined) {
      return [this.run([manifest], manifest, roots, filling)];
    }
    // Templates that are not reached can still be started from the library itself.
    return this.#libraries
      .find({ ...reference, name: filledIn(reference.name, filling) }, manifest)
      .map((library) => this.run([manifest, library], library, [], filling));
  }

  /**
   * Submits a manifest with each of these fillings. Templates that no filling reaches are started
   * with the first one.
   */
  fill(manifest: Manifest, [first, ...others]: readonly Filling[]): readonly Execution[] {
    const runs = others.flatMap((one) => this.submit(manifest, one, []));
    const reached = new Set(runs.flatMap(({ started }) => started.map(({ template }) => template)));
    const left = manifest.spec.templates.filter((template) => !reached.has(template));
    return [...this.submit(manifest, first, left), ...runs];
  }

  /** The templates of these libraries that a template of some library calls. */
  calledTemplates(libraries: readonly Manifest[]): ReadonlySet<Template> {
    const called = new Set<Template>();
    for (const library of libraries) {
      for (const { calls } of library.spec.templates) {
        for (const { target } of calls) {
          if (target.kind === 'inline') continue;
          const homes =
            target.kind === 'local' ? [library] : this.#libraries.find(target.library, library);
          for (const home of homes) {
            const template = this.templatesOf(home).get(target.template);
            if (template !== undefined) called.add(template);
          }
        }
      }
    }
    return called;
  }

  get unfollowed(): ReadonlySet<Manifest> {
    return this.#ledger.unfollowed;
  }

  get isSpent(): boolean {
    return this.#ledger.isSpent;
  }

  /** It is found out only for those who ask: what is rejected keeps its images for lint. */
  get rejections(): Rejections {
    return (this.#rejections ??= new Rejections(this.#manifests, this));
  }

  /**
   * Runs the templates with the specs in `base`: the entrypoint first, then the templates that it
   * does not reach. With `onlyNew` it leaves out what has been started before.
   */
  run(
    base: readonly Manifest[],
    owner: Manifest,
    roots: readonly Template[],
    filling?: Filling,
    onlyNew = false,
  ): Execution {
    const [manifest = owner] = base;
    const defaults = this.#defaults.filter(({ path }) => this.#serves(path, manifest.path));
    const chain = base.flatMap((one) => [...this.#patchesOf(one), one]).concat(defaults);
    const spec = executionSpec(chain, this.#configMaps.seenFrom(manifest), this.#version, filling);
    const walk = new Walk({
      libraries: this,
      version: this.#version,
      ledger: this.#ledger,
      idleSteps: this.idleSteps,
      manifest,
      owner,
      spec,
      reached: this.reached,
      before: onlyNew ? this.reached : undefined,
    });
    const started = walk.run(roots);
    for (const { template, variants } of started)
      if (variants.some(({ perRun }) => perRun !== 0)) this.reached.add(template);
    const reached = [...started.map(({ template }) => template), ...walk.refused];
    let known: boolean | undefined;
    const isRejected = (): boolean => (known ??= this.rejections.reject(manifest, owner, reached));
    return { manifest, spec, started, isRejected };
  }

  /**
   * All is run. What only runs need is let go: pods ask later whether they are rejected, and keep all else
   * in memory.
   */
  letGo(): void {
    this.reached.clear();
    this.#ledger.letGo();
  }

  librariesOf(reference: LibraryReference, from: Manifest): readonly Manifest[] {
    return this.#libraries.find(reference, from);
  }

  /** The templates by name. Of two with one name the first one counts. */
  templatesOf(manifest: Manifest): ReadonlyMap<string, Template> {
    const known = this.#templates.get(manifest);
    if (known !== undefined) return known;
    const byName = new Map<string, Template>();
    for (const one of manifest.spec.templates) if (!byName.has(one.name)) byName.set(one.name, one);
    this.#templates.set(manifest, byName);
    return byName;
  }

  #patchesOf(manifest: Manifest): readonly Manifest[] {
    return manifest.generated ? [] : (this.#patches.get(objectKey(manifest)) ?? []);
  }
}
