import { createHash } from 'node:crypto';
import { MANIFEST_TYPES, type Refused } from '../../images/manifest.ts';
import { readChallenge, type Challenge } from './challenge.ts';
import type { RegistryClient } from './client.ts';
import type { Failure, HttpAnswer } from './connections.ts';
import { basicAuthorization } from './credentials.ts';
import type { Credential } from './credential.ts';
import { admit } from './hosts.ts';
import type { RegistryLimits } from './limits.ts';
import type { RegistryPolicy } from './policy.ts';
import type { Tokens } from './tokens.ts';

/** What all registries of a run share. */
export interface Asking {
  readonly client: RegistryClient;
  readonly tokens: Tokens;
  readonly policy: RegistryPolicy;
  readonly limits: RegistryLimits;
}

/** A manifest as it came, with the digest of its bytes. */
export interface StoredManifest {
  readonly text: string;
  readonly contentType: string | undefined;
  readonly digest: string;
}

const MOST_REDIRECTS = 2;
const LONGEST_LOCATION = 2048;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** One registry, with what has been learned about logging in to it. */
export class RegistryServer {
  readonly #host: string;
  readonly #url: URL;
  readonly #asking: Asking;
  readonly #find: () => Promise<Credential | Refused | undefined>;
  #credential: Promise<Credential | Refused | undefined> | undefined;
  #challenge: Challenge | undefined;
  /** The first request, while the others wait for what it learns; then what broke it. */
  #first: Promise<Refused | undefined> | undefined;

  /** `host` is as images name it; `find` looks for the login, when the registry first wants one. */
  constructor(
    host: string,
    url: URL,
    find: () => Promise<Credential | Refused | undefined>,
    asking: Asking,
  ) {
    this.#host = host;
    this.#url = url;
    this.#find = find;
    this.#asking = asking;
  }

  /**
   * The manifest under a tag or digest. The first question goes alone: it finds out how to log in,
   * and where there is no way to the host at all, nobody has to find that out again.
   */
  async manifest(
    repository: string,
    reference: string,
  ): Promise<StoredManifest | Failure | Refused> {
    if (this.#first !== undefined) {
      return (await this.#first) ?? this.#fetch(repository, reference);
    }
    const fetched = this.#fetch(repository, reference);
    this.#first = fetched.then(
      (one) => ('cause' in one && one.cause !== 'answer' ? one : undefined),
      () => undefined,
    );
    return fetched;
  }

  async #fetch(repository: string, reference: string): Promise<StoredManifest | Failure | Refused> {
    const answer = await this.#answer(repository, reference);
    if ('refused' in answer) return answer;
    const { status, headers, body } = answer;
    if (status !== 200) return { refused: await this.#say(status) };
    const [algorithm = '', expected] = reference.split(':');
    if (expected !== undefined && algorithm !== 'sha256' && algorithm !== 'sha512') {
      return { refused: 'its digest is neither sha256 nor sha512' };
    }
    const digest = digestOf(expected === undefined ? 'sha256' : algorithm, body);
    if (expected !== undefined && digest !== reference) {
      return { refused: 'the registry answered with something of another digest' };
    }
    return { text: body.toString('utf8'), contentType: headers['content-type'], digest };
  }

  /** Logs in where it must, and once more where a token has run out or falls short. */
  async #answer(repository: string, reference: string): Promise<HttpAnswer | Failure | Refused> {
    const path = `/v2/${repository}/manifests/${reference}`;
    const authorization = await this.#authorize(repository);
    if (typeof authorization === 'object') return authorization;
    const answer = await this.#get(path, authorization);
    if ('refused' in answer || answer.status !== 401) return answer;
    const challenge = readChallenge(answer.headers['www-authenticate']);
    if (challenge === undefined) return answer;
    this.#challenge = challenge;
    const again = await this.#authorize(repository, authorization);
    if (typeof again === 'object') return again;
    return again === authorization ? answer : this.#get(path, again);
  }

  /** The header for a repository as far as is known; `stale` is one that did not do. */
  async #authorize(
    repository: string,
    stale?: string,
  ): Promise<string | undefined | Failure | Refused> {
    const challenge = this.#challenge;
    if (challenge === undefined) return undefined;
    this.#credential ??= this.#find();
    const found = await this.#credential;
    const credential = found === undefined || 'refused' in found ? undefined : found;
    if (challenge.scheme === 'basic') {
      if (credential?.kind !== 'password') return undefined;
      return basicAuthorization(credential.username, credential.password);
    }
    const wish = { host: this.#host, registry: this.#url, challenge, repository, credential };
    const token = await this.#asking.tokens.get(wish, stale?.replace(/^Bearer /, ''));
    if (typeof token === 'string') return `Bearer ${token}`;
    const unread = found !== undefined && 'refused' in found ? `; ${found.refused}` : '';
    return { ...token, refused: token.refused + unread };
  }

  /** Follows redirects to admitted hosts, without the login: that is for this registry alone. */
  async #get(
    path: string,
    authorization: string | undefined,
  ): Promise<HttpAnswer | Failure | Refused> {
    const { client, policy, limits } = this.#asking;
    let url = new URL(path, this.#url);
    let headers: Readonly<Record<string, string>> = {
      accept: MANIFEST_TYPES,
      ...(authorization === undefined ? {} : { authorization }),
    };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const admission = admit(url, policy);
      if ('refused' in admission) return admission;
      const answer = await client.send({
        url,
        headers,
        ...admission,
        mostBytes: limits.manifestBytes,
      });
      if ('refused' in answer || !REDIRECTS.has(answer.status)) return answer;
      const location = answer.headers.location ?? '';
      if (location.length > LONGEST_LOCATION || !URL.canParse(location, url.href)) {
        return { refused: `${url.host} redirects to something that is no address` };
      }
      url = new URL(location, url);
      headers = { accept: MANIFEST_TYPES };
    }
    return { refused: `${this.#url.host} redirects more than ${String(MOST_REDIRECTS)} times` };
  }

  /** What a status means for whoever wants the size. */
  async #say(status: number): Promise<string> {
    const answered = `registry answered ${String(status)}`;
    if (status === 404) return `${answered}: there is no such image`;
    if (status === 429) return `${answered}: too many requests; log in, or try again later`;
    if (status !== 401 && status !== 403) return answered;
    const found = await this.#credential;
    if (found === undefined) {
      const anonymous = this.#asking.policy.credentials === 'none';
      const why = anonymous ? ', and this run asks anonymously' : '';
      return `${answered}: no credentials for ${this.#host}${why}`;
    }
    if ('refused' in found) return `${answered}: ${found.refused}`;
    return `${answered}: the credentials for ${this.#host} do not let us in`;
  }
}

function digestOf(algorithm: string, body: Buffer): string {
  return `${algorithm}:${createHash(algorithm).update(body).digest('hex')}`;
}
