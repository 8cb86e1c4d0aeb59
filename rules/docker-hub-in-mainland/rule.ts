import {
  backendOf,
  defineRule,
  hosts,
  imagesAre,
  isMainland,
  type Pod,
  PUBLIC_ADDRESS_KEYS,
  type PulledImage,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: hosts(isFar, regionOf, { everywhere: true }),
  meta: {
    id: 'docker-hub-in-mainland',
    summary: 'Pods in mainland China pull from a registry near them, not from Docker Hub.',
    rationale:
      'A pod on ECI has no address on the internet: without a NAT gateway in its VPC or an EIP of its ' +
      'own, a pull from Docker Hub fails in every region. From mainland China it is also reported to ' +
      'be slow, or not to work at all, which no page confirms. Whether there is a gateway no file ' +
      'shows, so this is information. The rule speaks only where region is configured, and once for ' +
      'each file.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When pulls from Docker Hub work in your VPC.',
    source: {
      title: 'Associate an EIP with an elastic container instance',
      url: 'https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/user-guide/associate-an-eip-with-the-elastic-container-instance-on-which-a-knative-service-runs',
    },
  },
  messages: {
    dockerHub: (d: { image: string; more: number; region: string }) =>
      `${imagesAre(d.image, d.more)} pulled from Docker Hub to ${d.region}, which needs a NAT gateway or an EIP, and is reported to be unreliable from mainland China`,
  },
  check(first, say, facts) {
    const { text, others } = first;
    const region = regionOf(first, facts);
    const help = `Copy the images to Container Registry in ${region}, or set up a NAT gateway; for one pod: ${PUBLIC_ADDRESS_KEYS[0]}: "true"`;
    say('dockerHub', { image: text, more: others.length, region }, { help });
  },
});

/** Is it an image of Docker Hub for a pod on ECI in mainland China, without an address of its own? */
function isFar(image: PulledImage, context: RuleContext): boolean {
  const { host, pod } = image;
  if (context.registryOf(host).kind !== 'docker-hub' || !isMainland(regionOf(image, context))) {
    return false;
  }
  const { platform } = context.settingsAt(pod.execution.path);
  return backendOf(pod, platform) === 'eci' && !hasAddress(pod);
}

function regionOf({ pod }: PulledImage, { settingsAt }: RuleContext): string {
  return settingsAt(pod.execution.path).region ?? '';
}

function hasAddress({ annotations }: Pod): boolean {
  const texts = PUBLIC_ADDRESS_KEYS.map((key) => annotations.get(key)?.value.text.trim() ?? '');
  return texts.some((text) => text !== '' && text !== 'false');
}
