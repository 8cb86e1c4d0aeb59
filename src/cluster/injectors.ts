import type { Pod } from '../argo/pods.ts';
import type { Injection, Injector } from '../manifests/injectors.ts';
import { isWrittenByArgo, podLabel } from './labels.ts';

/** An injection, and the object that holds it. */
export interface Held {
  readonly injector: Injector;
  readonly injection: Injection;
  /** Its number among those of its cluster. */
  readonly number: number;
}

/**
 * The injectors of a cluster. A repository can have thousands of them and thousands of pods, so each
 * pod is compared only with those that may choose it by one label that they ask for.
 */
export class Injectors {
  readonly #held: readonly Held[];
  /** The numbers of those that ask for a value of a label, by the label and the value. */
  readonly #byValue = new Map<string, number[]>();
  /** The numbers of those that ask for any value of a label, by the label. */
  readonly #byKey = new Map<string, number[]>();
  /** The numbers of all others. */
  readonly #others: number[] = [];
  readonly #counts = new Map<Injector['kind'], number>();

  constructor(injectors: readonly Injector[]) {
    this.#held = injectors
      .flatMap((injector) => injector.injections.map((injection) => ({ injector, injection })))
      .map((one, number) => ({ ...one, number }));
    for (const { kind } of injectors) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    for (const [number, { injection }] of this.#held.entries()) this.#note(number, injection);
  }

  #note(number: number, { objects }: Injection): void {
    const asked = objects?.demands.find(({ operator }) => operator === 'In');
    // What Argo writes on a pod is not known, so such a label may have any value.
    if (asked === undefined || isWrittenByArgo(asked.key)) {
      this.#others.push(number);
      return;
    }
    listAt(this.#byKey, asked.key).push(number);
    for (const value of new Set(asked.values)) {
      listAt(this.#byValue, nameOfLabel(asked.key, value)).push(number);
    }
  }

  /** Those that may choose a pod by its labels, in the order in which they are written. */
  mayChoose(pod: Pod): readonly Held[] {
    const numbers = [...pod.labels.keys()].flatMap((key) => {
      const value = podLabel(pod, key);
      if (value === null) return [];
      const found =
        value === undefined ? this.#byKey.get(key) : this.#byValue.get(nameOfLabel(key, value));
      return found ?? [];
    });
    const sorted = [...numbers, ...this.#others].toSorted((a, b) => a - b);
    return sorted.flatMap((number) => this.#held[number] ?? []);
  }

  /**
   * Is a ConfigMap the only one of its name? Of two, a base and an overlay, the files do not say
   * which one a cluster has.
   */
  isOnlyOne({ kind }: Injector): boolean {
    return kind === 'selector' || this.#counts.get(kind) === 1;
  }
}

function listAt(lists: Map<string, number[]>, name: string): number[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

function nameOfLabel(key: string, value: string): string {
  return JSON.stringify([key, value]);
}
