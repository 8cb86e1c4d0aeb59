import {
  anyOf,
  defineRule,
  hosts,
  imageCaches,
  imageName,
  notesOnMore,
  parseImageRef,
  type PulledImage,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: anyOf({ host: hosts(isUnlinked, undefined, { everywhere: true }), cache: imageCaches() }),
  meta: {
    id: 'vpc-host-without-link',
    summary: 'An instance whose VPC host is used is linked to a VPC.',
    rationale:
      'A new instance of Enterprise Edition is connected to no network: its VPC host answers only in ' +
      'the VPCs that are linked with it. The rule speaks only where Alibaba Cloud itself has answered ' +
      'that there is none: run with --online, or with the answers that wfcache-lint sizes --online ' +
      'keeps in .wfcache-lint.online.json. It is information, because no page says what a pull does then.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the instance is linked by hand after the day of the answer.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    pulled: (d: Unlinked & { more: number }) => ({
      title: `${imageName(d.image)} is pulled by a VPC host in no VPC`,
      label: labelOf(d),
      notes: [saidOn(d), ...notesOnMore(d.more)],
    }),
    cached: (d: Unlinked) => ({
      title: `${imageName(d.image)} is cached by a VPC host in no VPC`,
      label: labelOf(d),
      notes: [saidOn(d)],
    }),
  },
  check({ what, it }, say, facts) {
    if (what === 'host') {
      const { text: image, host, pod, others } = it;
      const answer = unlinkedInstance(host, pod.execution.path, facts);
      if (answer !== undefined) {
        say('pulled', { image, ...answer, more: others.length }, { help: HELP });
      }
      return;
    }
    for (const at of it.images) {
      const host = parseImageRef(at.text)?.host;
      const answer = host === undefined ? undefined : unlinkedInstance(host, it.path, facts);
      if (answer !== undefined) say('cached', { image: at.text, ...answer }, { at, help: HELP });
    }
  },
});

const HELP =
  'Link the VPC of the cluster with the instance in the Container Registry console, or use its public host';

interface Unlinked {
  readonly image: string;
  readonly id: string;
  readonly date: string;
}

function labelOf({ id }: Unlinked): string {
  return `instance ${id} is linked to no VPC`;
}

function saidOn({ date }: Unlinked): string {
  return `Alibaba Cloud said so on ${date}`;
}

function isUnlinked({ host, pod }: PulledImage, context: RuleContext): boolean {
  return unlinkedInstance(host, pod.execution.path, context) !== undefined;
}

/** The instance with this VPC host, if the answer about it lists no VPC. */
function unlinkedInstance(
  host: string,
  user: PulledImage['path'],
  { online, registryOf }: RuleContext,
): Pick<Unlinked, 'id' | 'date'> | undefined {
  if (online.instances.length === 0 || registryOf(host, user).network !== 'vpc') return undefined;
  const found = online.instances.find(({ domains }) => domains.some((one) => one.host === host));
  return found?.vpcs?.length === 0 ? found : undefined;
}
