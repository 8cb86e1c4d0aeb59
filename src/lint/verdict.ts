import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from '../facts/context.ts';
import type { FileModel } from '../manifests/file-model.ts';
import { getsPod, type ContainerField } from '../manifests/model.ts';
import type { Outline } from '../manifests/outline/outline.ts';
import { namesPlatform, type Rule } from '../rule-kit/rule.ts';
import { copyOf, type RepoPath } from '../text/text.ts';
import { answerOf, anyPodWith, witnessManifest, witnessPod } from './witness.ts';

/**
 * What rules say before a file is read, or before its pods are found. The rules themselves are asked,
 * each once for the same images.
 */
export class Verdicts {
  readonly #rules: readonly Rule[];
  readonly #context: RuleContext;
  readonly #hasOneCluster: boolean;
  /** The pods with certain images; undefined where some rule may speak of them. */
  readonly #silent = new Map<string, Pod | undefined>();
  readonly #sure = new Map<string, boolean>();
  #asksManifests: boolean | undefined;

  /** `rules`: the rules in use. */
  constructor(rules: readonly Rule[], context: RuleContext) {
    this.#rules = rules;
    this.#context = context;
    this.#hasOneCluster = context.settings.clusters.length === 0;
  }

  /**
   * The pods of a file that does not name the platform, by its outline; undefined where some rule may
   * have anything to say because of the file.
   */
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
   * Is it certain that some rule looks at this file, by an image that is written in it? Then its pods
   * are found once, together with those of the other files.
   */
  isSureOf({ file: { path, text }, manifests }: FileModel): boolean {
    const named = namesPlatform(text);
    const isSure = ({ image }: ContainerField): boolean =>
      image !== undefined && !image.text.includes('{{') && this.#isSure(image.text, path, named);
    return manifests.some(({ spec }) =>
      spec.templates.some(({ type, containers }) => getsPod(type) && containers.some(isSure)),
    );
  }

  /** Has some rule to look at a pod with this image, whatever else is true of the pod? */
  #isSure(image: string, path: RepoPath, named: boolean): boolean {
    const key = `${String(named)}\n${this.#keyOf([image], path)}`;
    const known = this.#sure.get(key);
    if (known !== undefined) return known;
    const pod = anyPodWith([image], path);
    const isSure = this.#speaks(pod, named).includes(true);
    this.#sure.set(key, isSure);
    return isSure;
  }

  #silentPod(images: readonly string[], path: RepoPath): Pod | undefined {
    const key = this.#keyOf(images, path);
    if (this.#silent.has(key)) return this.#silent.get(key);
    const pod = witnessPod(images.map(copyOf), path);
    const isSilent = this.#speaks(pod, false).every((speaks) => speaks === false);
    const silent = isSilent ? pod : undefined;
    this.#silent.set(key, silent);
    return silent;
  }

  /** What each rule says of a pod. */
  #speaks(pod: Pod, named: boolean): readonly (boolean | undefined)[] {
    return this.#rules.map(({ concerns }) =>
      answerOf(() => concerns.pod(pod, this.#context, named)),
    );
  }

  /** What rules know of a path is its cluster. */
  #keyOf(images: readonly string[], path: RepoPath): string {
    return [this.#hasOneCluster ? '' : path, ...images].join('\n');
  }

  #looksAtManifests(): boolean {
    this.#asksManifests ??= this.#rules.some(
      ({ concerns }) => answerOf(() => concerns.manifest(witnessManifest(), false)) !== false,
    );
    return this.#asksManifests;
  }
}
