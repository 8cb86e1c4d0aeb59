import {
  backendOf,
  clusterMayAdd,
  defineRule,
  images,
  imageTexts,
  isMainland,
  type Location,
  type Manifest,
  OUTBOUND_KEYS,
  type PulledImage,
  quoted,
  type RuleContext,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: images(isFar, { everywhere: true }),
  meta: {
    id: 'docker-hub-from-mainland',
    summary: 'Pods in the Chinese mainland do not depend on Docker Hub.',
    rationale:
      'A pod on ECI reaches no public registry by itself: the network needs a NAT gateway with SNAT, ' +
      'or the pod an EIP. Without one every pull from Docker Hub fails, and from the Chinese mainland ' +
      'it is slow at best. The rule speaks only where region is configured, once for each manifest, and ' +
      'no setting says yet that the network has a way out: it is information.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the network of the cluster has a NAT gateway, and pulls from Docker Hub work.',
    source: {
      title: '从Docker Hub拉取镜像创建实例 (instances with images of Docker Hub)',
      url: 'https://help.aliyun.com/zh/eci/getting-started/create-an-elastic-container-instance-by-pulling-an-image-from-docker-hub',
    },
  },
  messages: {
    one: (d: { image: string; region: string }) =>
      `Image ${quoted(d.image)} is on Docker Hub, which pods in "${d.region}" reach only by a NAT gateway or an EIP`,
    several: (d: { image: string; more: number; region: string }) =>
      `Image ${quoted(d.image)} and ${String(d.more)} more of this manifest are on Docker Hub, which pods in "${d.region}" reach only by a NAT gateway or an EIP`,
  },
  check({ path, range, text, pod }, say, facts) {
    const all = facts.once(farImages).get(pod.owner) ?? [];
    const [first] = all;
    const { region } = facts.settingsAt(pod.execution.path);
    if (first === undefined || region === undefined || !isAt(first, { path, range })) return;
    const more = imageTexts(all).length - 1;
    const help = `Keep copies in Container Registry, or give the pods an EIP: ${OUTBOUND_KEYS[0]}: "true"`;
    if (more === 0) say('one', { image: text, region }, { help });
    else say('several', { image: text, more, region }, { help });
  },
});

/** Is it an image of Docker Hub, for a pod in the mainland that has no way out of its own? */
function isFar({ host, pod }: PulledImage, context: RuleContext): boolean {
  const { region, platform } = context.settingsAt(pod.execution.path);
  if (region === undefined || !isMainland(region)) return false;
  if (context.registryOf(host).kind !== 'docker-hub' || backendOf(pod, platform) !== 'eci')
    return false;
  const isGiven = OUTBOUND_KEYS.some((key) => pod.annotations.has(key));
  return !isGiven && !clusterMayAdd(pod, OUTBOUND_KEYS, context);
}

/** These images, by the manifest in which their template is written. */
function farImages(facts: RuleFacts): ReadonlyMap<Manifest, readonly PulledImage[]> {
  const found = new Map<Manifest, PulledImage[]>();
  for (const pod of facts.project.pods) {
    const far = facts.imagesOf(pod).filter((image) => isFar(image, facts));
    found.set(pod.owner, [...(found.get(pod.owner) ?? []), ...far]);
  }
  return found;
}

function isAt(a: Location, b: Location): boolean {
  return a.path === b.path && a.range.start === b.range.start;
}
