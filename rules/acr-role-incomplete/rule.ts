import {
  annotations,
  clusterMayAdd,
  defineRule,
  isPlaceholder,
  quoted,
  type RuleFacts,
  type SeenAnnotation,
  SERVICE_ARNS_KEY,
  USER_ARNS_KEY,
} from '../../src/rule-kit/index.ts';

const KEYS = [SERVICE_ARNS_KEY, USER_ARNS_KEY];

export default defineRule({
  on: annotations(KEYS),
  meta: {
    id: 'acr-role-incomplete',
    summary:
      'Pulls from another account name the roles of both accounts, as acs:ram::<account>:role/<name>.',
    rationale:
      'A pod pulls from a registry of another account with two roles: acr-service-arns in the account ' +
      'of the pod, acr-user-arns in the account of the registry. The second without the first, or a ' +
      'value that is no role, gives no access, and the pull fails. The first alone is fine: it ' +
      'narrows what the pod may do in its own account.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When cluster policies add the other role to the pods.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    alone: () =>
      `Missing annotation "${SERVICE_ARNS_KEY}" beside "${USER_ARNS_KEY}": a pull from another account needs both roles`,
    malformed: (d: { key: string; value: string }) =>
      `Expected "${d.key}" to be a role, acs:ram::<account>:role/<name>, found ${quoted(d.value)}`,
  },
  check(seen, say, facts) {
    const { key, value } = seen;
    const text = value.text.trim();
    if (text === '' || isPlaceholder(text)) return;
    if (!text.split(',').every(isRole)) say('malformed', { key, value: text });
    if (key === USER_ARNS_KEY && isAlone(seen, facts)) say('alone');
  },
});

/** Does some pod get this role and not the other one? */
function isAlone({ pods }: SeenAnnotation, facts: RuleFacts): boolean {
  return pods.some((pod) => {
    const given = (pod.annotations.get(SERVICE_ARNS_KEY)?.value.text ?? '') !== '';
    return !given && !clusterMayAdd(pod, [SERVICE_ARNS_KEY], facts);
  });
}

function isRole(text: string): boolean {
  return /^acs:ram::\d+:role\/[\w.-]+$/.test(text.trim());
}
