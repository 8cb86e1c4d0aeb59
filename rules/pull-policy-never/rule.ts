import {
  cacheState,
  certainBackendOf,
  clusterMayAdd,
  containers,
  defineRule,
  type Details,
  type ImageUse,
  PINNED_CACHE_KEYS,
  type Pod,
  quoted,
  type RuleFacts,
  setField,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: containers(
    ({ images }) => images.some(isNever),
    (use, pod, facts) => isNever(use) && startsEmpty(pod, facts),
  ),
  meta: {
    id: 'pull-policy-never',
    summary: 'A pod on ECI may pull its images.',
    rationale:
      'With imagePullPolicy Never nobody pulls the image, and the container starts only if the image ' +
      'is there already. An ECI instance is made for its pod and holds no image, unless an image ' +
      'cache matches: the pod ends in ErrImageNeverPull. The policy often comes from a manifest that ' +
      'was written for a cluster on one machine, so the rule speaks only where the platform is ' +
      'configured, or a label of the pod says that it runs on ECI.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When pods should rather fail than pull, because image caches hold all images.',
    source: {
      title: 'Images (Kubernetes documentation)',
      url: 'https://kubernetes.io/docs/concepts/containers/images/',
    },
  },
  messages: {
    never: (d: { image: string }) => ({
      title: 'imagePullPolicy Never leaves the image unpulled',
      label: `nobody pulls ${quoted(d.image)}`,
      notes: ['an ECI instance holds no images of its own'],
    }),
    onlyFromCache: (d: { image: string }) => ({
      title: 'imagePullPolicy Never needs a cache that matches',
      label: `starts ${quoted(d.image)} only when an image cache matches`,
      notes: ['otherwise the pod fails'],
    }),
  },
  check(use, say, facts) {
    const { image, pullPolicy, pods } = use;
    const asks = pods.some(({ annotations }) => cacheState(annotations) === 'automatic');
    const details = { at: pullPolicy ?? image, ...repair(use, asks, facts) };
    say(asks ? 'onlyFromCache' : 'never', { image: image.text }, details);
  },
});

function isNever({ pullPolicy, role }: ImageUse): boolean {
  return pullPolicy?.text === 'Never' && role !== 'volume';
}

/**
 * Does a pod certainly start on an instance of ECI, without a cache that the user has chosen for it?
 * Many manifests with this policy are written for clusters on one machine, where it is right.
 */
function startsEmpty(pod: Pod, context: RuleFacts): boolean {
  const isOnEci = certainBackendOf(pod, context.settingsAt(pod.execution.path).platform) === 'eci';
  const isPinned = cacheState(pod.annotations) === 'pinned';
  return isOnEci && !isPinned && !clusterMayAdd(pod, PINNED_CACHE_KEYS, context);
}

/** With IfNotPresent a pod starts from its cache as well. That it may pull, too, can be unwanted. */
function repair(
  { pullPolicy, site }: ImageUse,
  asks: boolean,
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  const title = 'Set imagePullPolicy to IfNotPresent';
  const edits = setField(facts, pullPolicy, site, 'imagePullPolicy', 'IfNotPresent');
  if (edits === undefined) return { help: title };
  return { fix: { title, safety: asks ? 'unsafe' : 'safe', edits } };
}
