import { AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheState, isCacheId } from '../alibaba/image-cache.ts';
import { isPlaceholder } from '../alibaba/instance-id.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { formatImageRef, isFloating } from '../images/reference.ts';
import {
  lifetimeOn,
  READY,
  type LiveCache,
  type LiveCaches,
  type LiveList,
} from '../live-caches/live-cache.ts';
import { compareText } from '../text/text.ts';
import { clusterMayAdd } from './access.ts';
import type { RuleContext } from './context.ts';
import type { PulledImage } from './images.ts';
import { pastCache } from './past-cache.ts';

/** A cache, and the list that it is in. */
export interface ListedCache {
  readonly cache: LiveCache;
  readonly list: LiveList;
}

/**
 * What the lists say of the id of a cache, for pods of one region. `unlisted`: no list is of that
 * region, so nothing is known. `elsewhere`: only a list of another region has it.
 */
export type KnownPin =
  | { readonly state: 'unlisted' }
  | { readonly state: 'unknown'; readonly lists: readonly LiveList[] }
  | ({ readonly state: 'elsewhere' } & ListedCache)
  | ({ readonly state: 'listed' } & ListedCache);

/** The lists that can be those of a region: all of them where it is not known. */
export function listsFor({ lists }: LiveCaches, region: string | undefined): readonly LiveList[] {
  return lists.filter(
    (list) => list.region === undefined || region === undefined || list.region === region,
  );
}

/** What the lists say of an id that pods of a region name. */
export function knownPin(live: LiveCaches, id: string, region: string | undefined): KnownPin {
  const own = listsFor(live, region);
  const find = (lists: readonly LiveList[]): ListedCache | undefined =>
    lists
      .flatMap((list) => list.caches.map((cache) => ({ list, cache })))
      .find(({ cache }) => cache.id === id);
  const listed = find(own);
  if (listed !== undefined) return { state: 'listed', ...listed };
  const elsewhere = find(live.lists);
  if (elsewhere !== undefined) return { state: 'elsewhere', ...elsewhere };
  return own.length === 0 ? { state: 'unlisted' } : { state: 'unknown', lists: own };
}

/** Can the text of an annotation be compared with ids? Another rule speaks where it is none. */
export function isPin(text: string): boolean {
  return isCacheId(text) && !/\{\{|\$\{/.test(text) && !isPlaceholder(text);
}

/**
 * The images of a pod that its cache should hold: all but those that are known to be small. An image
 * whose tag is known only at run time can be any, so nobody knows whether a cache holds it.
 */
export function imagesForCache(pod: Pod, context: RuleContext): readonly PulledImage[] {
  return context.imagesOf(pod).filter((image) => {
    const size = context.sizeOfImage(image);
    const isSmall =
      size.state === 'known' &&
      size.source !== 'estimate' &&
      size.bytes < context.settings.threshold;
    return !isSmall;
  });
}

/** Whether a cache holds an image, to the letter of its canonical reference. */
export function holdsImage(
  cache: LiveCache,
  { reference }: Pick<PulledImage, 'reference'>,
  { heldBy }: Pick<RuleContext, 'heldBy'>,
): boolean {
  return reference !== undefined && heldBy(cache).has(formatImageRef(reference));
}

/** Does the platform look at the pins of a pod? ACS has image caches of another kind. */
export function readsPins(pod: Pod, { settingsAt }: RuleContext): boolean {
  const { platform } = settingsAt(pod.execution.path);
  return platform !== 'acs' && backendOf(pod, platform) === 'eci';
}

/**
 * The cache to which pods can be pinned: it is Ready, of their region, not near its end, and holds
 * every image that matters of each of them. Of several ones the newest, then the first by its id.
 */
export function readyCacheFor(pods: readonly Pod[], context: RuleContext): LiveCache | undefined {
  return cachesFor(pods, context)
    .filter((cache) => isUsable(cache, context))
    .toSorted((a, b) => compareText(b.created, a.created) || compareText(a.id, b.id))[0];
}

/**
 * The caches in the region of pods, Ready or not, that hold every image that matters of each of them;
 * none where it is not certain what they pull, or where they are.
 */
export function cachesFor(pods: readonly Pod[], context: RuleContext): readonly LiveCache[] {
  const { liveCaches: live } = context;
  const images = pods.map((pod) => imagesForCache(pod, context));
  const isSure = images.every((some) => some.length > 0 && !some.some(isUnsure));
  if (live === undefined || pods.length === 0 || !isSure) return [];
  const regions = pods.map(({ execution }) => context.settingsAt(execution.path).region);
  return listsForAll(live, regions)
    .flatMap(({ caches }) => caches)
    .filter((cache) => images.flat().every((image) => holdsImage(cache, image, context)));
}

/** The lists in which a cache serves all of these regions. */
function listsForAll(
  live: LiveCaches,
  regions: readonly (string | undefined)[],
): readonly LiveList[] {
  // Where a region is not known, a cache of any of several lists could be meant.
  if (regions.includes(undefined) && live.lists.length > 1) return [];
  return live.lists.filter((list) =>
    regions.every((region) => listsFor({ ...live, lists: [list] }, region).length > 0),
  );
}

/** Can a new pin name it? */
function isUsable(cache: LiveCache, { today }: RuleContext): boolean {
  return cache.phase === READY && cache.id !== '' && lifetimeOn(cache, today) === 'long';
}

/** Is it not certain what the pod pulls, or that a cache would have the image of today? */
function isUnsure({ reference }: PulledImage): boolean {
  return reference === undefined || isFloating(reference);
}

/**
 * The cache that a pod without any annotation on caches could name; undefined where there is none, and
 * where the pull policies of all its containers pass caches by.
 */
export function pinFor(pod: Pod, context: RuleContext): LiveCache | undefined {
  return isFree(pod, context) ? readyCacheFor([pod], context) : undefined;
}

/** Is the pod on ECI, and does nothing say which cache it has? */
export function isFree(pod: Pod, context: RuleContext): boolean {
  if (context.liveCaches === undefined || !readsPins(pod, context)) return false;
  if (cacheState(pod.annotations) !== 'undeclared') return false;
  if (clusterMayAdd(pod, [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS], context)) return false;
  return imagesForCache(pod, context).some(({ use }) => pastCache(use, pod, 'eci') === undefined);
}

/** Is the pod pinned to a cache that one of these manifests has made, as far as the lists say it? */
export function namesOwnCache(
  { annotations, execution }: Pod,
  manifests: readonly { readonly name: string }[],
  { liveCaches, settingsAt }: RuleContext,
): boolean {
  if (liveCaches === undefined) return false;
  const { region } = settingsAt(execution.path);
  return PINNED_CACHE_KEYS.some((key) => {
    const id = annotations.get(key)?.value.text.trim() ?? '';
    const known = isPin(id) ? knownPin(liveCaches, id, region) : undefined;
    return known?.state === 'listed' && manifests.some(({ name }) => name === known.cache.name);
  });
}
