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
  on: annotations([KEY], { of: 'pods', readBy: 'eci' }),
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
    twice: (d: { added: number; requested: number }) => ({
      title: 'More storage is asked for twice',
      label: `"${KEY}" adds ${String(d.added)} GiB`,
      notes: [
        `the request for ephemeral storage adds ${String(d.requested)} GiB; only the greater takes effect`,
      ],
    }),
  },
  check({ value, pods }, say, facts) {
    const added = extraStorageIn(value.text.trim()) ?? 0;
    const requests = pods.map((pod) => requestedBy(pod, facts));
    const [requested = 0] = requests;
    const isIdle = requests.every((one) => one > added);
    if (added === 0 || !(isIdle || requests.every((one) => one > 0 && one < added))) return;
    const help = isIdle
      ? 'Remove the annotation, which does nothing beside the larger request'
      : 'Remove the request for ephemeral storage, or the annotation where the request is enough';
    say('twice', { added, requested: Math.round(requested) }, { help });
  },
});

/**
 * The GiB that the request of a pod on ECI adds; 0 where it adds none, or cannot be read. How the
 * requests of several containers combine is not documented.
 */
function requestedBy(pod: Pod, { settingsAt }: RuleFacts): number {
  const requests = pod.images.flatMap(({ storage }) => storage ?? []);
  const isOnEci = backendOf(pod, settingsAt(pod.execution.path).platform) === 'eci';
  return isOnEci && requests.length === 1 ? (extraStorageRequested(requests) ?? 0) : 0;
}
