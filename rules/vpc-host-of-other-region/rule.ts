import {
  defineRule,
  hosts,
  imageName,
  notesOnMore,
  type PulledImage,
  quoted,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: hosts(isElsewhere, ({ pod }, { settingsAt }) => settingsAt(pod.execution.path).region ?? ''),
  meta: {
    id: 'vpc-host-of-other-region',
    summary: 'A VPC host belongs to the region the pods run in.',
    rationale:
      'A VPC host answers inside its own region. From another region it is reached only over a link ' +
      'between the networks, such as CEN; without one the pull does not reach the registry. The rule ' +
      'speaks only where region is configured, and once for each host in a file.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the networks of the two regions are linked.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    otherRegion: (d: { image: string; more: number; region: string; own: string }) => ({
      title: `${imageName(d.image)} is pulled by a VPC host elsewhere`,
      label: `the host is that of ${quoted(d.region)}, but the pods run in "${d.own}"`,
      notes: notesOnMore(d.more),
    }),
  },
  check({ text, host, pod, others }, say, { registryOf, settingsAt }) {
    const own = settingsAt(pod.execution.path).region;
    const { region } = registryOf(host, pod.execution.path);
    if (own === undefined || region === undefined) return;
    const help = `Use the public host, or keep a copy of the image in ${own}`;
    say('otherRegion', { image: text, more: others.length, region, own }, { help });
  },
});

/** Is the image pulled from the VPC host of a region in which the pod does not run? */
function isElsewhere({ host, pod }: PulledImage, { registryOf, settingsAt }: RuleContext): boolean {
  const own = settingsAt(pod.execution.path).region;
  const { region, network } = registryOf(host, pod.execution.path);
  const isInside = network !== undefined && network !== 'public';
  return isInside && own !== undefined && region !== undefined && region !== own;
}
