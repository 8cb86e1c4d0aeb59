import { randomUUID } from 'node:crypto';
import { field, shortText, type Json } from '../../live-caches/fields.ts';
import { parseJson } from '../../live-caches/listing.ts';
import { err, ok, type Result } from '../../result.ts';
import { systemResolve } from '../registry/addresses.ts';
import { SYSTEM_CLOCK, type Clock } from '../registry/clock.ts';
import { Connections, type HttpAnswer, type Network } from '../registry/connections.ts';
import { Limiter } from '../registry/limiter.ts';
import type { Env } from '../registry/proxy.ts';
import type { CloudCredential } from './credential.ts';
import { queryText, signedHeaders, type CloudCall } from './signature.ts';

/** Why a call gave nothing. `code` is that of the service; empty where it gave none. */
export interface CloudFailure {
  readonly code: string;
  /** For a user; it names the action and the host, and nothing secret. */
  readonly reason: string;
}

/** Limits of the requests. Tests have smaller ones. */
export interface CloudLimits {
  readonly requestsPerHost: number;
  readonly requestMilliseconds: number;
  readonly runMilliseconds: number;
  readonly answerBytes: number;
  readonly tries: number;
  /** The wait before the second try; each later one is twice as long. */
  readonly waitMilliseconds: number;
}

const USUAL_LIMITS: CloudLimits = {
  requestsPerHost: 4,
  requestMilliseconds: 10_000,
  runMilliseconds: 60_000,
  answerBytes: 4 * 1024 * 1024,
  tries: 3,
  waitMilliseconds: 1000,
};

/** What tests replace. No environment and no option can. */
export interface CloudWorld {
  readonly network?: Partial<Network>;
  readonly limits?: Partial<CloudLimits>;
  readonly clock?: Partial<Clock>;
  /** The server that stands for every host, `http://127.0.0.1:port`. */
  readonly server?: string | undefined;
}

/** Calls APIs of Alibaba Cloud by TLS. No redirect is followed: it is an answer like any other. */
export class CloudClient {
  readonly #connections: Connections;
  readonly #limiter: Limiter;
  readonly #limits: CloudLimits;
  readonly #clock: Clock;
  readonly #run: AbortSignal;
  readonly #end: number;
  readonly #server: string | undefined;

  /** The time of the run begins when it is made. */
  constructor(env: Env, { network, limits, clock, server }: CloudWorld = {}) {
    this.#limits = { ...USUAL_LIMITS, ...limits };
    this.#clock = { ...SYSTEM_CLOCK, ...clock };
    const reached = { env, resolve: systemResolve, ...network };
    this.#connections = new Connections(reached, this.#limits.requestMilliseconds);
    this.#limiter = new Limiter(this.#limits.requestsPerHost);
    this.#run = this.#clock.after(this.#limits.runMilliseconds);
    this.#end = this.#clock.now() + this.#limits.runMilliseconds;
    this.#server = server;
  }

  /** A signed call. A service that is too busy is asked again, only so often and not for long. */
  async call(call: CloudCall, credential: CloudCredential): Promise<Result<Json, CloudFailure>> {
    const send = (): Promise<Result<Json, CloudFailure>> => {
      const date = `${new Date(this.#clock.now()).toISOString().slice(0, 19)}Z`;
      const headers = signedHeaders(call, credential, { date, nonce: randomUUID() });
      return this.#send(call.host, call.action, queryText(call.query), headers, '');
    };
    return this.#limiter.run(call.host, async () => {
      for (let tries = 1; ; tries += 1) {
        const answer = await send();
        if (answer.ok || !isBusy(answer.error) || tries >= this.#limits.tries) return answer;
        const wait = this.#limits.waitMilliseconds * 2 ** (tries - 1);
        if (this.#clock.now() + wait >= this.#end) return answer;
        await this.#clock.sleep(wait);
      }
    });
  }

  /** A call without a signature. What is secret is in the form, because servers log queries. */
  async post(
    { host, action, version, query }: CloudCall,
    form: Readonly<Record<string, string>>,
  ): Promise<Result<Json, CloudFailure>> {
    const headers = { host, 'content-type': 'application/x-www-form-urlencoded' };
    const named = { Action: action, Format: 'JSON', Version: version, ...query };
    return this.#send(host, action, queryText(named), headers, queryText(form));
  }

  close(): void {
    this.#connections.close();
  }

  async #send(
    host: string,
    action: string,
    query: string,
    headers: Readonly<Record<string, string>>,
    form: string,
  ): Promise<Result<Json, CloudFailure>> {
    const base = this.#server ?? `https://${host}`;
    const request = {
      url: new URL(query === '' ? `${base}/` : `${base}/?${query}`),
      mayBePrivate: this.#server !== undefined,
      headers: { accept: 'application/json', ...headers },
      form,
      mostBytes: this.#limits.answerBytes,
    };
    const answer = await this.#connections.send(request, this.#run);
    const about = `${action} at ${host}`;
    if (!answer.ok) return failure('', `${about}: ${answer.error.reason}`);
    return read(answer.value, about);
  }
}

/** `Throttling.User`, `ServiceUnavailable`: the same call can succeed a little later. */
function isBusy({ code }: CloudFailure): boolean {
  return /^(?:Throttling|ServiceUnavailable)/.test(code);
}

function read({ status, body }: HttpAnswer, about: string): Result<Json, CloudFailure> {
  if (status >= 300 && status < 400) {
    return failure('', `${about}: it answered with a redirect, which is not followed`);
  }
  const parsed = parseJson(body.toString('utf8'));
  const isObject =
    parsed.ok &&
    typeof parsed.value === 'object' &&
    parsed.value !== null &&
    !Array.isArray(parsed.value);
  const code = isObject ? codeIn(field(parsed.value, 'Code')) : '';
  if (status !== 200) {
    const said = code === '' ? (status === 429 ? 'Throttling' : '') : code;
    return failure(
      said,
      `${about}: ${adviceOn(said) ?? `it answered ${String(status)} ${said}`.trim()}`,
    );
  }
  if (!isObject) return failure('', `${about}: the answer is no JSON object`);
  // Container Registry says so with status 200.
  if (field(parsed.value, 'IsSuccess') === false) {
    return failure(code, `${about}: ${adviceOn(code) ?? `it was not successful ${code}`.trim()}`);
  }
  return ok(parsed.value);
}

/** The code of a failure, as the services write them; empty for anything else. */
function codeIn(value: Json): string {
  const text = shortText(value, 80);
  return /^[A-Za-z][A-Za-z0-9._-]*$/.test(text) ? text : '';
}

/** What a person can do about a failure; undefined where the code says it all. */
function adviceOn(code: string): string | undefined {
  if (
    /^(?:InvalidAccessKeyId|InvalidSecurityToken|InvalidSecurityToken\..*|MissingSecurityToken)/.test(
      code,
    )
  ) {
    return `the access key or its token is not valid (${code}); check ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_SECURITY_TOKEN`;
  }
  if (/^(?:SignatureDoesNotMatch|IncompleteSignature)/.test(code)) {
    return `the signature does not match (${code}); check ALIBABA_CLOUD_ACCESS_KEY_SECRET`;
  }
  if (/^(?:Forbidden|NoPermission|AccessDenied)/i.test(code)) {
    return `the user or role may not call it (${code}); docs/online.md has the policy that it needs`;
  }
  if (/^(?:Throttling|ServiceUnavailable)/.test(code)) return `it is too busy (${code})`;
  return undefined;
}

function failure(code: string, reason: string): Result<never, CloudFailure> {
  return err({ code, reason });
}
