import type { Registry } from '../alibaba/acr.ts';
import { INSTANCE_ID_KEYS } from '../alibaba/annotations.ts';
import { isPlaceholder, parseInstanceIds } from '../alibaba/instance-id.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import type { Location } from '../finding.ts';
import { remember } from '../text/remember.ts';
import type { RuleFacts } from './context.ts';
import { cachedEnterpriseImages, instancesOf } from './instance-ids.ts';
import { instancesIn, type Contradiction } from './instances.ts';
import type { SeenAnnotation } from './seen-annotations.ts';

/** The rule that reports an id which is that of another instance. */
export const OTHER_INSTANCE_RULE = 'instance-id-of-other-instance';

/** An image of an instance, wherever it is named. */
export interface InstanceImage extends Location {
  readonly text: string;
  readonly registry: Registry;
}

/** What gets the id of an instance from which its images do not come. */
export interface Misnamed {
  /** Undefined for an ImageCache. */
  readonly pod: Pod | undefined;
  /** At least one. */
  readonly images: readonly InstanceImage[];
  /** One registry for each instance of the images. */
  readonly registries: readonly Registry[];
  readonly contradiction: Contradiction;
}

/**
 * The pods, or the ImageCache, that get a wrong id from an annotation. Pods on ACS are left out: ids
 * have no meaning there.
 */
export function misnamedBy(seen: SeenAnnotation, facts: RuleFacts): readonly Misnamed[] {
  return remember(facts.once(noneYet), seen, () => findMisnamed(seen, facts));
}

/** Several rules ask for the same annotations. */
function noneYet(): Map<SeenAnnotation, readonly Misnamed[]> {
  return new Map();
}

function findMisnamed(seen: SeenAnnotation, facts: RuleFacts): readonly Misnamed[] {
  const { value, pods, imageCache } = seen;
  const ids = isPlaceholder(value.text) ? undefined : parseInstanceIds(value.text);
  if (ids === undefined) return [];
  const { contradiction } = facts.once(instancesIn);
  const judge = (pod: Pod | undefined, images: readonly InstanceImage[]): Misnamed[] => {
    const registries = [...instancesOf(images).values()];
    const found = contradiction(ids, registries, value);
    if (found === undefined || (found.kind === 'neighbours' && hasBoth(pod))) return [];
    return [{ pod, images, registries, contradiction: found }];
  };
  if (imageCache !== undefined) return judge(undefined, cachedEnterpriseImages(imageCache, facts));
  return pods
    .filter((pod) => backendOf(pod, facts.settingsAt(pod.execution.path).platform) === 'eci')
    .flatMap((pod) => judge(pod, facts.enterpriseImagesOf(pod)));
}

/**
 * Does the pod have ids in both spellings? They are each other's neighbours then, and another rule
 * reports them.
 */
function hasBoth(pod: Pod | undefined): boolean {
  return INSTANCE_ID_KEYS.every(
    (key) => (pod?.annotations.get(key)?.value.text ?? '').trim() !== '',
  );
}

/**
 * The pods (undefined stands for the ImageCache) for which the rule on ids of other instances, if it
 * is on, reports this annotation. Another rule has nothing to add to it.
 */
export function reportedMisnamed(
  seen: SeenAnnotation,
  facts: RuleFacts,
): ReadonlySet<Pod | undefined> {
  const isOn = facts.settings.rules.get(OTHER_INSTANCE_RULE) !== 'off';
  return new Set(isOn ? misnamedBy(seen, facts).map(({ pod }) => pod) : []);
}
