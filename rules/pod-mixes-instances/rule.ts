import { instanceKey } from '../../src/alibaba/acr.ts';
import { instanceIdOf } from '../../src/alibaba/annotations.ts';
import { clusterGivesAccess } from '../../src/facts/access.ts';
import { enterpriseImages } from '../../src/facts/instance-ids.ts';
import { relatedImages } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { listed } from '../../src/text/wording.ts';
import type { Pod } from '../../src/argo/pods.ts';

export default defineRule({
  meta: {
    id: 'pod-mixes-instances',
    summary: 'The images of one pod come from one instance of ACR Enterprise Edition.',
    rationale:
      'The annotation names one instance, and the pod gets access to that one. Its images from ' +
      'another instance are pulled without credentials, which fails for private ones. How to name ' +
      'several instances in one annotation is not documented.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When you have tried several ids in one annotation on your cluster.',
    source: {
      title: 'Configure password-free access to pull images from Enterprise Edition instances',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    mixed: (d: { template: string; hosts: readonly string[]; key: string }) =>
      `Template "${d.template}" pulls from ${listed(d.hosts)}, but "${d.key}" gives access to one instance`,
  },
  concerns: { pod: (pod, context) => isMixed(pod, context) },
  *check({ pods }, context) {
    const seen = new Set<unknown>();
    for (const pod of pods) {
      const id = instanceIdOf(pod.annotations);
      if (id === undefined || id.value.text.includes(',') || !isMixed(pod, context)) continue;
      if (pod.pullSecrets || clusterGivesAccess(pod, context) || seen.has(pod.template)) continue;
      seen.add(pod.template);
      const images = enterpriseImages(pod, context);
      const [first] = images;
      const other = images.find(
        ({ registry }) => first && instanceKey(registry) !== instanceKey(first.registry),
      );
      if (first === undefined || other === undefined) continue;
      const { kind, name } = pod.owner;
      yield {
        at: { path: other.path, range: other.range },
        manifest: { kind, name, template: pod.templateName },
        related: relatedImages([other, ...images]),
        message: 'mixed' as const,
        data: {
          template: pod.templateName,
          hosts: [...new Set(images.map(({ host }) => host))],
          key: id.key,
        },
        help: 'Copy the images to one instance, split the template, or use a Secret',
      };
    }
  },
});

function isMixed(pod: Pod, context: RuleContext): boolean {
  const images = enterpriseImages(pod, context);
  return new Set(images.map(({ registry }) => instanceKey(registry))).size > 1;
}
