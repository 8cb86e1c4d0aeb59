import {
  backendOf,
  clusterMayAdd,
  defineRule,
  images,
  imageTexts,
  isMainland,
  isPublicRegistry,
  type Location,
  OUTBOUND_KEYS,
  type PulledImage,
  quoted,
  type RuleContext,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: images(isFar, { everywhere: true }),
  meta: {
    id: 'outside-registry-from-mainland',
    summary: 'Pods in the Chinese mainland do not depend on Docker Hub and its like.',
    rationale:
      'A pod on ECI reaches no public registry by itself: the network needs a NAT gateway with SNAT, ' +
      'or the pod an EIP. Without one every pull from Docker Hub, quay.io and others fails. The rule ' +
      'speaks only where region is configured, once for each registry. Whether the network has a ' +
      'way out is in no file, so it is information.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the network of the cluster has a NAT gateway, and the pulls work.',
    source: {
      title: '从Docker Hub拉取镜像创建实例 (instances with images of Docker Hub)',
      url: 'https://help.aliyun.com/zh/eci/getting-started/create-an-elastic-container-instance-by-pulling-an-image-from-docker-hub',
    },
  },
  messages: {
    one: (d: { image: string; host: string; region: string }) =>
      `Image ${quoted(d.image)} is on "${d.host}", which pods in ${quoted(d.region)} reach only by a NAT gateway or an EIP`,
    several: (d: { image: string; more: number; host: string; region: string }) =>
      `Image ${quoted(d.image)} and ${String(d.more)} more are on "${d.host}", which pods in ${quoted(d.region)} reach only by a NAT gateway or an EIP`,
  },
  check(seen, say, facts) {
    const { text: image, host } = seen;
    const all = facts.once(farImages).get(keyOf(seen, facts)) ?? [];
    const [first] = all;
    if (first === undefined || !isAt(first, seen)) return;
    const region = regionOf(seen, facts);
    const more = imageTexts(all).length - 1;
    const help = `Keep copies in Container Registry, or give the pods an EIP: ${OUTBOUND_KEYS[0]}: "true"`;
    if (more === 0) say('one', { image, host, region }, { help });
    else say('several', { image, more, host, region }, { help });
  },
});

/** These images of the whole repository, by their registry and the region of their pods. */
function farImages(facts: RuleFacts): ReadonlyMap<string, readonly PulledImage[]> {
  const found = new Map<string, PulledImage[]>();
  for (const pod of facts.project.pods) {
    for (const image of facts.imagesOf(pod)) {
      if (!isFar(image, facts)) continue;
      const key = keyOf(image, facts);
      const known = found.get(key);
      if (known === undefined) found.set(key, [image]);
      else known.push(image);
    }
  }
  return found;
}

function keyOf(image: PulledImage, facts: RuleContext): string {
  return `${image.host} ${regionOf(image, facts)}`;
}

function isAt(a: Location, b: Location): boolean {
  return a.path === b.path && a.range.start === b.range.start;
}

/** Is it an image of a public registry, for a pod in the mainland that has no way out of its own? */
function isFar(image: PulledImage, context: RuleContext): boolean {
  const { host, pod } = image;
  const { platform } = context.settingsAt(pod.execution.path);
  if (!isMainland(regionOf(image, context)) || !isPublicRegistry(host)) return false;
  if (backendOf(pod, platform) !== 'eci') return false;
  const isGiven = OUTBOUND_KEYS.some((key) => pod.annotations.has(key));
  return !isGiven && !clusterMayAdd(pod, OUTBOUND_KEYS, context);
}

/** The region in which the pod of an image runs; empty where it is not known. */
function regionOf({ pod }: PulledImage, { settingsAt }: RuleContext): string {
  return settingsAt(pod.execution.path).region ?? '';
}
