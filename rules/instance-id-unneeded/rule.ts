import {
  annotations,
  defineRule,
  enterpriseImages,
  INSTANCE_ID_KEYS,
  listed,
  type Pod,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

/** Registries that certainly are not custom domains of ACR. */
const FOREIGN = new Set([
  'docker.io',
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'registry.k8s.io',
  'mcr.microsoft.com',
  'nvcr.io',
  'public.ecr.aws',
]);

export default defineRule({
  on: annotations(INSTANCE_ID_KEYS, { of: 'pods', templated: true }),
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
    unneeded: (d: { key: string; hosts: readonly string[] }) =>
      `"${d.key}" has nothing to open: its pods pull from ${listed(d.hosts)} only`,
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
  if (enterpriseImages(pod, facts).length > 0) return false;
  return facts.imagesOf(pod).every(({ host }) => {
    const { kind } = facts.registryOf(host, pod.execution.path);
    return kind !== 'other' || FOREIGN.has(host);
  });
}
