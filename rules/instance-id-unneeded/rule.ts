import { INSTANCE_ID_KEYS } from '../../src/alibaba/annotations.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { pulledImages } from '../../src/facts/images.ts';
import { enterpriseImages } from '../../src/facts/instance-ids.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { hasAnnotation, oneOf, podAnnotations } from '../../src/facts/seen-annotations.ts';
import { listed } from '../../src/text/wording.ts';

/** Registries that are certainly no custom domain of ACR. */
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
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(INSTANCE_ID_KEYS)) },
  *check({ pods }, context) {
    for (const { key, value, place, pods: own } of podAnnotations(pods, oneOf(INSTANCE_ID_KEYS))) {
      if (value.text.trim() === '' || !own.every((pod) => isElsewhere(pod, context))) continue;
      const hosts = own.flatMap((pod) => pulledImages(pod).map(({ host }) => host));
      yield { ...place, message: 'unneeded' as const, data: { key, hosts: [...new Set(hosts)] } };
    }
  },
});

/** All images are known, and none can come from an Enterprise instance of the user's. */
function isElsewhere(pod: Pod, context: RuleContext): boolean {
  if (!pod.images.every(({ values }) => values.complete)) return false;
  if (enterpriseImages(pod, context).length > 0) return false;
  return pulledImages(pod).every(({ host }) => {
    const { kind } = context.registryOf(host);
    return kind !== 'other' || FOREIGN.has(host);
  });
}
