import { helperServes } from '../../src/facts/access.ts';
import { pulledImages } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { quoted } from '../../src/text/wording.ts';
import type { Pod } from '../../src/argo/pods.ts';

export default defineRule({
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
    beside: (d: { secret: string }) =>
      `Secret ${quoted(d.secret)} stands beside the credential helper, which serves these pods; together they can make pulls fail`,
  },
  concerns: { unnamed: true, pod: ({ secrets }) => secrets.length > 0 },
  *check({ pods }, context) {
    const seen = new Set<unknown>();
    for (const pod of pods) {
      const [secret] = pod.secrets;
      if (secret === undefined || seen.has(secret) || !isServed(pod, context)) continue;
      seen.add(secret);
      const { path, range, text } = secret;
      const { kind, name } = pod.execution.path === path ? pod.execution : pod.owner;
      yield {
        at: { path, range },
        manifest: { kind, name },
        message: 'beside' as const,
        data: { secret: text },
        help: 'Remove imagePullSecrets where the helper covers the images',
      };
    }
  },
});

/** For certain, and with an image the helper is for. */
function isServed(pod: Pod, context: RuleContext): boolean {
  const scope = context.settingsAt(pod.execution.path).cluster.credentialHelper?.namespaces;
  if (scope !== 'all' && pod.execution.namespace === undefined) return false;
  if (!helperServes(pod, context)) return false;
  return pulledImages(pod).some(({ host }) =>
    ['acr-enterprise', 'acr-personal'].includes(context.registryOf(host).kind),
  );
}
