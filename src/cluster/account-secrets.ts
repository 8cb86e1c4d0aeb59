import type { Added } from '../argo/added.ts';
import type { Pod } from '../argo/pods.ts';
import type { Account } from '../manifests/accounts.ts';

/**
 * The pull secrets that a pod has from its service account. Kubernetes gives them only to a pod
 * that names none (Kubernetes, ServiceAccount admission controller). It is not certain which account
 * it is where the name has a tag in it, or where a file does not name the namespace.
 */
export function accountSecretsOf(
  { secrets, serviceAccount = 'default', execution }: Pod,
  accounts: readonly Account[],
): Pick<Added, 'accountSecrets' | 'mayHaveSecrets'> {
  if (secrets.length > 0) return { accountSecrets: [], mayHaveSecrets: false };
  const isTemplated = serviceAccount.includes('{{');
  const possible = accounts.filter(
    ({ name, namespace }) =>
      (isTemplated || name === serviceAccount) && isPossible(namespace, execution.namespace),
  );
  const certain = possible.find(
    ({ name, namespace }) => name === serviceAccount && namespace === execution.namespace,
  );
  return { accountSecrets: certain?.secrets ?? [], mayHaveSecrets: possible.length > 0 };
}

function isPossible(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
