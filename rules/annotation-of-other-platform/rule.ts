import {
  ACS_CACHE_KEY,
  annotations,
  autoCacheKey,
  type Backend,
  certainBackendOf,
  defineRule,
  ECI_CACHE_KEYS,
  hasAnnotation,
  oneOf,
  type Pod,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

const KEYS = [...ECI_CACHE_KEYS, ACS_CACHE_KEY];
const NAMES = { eci: 'ECI', acs: 'ACS' } as const;

export default defineRule({
  on: annotations(KEYS, { of: 'pods', templated: true }),
  meta: {
    id: 'annotation-of-other-platform',
    summary: 'Annotations on image caches are those of the platform the pods run on.',
    rationale:
      'ECI and ACS have different image caches with different annotations, and neither documents ' +
      'that it reads those of the other. The rule speaks only where labels, the node selector or ' +
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
    other: (d: { key: string; of: string; on: string }) =>
      `"${d.key}" is an annotation of ${d.of}, but its pods run on ${d.on}`,
  },
  check({ key, value, pods, object }, say, facts) {
    if (object !== undefined) return;
    const of: Backend = key === ACS_CACHE_KEY ? 'acs' : 'eci';
    const on = of === 'acs' ? 'eci' : 'acs';
    if (value.text.trim() === '' || !pods.every((pod) => runsOn(pod, on, facts))) return;
    if (pods.some((pod) => hasAnnotation(pod, oneOf(keysOf(on))))) return;
    const help =
      on === 'acs'
        ? `Image caches of ACS are made in its console or by its operator, and asked for by "${ACS_CACHE_KEY}"`
        : `On ECI write "${autoCacheKey(facts.settingsAt(value.path).platform)}"`;
    say('other', { key, of: NAMES[of], on: NAMES[on] }, { help });
  },
});

function runsOn(pod: Pod, backend: Backend, { settingsAt }: RuleFacts): boolean {
  return certainBackendOf(pod, settingsAt(pod.execution.path).platform) === backend;
}

function keysOf(backend: Backend): readonly string[] {
  return backend === 'acs' ? [ACS_CACHE_KEY] : ECI_CACHE_KEYS;
}
