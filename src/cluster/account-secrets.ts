import type { Added } from '../argo/added.ts';
import type { Pod } from '../argo/pods.ts';
import type { Account } from '../manifests/accounts.ts';
import { groupBy } from '../text/group-by.ts';

/** The service accounts of a cluster, by name. */
export class Accounts {
  readonly all: readonly Account[];
  readonly #byName: ReadonlyMap<string, readonly Account[]>;

  constructor(accounts: readonly Account[]) {
    this.all = accounts;
    const groups = groupBy(accounts, ({ name }) => name);
    this.#byName = new Map(groups.map((group) => [group[0].name, group]));
  }

  named(name: string): readonly Account[] {
    return this.#byName.get(name) ?? [];
  }
}

/**
 * The pull secrets that a pod has from its service account. Kubernetes gives them only to a pod
 * that names none (Kubernetes, ServiceAccount admission controller). It is not certain which account
 * it is where the name has a tag in it, or where a file does not name the namespace.
 */
export function accountSecretsOf(
  { secrets, serviceAccount = 'default', execution }: Pod,
  accounts: Accounts,
): Pick<Added, 'accountSecrets' | 'mayHaveSecrets'> {
  if (secrets.length > 0) return { accountSecrets: [], mayHaveSecrets: false };
  const named = serviceAccount.includes('{{') ? accounts.all : accounts.named(serviceAccount);
  const possible = named.filter(({ namespace }) => isPossible(namespace, execution.namespace));
  const certain = possible.find(
    ({ name, namespace }) => name === serviceAccount && namespace === execution.namespace,
  );
  return { accountSecrets: certain?.secrets ?? [], mayHaveSecrets: possible.length > 0 };
}

function isPossible(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
