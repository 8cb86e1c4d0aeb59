import type { Manifest, Template } from '../manifests/model.ts';
import type { ExecutionSpec } from './spec.ts';

/**
 * The most work for templates that have been started with other values before, in all executions
 * together: this much, and as much as all other work. A repository in which every call makes a new
 * value would take minutes without this bound.
 */
const MOST_REPEATED = 20_000;

/**
 * The most starts in all executions together that are followed one by one. After that, what another
 * execution with an equal spec has started is not started again, because its pods would be the
 * same. The largest of 59 public repositories has 549.
 */
const MOST_STARTS = 1500;

/**
 * The most starts of templates that another execution has started as well, in all executions
 * together: this much, and as much as all other starts. Workflows that differ in their metadata and
 * share libraries need one for each pair, and each takes about 13 kB.
 */
const MOST_SHARED = 20_000;

/** What all executions of a repository have started so far. */
export class StartLedger {
  #starts = 0;
  /** Starts and calls of templates that were started for the first time in their execution. */
  #first = 0;
  /** Starts and calls of templates that had been started with other values before. */
  #repeated = 0;
  /** The keys of starts and of their groups, by the signature of the spec that they share. */
  readonly #bySpec = new Map<string, Set<string>>();
  readonly #ids = new Map<Template, number>();
  /** Starts of templates that no execution had started before, and of others. */
  #own = 0;
  #shared = 0;
  readonly #unfollowed = new Set<Manifest>();

  /** All work so far, in starts and calls. */
  get work(): number {
    return this.#first + this.#repeated;
  }

  /** Counts starts and calls of a template that is started for the first time, or once more. */
  count(work: number, isFirst: boolean): void {
    if (isFirst) this.#first += work;
    else this.#repeated += work;
  }

  /** Are there so many values that no template is followed with each of its own? */
  get isSpent(): boolean {
    return this.#repeated > MOST_REPEATED + this.#first;
  }

  /** Counts a start of a template that another execution has started as well, or has not. */
  countStart(isShared: boolean): void {
    if (isShared) this.#shared += 1;
    else this.#own += 1;
  }

  /** Are there so many of these that no more of them are followed? */
  get leavesOutShared(): boolean {
    return this.#shared > MOST_SHARED + this.#own;
  }

  /** Notes that a manifest starts a shared template, and that this is not followed. */
  leaveOut(manifest: Manifest): void {
    this.#unfollowed.add(manifest);
  }

  /** What was submitted and not followed to its end. */
  get unfollowed(): ReadonlySet<Manifest> {
    return this.#unfollowed;
  }

  /** What executions with such a spec have started. */
  startedWith(signature: string): ReadonlySet<string> {
    return this.#bySpec.get(signature) ?? new Set();
  }

  /** Takes in the starts of an execution: their keys, and the keys of their groups. */
  takeIn(signature: string, starts: Iterable<string>, groups: Iterable<string>): void {
    const known = this.#bySpec.get(signature) ?? new Set();
    this.#bySpec.set(signature, known);
    for (const key of starts) {
      known.add(key);
      this.#starts += 1;
    }
    for (const key of groups) known.add(key);
  }

  /**
   * Is what another execution with an equal spec has started left out, because its pods would be
   * the same?
   */
  get leavesOutEqual(): boolean {
    return this.isSpent || this.#starts > MOST_STARTS;
  }

  /** Nothing more is run: lets go of what starts are compared with. */
  letGo(): void {
    this.#bySpec.clear();
    this.#ids.clear();
  }

  /** A number for a template. It is the same in all executions. */
  idOf(one: Template): number {
    const id = this.#ids.get(one) ?? this.#ids.size;
    this.#ids.set(one, id);
    return id;
  }
}

/**
 * A text that is equal for specs that give their pods the same. What an execution with an equal
 * text has started need not be followed again.
 */
export function signatureOf(spec: ExecutionSpec, manifest: Manifest): string {
  const { chain, parameters, nodeSelector, serviceAccount, pullSecrets, patch, filling } = spec;
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
    filling?.key,
  ]);
}
