import {
  addedBy,
  certainBackendOf,
  clusterGivesAccess,
  defineRule,
  described,
  hasPullSecrets,
  images,
  imagesThatNeedId,
  instanceIdOf,
  instanceKey,
  listed,
  type Pod,
  type PulledImage,
  relatedImages,
  type RuleContext,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: images(isOther),
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
    mixed: (d: { templates: readonly string[]; hosts: readonly string[]; key: string }) => ({
      title: 'A pod pulls from several instances',
      label: `"${d.key}" names one instance`,
      notes: [
        `${described(d.templates, 'template')} ${d.templates.length === 1 ? 'pulls' : 'pull'} from ${listed(d.hosts)}`,
      ],
    }),
  },
  check({ path, range, pods }, say, facts) {
    const mixed = pods.filter((pod) => isOpenForOne(pod, facts));
    const [pod] = mixed;
    const id = pod && instanceIdOf(pod.annotations);
    if (pod === undefined || id === undefined) return;
    const images = mixed.flatMap((one) => imagesThatNeedId(one, facts));
    const here = images.filter((image) => image.path === path && image.range.start === range.start);
    const templates = [...new Set(mixed.map(({ templateName }) => templateName))];
    const hosts = [...new Set(images.map(({ host }) => host))];
    say(
      'mixed',
      { templates, hosts, key: id.key },
      {
        related: [...relatedImages([...here, ...images]), ...addedBy(pod, [id.key])],
        help: 'Copy the images to one instance, split the template, or use a Secret',
      },
    );
  },
});

/** Is it the first image of a pod that comes from another instance than the one before it? */
function isOther(image: PulledImage, context: RuleContext): boolean {
  const images = imagesThatNeedId(image.pod, context);
  if (images.length < 2) return false;
  const [first] = images;
  const keyOf = ({ host, pod }: PulledImage): string =>
    instanceKey(context.registryOf(host, pod.execution.path));
  // Of most pods all images are of one instance: then the others need no look.
  if (first === undefined || keyOf(image) === keyOf(first)) return false;
  const other = images.find((one) => keyOf(one) !== keyOf(first));
  return other?.path === image.path && other.range === image.range && other.text === image.text;
}

/** Does the pod get access by the id of one instance, and by nothing else? On ACS no id is documented. */
function isOpenForOne(pod: Pod, facts: RuleFacts): boolean {
  if (certainBackendOf(pod, facts.settingsAt(pod.execution.path).platform) === 'acs') return false;
  const id = instanceIdOf(pod.annotations);
  if (id === undefined || id.value.text.includes(',')) return false;
  return !hasPullSecrets(pod) && !clusterGivesAccess(pod, facts);
}
