import { EXTRA_STORAGE_KEYS } from '../alibaba/annotations.ts';
import { cacheState } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import {
  extraStorageIn,
  extraStorageRequested,
  leastExtraStorage,
} from '../alibaba/temporary-storage.ts';
import type { Pod } from '../argo/pods.ts';
import { holderOf } from './cached-references.ts';
import { clusterMayAdd } from './access.ts';
import type { RuleContext, RuleFacts } from './context.ts';
import type { PulledImage } from './images.ts';

/** The images of one pod whose sizes are known. */
export interface DiskLoad {
  readonly images: readonly PulledImage[];
  /** Compressed bytes of all of them, each counted once. */
  readonly bytes: number;
  /** No size is one of our estimates. */
  readonly sure: boolean;
}

/** What the images of a pod weigh, those that `takesSpace` is true for. */
export function imageLoad(
  pod: Pod,
  { sizeOfImage, imagesOf }: RuleContext,
  takesSpace: (image: PulledImage) => boolean = () => true,
): DiskLoad {
  const sizes = new Map<string, { readonly bytes: number; readonly sure: boolean }>();
  const images = imagesOf(pod).filter((image) => {
    const size = sizeOfImage(image);
    if (size.state !== 'known' || !takesSpace(image)) return false;
    sizes.set(image.text, { bytes: size.bytes, sure: size.source !== 'estimate' });
    return true;
  });
  const known = [...sizes.values()];
  // Several values of one parameter are alternatives, so their sum would be too large.
  const isOne = pod.images.every(({ values }) => values.known.length <= 1);
  const bytes = known.map((one) => one.bytes);
  return {
    images,
    bytes: isOne ? bytes.reduce((sum, one) => sum + one, 0) : Math.max(0, ...bytes),
    sure: known.every((one) => one.sure),
  };
}

/**
 * What the images of a pod weigh on its temporary storage. A cache that an ImageCache describes, or
 * that the pod names by its id, is a data disk of its own (Overview of image caches, 2026-05-06).
 */
export function diskLoad(pod: Pod, facts: RuleFacts): DiskLoad {
  const isKnown = (image: PulledImage): boolean => facts.sizeOfImage(image).state === 'known';
  // Of most images no size is known.
  if (!facts.imagesOf(pod).some(isKnown)) return NO_LOAD;
  const state = cacheState(pod.annotations);
  const isEci = extraStorageKey(pod, facts) === EXTRA_STORAGE_KEYS[0];
  if (!isEci || state === 'refused') return imageLoad(pod, facts);
  const isHeld = facts.once(holderOf);
  return imageLoad(pod, facts, (one) => state !== 'pinned' && !isHeld(one));
}

const NO_LOAD: DiskLoad = { images: [], bytes: 0, sure: true };

/** The key by which a pod asks for more storage, on the platform it runs on. */
export function extraStorageKey(pod: Pod, { settingsAt }: Pick<RuleContext, 'settingsAt'>): string {
  const backend = backendOf(pod, settingsAt(pod.execution.path).platform);
  return EXTRA_STORAGE_KEYS[backend === 'acs' ? 1 : 0];
}

/**
 * The annotation of a pod that asks for more storage: the one of its platform, else that of the
 * other one, because a person meant something by it.
 */
export function extraStorageAsked(
  pod: Pod,
  context: Pick<RuleContext, 'settingsAt'>,
): string | undefined {
  const own = extraStorageKey(pod, context);
  return [own, ...EXTRA_STORAGE_KEYS].find(
    (key) => (pod.annotations.get(key)?.value.text.trim() ?? '') !== '',
  );
}

/**
 * The GiB that are missing for the images of a pod, at least, whatever its work needs; 0 where they
 * fit, or where it is not known. The greater of annotation and requests takes effect.
 */
export function missingStorage(pod: Pod, facts: RuleFacts): number {
  const needed = leastExtraStorage(diskLoad(pod, facts).bytes);
  if (needed === 0) return 0;
  const key = extraStorageAsked(pod, facts);
  const text = key === undefined ? '' : (pod.annotations.get(key)?.value.text.trim() ?? '');
  const isUnknown =
    text.includes('{{') || (key === undefined && clusterMayAdd(pod, EXTRA_STORAGE_KEYS, facts));
  const requested = extraStorageRequested(pod.images.flatMap(({ storage }) => storage ?? []));
  if (isUnknown || requested === undefined) return 0;
  return Math.max(0, needed - Math.max(extraStorageIn(text) ?? 0, requested));
}
