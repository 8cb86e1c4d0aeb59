import { PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { isPlaceholder } from '../alibaba/instance-id.ts';
import type { Pod } from '../argo/pods.ts';
import { inPlaces } from '../text/place-order.ts';
import { put } from '../text/group-by.ts';
import type { RuleContext, RuleFacts } from './context.ts';
import type { PinnedPlace } from './elsewhere.ts';

/** Every place that pins pods whose region is known, once for each of their regions. */
export function pinsOf(
  pods: readonly Pod[],
  { settingsAt }: Pick<RuleContext, 'settingsAt'>,
): readonly PinnedPlace[] {
  const pins = new Map<string, PinnedPlace>();
  for (const pod of pods) {
    const { region } = settingsAt(pod.execution.path);
    if (region === undefined) continue;
    for (const key of PINNED_CACHE_KEYS) {
      const value = pod.annotations.get(key)?.value;
      const id = value?.text.trim() ?? '';
      if (value === undefined || id === '' || isPlaceholder(id)) continue;
      const { path, range } = value;
      pins.set(`${id} ${region} ${String(range.start)} ${path}`, { id, path, range, region });
    }
  }
  return [...pins.values()];
}

/** The pins of a repository by the id, in the order of their places. */
export function pinsById(facts: RuleFacts): ReadonlyMap<string, readonly PinnedPlace[]> {
  const { pods, elsewhere } = facts.project;
  const pins = [...pinsOf(pods, facts), ...elsewhere.records.flatMap((one) => one.pins)];
  const found = new Map<string, PinnedPlace[]>();
  for (const pin of pins.toSorted(inPlaces)) put(found, pin.id, pin);
  return found;
}
