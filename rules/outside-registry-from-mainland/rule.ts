import {
  anyOf,
  CACHE_OUTBOUND_KEYS,
  cachedFromOutside,
  defineRule,
  hosts,
  type ImageCacheManifest,
  imageCaches,
  imageName,
  imageTexts,
  isMainland,
  needsNatGateway,
  OUTBOUND_KEYS,
  type PulledImage,
  quoted,
  type RuleContext,
  type RuleFacts,
  type Say,
  type SeenHost,
} from '../../src/rule-kit/index.ts';

const MESSAGES = {
  one: (d: { image: string; host: string; region: string }) => ({
    title: `${imageName(d.image)} is on an outside registry`,
    label: `pods in ${quoted(d.region)} reach "${d.host}" only by a NAT gateway or an EIP`,
  }),
  several: (d: { image: string; more: number; host: string; region: string }) => ({
    title: `${imageName(d.image)} and ${String(d.more)} more come from outside`,
    label: `pods in ${quoted(d.region)} reach "${d.host}" only by a NAT gateway or an EIP`,
  }),
  cached: (d: { image: string; host: string; region: string }) => ({
    title: `${imageName(d.image)} is on an outside registry`,
    label: `ECI in ${quoted(d.region)} reaches "${d.host}" only by a NAT gateway or an EIP to make the cache`,
  }),
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
      'way out is in no file, so it is information. cluster.natGateway in the configuration says it: ' +
      'with true the rule is silent, with false outside-registry-unreachable speaks. An ImageCache is ' +
      'made in the same network, and has annotations of its own for an EIP.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the pulls work; better, say cluster.natGateway: true in the configuration.',
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
  const { region = '', cluster } = facts.settingsAt(cache.path);
  if (!isMainland(region) || cluster.natGateway !== undefined) return;
  for (const { at, host } of cachedFromOutside(cache, facts)) {
    const help = `Keep a copy in Container Registry, or add the annotation ${CACHE_OUTBOUND_KEYS[0]}: "true"`;
    say('cached', { image: at.text, host, region }, { at, help });
  }
}

/** Is it an image of a public registry, for a pod in the mainland whose way out nobody has named? */
function isFar(image: PulledImage, context: RuleContext): boolean {
  const { natGateway } = context.settingsAt(image.pod.execution.path).cluster;
  if (natGateway !== undefined || !isMainland(regionOf(image, context))) return false;
  return needsNatGateway(image, context);
}

/** The region in which the pod of an image runs; empty where it is not known. */
function regionOf({ pod }: Pick<PulledImage, 'pod'>, { settingsAt }: RuleContext): string {
  return settingsAt(pod.execution.path).region ?? '';
}
