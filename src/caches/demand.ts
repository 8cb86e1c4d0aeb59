import { instanceKey, needsAccess, type Registry } from '../alibaba/acr.ts';
import { AUTO_CACHE_KEYS, PERFECT_MATCH_KEY, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheSizeFor, cacheState, SIZE_LIMITS } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import type { ImageLayer } from '../images/layers.ts';
import { formatImageRef, isFloating, parseImageRef } from '../images/reference.ts';
import { toldLayers } from '../images/size.ts';
import type { CacheableImage } from './image-sets.ts';
import { cachePlaceOf, reaches, type CachePlace } from './place.ts';
import { isOurs } from './own.ts';
import { usageReader, type Usage } from './usage.ts';
import { clusterMayAdd } from '../facts/access.ts';
import { cachedReferences } from '../facts/cached-references.ts';
import { executorImageOf } from '../facts/controllers.ts';
import { largeImages } from '../facts/large-images.ts';
import { namesOwnCache } from '../facts/live-caches.ts';
import { pastCache } from '../facts/past-cache.ts';
import type { Project } from '../facts/project.ts';
import type { RuleContext } from '../facts/context.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath } from '../text/text.ts';

/** A large image that pods pull and that a cache can hold. */
export interface NeededImage extends CacheableImage {
  /**
   * The reference as pods write it, because a cache matches only the same text. The first one of
   * several spellings.
   */
  readonly text: string;
  /** All spellings of the reference. */
  readonly spellings: ReadonlySet<string>;
  readonly registry: Registry;
  /** The size is a lower bound. */
  readonly estimate: boolean;
  /** Each layer once; undefined where no registry has told them. */
  readonly layers?: readonly ImageLayer[] | undefined;
}

/** An image that no cache should hold, and the reason. */
export interface LeftOut {
  readonly image: string;
  readonly reason: string;
}

/** The images of one pod that caches should hold. */
export interface Demand {
  readonly pod: Pod;
  readonly place: CachePlace;
  readonly usage: Usage;
  /** Each image once. Where parameters decide, all images that are possible. */
  readonly images: readonly NeededImage[];
  readonly leftOut: readonly LeftOut[];
  /** Those of the images that the pod pulls all the same, because of its pull policy. */
  readonly past: ReadonlySet<string>;
}

/** What is known before demands are looked for. */
interface Known {
  readonly context: RuleContext;
  /** The images that other caches hold for the pods of a file, as canonical references. */
  readonly coveredFor: (path: RepoPath) => ReadonlySet<string>;
}

/** What pods want from ImageCaches, and how many of them have automatic caching. */
export interface Demands {
  readonly demands: readonly Demand[];
  /** Kinds of pods with large images that were left alone because they have automatic caching. */
  readonly served: number;
}

/**
 * What the pods of a repository want from ImageCaches: the large images of pods on ECI, without
 * those that other caches hold for them.
 *
 * A pod that names one cache by its id uses that cache, and counts only where a list says that it is
 * the one of a manifest of the repository; a pod that says "false" wants none. A pod with automatic caching is served: the platform makes a cache after the first pod has pulled its
 * images. It counts only where the settings say so. Images with a tag that moves are left out, and
 * so are VPC hosts of another region. Images that are not known before a run are left out as well;
 * they are mentioned only where the pod wants something else, because most of them are small.
 */
export function cacheDemands(project: Project, context: RuleContext): Demands {
  const known: Known = { context, coveredFor: coveredIn(project) };
  const all = project.pods.filter((pod) => isServedByManifests(pod, project, context));
  const isWanted = (pod: Pod): boolean =>
    context.settings.imagecache.for === 'all' || !hasAutomaticCache(pod, context);
  const usageOf = usageReader();
  const needed = new Map<string, NeededImage>();
  const wanted = all.filter(isWanted).map((pod) => {
    const place = cachePlaceOf(pod, context);
    const past = pulledAnyway(pod, context);
    return { pod, place, usage: usageOf(pod), past, ...wantedOf(pod, place, known) };
  });
  for (const one of wanted.flatMap(({ images }) => images)) {
    const before = needed.get(one.key);
    needed.set(one.key, before === undefined ? one : merged(before, one));
  }
  const demands = wanted
    .map(({ images, ...rest }) => {
      const keys = new Set(images.map(({ key }) => key));
      return { ...rest, images: [...keys].flatMap((key) => needed.get(key) ?? []) };
    })
    .filter(({ images, leftOut }) => images.length + leftOut.length > 0);
  const served = all.filter((pod) => !isWanted(pod) && largeImages(pod, context).length > 0);
  return { demands, served: served.length };
}

/** The images that some container of a pod pulls whatever cache it starts from. */
function pulledAnyway(pod: Pod, { imagesOf }: RuleContext): ReadonlySet<string> {
  const past = imagesOf(pod).filter(({ use }) => pastCache(use, pod, 'eci') !== undefined);
  return new Set(past.flatMap(({ reference }) => (reference ? [formatImageRef(reference)] : [])));
}

/** The images that caches of others hold, for the pods of each file. */
function coveredIn({ imageCaches, serves, texts }: Project): Known['coveredFor'] {
  const others = imageCaches.filter((cache) => !isOurs(cache, texts.get(cache.path) ?? ''));
  const covered = new Map<RepoPath, ReadonlySet<string>>();
  return (path) =>
    remember(covered, path, () => {
      const serving = others.filter((cache) => serves(cache.path, path));
      return cachedReferences({ project: { imageCaches: serving } });
    });
}

/** Does the pod use any cache that matches it? */
function isServedByManifests(pod: Pod, project: Project, context: RuleContext): boolean {
  const { platform } = context.settingsAt(pod.execution.path);
  const state = cacheState(pod.annotations);
  const isPinned = clusterMayAdd(pod, PINNED_CACHE_KEYS, context);
  // The cache of a manifest has to hold what the pods need that are pinned to it.
  const isElsewhere = state === 'pinned' && !namesOwnCache(pod, project.imageCaches, context);
  if (isPinned || isElsewhere || state === 'refused') return false;
  // A cluster of ACS does not know the kind ImageCache. Where it has nodes of ECI, clusters say
  // so.
  return platform !== 'acs' && backendOf(pod, platform) === 'eci';
}

/** Does the pod, or its cluster, ask for automatic caching? */
function hasAutomaticCache(pod: Pod, context: RuleContext): boolean {
  return (
    cacheState(pod.annotations) === 'automatic' || clusterMayAdd(pod, AUTO_CACHE_KEYS, context)
  );
}

const NOT_KNOWN = 'it is not known before a run';

type Wanted = Pick<Demand, 'images' | 'leftOut'>;

function wantedOf(pod: Pod, place: CachePlace, { context, coveredFor }: Known): Wanted {
  const images: NeededImage[] = [];
  const leftOut: LeftOut[] = [];
  const covered = coveredFor(pod.execution.path);
  for (const { text, reference, bytes, estimate, host } of largeImages(pod, context)) {
    if (reference === undefined) {
      leftOut.push({ image: text, reason: NOT_KNOWN });
      continue;
    }
    const key = formatImageRef(reference);
    if (covered.has(key)) continue;
    const registry = context.registryOf(host, pod.execution.path);
    if (isFloating(reference)) {
      leftOut.push({ image: text, reason: 'its tag does not stay' });
    } else if (cacheSizeFor(bytes) > SIZE_LIMITS.most) {
      leftOut.push({ image: text, reason: 'it is larger than a cache can be' });
    } else if (!reaches(place, registry)) {
      const reason = `it is named by a host inside the network of ${registry.region ?? ''}, and the pods run in ${place.region ?? ''}`;
      leftOut.push({ image: text, reason });
    } else {
      const layers = toldLayers(context.sizeOf(reference));
      images.push(neededImage({ key, text, bytes, estimate, registry, layers }));
    }
  }
  if (images.length === 0) return { images, leftOut };
  const templated = context.imagesOf(pod).filter(({ reference }) => reference === undefined);
  const unknown = templated.map(({ text }) => ({ image: text, reason: NOT_KNOWN }));
  const all = { images, leftOut: [...leftOut, ...unknown] };
  return isPerfect(pod) ? withEveryImage(all, pod, context) : all;
}

type Named = Omit<NeededImage, 'instance' | 'spellings'>;

function neededImage(named: Named): NeededImage {
  const { registry, text } = named;
  const instance = needsAccess(registry) ? instanceKey(registry) : undefined;
  return { ...named, instance, spellings: new Set([text]) };
}

/** Does a cache match the pod only if it holds every image of the pod? */
function isPerfect({ annotations }: Pod): boolean {
  return annotations.get(PERFECT_MATCH_KEY)?.value.text.trim().toLowerCase() === 'true';
}

/**
 * The large images of a pod with its small ones and the image of Argo's own containers, for a pod
 * that uses no cache without them (whether init containers count is not documented, so they do). An
 * image whose size is not known counts as nothing, and the sum as an estimate.
 */
function withEveryImage({ images, leftOut }: Wanted, pod: Pod, context: RuleContext): Wanted {
  const executor = executorImageOf(pod)?.text;
  const pulled = context.imagesOf(pod).map(({ text, reference }) => ({ text, reference }));
  const own = executor === undefined ? undefined : parseImageRef(executor);
  const all = own === undefined ? pulled : [...pulled, { text: executor ?? '', reference: own }];
  const there = new Set(images.map(({ key }) => key));
  const small: NeededImage[] = [];
  const missing: LeftOut[] = [];
  for (const { text, reference } of all) {
    if (reference === undefined || there.has(formatImageRef(reference))) continue;
    there.add(formatImageRef(reference));
    if (isFloating(reference)) {
      missing.push({ image: text, reason: 'its tag does not stay' });
      continue;
    }
    const size = context.sizeOf(reference);
    const isKnown = size.state === 'known';
    small.push(
      neededImage({
        key: formatImageRef(reference),
        text,
        bytes: isKnown ? size.bytes : 0,
        estimate: !isKnown || size.source === 'estimate',
        layers: toldLayers(size),
        registry: context.registryOf(reference.host, pod.execution.path),
      }),
    );
  }
  const argo =
    own === undefined
      ? [
          {
            image: 'argoexec',
            reason: `no file names it, and ${PERFECT_MATCH_KEY} needs every image`,
          },
        ]
      : [];
  return {
    images: [...images, ...small],
    leftOut: [
      ...leftOut,
      ...missing.filter((one) => !leftOut.some((it) => it.image === one.image)),
      ...argo,
    ],
  };
}

function merged(one: NeededImage, other: NeededImage): NeededImage {
  const spellings = new Set([...one.spellings, ...other.spellings]);
  return { ...one, text: one.text < other.text ? one.text : other.text, spellings };
}
