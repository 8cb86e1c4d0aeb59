import {
  annotations,
  cachedEnterpriseImages,
  defineRule,
  type Fix,
  fixOrHelp,
  INSTANCE_ID_KEYS,
  INSTANCE_IDS_AT,
  type InstanceImage,
  instanceKey,
  instanceRegion,
  instancesIn,
  instancesOf,
  isKnownRegion,
  parseInstanceId,
  quoted,
  reportedMisnamed,
  type RuleFacts,
  type SeenAnnotation,
  setValue,
} from '../../src/rule-kit/index.ts';

/** An image of an instance, and where it is pulled. */
interface Pulled extends InstanceImage {
  /** The region of its instance. */
  readonly region: string;
  /** The region where its pod runs or its cache is made, where that is known. */
  readonly here: string | undefined;
}

export default defineRule({
  on: annotations(INSTANCE_ID_KEYS, { readBy: 'eci' }),
  meta: {
    id: 'instance-region-mismatch',
    summary:
      'An instance id names the region of the instance, and has to where the pods run elsewhere.',
    rationale:
      'The annotation names the region of the instance, and the default domain of an instance names ' +
      'it, too. Where they differ, one of them is wrong: the page asks for the region of the ' +
      'instance. What the platform does otherwise is not documented; the pull of a private image ' +
      'may fail. An id without a region may be used only where the pods run in the region of the ' +
      'instance.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'Never, as long as images come from default domains of ACR Enterprise Edition.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    mismatch: (d: { key: string; region: string; image: string; actual: string }) => ({
      title: 'Instance id names another region than the image',
      label: `"${d.key}" names region ${quoted(d.region)}`,
      notes: [`image ${quoted(d.image)} is in ${quoted(d.actual)}`],
    }),
    short: (d: { key: string; here: string; image: string; actual: string }) => ({
      title: 'Instance id without region is looked for elsewhere',
      label: `"${d.key}" names no region and is looked for in ${quoted(d.here)}`,
      notes: [`image ${quoted(d.image)} is in ${quoted(d.actual)}`],
    }),
  },
  check(seen, say, facts) {
    const { key, value } = seen;
    const given = parseInstanceId(value.text);
    if (given === undefined) return;
    if (given.region !== undefined && !isKnownRegion(given.region)) return;
    const images = imagesFor(seen, facts);
    const wrong = images.find(({ region, here = region }) => region !== (given.region ?? here));
    if (wrong === undefined) return;
    const { text: image, region: actual, path, range } = wrong;
    const help = `If the image is right: look the id of ${quoted(wrong.registry.host)} up in region ${actual}: ${INSTANCE_IDS_AT}`;
    const details = {
      related: [{ path, range, message: 'the image' }],
      ...fixOrHelp(withRegion(seen, given, images, facts), help),
    };
    if (given.region !== undefined) {
      say('mismatch', { key, region: given.region, image, actual }, details);
    } else say('short', { key, here: wrong.here ?? '', image, actual }, details);
  },
});

/**
 * A fix that writes the region of the instance. It is safe where the configuration gives this id to
 * the instance. Elsewhere the id may be wrong as well: a region can be added to it for review, unless
 * the id is known to be that of another instance, and one that somebody wrote stays.
 */
function withRegion(
  seen: SeenAnnotation,
  given: NonNullable<ReturnType<typeof parseInstanceId>>,
  images: readonly Pulled[],
  facts: RuleFacts,
): Fix | undefined {
  const [image, ...others] = instancesOf(images).values();
  const region = image && instanceRegion(image);
  if (image === undefined || region === undefined || others.length > 0) return undefined;
  const isSure = image.configured?.instanceId === given.id;
  if (!isSure && given.region !== undefined) return undefined;
  if (facts.once(instancesIn).isForeign(given.id, new Set([instanceKey(image)]))) return undefined;
  const fix = setValue(seen, `${region}:${given.id}`);
  return fix && { ...fix, safety: isSure ? 'safe' : 'unsafe' };
}

/**
 * The images that the id is for. Pods and caches with images from several instances have none,
 * because it is not known for which of them the id is; nor have those for which another rule
 * reports the id itself.
 */
function imagesFor(seen: SeenAnnotation, facts: RuleFacts): Pulled[] {
  const { pods, imageCache } = seen;
  const misnamed = reportedMisnamed(seen, facts);
  if (imageCache !== undefined) {
    if (misnamed.size > 0) return [];
    const { region } = facts.settingsAt(imageCache.path);
    return ofOneInstance(cachedEnterpriseImages(imageCache, facts), region);
  }
  return pods.flatMap((pod) => {
    if (misnamed.has(pod)) return [];
    const { region } = facts.settingsAt(pod.execution.path);
    return ofOneInstance(facts.enterpriseImagesOf(pod), region);
  });
}

function ofOneInstance(images: readonly InstanceImage[], here: string | undefined): Pulled[] {
  if (instancesOf(images).size !== 1) return [];
  return images.flatMap(({ text, registry, path, range }) => {
    const region = instanceRegion(registry);
    return region === undefined ? [] : [{ text, registry, path, range, region, here }];
  });
}
