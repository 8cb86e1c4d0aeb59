import {
  annotations,
  AUTO_CACHE_KEYS,
  defineRule,
  fixOrHelp,
  isMask,
  isTemplated,
  PINNED_CACHE_KEYS,
  type Pod,
  removeAnnotation,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(AUTO_CACHE_KEYS, { of: 'pods', templated: true, readBy: 'eci' }),
  meta: {
    id: 'cache-pinned-and-automatic',
    summary: 'A pod is pinned to one image cache, or leaves the choice to the platform.',
    rationale:
      'A cache named by its id beats automatic matching, always. With both annotations on a pod the ' +
      'automatic one is never looked at, and who reads the manifest expects a fallback that does ' +
      'not exist: once the pinned cache is gone, pods do not start from another one.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the automatic annotation is kept for the day the pin is taken away.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    unused: (d: { key: string; pinned: string }) => ({
      title: 'Automatic choice of a cache has no effect',
      label: `"${d.pinned}" pins all pods of "${d.key}" to one cache`,
    }),
  },
  check(seen, say, facts) {
    const { key, value, pods, object } = seen;
    if (object !== undefined) return;
    const isOn = isTemplated(value) || value.text.trim().toLowerCase() === 'true';
    const [pinned] = pods.flatMap(pinOf);
    if (!isOn || pinned === undefined || !pods.every((pod) => pinOf(pod).length > 0)) return;
    say(
      'unused',
      { key, pinned },
      fixOrHelp(removeAnnotation(facts, seen), `Remove ${key}, or the pin`),
    );
  },
});

/** What pins a pod. A placeholder pins it to nothing, and the automatic one is what is left then. */
function pinOf({ annotations }: Pod): string[] {
  return PINNED_CACHE_KEYS.filter((key) => {
    const pin = annotations.get(key)?.value.text.trim() ?? '';
    return pin !== '' && !isMask(pin);
  });
}
