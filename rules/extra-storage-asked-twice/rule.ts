import {
  annotations,
  backendOf,
  defineRule,
  EXTRA_STORAGE_KEYS,
  extraStorageIn,
  extraStorageRequested,
  type Pod,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

const [KEY] = EXTRA_STORAGE_KEYS;

export default defineRule({
  on: annotations([KEY], { of: 'pods' }),
  meta: {
    id: 'extra-storage-asked-twice',
    summary: 'A pod on ECI asks for more temporary storage in one way.',
    rationale:
      'The annotation says how many GiB are added to the 30 that are free; a request for ephemeral ' +
      'storage says how many are wanted in total. Where both add something, the greater takes ' +
      'effect and the other one does nothing, so whoever changes the wrong one wonders why the disk ' +
      'stays as it is.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the requests are for another cluster that runs the same manifests.',
    source: {
      title: 'Scale up the temporary storage space',
      url: 'https://help.aliyun.com/en/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space',
    },
  },
  messages: {
    twice: (d: { added: number; requested: number }) =>
      `"${KEY}" adds ${String(d.added)} GiB and the requests for ephemeral storage add ${String(d.requested)}; only the greater takes effect`,
  },
  check({ value, pods }, say, facts) {
    const added = extraStorageIn(value.text.trim()) ?? 0;
    const requested = Math.max(...pods.map((pod) => requestedBy(pod, facts)));
    if (added === 0 || requested <= 0 || added === requested) return;
    const help =
      added > requested
        ? 'Leave ephemeral-storage out of the requests, or the annotation where the requests are enough'
        : `Remove the annotation, which has no effect: ${String(requested)} GiB are added`;
    say('twice', { added, requested: Math.round(requested) }, { help });
  },
});

/** The GiB that the requests of a pod on ECI add; 0 where they add none, or cannot be read. */
function requestedBy(pod: Pod, { settingsAt }: RuleFacts): number {
  if (backendOf(pod, settingsAt(pod.execution.path).platform) !== 'eci') return 0;
  return extraStorageRequested(pod.images.flatMap(({ storage }) => storage ?? [])) ?? 0;
}
