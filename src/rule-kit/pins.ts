import { AUTO_CACHE_KEYS } from '../alibaba/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import type { RuleFacts } from '../facts/context.ts';
import { isPin, knownPin, readsPins, readyCacheFor, type KnownPin } from '../facts/live-caches.ts';
import type { SeenAnnotation } from '../facts/seen-annotations.ts';
import type { Details } from './draft.ts';
import { setValue } from './fixes.ts';

/** What is known of the id of a cache in an annotation, for the pods of one region that get it. */
export interface PinAt {
  readonly id: string;
  /** Undefined where the configuration does not say it. */
  readonly region: string | undefined;
  readonly pods: readonly Pod[];
  readonly known: KnownPin;
}

/**
 * What the lists of image caches say of the id in an annotation, once for each region in which its
 * pods run. None where nobody has listed caches, and where the text is no id.
 */
export function pinsAt({ value, pods }: SeenAnnotation, facts: RuleFacts): readonly PinAt[] {
  const { liveCaches } = facts;
  const id = value.text.trim();
  if (liveCaches === undefined || id === '' || !isPin(id)) return [];
  const byRegion = new Map<string | undefined, Pod[]>();
  for (const pod of pods.filter((one) => readsPins(one, facts))) {
    const { region } = facts.settingsAt(pod.execution.path);
    byRegion.set(region, [...(byRegion.get(region) ?? []), pod]);
  }
  return [...byRegion].map(([region, own]) => ({
    id,
    region,
    pods: own,
    known: knownPin(liveCaches, id, region),
  }));
}

/**
 * A fix that sets the id of a cache to that of a Ready one, which holds all that its pods pull; where
 * there is none, what a person can do.
 */
export function repin(seen: SeenAnnotation, facts: RuleFacts): Pick<Details, 'fix' | 'help'> {
  const pods = seen.pods.filter((pod) => readsPins(pod, facts));
  const ready = readyCacheFor(pods, facts);
  if (ready === undefined) return { help: NONE_READY };
  const fix = setValue(seen, ready.id);
  const whole = `Set ${seen.key} to "${ready.id}", the id of ImageCache "${ready.name}"`;
  return fix === undefined ? { help: whole } : { fix: { ...fix, title: whole } };
}

const NONE_READY = `No cache in the list is Ready and holds all images of these pods; plan one with wfcache-lint imagecache, or let ECI match a cache: ${AUTO_CACHE_KEYS[0]}: "true"`;
