import {
  annotations,
  brief,
  clusterMayAdd,
  defineRule,
  isPlaceholder,
  ROLES_AT,
  type RuleFacts,
  type SeenAnnotation,
  SERVICE_ARNS_KEY,
  USER_ARNS_KEY,
} from '../../src/rule-kit/index.ts';

const KEYS = [SERVICE_ARNS_KEY, USER_ARNS_KEY];

export default defineRule({
  on: annotations(KEYS, { readBy: 'eci' }),
  meta: {
    id: 'acr-role-incomplete',
    summary:
      'Pulls from another account name the roles of both accounts, as acs:ram::<account>:role/<name>.',
    rationale:
      'A pod pulls from a registry of another account with two roles: acr-service-arns in the ' +
      'account of the pod, acr-user-arns in the account of the registry. The second without the ' +
      'first, or a value that is no role, is not what the page asks for, and gives no access. The ' +
      'first alone is fine: it narrows what the pod may do in its own account.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When cluster policies add the other role to the pods.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    alone: () => ({
      title: `Missing annotation "${SERVICE_ARNS_KEY}"`,
      label: `beside "${USER_ARNS_KEY}" a pull from another account needs it, too`,
    }),
    malformed: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is not a role`,
      label: `expected "${d.key}" to be acs:ram::<account>:role/<name>`,
    }),
  },
  check(seen, say, facts) {
    const { key, value } = seen;
    const text = value.text.trim();
    if (text === '' || isPlaceholder(text)) return;
    if (!text.split(',').every(isRole)) say('malformed', { key, value: text }, { help: ROLE_HELP });
    if (key === USER_ARNS_KEY && isAlone(seen, facts)) say('alone', { help: ALONE_HELP });
  },
});

const ROLE_HELP = `Copy the ARN of the role: ${ROLES_AT}`;

const ALONE_HELP =
  `Add "${SERVICE_ARNS_KEY}" with the ARN of a RAM role of the account that runs the pods, ` +
  `whose trusted entity is the service ECI: ${ROLES_AT}`;

/** Does some pod, or the image cache, get this role and not the other one? */
function isAlone({ pods, imageCache }: SeenAnnotation, facts: RuleFacts): boolean {
  if (imageCache !== undefined) {
    const other = imageCache.metadata.annotations.find(({ key }) => key === SERVICE_ARNS_KEY);
    return (other?.value.text.trim() ?? '') === '';
  }
  return pods.some((pod) => {
    const given = (pod.annotations.get(SERVICE_ARNS_KEY)?.value.text.trim() ?? '') !== '';
    return !given && !clusterMayAdd(pod, [SERVICE_ARNS_KEY], facts);
  });
}

function isRole(text: string): boolean {
  return /^acs:ram::\d+:role\/[\w.-]+$/.test(text.trim());
}
