import {
  annotations,
  AUTO_CACHE_KEYS,
  autoCacheKey,
  brief,
  CACHE_IDS_AT,
  defineRule,
  type Fix,
  fixOrHelp,
  INSTANCE_ID_KEYS,
  INSTANCE_IDS_AT,
  instancesIn,
  instanceValue,
  isMask,
  LOOSE_REGISTRY_KEYS,
  PINNED_CACHE_KEYS,
  type Pod,
  possibleInstances,
  regionsOf,
  ROLES_AT,
  type RuleFacts,
  type SeenAnnotation,
  SERVICE_ARNS_KEY,
  setValue,
  USER_ARNS_KEY,
} from '../../src/rule-kit/index.ts';

const KEYS = [
  ...INSTANCE_ID_KEYS,
  ...PINNED_CACHE_KEYS,
  ...LOOSE_REGISTRY_KEYS,
  SERVICE_ARNS_KEY,
  USER_ARNS_KEY,
];

export default defineRule({
  on: annotations(KEYS),
  meta: {
    id: 'annotation-placeholder',
    summary: 'An id or a role is a real one, not the mask of a documentation page.',
    rationale:
      'The pages of the vendor mask ids: cri-****, <your-instance-id>, cri-xxxx. Copied into a ' +
      'manifest such a value names nothing. No page says what becomes of the pod; private images ' +
      'may not be pulled.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'Where a step before the deployment fills these values in.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    placeholder: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is a placeholder`,
      label: `expected "${d.key}" to be a real value`,
    }),
  },
  check(seen, say, facts) {
    const { key, value } = seen;
    if (value.text.includes('${') || !isMask(value.text)) return;
    say(
      'placeholder',
      { key, value: value.text },
      fixOrHelp(fill(seen, facts), helpFor(seen, facts)),
    );
  },
});

/** Where the real value of an annotation is found. */
function helpFor({ key, value, pods }: SeenAnnotation, { settingsAt }: RuleFacts): string {
  if (isOf(INSTANCE_ID_KEYS, key)) return `Look the id up: ${INSTANCE_IDS_AT}`;
  if (isOf(PINNED_CACHE_KEYS, key)) {
    const automatic = autoCacheKey(settingsAt(value.path).platform);
    const matching = AUTO_CACHE_KEYS.find((one) => areMatched(pods, one));
    return matching === undefined
      ? `Look the id up (${CACHE_IDS_AT}), or take a cache that matches: "${automatic}"`
      : `Look the id up (${CACHE_IDS_AT}), or remove it: "${matching}" takes a cache that matches`;
  }
  if (isOf(LOOSE_REGISTRY_KEYS, key)) {
    return 'Write the host of the registry as it stands in the images, with its port';
  }
  return `Look the ARN of the role up: ${ROLES_AT}`;
}

/** Do all of the pods ask for any cache that matches? */
function areMatched(pods: readonly Pod[], key: string): boolean {
  return (
    pods.length > 0 && pods.every(({ annotations }) => annotations.get(key)?.value.text === 'true')
  );
}

function isOf(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}

/**
 * A fix that writes the id, where all pods that get the annotation pull from one instance, and its
 * id is known.
 */
function fill(seen: SeenAnnotation, facts: RuleFacts): Fix | undefined {
  if (!isOf(INSTANCE_ID_KEYS, seen.key)) return undefined;
  const images = seen.pods.flatMap((pod) => facts.enterpriseImagesOf(pod));
  const [first] = images;
  const one = new Set(seen.pods.flatMap((pod) => [...possibleInstances(pod, facts)])).size === 1;
  const instance = first && one ? facts.once(instancesIn).idOf(first.registry) : undefined;
  if (instance === undefined) return undefined;
  return setValue(seen, instanceValue(instance, regionsOf(seen.pods, facts)));
}
