import type { Pod } from '../argo/pods.ts';
import { isPublicRegistry } from '../images/public-registries.ts';
import { parseImageRef } from '../images/reference.ts';
import { inPlaces } from '../text/place-order.ts';
import { hasPullSecrets } from './access.ts';
import type { RuleContext, RuleFacts } from './context.ts';
import type { NamedSecret, SecretHost, SecretUses } from './elsewhere.ts';

/** How these pods use Secrets. */
export function secretUsesOf(pods: readonly Pod[], context: RuleContext): SecretUses {
  const openHosts = new Set<string>();
  const proven = new Map<string, SecretHost>();
  const named = new Map<string, NamedSecret>();
  for (const pod of pods) {
    const { namespace } = pod.execution;
    for (const { text } of pod.secrets) {
      named.set(JSON.stringify([text, namespace]), { name: text, namespace });
    }
    const hosts = otherHosts(pod, context);
    const [host] = hosts;
    const [secret] = pod.secrets;
    if (!hasPullSecrets(pod)) for (const one of hosts) openHosts.add(one);
    if (host === undefined || hosts.size !== 1 || secret === undefined) continue;
    if (proven.has(host) || secret.text.includes('{{')) continue;
    const { path, range, text } = secret;
    const words = `${namespace ?? '<namespace>'}:${text}`;
    proven.set(host, { host, secret: words, at: { path, range } });
  }
  return { openHosts: [...openHosts], proven: [...proven.values()], named: [...named.values()] };
}

/**
 * The hosts from which every pod of the repository pulls with a Secret. A pod counts as a proof only
 * where it pulls from no other such host. Whether pods in files that are not kept have a Secret is not
 * known.
 */
export function secretHosts(facts: RuleFacts): ReadonlyMap<string, SecretHost> {
  const all = facts.once(allUses);
  const open = new Set(all.flatMap(({ openHosts }) => openHosts));
  for (const text of facts.project.elsewhere.silent) open.add(parseImageRef(text)?.host ?? '');
  const found = new Map<string, SecretHost>();
  const proven = all.flatMap((one) => one.proven);
  for (const one of proven.toSorted((a, b) => inPlaces(a.at, b.at))) {
    if (!open.has(one.host) && !found.has(one.host)) found.set(one.host, one);
  }
  return found;
}

/** The namespaces in which pods use a Secret of this name. */
export function namespacesOfSecret(
  name: string,
  facts: RuleFacts,
): ReadonlySet<string | undefined> {
  const named = facts.once(allUses).flatMap((one) => one.named);
  return new Set(named.flatMap((one) => (one.name === name ? [one.namespace] : [])));
}

function allUses(facts: RuleFacts): readonly SecretUses[] {
  const { pods, elsewhere } = facts.project;
  return [secretUsesOf(pods, facts), ...elsewhere.records.map(({ secrets }) => secrets)];
}

/** The hosts of a pod that are neither of ACR nor public. */
export function otherHosts(
  pod: Pod,
  { imagesOf, registryOf }: Pick<RuleContext, 'imagesOf' | 'registryOf'>,
): ReadonlySet<string> {
  const hosts = imagesOf(pod).map(({ host }) => host);
  return new Set(
    hosts.filter((host) => registryOf(host).kind === 'other' && !isPublicRegistry(host)),
  );
}
