import { classifyHost } from '../../alibaba/acr.ts';
import { acrTokenServers } from '../../alibaba/token-servers.ts';
import { err, ok, type Result } from '../../result.ts';
import { lazy } from '../lazy.ts';
import type { RegistryPolicy } from './policy.ts';

const addresses = lazy(() => import('./addresses.ts'));

/**
 * Registries that may always be asked, with those of their token servers that have another host.
 */
const PUBLIC: ReadonlyMap<string, readonly string[]> = new Map([
  ['registry-1.docker.io', ['auth.docker.io']],
  ['asia.gcr.io', []],
  ['cgr.dev', []],
  ['docker.elastic.co', ['docker-auth.elastic.co']],
  ['eu.gcr.io', []],
  ['gcr.io', []],
  ['ghcr.io', []],
  ['mcr.microsoft.com', []],
  ['nvcr.io', []],
  ['public.ecr.aws', []],
  ['quay.io', []],
  ['registry.access.redhat.com', []],
  ['registry.gitlab.com', ['gitlab.com']],
  ['registry.k8s.io', []],
  ['us.gcr.io', []],
]);

/** Artifact Registry of Google, with one host for each region. */
const ARTIFACT_REGISTRY = /^[a-z0-9-]+-docker\.pkg\.dev$/;

/**
 * The address of the API of a registry. For Docker Hub it is not the host that image references
 * name. The errors in this file say why a registry is not asked.
 */
export function registryUrl(host: string, policy: RegistryPolicy): Result<URL, string> {
  const name = host === 'docker.io' ? 'registry-1.docker.io' : host;
  const scheme = privateEntry(name, policy)?.scheme ?? 'https';
  const url = `${scheme}://${name}/`;
  return URL.canParse(url) ? ok(new URL(url)) : err(`"${host}" is no host`);
}

/** What is allowed for a place to which requests may go. */
export interface Admission {
  /** The place may have an address of a private network. */
  readonly mayBePrivate: boolean;
}

/**
 * The host gate. Every request has to pass it before anything is sent: only hosts on the list, and
 * TLS unless the list says otherwise. URLs are judged after they are parsed, so a special spelling
 * does not help.
 */
export function admit(url: URL, policy: RegistryPolicy): Result<Admission, string> {
  if (!isListed(url.host, policy)) {
    return err(`host ${url.host} is not on the list; allow it with --allow-registry ${url.host}`);
  }
  return admitListed(url, policy);
}

/** The same for a token server. It may be on the list because of its registry. */
export function admitTokenServer(
  realm: URL,
  registry: URL,
  policy: RegistryPolicy,
): Result<Admission, string> {
  if (isListed(realm.host, policy) || isTokenServerOf(realm, registry, policy)) {
    return admitListed(realm, policy);
  }
  const pair = `${registry.host}=${realm.host}`;
  return err(`its token server ${realm.host} is not known; allow it with --token-server ${pair}`);
}

/** May this token server see credentials of this registry? */
export function isTokenServerOf(realm: URL, registry: URL, policy: RegistryPolicy): boolean {
  if (realm.host === registry.host) return true;
  const known = [...(PUBLIC.get(registry.host) ?? []), ...acrTokenServers(registry.host)];
  const listed = policy.tokenServers.filter((one) => one.registry === registry.host);
  return known.includes(realm.host) || listed.some(({ host }) => host === realm.host);
}

function admitListed(url: URL, policy: RegistryPolicy): Result<Admission, string> {
  const entry = privateEntry(url.host, policy);
  const scheme = entry?.scheme ?? 'https';
  if (url.protocol !== `${scheme}:`) {
    return err(`${url.host} is asked by ${scheme} only`);
  }
  if (url.username !== '' || url.password !== '') {
    return err(`an address at ${url.host} holds a user name`);
  }
  const mayBePrivate = entry !== undefined;
  // There is no look-up of a connection for a host that is an address.
  const problem = addresses().literalProblem(url, mayBePrivate);
  return problem === undefined ? ok({ mayBePrivate }) : err(`host ${url.host} ${problem}`);
}

function isListed(host: string, policy: RegistryPolicy): boolean {
  if (PUBLIC.has(host) || ARTIFACT_REGISTRY.test(host)) return true;
  if (policy.allowed.includes(host) || privateEntry(host, policy) !== undefined) return true;
  return !host.includes(':') && classifyHost(host, []).kind !== 'other';
}

function privateEntry(
  host: string,
  policy: RegistryPolicy,
): RegistryPolicy['private'][number] | undefined {
  return policy.private.find((one) => one.host === host);
}
