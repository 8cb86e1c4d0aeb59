import { NOTHING_ADDED } from '../argo/added.ts';
import type { ImageUse } from '../argo/images.ts';
import type { Pod } from '../argo/pods.ts';
import type { Manifest } from '../manifests/model.ts';
import { namesPlatform } from '../rule-kit/rule.ts';
import type { RepoPath } from '../text/text.ts';

/**
 * Pods of which only some things are known, so that rules can be asked about them before a file is
 * read, or before its pods are found. Whoever asks for anything else gets {@link UNSEEN}.
 */

/** Thrown where something is asked that is not known. It is never shown. */
const UNSEEN = new Error('Not known of this pod');

/** What `ask` gives; undefined where it asks for what is not known. */
export function answerOf(ask: () => boolean): boolean | undefined {
  try {
    return ask();
  } catch (error) {
    if (error === UNSEEN) return undefined;
    throw error;
  }
}

/** A pod that has these images among others, of which nothing else is known. */
export function anyPodWith(images: readonly string[], path: RepoPath): Pod {
  return onlyKnown<Pod>({
    execution: onlyKnown<Manifest>({ path }),
    images: images.map((text) => witnessImage(text, path)),
  });
}

/** A pod with these images, of a file that has an outline. */
export function witnessPod(images: readonly string[], path: RepoPath): Pod {
  return onlyKnown<Pod>({
    execution: onlyKnown<Manifest>({ path }),
    images: images.map((text) => witnessImage(text, path)),
    annotations: noPlatformKeys(),
    labels: noPlatformKeys(),
    added: NOTHING_ADDED,
    pullSecrets: false,
    secrets: [],
    nodeSelector: new Map(),
  });
}

/** A manifest of which nothing is known. */
export function witnessManifest(): Manifest {
  return onlyKnown<Manifest>({});
}

function witnessImage(text: string, path: RepoPath): ImageUse {
  return onlyKnown<ImageUse>({
    image: onlyKnown<ImageUse['image']>({ text, path, range: NOWHERE }),
    values: { known: [text], partial: [], complete: true },
  });
}

/** Whether a rule has anything to say never depends on where an image stands in its file. */
const NOWHERE = { start: 0, end: 0 };

/** The annotations or labels of a pod whose file has no key of the platform. */
function noPlatformKeys<T>(): ReadonlyMap<string, T> {
  const find = (key: string): T | undefined => {
    if (!namesPlatform(key)) throw UNSEEN;
    return undefined;
  };
  return onlyKnown<ReadonlyMap<string, T>>({ get: find, has: (key) => find(key) !== undefined });
}

/** An object with some of its fields. Whoever reads another one, or lists them, gets UNSEEN. */
function onlyKnown<T extends object>(fields: Partial<T>): T {
  const refuse = (): never => {
    throw UNSEEN;
  };
  const known = new Proxy(fields, {
    get: (target, key) => (key in target ? target[key as keyof T] : refuse()),
    has: refuse,
    ownKeys: refuse,
  });
  return known as T;
}
