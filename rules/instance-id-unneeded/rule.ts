import {
  annotations,
  defineRule,
  INSTANCE_ID_KEYS,
  listed,
  type Pod,
  possibleInstances,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(INSTANCE_ID_KEYS, { of: 'pods', templated: true, readBy: 'eci' }),
  meta: {
    id: 'instance-id-unneeded',
    summary: 'A pod with an instance id pulls something from ACR Enterprise Edition.',
    rationale:
      'The instance id opens ACR Enterprise Edition only. On a pod that pulls from Personal Edition, ' +
      'Docker Hub or another registry it does nothing; most often the image was to come from the ' +
      'instance and comes from elsewhere.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the annotation is put everywhere as a matter of course.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    unneeded: (d: { key: string; hosts: readonly string[] }) => ({
      title: 'Instance id has nothing to open',
      label: `the pods of "${d.key}" pull from ${listed(d.hosts)} only`,
    }),
  },
  check({ key, value, pods, object }, say, facts) {
    if (object !== undefined) return;
    if (value.text.trim() === '' || !pods.every((pod) => isElsewhere(pod, facts))) return;
    const hosts = pods.flatMap((pod) => facts.imagesOf(pod).map(({ host }) => host));
    say('unneeded', { key, hosts: [...new Set(hosts)] }, { help: HELP });
  },
});

const HELP = 'Remove it, or write the host of the instance into the image';

/** Are all images known, and can none of them come from an Enterprise instance of the user? */
function isElsewhere(pod: Pod, facts: RuleFacts): boolean {
  if (!pod.images.every(({ values }) => values.complete)) return false;
  return possibleInstances(pod, facts).size === 0;
}
