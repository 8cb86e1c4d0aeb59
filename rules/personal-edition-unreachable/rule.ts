import { pulledImages } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'personal-edition-unreachable',
    summary:
      'Images of a Personal Edition host of its own (crpi-…) come with a Secret, by the VPC.',
    rationale:
      'Personal Edition instances created since September 2024 have a host of their own, crpi-…. ' +
      'Their page says that pulls need a Secret, since there is no instance id for them, and that ' +
      'the public host cannot be pulled from.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the Secret is on the service account, or when you see the pulls work.',
    source: {
      title: 'Personal Edition: independent domain name and limits',
      url: 'https://www.alibabacloud.com/help/en/acr/user-guide/individual-edition-instance-independent-domain-name-capacity-limit',
    },
  },
  messages: {
    secret: (d: { image: string }) =>
      `Image ${quoted(d.image)} is in a Personal Edition instance, which needs a Secret in imagePullSecrets`,
    publicHost: (d: { image: string }) =>
      `Image ${quoted(d.image)} is pulled by the public host of a Personal Edition instance, which is not for pulling`,
  },
  concerns: {
    pod: (pod, { registryOf }) =>
      pulledImages(pod).some(({ host }) => registryOf(host).kind === 'acr-personal-instance'),
  },
  *check({ pods }, { registryOf }) {
    const seen = new Set<string>();
    for (const image of pods.flatMap(pulledImages)) {
      const { path, range, text, host, pod } = image;
      const registry = registryOf(host);
      const place = `${path} ${String(range.start)}`;
      if (registry.kind !== 'acr-personal-instance' || seen.has(place)) continue;
      seen.add(place);
      const { kind, name } = pod.owner;
      const common = {
        at: { path, range },
        manifest: { kind, name, template: pod.templateName },
        data: { image: text },
      };
      if (registry.network === 'public') {
        const help = 'Use the host with -vpc behind the instance name';
        yield { ...common, message: 'publicHost' as const, help };
      }
      if (!pod.pullSecrets) yield { ...common, message: 'secret' as const };
    }
  },
});
