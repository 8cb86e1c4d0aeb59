import {
  ACS_CACHE_KEY,
  annotations,
  autoCacheKey,
  type Backend,
  certainBackendOf,
  defineRule,
  ECI_CACHE_KEYS,
  hasAnnotation,
  listed,
  LOOSE_REGISTRY_KEYS,
  oneOf,
  type Platform,
  type Pod,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

const [ECI_HTTP, ECI_INSECURE, ACS_HTTP, ACS_INSECURE] = LOOSE_REGISTRY_KEYS;
const OF_ACS: ReadonlySet<string> = new Set([ACS_CACHE_KEY, ACS_HTTP, ACS_INSECURE]);

/** What the other platform reads in the place of a key: where there are several, any of them. */
const TWINS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...ECI_CACHE_KEYS.map((key) => [key, [ACS_CACHE_KEY]] as const),
  [ACS_CACHE_KEY, ECI_CACHE_KEYS],
  [ECI_HTTP, [ACS_HTTP]],
  [ECI_INSECURE, [ACS_INSECURE]],
  [ACS_HTTP, [ECI_HTTP]],
  [ACS_INSECURE, [ECI_INSECURE]],
]);

const NAMES = { eci: 'ECI', acs: 'ACS' } as const;

export default defineRule({
  on: annotations([...TWINS.keys()], { of: 'pods', templated: true }),
  meta: {
    id: 'annotation-of-other-platform',
    summary:
      'Annotations on image caches and registries are those of the platform the pods run on.',
    rationale:
      'ECI and ACS have different image caches with different annotations, and different ' +
      'annotations for registries without TLS. Neither documents that it reads those of the other. The rule speaks only where labels, the node selector or ' +
      'the configuration say outright where the pods run, and where the right annotation is ' +
      'missing.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When you have seen your platform read these annotations.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    other: (d: { key: string; of: 'ECI' | 'ACS'; on: 'ECI' | 'ACS' }) => ({
      title: `Annotation of ${d.of} on pods of ${d.on}`,
      label: `"${d.key}" is an annotation of ${d.of}, but its pods run on ${d.on}`,
    }),
  },
  check({ key, value, pods, object }, say, facts) {
    if (object !== undefined) return;
    const of: Backend = OF_ACS.has(key) ? 'acs' : 'eci';
    const on = of === 'acs' ? 'eci' : 'acs';
    if (value.text.trim() === '' || !pods.every((pod) => runsOn(pod, on, facts))) return;
    const twins = TWINS.get(key) ?? [];
    if (pods.some((pod) => hasAnnotation(pod, oneOf(twins)))) return;
    const { platform } = facts.settingsAt(value.path);
    const help = cacheHelp(key, on, platform) ?? `On ${NAMES[on]} write ${listed(twins)}`;
    say('other', { key, of: NAMES[of], on: NAMES[on] }, { help });
  },
});

function runsOn(pod: Pod, backend: Backend, { settingsAt }: RuleFacts): boolean {
  return certainBackendOf(pod, settingsAt(pod.execution.path).platform) === backend;
}

/** What to do about an annotation on image caches; undefined for another one. */
function cacheHelp(key: string, on: Backend, platform: Platform): string | undefined {
  if (key === ACS_CACHE_KEY) return `On ECI write "${autoCacheKey(platform)}"`;
  if (on === 'eci' || !oneOf(ECI_CACHE_KEYS)(key)) return undefined;
  return `Image caches of ACS are made in its console or by its operator, and asked for by "${ACS_CACHE_KEY}"`;
}
