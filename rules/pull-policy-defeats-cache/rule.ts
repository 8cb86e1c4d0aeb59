import {
  ACS_CACHE_KEY,
  addedBy,
  AUTO_CACHE_KEYS,
  type Backend,
  backendOf,
  cacheState,
  containers,
  defineRule,
  type Details,
  given,
  hasAnnotation,
  imageName,
  type ImageUse,
  isFloating,
  isTemplated,
  oneOf,
  parseImageRef,
  type PastCache,
  pastCache,
  PINNED_CACHE_KEYS,
  type Pod,
  pullPolicyOf,
  quoted,
  relatedSetting,
  type RuleFacts,
  setField,
} from '../../src/rule-kit/index.ts';

const CACHE_KEYS = [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS, ACS_CACHE_KEY];

export default defineRule({
  on: containers(
    (pod) => hasAnnotation(pod, oneOf(CACHE_KEYS)),
    (use, pod, facts) => judge(use, pod, cachingBackend(pod, facts)) !== undefined,
  ),
  meta: {
    id: 'pull-policy-defeats-cache',
    summary: 'The pull policy fits the image cache: IfNotPresent on ECI, Always on ACS.',
    rationale:
      'On ECI a pod with imagePullPolicy Always pulls its image although the cache holds it, and ' +
      'Always is what Kubernetes takes for the tag latest and for no tag. On ACS it is the other ' +
      'way round: image caches work with Always only. In both cases the cache is paid for and ' +
      'every pod pulls. Never is an error there: nobody fetches the image then.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the annotation is there for other containers of the pod.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    always: (d: { image: string }) => ({
      title: 'Pull policy goes past the image cache',
      label: `pulls ${quoted(d.image)} although the image cache may hold it`,
      notes: ['on ECI use IfNotPresent'],
    }),
    floating: (d: { image: string }) => ({
      title: `${imageName(d.image)} goes past the image cache`,
      label: 'no fixed tag and no imagePullPolicy, which means Always',
      notes: ['it is pulled although the image cache may hold it'],
    }),
    never: (d: { image: string }) => ({
      title: 'imagePullPolicy Never lets nobody fetch the image',
      label: `nobody fetches ${quoted(d.image)}`,
      notes: ['on ACS image caches are used with Always only'],
    }),
    notAlways: (d: { image: string; policy: string }) => ({
      title: 'Pull policy goes past the image cache',
      label: `${d.policy} keeps ${quoted(d.image)} from the image cache`,
      notes: ['on ACS only Always uses it'],
    }),
  },
  check(use, say, facts) {
    const { image, pullPolicy, pod } = use;
    const message = judge(use, pod, cachingBackend(pod, facts));
    if (message === undefined) return;
    const counting = pullPolicyOf(use, pod);
    const policy = counting?.text ?? 'IfNotPresent (by default)';
    const details = {
      at: given(pullPolicy) ?? image,
      related: [
        ...addedBy(pod, CACHE_KEYS),
        ...(counting === undefined || counting === pullPolicy
          ? []
          : [relatedSetting(counting, 'mainContainer.imagePullPolicy')]),
      ],
      ...repair(use, message, facts),
    };
    const wastes = [{ path: image.path, range: image.range }];
    const data = { image: image.text, policy };
    if (message === 'never') say('never', data, { ...details, severity: 'error' });
    else say(message, data, { ...details, wastes });
  },
});

/**
 * What caches images for this pod; undefined where the files do not say clearly that something
 * does.
 */
function cachingBackend(pod: Pod, { settingsAt }: RuleFacts): Backend | undefined {
  const { annotations } = pod;
  const backend = backendOf(pod, settingsAt(pod.execution.path).platform);
  if (backend === 'acs') {
    return annotations.get(ACS_CACHE_KEY)?.value.text === 'true' ? 'acs' : undefined;
  }
  const state = cacheState(annotations);
  const values = CACHE_KEYS.flatMap((key) => annotations.get(key)?.value ?? []);
  const known = (state === 'automatic' || state === 'pinned') && !values.some(isTemplated);
  return known ? 'eci' : undefined;
}

/** What is wrong with the policy of a container, for what caches its image. */
function judge(use: ImageUse, pod: Pod, backend: Backend | undefined): PastCache | undefined {
  return backend === undefined ? undefined : pastCache(use, pod, backend);
}

/**
 * A fix. On ECI a policy can be changed only for an image whose tag is fixed: another tag can move.
 */
function repair(
  { image, pullPolicy, site }: ImageUse,
  message: PastCache,
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  const reference = isTemplated(image) ? undefined : parseImageRef(image.text);
  const isFixed = reference !== undefined && !isFloating(reference);
  const isOnAcs = message === 'never' || message === 'notAlways';
  if (!isOnAcs && !isFixed) return { help: 'Pin a tag, then use IfNotPresent' };
  const policy = isOnAcs ? 'Always' : 'IfNotPresent';
  const edits = setField(facts, pullPolicy, site, 'imagePullPolicy', policy);
  if (edits === undefined) return { help: `Set imagePullPolicy to ${policy}` };
  return { fix: { title: `Set imagePullPolicy to ${policy}`, safety: 'safe', edits } };
}
