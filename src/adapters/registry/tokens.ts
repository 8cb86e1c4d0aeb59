import { ok, type Result } from '../../result.ts';
import { parseObject } from '../../text/json.ts';
import type { Challenge } from './challenge.ts';
import type { RegistryClient } from './client.ts';
import { unusable, type Failure } from './connections.ts';
import { basicAuthorization } from './credentials.ts';
import type { Credential } from './credential.ts';
import { admitTokenServer, isTokenServerOf } from './hosts.ts';
import type { RegistryLimits } from './limits.ts';
import type { RegistryPolicy } from './policy.ts';

/** What a token is needed for. */
export interface TokenWish {
  /** The registry, as image references name it. */
  readonly host: string;
  readonly registry: URL;
  readonly challenge: Extract<Challenge, { scheme: 'bearer' }>;
  readonly repository: string;
  readonly credential: Credential | undefined;
}

/** A token: characters that a header may hold. */
const TOKEN = /^[\x21-\x7E]+$/;

/**
 * Tokens by the token protocol of distribution, or by OAuth 2 for identity tokens. Each one is
 * asked for once. Credentials are sent only to servers that are known to belong to the registry;
 * other servers are asked without them.
 */
export class Tokens {
  readonly #client: RegistryClient;
  readonly #policy: RegistryPolicy;
  readonly #limits: RegistryLimits;
  readonly #asked = new Map<string, Promise<Result<string, Failure>>>();

  constructor(client: RegistryClient, policy: RegistryPolicy, limits: RegistryLimits) {
    this.#client = client;
    this.#policy = policy;
    this.#limits = limits;
  }

  /** A token to read a repository. `stale` is a token that the registry no longer accepts. */
  async get(wish: TokenWish, stale?: string): Promise<Result<string, Failure>> {
    const key = keyOf(wish);
    const known = this.#asked.get(key);
    if (known !== undefined && !isToken(await known, stale)) return known;
    const asked = this.#ask(wish);
    this.#asked.set(key, asked);
    return asked;
  }

  async #ask(wish: TokenWish): Promise<Result<string, Failure>> {
    const { registry } = wish;
    const { realm } = wish.challenge;
    const admission = admitTokenServer(realm, registry, this.#policy);
    if (!admission.ok) return unusable(admission.error);
    const known = isTokenServerOf(realm, registry, this.#policy);
    const credential = known ? wish.credential : undefined;
    const answer = await this.#client.send({
      ...request(wish, credential),
      ...admission.value,
      mostBytes: this.#limits.tokenBytes,
    });
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status !== 200) {
      const answered = `token server ${realm.host} answered ${String(status)}`;
      return unusable(answered + whyNot(status, wish, known));
    }
    const { token, access_token: accessToken } = parseObject(body.toString('utf8')) ?? {};
    const given = token ?? accessToken;
    if (typeof given === 'string' && TOKEN.test(given)) return ok(given);
    return unusable(`token server ${realm.host} gave no token`);
  }
}

function isToken(given: Result<string, Failure>, token: string | undefined): boolean {
  return given.ok && given.value === token;
}

function whyNot(status: number, wish: TokenWish, known: boolean): string {
  if (status !== 401 && status !== 403) return '';
  const { host, registry, challenge, credential } = wish;
  if (credential === undefined) return `: no credentials for ${host}`;
  if (known) return `: the credentials for ${host} do not let us in`;
  const pair = `${registry.host}=${challenge.realm.host}`;
  return `: credentials for ${host} are sent there only with --token-server ${pair}`;
}

/**
 * The key of a token: it depends on the registry, the server and the repository. A registry has one
 * credential in a run.
 */
function keyOf({ registry, challenge, repository }: TokenWish): string {
  return JSON.stringify([registry.host, challenge.realm.href, challenge.service, repository]);
}

function request(
  { challenge, repository }: TokenWish,
  credential: Credential | undefined,
): {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly form?: string;
} {
  const url = new URL(challenge.realm);
  const wanted = new URLSearchParams({ scope: `repository:${repository}:pull` });
  if (challenge.service !== undefined) wanted.set('service', challenge.service);
  if (credential?.kind === 'identity') {
    wanted.set('grant_type', 'refresh_token');
    wanted.set('client_id', 'wfcache-lint');
    wanted.set('refresh_token', credential.token);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { url, headers, form: wanted.toString() };
  }
  for (const [name, value] of wanted) url.searchParams.set(name, value);
  if (credential === undefined) return { url, headers: {} };
  const { username, password } = credential;
  return { url, headers: { authorization: basicAuthorization(username, password) } };
}
