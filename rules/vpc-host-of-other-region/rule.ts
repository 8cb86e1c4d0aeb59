import { pulledImages } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'vpc-host-of-other-region',
    summary: 'A VPC host belongs to the region the pods run in.',
    rationale:
      'A VPC host answers inside its own region. From another region it is reached only over a link ' +
      'between the networks, such as CEN; without one every pull runs into a timeout. The rule ' +
      'speaks only where region is configured.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When the networks of the two regions are linked.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    otherRegion: (d: { image: string; region: string; own: string }) =>
      `Image ${quoted(d.image)} is pulled by the VPC host of ${quoted(d.region)}, but the pods run in "${d.own}"`,
  },
  concerns: {
    pod: (pod, { registryOf }) =>
      pulledImages(pod).some(({ host }) => isInside(registryOf(host).network)),
  },
  *check({ pods }, { registryOf, settingsAt }) {
    const seen = new Set<string>();
    for (const { host, path, range, text, pod } of pods.flatMap(pulledImages)) {
      const { region: own } = settingsAt(pod.execution.path);
      const { region, network } = registryOf(host);
      const place = `${path} ${String(range.start)}`;
      if (own === undefined || region === undefined || region === own || !isInside(network))
        continue;
      if (seen.has(place)) continue;
      seen.add(place);
      const { kind, name } = pod.owner;
      yield {
        at: { path, range },
        manifest: { kind, name, template: pod.templateName },
        message: 'otherRegion' as const,
        data: { image: text, region, own },
        help: `Use the public host, or keep a copy of the image in ${own}`,
      };
    }
  },
});

function isInside(network: string | undefined): boolean {
  return network !== undefined && network !== 'public';
}
