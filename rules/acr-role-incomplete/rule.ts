import { SERVICE_ARNS_KEY, USER_ARNS_KEY } from '../../src/alibaba/annotations.ts';
import { isPlaceholder } from '../../src/alibaba/instance-id.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  seenAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { quoted } from '../../src/text/wording.ts';

const KEYS = [SERVICE_ARNS_KEY, USER_ARNS_KEY];

export default defineRule({
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
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(KEYS)) },
  *check(project, context) {
    for (const seen of seenAnnotations(project, oneOf(KEYS))) {
      const { key, value, place } = seen;
      const text = value.text.trim();
      if (text === '' || isTemplated(value) || isPlaceholder(text)) continue;
      if (!text.split(',').every(isRole)) {
        yield { ...place, message: 'malformed' as const, data: { key, value: text } };
      }
      if (key === USER_ARNS_KEY && isAlone(seen, context)) {
        yield { ...place, message: 'alone' as const, data: undefined };
      }
    }
  },
});

/** Some pod gets this role and not the other. */
function isAlone({ pods }: SeenAnnotation, { settingsAt }: RuleContext): boolean {
  return pods.some(({ annotations, execution }) => {
    const { cluster } = settingsAt(execution.path);
    const given = (annotations.get(SERVICE_ARNS_KEY)?.value.text ?? '') !== '';
    return !given && !cluster.annotations.includes(SERVICE_ARNS_KEY);
  });
}

function isRole(text: string): boolean {
  return /^acs:ram::\d+:role\/[\w.-]+$/.test(text.trim());
}
