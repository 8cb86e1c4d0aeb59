import {
  anyOf,
  backendOf,
  CACHE_OUTBOUND_KEYS,
  clusterMayAdd,
  defineRule,
  hosts,
  type ImageCacheManifest,
  imageCaches,
  imageTexts,
  isMainland,
  isPublicRegistry,
  OUTBOUND_KEYS,
  parseImageRef,
  type PulledImage,
  quoted,
  type RuleContext,
  type RuleFacts,
  type Say,
  type Scalar,
  type SeenHost,
} from '../../src/rule-kit/index.ts';

const MESSAGES = {
  one: (d: { image: string; host: string; region: string }) =>
    `Image ${quoted(d.image)} is on "${d.host}", which pods in ${quoted(d.region)} reach only by a NAT gateway or an EIP`,
  several: (d: { image: string; more: number; host: string; region: string }) =>
    `Image ${quoted(d.image)} and ${String(d.more)} more are on "${d.host}", which pods in ${quoted(d.region)} reach only by a NAT gateway or an EIP`,
  cached: (d: { image: string; host: string; region: string }) =>
    `Image ${quoted(d.image)} is on "${d.host}", which ECI in ${quoted(d.region)} reaches only by a NAT gateway or an EIP to make the cache`,
};

export default defineRule({
  on: anyOf({ host: hosts(isFar, regionOf, { everywhere: true }), cache: imageCaches() }),
  meta: {
    id: 'outside-registry-from-mainland',
    summary: 'Pods in the Chinese mainland do not depend on Docker Hub and its like.',
    rationale:
      'A pod on ECI reaches no public registry by itself: the network needs a NAT gateway with SNAT, ' +
      'or the pod an EIP. Without one every pull from Docker Hub, quay.io and others fails. The rule ' +
      'speaks only where region is configured, once for each registry in a file. Whether the network has a ' +
      'way out is in no file, so it is information. An ImageCache is made in the same network, and ' +
      'has annotations of its own for an EIP.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the network of the cluster has a NAT gateway, and the pulls work.',
    source: {
      title: '从Docker Hub拉取镜像创建实例 (instances with images of Docker Hub)',
      url: 'https://help.aliyun.com/zh/eci/getting-started/create-an-elastic-container-instance-by-pulling-an-image-from-docker-hub',
    },
  },
  messages: MESSAGES,
  check({ what, it }, say, facts) {
    if (what === 'cache') judgeCache(it, say, facts);
    else judgeHost(it, say, facts);
  },
});

function judgeHost(seen: SeenHost, say: Say<typeof MESSAGES>, facts: RuleFacts): void {
  const { text: image, host, others } = seen;
  const region = regionOf(seen, facts);
  const more = imageTexts([seen, ...others]).length - 1;
  const help = `Keep copies in Container Registry, or give the pods an EIP: ${OUTBOUND_KEYS[0]}: "true"`;
  if (more === 0) say('one', { image, host, region }, { help });
  else say('several', { image, more, host, region }, { help });
}

function judgeCache(cache: ImageCacheManifest, say: Say<typeof MESSAGES>, facts: RuleFacts): void {
  const firsts = new Map(
    farInCache(cache, facts)
      .toReversed()
      .map((one) => [one.host, one]),
  );
  for (const { at, host, region } of [...firsts.values()].toReversed()) {
    const help = `Keep a copy in Container Registry, or add the annotation ${CACHE_OUTBOUND_KEYS[0]}: "true"`;
    say('cached', { image: at.text, host, region }, { at, help });
  }
}

/** An image of an ImageCache that is made from a public registry. */
interface CachedImage {
  readonly at: Scalar;
  readonly host: string;
  readonly region: string;
}

/** The images of public registries in an ImageCache that is made in the mainland without an EIP. */
function farInCache(
  { path, images, metadata }: ImageCacheManifest,
  { settingsAt }: RuleFacts,
): CachedImage[] {
  const { region = '', platform } = settingsAt(path);
  const hasEip = metadata.annotations.some(({ key }) =>
    CACHE_OUTBOUND_KEYS.some((one) => one === key),
  );
  if (!isMainland(region) || platform === 'acs' || hasEip) return [];
  return images.flatMap((at) => {
    const host = parseImageRef(at.text)?.host;
    return host !== undefined && isPublicRegistry(host) ? [{ at, host, region }] : [];
  });
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
