import { createHash } from 'node:crypto';
import { MANIFEST_TYPES } from '../../images/manifest.ts';
import { readTags } from '../../images/tags.ts';
import { err, ok, type Err, type Result } from '../../result.ts';
import { readChallenge, type Challenge } from './challenge.ts';
import type { RegistryClient } from './client.ts';
import { unusable, type Failure, type HttpAnswer } from './connections.ts';
import { basicAuthorization } from './credentials.ts';
import type { Credential } from './credential.ts';
import { admit } from './hosts.ts';
import type { RegistryLimits } from './limits.ts';
import type { RegistryPolicy } from './policy.ts';
import type { Tokens } from './tokens.ts';

/** What all registries of a run use together. */
export interface Asking {
  readonly client: RegistryClient;
  readonly tokens: Tokens;
  readonly policy: RegistryPolicy;
  readonly limits: RegistryLimits;
}

/** The bytes of a manifest, with their digest. */
export interface StoredManifest {
  readonly text: string;
  readonly contentType: string | undefined;
  readonly digest: string;
}

const MOST_REDIRECTS = 2;
const LONGEST_LOCATION = 2048;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** One registry, and what is known about logging in to it. */
export class RegistryServer {
  readonly #host: string;
  readonly #url: URL;
  readonly #asking: Asking;
  readonly #find: () => Promise<Result<Credential | undefined, string>>;
  #credential: Promise<Result<Credential | undefined, string>> | undefined;
  #challenge: Challenge | undefined;
  /**
   * The first request, while the others wait for its result; afterwards the failure of the first
   * request, if it failed.
   */
  #first: Promise<Err<Failure> | undefined> | undefined;

  /**
   * `host` is the host in image references. `find` looks for the login when the registry first asks
   * for one.
   */
  constructor(
    host: string,
    url: URL,
    find: () => Promise<Result<Credential | undefined, string>>,
    asking: Asking,
  ) {
    this.#host = host;
    this.#url = url;
    this.#find = find;
    this.#asking = asking;
  }

  /**
   * The manifest of a tag or a digest. The first request is sent alone: it shows how to log in. If
   * the host cannot be reached, no other request has to find that out again.
   */
  async manifest(repository: string, reference: string): Promise<Result<StoredManifest, Failure>> {
    return this.#inTurn(() => this.#fetch(repository, reference));
  }

  /** The tags of a repository: those of the first answer, as many as a registry gives at once. */
  async tags(repository: string): Promise<Result<readonly string[], Failure>> {
    return this.#inTurn(() => this.#list(repository));
  }

  async #inTurn<T>(fetch: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    if (this.#first !== undefined) return (await this.#first) ?? fetch();
    const fetched = fetch();
    this.#first = fetched.then(
      (one) => (one.ok || one.error.cause === 'unusable' ? undefined : one),
      () => undefined,
    );
    return fetched;
  }

  async #list(repository: string): Promise<Result<readonly string[], Failure>> {
    const answer = await this.#answer(repository, 'tags/list?n=1000', 'application/json');
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status !== 200) return unusable(await this.#say(status));
    const tags = readTags(body.toString('utf8'));
    return tags.ok ? tags : unusable(`its tags cannot be used: ${tags.error}`);
  }

  async #fetch(repository: string, reference: string): Promise<Result<StoredManifest, Failure>> {
    const answer = await this.#answer(repository, `manifests/${reference}`, MANIFEST_TYPES);
    if (!answer.ok) return answer;
    const { status, headers, body } = answer.value;
    if (status !== 200) return unusable(await this.#say(status));
    const [algorithm = '', expected] = reference.split(':');
    if (expected !== undefined && algorithm !== 'sha256' && algorithm !== 'sha512') {
      return unusable('its digest is neither sha256 nor sha512');
    }
    const digest = digestOf(expected === undefined ? 'sha256' : algorithm, body);
    if (expected !== undefined && digest !== reference) {
      return unusable('the registry answered with something of another digest');
    }
    return ok({ text: body.toString('utf8'), contentType: headers['content-type'], digest });
  }

  /**
   * Sends a request. Logs in if that is needed, and again if a token has expired or does not allow
   * enough.
   */
  async #answer(
    repository: string,
    wanted: string,
    accept: string,
  ): Promise<Result<HttpAnswer, Failure>> {
    const path = `/v2/${repository}/${wanted}`;
    const authorization = await this.#authorize(repository);
    if (!authorization.ok) return authorization;
    const answer = await this.#get(path, accept, authorization.value);
    if (!answer.ok || answer.value.status !== 401) return answer;
    const challenge = readChallenge(answer.value.headers['www-authenticate']);
    if (challenge === undefined) return answer;
    this.#challenge = challenge;
    const again = await this.#authorize(repository, authorization.value);
    if (!again.ok) return again;
    return again.value === authorization.value ? answer : this.#get(path, accept, again.value);
  }

  /** The header for a repository, as far as it is known; `stale` is a header that was refused. */
  async #authorize(
    repository: string,
    stale?: string,
  ): Promise<Result<string | undefined, Failure>> {
    const challenge = this.#challenge;
    if (challenge === undefined) return ok(undefined);
    this.#credential ??= this.#find();
    const found = await this.#credential;
    const credential = found.ok ? found.value : undefined;
    if (challenge.scheme === 'basic') {
      if (credential?.kind !== 'password') return ok(undefined);
      return ok(basicAuthorization(credential.username, credential.password));
    }
    const wish = { host: this.#host, registry: this.#url, challenge, repository, credential };
    const token = await this.#asking.tokens.get(wish, stale?.replace(/^Bearer /, ''));
    if (token.ok) return ok(`Bearer ${token.value}`);
    const unread = found.ok ? '' : `; ${found.error}`;
    return err({ ...token.error, reason: token.error.reason + unread });
  }

  /**
   * Follows redirects to allowed hosts. The login is left out, because it is only for this
   * registry.
   */
  async #get(
    path: string,
    accept: string,
    authorization: string | undefined,
  ): Promise<Result<HttpAnswer, Failure>> {
    const { client, policy, limits } = this.#asking;
    let url = new URL(path, this.#url);
    let headers: Readonly<Record<string, string>> = {
      accept,
      ...(authorization === undefined ? {} : { authorization }),
    };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const admission = admit(url, policy);
      if (!admission.ok) return unusable(admission.error);
      const answer = await client.send({
        url,
        headers,
        ...admission.value,
        mostBytes: limits.manifestBytes,
      });
      if (!answer.ok || !REDIRECTS.has(answer.value.status)) return answer;
      const location = answer.value.headers.location ?? '';
      if (location.length > LONGEST_LOCATION || !URL.canParse(location, url.href)) {
        return unusable(`${url.host} redirects to something that is no address`);
      }
      url = new URL(location, url);
      headers = { accept };
    }
    return unusable(`${this.#url.host} redirects more than ${String(MOST_REDIRECTS)} times`);
  }

  /** What a status means for a user who wants to know the size. */
  async #say(status: number): Promise<string> {
    const answered = `registry answered ${String(status)}`;
    if (status === 404) return `${answered}: there is no such image`;
    if (status === 429) return `${answered}: too many requests; log in, or try again later`;
    if (status !== 401 && status !== 403) return answered;
    const found = await this.#credential;
    if (found?.ok === false) return `${answered}: ${found.error}`;
    if (found?.value === undefined) {
      const anonymous = this.#asking.policy.credentials === 'none';
      const why = anonymous ? ', and this run asks anonymously' : '';
      return `${answered}: no credentials for ${this.#host}${why}`;
    }
    return `${answered}: the credentials for ${this.#host} do not let us in`;
  }
}

function digestOf(algorithm: string, body: Buffer): string {
  return `${algorithm}:${createHash(algorithm).update(body).digest('hex')}`;
}
