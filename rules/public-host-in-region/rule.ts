import {
  defineRule,
  type Fix,
  fixOrHelp,
  images,
  type PulledImage,
  quoted,
  replaceStart,
  type RuleContext,
  type RuleFacts,
  vpcHostOf,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: images(isPublic),
  meta: {
    id: 'public-host-in-region',
    summary: 'Pods pull from a registry of their own region by its VPC host.',
    rationale:
      'By the public host the image leaves the data centre and comes back: the pod needs a NAT ' +
      'gateway or an address of its own, traffic is paid for, and the pull is slower. The VPC host ' +
      'serves the same image inside the region. The rule speaks only where region is configured.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the VPC of the pods is not linked to the instance.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    publicHost: (d: { image: string; region: string; host: string }) =>
      `Image ${quoted(d.image)} is pulled by its public host although the pods run in ${d.region}, too; the VPC host is "${d.host}"`,
  },
  check(image, say, facts) {
    const { text, host, pod } = image;
    const { region } = facts.settingsAt(pod.execution.path);
    const vpc = vpcHostOf(facts.registryOf(host));
    if (vpc === undefined || region === undefined) return;
    say(
      'publicHost',
      { image: text, region, host: vpc },
      fixOrHelp(useVpc(image, vpc, facts), `Write "${vpc}" in its place`),
    );
  },
});

/** Is there a VPC host for the image, in the region in which the pod runs? */
function isPublic({ host, pod }: PulledImage, { registryOf, settingsAt }: RuleContext): boolean {
  const { region } = settingsAt(pod.execution.path);
  const registry = registryOf(host);
  return region !== undefined && registry.region === region && vpcHostOf(registry) !== undefined;
}

/**
 * A fix that uses the VPC host. An Enterprise instance answers in a VPC only after somebody has
 * linked the two, so its host has to be configured. Where a cache holds the image by its public
 * name, both names have to change.
 */
function useVpc(
  { host, pod, path, range, text }: PulledImage,
  vpc: string,
  facts: RuleFacts,
): Fix | undefined {
  const field = pod.images.find(({ image }) => image.path === path && image.range === range);
  const edits = field && replaceStart(facts, field.image, host, vpc);
  if (edits === undefined) return undefined;
  const linked =
    facts.registryOf(host).kind === 'acr-personal' ||
    facts.settings.registries.some((one) => one.host.toLowerCase() === vpc);
  const isCached = facts.project.imageCaches.some(({ images }) =>
    images.some((one) => one.text === text),
  );
  const safety = linked && !isCached ? 'safe' : 'unsafe';
  return { title: `Pull by ${vpc}`, safety, edits };
}
