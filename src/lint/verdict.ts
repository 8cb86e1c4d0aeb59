import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Outline } from '../manifests/outline/outline.ts';
import type { Rule } from '../rule-kit/rule.ts';
import { copyOf, type RepoPath } from '../text/text.ts';
import { isSure, mayBe, witnessManifest, witnessPod } from './witness.ts';

/**
 * Says of files that do not name the platform whether some rule may have anything to say because of
 * them, by their outlines alone. The rules themselves are asked, each once for the same images.
 */
export class Verdicts {
  readonly #rules: readonly Rule[];
  readonly #context: RuleContext;
  readonly #hasOneCluster: boolean;
  /** The pods with certain images; undefined where some rule may speak of them. */
  readonly #pods = new Map<string, Pod | undefined>();
  readonly #all: readonly Rule[];
  readonly #loud = new Map<string, boolean>();
  #asksManifests: boolean | undefined;

  /** `rules`: the rules in use. */
  constructor(rules: readonly Rule[], context: RuleContext) {
    this.#rules = rules.filter(({ concerns }) => concerns.everywhere);
    this.#all = rules;
    this.#context = context;
    this.#hasOneCluster = context.settings.clusters.length === 0;
  }

  /** The pods of a file; undefined where some rule may have anything to say because of it. */
  silentPods({ manifests, pods }: Outline, path: RepoPath): readonly Pod[] | undefined {
    if (manifests.length > 0 && this.#looksAtManifests()) return undefined;
    const silent: Pod[] = [];
    for (const images of pods) {
      const pod = this.#silentPod(images, path);
      if (pod === undefined) return undefined;
      silent.push(pod);
    }
    return silent;
  }

  /**
   * Does some rule certainly speak of a pod with this image, in a file that names the platform,
   * whatever else there is in the pod? Then nobody need find out which pods there are.
   */
  speaksOf(image: string, path: RepoPath): boolean {
    const key = this.#hasOneCluster ? image : `${image}\n${path}`;
    const known = this.#loud.get(key);
    if (known !== undefined) return known;
    const pod = witnessPod([image], path);
    const speaks = this.#all.some(({ concerns }) =>
      isSure(() => concerns.pod(pod, this.#context, true)),
    );
    this.#loud.set(copyOf(key), speaks);
    return speaks;
  }

  /** What rules know of a path is its cluster. */
  #silentPod(images: readonly string[], path: RepoPath): Pod | undefined {
    const key = [this.#hasOneCluster ? '' : path, ...images].join('\n');
    if (this.#pods.has(key)) return this.#pods.get(key);
    const pod = witnessPod(images.map(copyOf), path);
    const context = this.#context;
    const speaks = this.#rules.some(({ concerns }) =>
      mayBe(() => concerns.pod(pod, context, false)),
    );
    const silent = speaks ? undefined : pod;
    this.#pods.set(key, silent);
    return silent;
  }

  #looksAtManifests(): boolean {
    this.#asksManifests ??= this.#rules.some(({ concerns }) =>
      mayBe(() => concerns.manifest(witnessManifest(), false)),
    );
    return this.#asksManifests;
  }
}
