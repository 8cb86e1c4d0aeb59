import {
  anyOf,
  brief,
  CACHE_OUTBOUND_KEYS,
  cachedFromOutside,
  defineRule,
  hosts,
  imageCaches,
  needsNatGateway,
  notesOnMore,
  OUTBOUND_KEYS,
  type PulledImage,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: anyOf({ host: hosts(isUnreachable, undefined, { everywhere: true }), cache: imageCaches() }),
  meta: {
    id: 'outside-registry-unreachable',
    summary: 'Without a NAT gateway, pods on ECI have an EIP for images of public registries.',
    rationale:
      'A pod on ECI reaches the public network by a NAT gateway with SNAT or by an EIP of its own, in ' +
      'every region. Where the configuration says that the network has no NAT gateway ' +
      '(cluster.natGateway: false), a pull from Docker Hub, quay.io and the like fails without an EIP, ' +
      'and so does the making of an ImageCache, which has annotations of its own for an EIP.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'Rather than switching it off, correct cluster.natGateway in the configuration.',
    source: {
      title: '从Docker Hub拉取镜像创建实例 (instances with images of Docker Hub)',
      url: 'https://help.aliyun.com/zh/eci/getting-started/create-an-elastic-container-instance-by-pulling-an-image-from-docker-hub',
    },
  },
  messages: {
    pulled: (d: { image: string; more: number; host: string }) => ({
      title: `Pods have no way to ${brief(d.host)}`,
      label: 'the pods have neither a NAT gateway nor an EIP to reach it',
      notes: notesOnMore(d.more),
    }),
    cached: (d: { image: string; host: string }) => ({
      title: `ECI has no way to ${brief(d.host)}`,
      label: 'ECI makes the cache with neither a NAT gateway nor an EIP to reach it',
    }),
  },
  check({ what, it }, say, facts) {
    if (what === 'host') {
      const help = `Keep copies in Container Registry, or give the pods an EIP: ${OUTBOUND_KEYS[0]}: "true"`;
      say('pulled', { image: it.text, more: it.others.length, host: it.host }, { help });
      return;
    }
    if (facts.settingsAt(it.path).cluster.natGateway !== false) return;
    for (const { at, host } of cachedFromOutside(it, facts)) {
      const help = `Keep a copy in Container Registry, or add the annotation ${CACHE_OUTBOUND_KEYS[0]}: "true"`;
      say('cached', { image: at.text, host }, { at, help });
    }
  },
});

/** Does the configuration say that the pod has no way to the registry of its image? */
function isUnreachable(image: PulledImage, context: RuleContext): boolean {
  const { natGateway } = context.settingsAt(image.pod.execution.path).cluster;
  return natGateway === false && needsNatGateway(image, context);
}
