import {
  defineRule,
  type Fix,
  fixOrHelp,
  hosts,
  imageName,
  notesOnMore,
  type PulledImage,
  replaceStart,
  type RuleContext,
  type RuleFacts,
  vpcHostOf,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: hosts(isPublic, ({ pod }, { settingsAt }) => settingsAt(pod.execution.path).region ?? ''),
  meta: {
    id: 'public-host-in-region',
    summary: 'Pods pull from a registry of their own region by its VPC host.',
    rationale:
      'By the public host the image leaves the data centre and comes back: the pod needs a NAT ' +
      'gateway or an address of its own, traffic is paid for, and the pull is slower. The VPC host ' +
      'serves the same image inside the region. The rule speaks only where region is configured, and ' +
      'once for each host in a file.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the VPC of the pods is not linked to the instance.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    publicHost: (d: { image: string; more: number; region: string; host: string }) => ({
      title: `${imageName(d.image)} is pulled by the public host`,
      label: `the pods run in ${d.region}, too; the VPC host is "${d.host}"`,
      notes: notesOnMore(d.more),
    }),
  },
  check(first, say, facts) {
    const { text, host, pod, others } = first;
    const { region } = facts.settingsAt(pod.execution.path);
    const vpc = vpcHostOf(facts.registryOf(host, pod.execution.path));
    if (vpc === undefined || region === undefined) return;
    const fix = useVpc([first, ...others], vpc, facts);
    say(
      'publicHost',
      { image: text, more: others.length, region, host: vpc },
      fixOrHelp(fix, `Write "${vpc}" in its place`),
    );
  },
});

/** Is there a VPC host for the image, in the region in which the pod runs? */
function isPublic({ host, pod }: PulledImage, { registryOf, settingsAt }: RuleContext): boolean {
  const { region } = settingsAt(pod.execution.path);
  const registry = registryOf(host, pod.execution.path);
  return region !== undefined && registry.region === region && vpcHostOf(registry) !== undefined;
}

/**
 * A fix that uses the VPC host, for all images of a host in a file for which that can be done. An
 * Enterprise instance answers in a VPC only after somebody has linked the two, so its host has to be
 * configured. Where a cache holds an image by its public name, both names have to change: such
 * images are left to a fix of their own.
 */
function useVpc(images: readonly PulledImage[], vpc: string, facts: RuleFacts): Fix | undefined {
  const held = facts.once(heldImages);
  const isHeld = ({ text }: PulledImage): boolean => held.has(text);
  const free = editsFor(
    images.filter((image) => !isHeld(image)),
    vpc,
    facts,
  );
  const edits = free.length > 0 ? free : editsFor(images.filter(isHeld), vpc, facts);
  if (edits.length === 0) return undefined;
  const safety = free.length > 0 && isLinked(images, vpc, facts) ? 'safe' : 'unsafe';
  return { title: `Pull by ${vpc}`, safety, edits };
}

/** The images of all caches, as written. */
function heldImages({ project }: RuleFacts): ReadonlySet<string> {
  return new Set(project.imageCaches.flatMap(({ images }) => images.map(({ text }) => text)));
}

function editsFor(images: readonly PulledImage[], vpc: string, facts: RuleFacts): Fix['edits'] {
  return images.flatMap(({ host, use }) => replaceStart(facts, use.image, host, vpc) ?? []);
}

/** Does the registry certainly answer in the VPC? */
function isLinked(
  [image]: readonly PulledImage[],
  vpc: string,
  { registryOf, settings }: RuleFacts,
): boolean {
  const isPersonal =
    image !== undefined && registryOf(image.host, image.pod.execution.path).kind === 'acr-personal';
  return isPersonal || settings.registries.some((one) => one.host.toLowerCase() === vpc);
}
