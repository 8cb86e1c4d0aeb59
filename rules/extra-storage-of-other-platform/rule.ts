import {
  annotations,
  type Backend,
  certainBackendOf,
  clusterMayAdd,
  defineRule,
  EXTRA_STORAGE_KEYS,
  type Pod,
  renameAnnotation,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

const [OF_ECI, OF_ACS] = EXTRA_STORAGE_KEYS;
const KEYS: Readonly<Record<Backend, string>> = { eci: OF_ECI, acs: OF_ACS };
const NAMES = { eci: 'ECI', acs: 'ACS' } as const;

export default defineRule({
  on: annotations(EXTRA_STORAGE_KEYS, { of: 'pods', templated: true }),
  meta: {
    id: 'extra-storage-of-other-platform',
    summary:
      'More temporary storage is asked for with the annotation of the platform the pods run on.',
    rationale:
      'ECI and ACS each have an annotation of their own for more than the 30 GiB of temporary storage ' +
      'that are free. Neither documents the one of the other, so a pod with the wrong one most likely ' +
      'keeps 30 GiB, and a large image or its data fills the disk. The rule speaks only where labels, ' +
      'the node selector or the configuration say outright where the pods run.',
    severity: 'warning',
    fix: 'unsafe',
    switchOff: 'When you have seen your platform read the annotation.',
    source: {
      title: 'Add the EphemeralStorage (ACS)',
      url: 'https://www.alibabacloud.com/help/en/cs/user-guide/increase-temporary-storage-size',
    },
  },
  messages: {
    other: (d: { key: string; of: 'ECI' | 'ACS'; on: 'ECI' | 'ACS' }) => ({
      title: `Storage of ${d.of} on pods of ${d.on}`,
      label: `"${d.key}" asks for storage on ${d.of}, but its pods run on ${d.on}`,
    }),
  },
  check(seen, say, facts) {
    const { key, value, pods } = seen;
    const of: Backend = key === OF_ACS ? 'acs' : 'eci';
    const on: Backend = of === 'acs' ? 'eci' : 'acs';
    if (value.text.trim() === '' || !pods.every((pod) => lacks(pod, on, facts))) return;
    const fix = renameAnnotation(facts, seen, KEYS[on], 'unsafe');
    say(
      'other',
      { key, of: NAMES[of], on: NAMES[on] },
      { fix, help: `On ${NAMES[on]} write "${KEYS[on]}"; what it adds is charged` },
    );
  },
});

/** Does a pod certainly run on this platform, without the annotation that the platform has? */
function lacks(pod: Pod, on: Backend, facts: RuleFacts): boolean {
  const backend = certainBackendOf(pod, facts.settingsAt(pod.execution.path).platform);
  const isGiven = pod.annotations.has(KEYS[on]) || clusterMayAdd(pod, [KEYS[on]], facts);
  return backend === on && !isGiven;
}
