import {
  addedBy,
  clusterGivesAccess,
  defineRule,
  enterpriseImages,
  hasPullSecrets,
  instanceIdOf,
  instanceKey,
  instancesOf,
  listed,
  type Pod,
  pods,
  relatedImages,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: pods(isMixed),
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
  check(pod, say, facts) {
    const id = instanceIdOf(pod.annotations);
    if (id === undefined || id.value.text.includes(',')) return;
    if (hasPullSecrets(pod) || clusterGivesAccess(pod, facts)) return;
    const images = enterpriseImages(pod, facts);
    const [first] = images;
    const other = images.find(
      ({ registry }) => first && instanceKey(registry) !== instanceKey(first.registry),
    );
    if (other === undefined) return;
    say(
      'mixed',
      {
        template: pod.templateName,
        hosts: [...new Set(images.map(({ host }) => host))],
        key: id.key,
      },
      {
        at: other,
        related: [...relatedImages([other, ...images]), ...addedBy(pod, [id.key])],
        help: 'Copy the images to one instance, split the template, or use a Secret',
      },
    );
  },
});

function isMixed(pod: Pod, context: RuleContext): boolean {
  return instancesOf(enterpriseImages(pod, context)).size > 1;
}
