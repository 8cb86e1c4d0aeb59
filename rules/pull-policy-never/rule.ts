import {
  backendOf,
  cacheState,
  containers,
  defineRule,
  type Details,
  type ImageUse,
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
      'was written for a cluster on one machine.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When pods should rather fail than pull, because image caches hold all images.',
    source: {
      title: 'Images (Kubernetes documentation)',
      url: 'https://kubernetes.io/docs/concepts/containers/images/',
    },
  },
  messages: {
    never: (d: { image: string }) =>
      `imagePullPolicy Never leaves ${quoted(d.image)} unpulled, and an ECI instance holds no images of its own`,
    onlyFromCache: (d: { image: string }) =>
      `imagePullPolicy Never starts ${quoted(d.image)} only when an image cache matches; otherwise the pod fails`,
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

/** Does a pod start on an instance of ECI, without a cache that the user has chosen for it? */
function startsEmpty(pod: Pod, { settingsAt }: RuleFacts): boolean {
  const isOnEci = backendOf(pod, settingsAt(pod.execution.path).platform) === 'eci';
  return isOnEci && cacheState(pod.annotations) !== 'pinned';
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
