import {
  annotations,
  defineRule,
  type EnterpriseImage,
  enterpriseImages,
  fixOrHelp,
  INSTANCE_ID_KEYS,
  INSTANCE_IDS_AT,
  instancesOf,
  isKnownRegion,
  parseInstanceId,
  type Pod,
  quoted,
  type Registry,
  type RuleFacts,
  setValue,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(INSTANCE_ID_KEYS, { of: 'pods' }),
  meta: {
    id: 'instance-region-mismatch',
    summary: 'The region before an instance id is the region of the image’s host.',
    rationale:
      'The annotation names the region of the instance, and the default domain of an instance names ' +
      'it, too. Where they differ, one of them is wrong: the page asks for the region of the ' +
      'instance. What the platform does otherwise is not documented; the pull of a private image ' +
      'may fail.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'Never, as long as images come from default domains of ACR Enterprise Edition.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    mismatch: (d: { key: string; region: string; image: string; actual: string }) =>
      `"${d.key}" names region ${quoted(d.region)}, but image ${quoted(d.image)} is in ${quoted(d.actual)}`,
  },
  check(seen, say, facts) {
    const { key, value, pods } = seen;
    const given = parseInstanceId(value.text);
    if (given?.region === undefined || !isKnownRegion(given.region)) return;
    const images = pods.flatMap((pod) => imagesOfOneInstance(pod, facts));
    const wrong = images.find(({ registry }) => regionOf(registry) !== given.region);
    const actual = wrong && regionOf(wrong.registry);
    if (wrong === undefined || actual === undefined) return;
    const sure =
      instancesOf(images).size === 1 && wrong.registry.configured?.instanceId === given.id;
    const help = `If the image is right: look the id of ${quoted(wrong.host)} up in region ${actual}: ${INSTANCE_IDS_AT}`;
    say(
      'mismatch',
      { key, region: given.region, image: wrong.text, actual },
      {
        related: [{ path: wrong.path, range: wrong.range, message: 'the image' }],
        ...fixOrHelp(sure ? setValue(seen, `${actual}:${given.id}`) : undefined, help),
      },
    );
  },
});

/**
 * The images of a pod that pulls from one instance; empty for several ones, because it is not known
 * for which of them the id is.
 */
function imagesOfOneInstance(pod: Pod, facts: RuleFacts): EnterpriseImage[] {
  const images = enterpriseImages(pod, facts);
  return instancesOf(images).size === 1 ? images.filter(({ registry }) => regionOf(registry)) : [];
}

function regionOf({ region, configured }: Registry): string | undefined {
  return configured?.region ?? region;
}
