import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import { SIZE_LIMITS } from '../alibaba/image-cache.ts';
import { priceOfPodHour, priceOfSnapshot, pricesWith } from '../alibaba/prices.ts';
import { canBecome } from '../facts/images.ts';
import { imagesElsewhere } from '../facts/elsewhere.ts';
import type { Project } from '../facts/project.ts';
import type { RuleContext } from '../facts/context.ts';
import { given } from '../manifests/model.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath } from '../text/text.ts';
import { parseImageRef } from '../images/reference.ts';
import { canonical } from './match.ts';

/** An ImageCache of the repository that holds what no pod pulls. */
export interface Rot {
  readonly cache: ImageCacheManifest;
  /** The images that no pod pulls, as they are written. */
  readonly dead: readonly string[];
  /** All of its images are dead, so that nobody uses it. */
  readonly unused: boolean;
  /**
   * What keeping the dead images costs a month, as an estimate; undefined where a size is not known.
   */
  readonly keeping: number | undefined;
  /** What its disk costs each running pod an hour. */
  readonly podHour: number;
}

/** Does no pod that a cache in this file can serve pull this image? */
export type IsDead = (image: string, cache: RepoPath) => boolean;

/**
 * Tells which images no pod pulls, of the pods for whose cluster a cache is. An image that a templated
 * one can become is not dead.
 */
export function deadImages(project: Project, context: RuleContext): IsDead {
  const known = new Map<RepoPath, Pulled>();
  return (image, cache) => {
    const { pulled, templated } = remember(known, cache, () => pulledFor(cache, project, context));
    return !pulled.has(canonical(image)) && ![...templated].some((one) => canBecome(one, image));
  };
}

/** What pods pull: canonical references, and texts with tags in them. */
interface Pulled {
  readonly pulled: ReadonlySet<string>;
  readonly templated: ReadonlySet<string>;
}

function pulledFor(
  cache: RepoPath,
  { pods, elsewhere, serves }: Project,
  { imagesOf }: RuleContext,
): Pulled {
  const pulled = new Set([...imagesElsewhere(elsewhere)].map(canonical));
  const templated = new Set<string>();
  for (const pod of pods) {
    if (!serves(cache, pod.execution.path)) continue;
    for (const { text } of imagesOf(pod)) {
      if (text.includes('{{')) templated.add(text);
      else pulled.add(canonical(text));
    }
    for (const { values, image } of pod.images) {
      if (!values.complete) templated.add(image.text);
    }
  }
  return { pulled, templated };
}

/** What of these caches is paid for and serves nobody. Argo's own image serves every pod. */
export function rotOf(
  caches: readonly ImageCacheManifest[],
  isDead: IsDead,
  { sizeOf, settings }: RuleContext,
): readonly Rot[] {
  const prices = pricesWith(settings.prices);
  return caches.flatMap((cache): Rot[] => {
    const texts = [...new Set(cache.images.map(({ text }) => text))];
    const dead = texts.filter((text) => isDead(text, cache.path) && !isExecutor(text));
    if (dead.length === 0) return [];
    const bytes = dead.map((text) => {
      const reference = parseImageRef(text);
      const size = reference && sizeOf(reference);
      return size?.state === 'known' ? size.bytes : undefined;
    });
    const isKnown = bytes.every((one) => one !== undefined);
    const sum = bytes.reduce<number>((total, one) => total + (one ?? 0), 0);
    const size = Number(given(cache.size)?.text ?? SIZE_LIMITS.usual);
    return [
      {
        cache,
        dead,
        unused: dead.length === texts.length,
        keeping: isKnown ? priceOfSnapshot(sum, prices) : undefined,
        podHour: Number.isFinite(size) ? priceOfPodHour(size, prices) : 0,
      },
    ];
  });
}

function isExecutor(text: string): boolean {
  return /(?:^|\/)argoexec$/.test(parseImageRef(text)?.repository ?? '');
}
