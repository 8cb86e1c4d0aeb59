import {
  brief,
  defineRule,
  helperServes,
  type Pod,
  pods,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: pods(({ secrets }) => secrets.length > 0, { everywhere: true }),
  meta: {
    id: 'pull-secret-beside-helper',
    summary: 'Pods that the credential helper serves have no imagePullSecrets of their own.',
    rationale:
      'The credential helper of ACR puts its own Secret on the service account. The vendor warns ' +
      'that Secrets set by hand beside it conflict with it and make pulls fail. The rule speaks ' +
      'only where the configuration says that the helper is installed.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the Secrets are for other registries and you have seen the pulls work.',
    source: {
      title: 'Pull images with the credential helper',
      url: 'https://www.alibabacloud.com/help/en/acr/user-guide/non-secret-pulling-container-image',
    },
  },
  messages: {
    beside: (d: { secret: string }) => ({
      title: `Secret ${brief(d.secret)} beside the credential helper`,
      label: 'the credential helper serves these pods',
      notes: ['together they can make pulls fail'],
    }),
  },
  check(pod, say, facts) {
    const [secret] = pod.secrets;
    if (secret === undefined || !isServed(pod, facts)) return;
    const { kind, name } = pod.execution.path === secret.path ? pod.execution : pod.owner;
    say(
      'beside',
      { secret: secret.text },
      {
        at: secret,
        manifest: { kind, name },
        help: 'Remove imagePullSecrets where the helper covers the images',
      },
    );
  },
});

/** Does the credential helper certainly serve the pod, and does the pod have an image for it? */
function isServed(pod: Pod, facts: RuleFacts): boolean {
  const scope = facts.settingsAt(pod.execution.path).cluster.credentialHelper?.namespaces;
  if (scope !== 'all' && pod.execution.namespace === undefined) return false;
  if (!helperServes(pod, facts)) return false;
  return facts
    .imagesOf(pod)
    .some(({ host }) =>
      ['acr-enterprise', 'acr-personal'].includes(facts.registryOf(host, pod.execution.path).kind),
    );
}
