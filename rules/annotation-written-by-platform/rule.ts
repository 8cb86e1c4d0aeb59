import {
  annotations,
  certainBackendOf,
  defineRule,
  fixOrHelp,
  removeAnnotation,
  type RuleFacts,
  type SeenAnnotation,
  writerOf,
} from '../../src/rule-kit/index.ts';

const NAMES = { eci: 'ECI', acs: 'ACS' } as const;

export default defineRule({
  on: annotations((key) => writerOf(key) !== undefined, { templated: true }),
  meta: {
    id: 'annotation-written-by-platform',
    summary: 'What the platform writes on pods is not in manifests.',
    rationale:
      'ECI and ACS write on a running pod what became of it: the id of its instance, its address, ' +
      'the image cache that it found. In a manifest, mostly copied from kubectl get pod -o yaml, such ' +
      'an annotation says something that may not be so. ACS forbids it; no page of ECI says what ' +
      'becomes of it.',
    severity: 'info',
    fix: 'safe',
    switchOff: 'When a tool of your own reads these annotations from the manifests.',
    source: {
      title: 'ECI pod annotations',
      url: 'https://www.alibabacloud.com/help/en/ack/serverless-kubernetes/user-guide/eci-pod-annotation',
    },
  },
  messages: {
    written: (d: { key: string; by: 'ECI' | 'ACS' }) => ({
      title: 'Annotation that the platform writes',
      label: `${d.by} writes "${d.key}" on running pods`,
      notes: ['no page says that it is read from a manifest'],
    }),
  },
  check(seen, say, facts) {
    const { key } = seen;
    const by = writerOf(key);
    if (by === undefined || seen.imageCache !== undefined || isOfOthers(seen, facts)) return;
    const repair = fixOrHelp(removeAnnotation(facts, seen), `Remove ${key}`);
    say('written', { key, by: NAMES[by] }, repair);
  },
});

/**
 * Can the annotation belong to somebody else? Where pods may run on something other than ACS, the
 * keys of Kubernetes itself can.
 */
function isOfOthers({ key, pods }: SeenAnnotation, { settingsAt }: RuleFacts): boolean {
  if (!key.startsWith('topology.kubernetes.io/')) return false;
  if (pods.length === 0) return true;
  return pods.some(
    (pod) => certainBackendOf(pod, settingsAt(pod.execution.path).platform) !== 'acs',
  );
}
