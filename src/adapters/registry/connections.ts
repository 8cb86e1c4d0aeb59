/**
 * Requests use `node:https` and not the global `fetch`, because the address gate has to judge
 * exactly the addresses to which the connection goes. `http` requests accept a `lookup`; `fetch`
 * accepts only a dispatcher of the undici package, which is half a megabyte more to ship. Also,
 * `https` loads in 8 ms and `fetch` in 27.
 */
import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { err, ok, type Err, type Result } from '../../result.ts';
import { lazy } from '../lazy.ts';
import { codeOf } from '../disk/error-code.ts';
import { checkedLookup, hostnameOf, RefusedConnection, type Resolve } from './addresses.ts';
import { hasProxy, proxyFor, type Env } from './proxy.ts';

/** It is lazy because few networks have a proxy. */
const tunnel = lazy(() => import('./tunnel.ts'));

/** How the network is reached. */
export interface Network {
  readonly env: Env;
  readonly resolve: Resolve;
  /** The authorities (PEM) that are trusted instead of the usual ones. */
  readonly authorities?: string;
}

/** A request to a place that the host gate allows. */
export interface HttpRequest {
  readonly url: URL;
  readonly mayBePrivate: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of a form; the request is a POST then. */
  readonly form?: string;
  /** An answer with more bytes is refused. */
  readonly mostBytes: number;
}

/** A complete answer. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<IncomingMessage['headers']>;
  readonly body: Buffer;
}

/**
 * There is no answer that can be used. `lost`: the connection broke, and another one can succeed;
 * `unreachable`: another one would fail as well; `unusable`: the answer cannot be used, or the
 * request may not be sent. `reason` is a part of a sentence, for a user.
 */
export interface Failure {
  readonly cause: 'lost' | 'unreachable' | 'unusable';
  readonly reason: string;
}

/** The failure of an answer that cannot be used, or of a request that may not be sent. */
export function unusable(reason: string): Err<Failure> {
  return err({ cause: 'unusable', reason });
}

const LOST = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);

/** The connections of one run. They stay open between requests. */
export class Connections {
  readonly #network: Network;
  readonly #milliseconds: number;
  readonly #plain = new PlainAgent({ keepAlive: true });
  readonly #tls: TlsAgent;
  readonly #tunnels = new Map<string, TlsAgent>();

  constructor(network: Network, milliseconds: number) {
    this.#network = network;
    this.#milliseconds = milliseconds;
    this.#tls = new TlsAgent(this.#tlsOptions());
  }

  /**
   * Sends one request and reads the answer. `run` can end it early; it ends after its own time in
   * any case.
   */
  async send(request: HttpRequest, run: AbortSignal): Promise<Result<HttpAnswer, Failure>> {
    const own = AbortSignal.timeout(this.#milliseconds);
    try {
      run.throwIfAborted();
      const message = await this.#open(request, AbortSignal.any([own, run]));
      if (!message.ok) return unreachable(message.error);
      return await readAnswer(message.value, request);
    } catch (error) {
      const { host } = request.url;
      if (run.aborted) return unreachable('there was no time left to ask');
      if (own.aborted) {
        return unreachable(
          `${host} did not answer in ${String(this.#milliseconds / 1000)} seconds`,
        );
      }
      if (error instanceof RefusedConnection) return unreachable(error.message);
      const code = codeOf(error);
      const cause = LOST.has(code) ? 'lost' : 'unreachable';
      return err({ reason: `${host} could not be reached (${code})`, cause });
    }
  }

  /** Closes the connections that are open. */
  close(): void {
    for (const agent of [this.#plain, this.#tls, ...this.#tunnels.values()]) agent.destroy();
  }

  async #open(request: HttpRequest, signal: AbortSignal): Promise<Result<IncomingMessage, string>> {
    const { url, form, headers, mayBePrivate } = request;
    const isTls = url.protocol === 'https:';
    const proxied = hasProxy(this.#network.env) ? this.#proxied(url) : ok<Proxied>({});
    if (!proxied.ok) return proxied;
    const options = {
      method: form === undefined ? 'GET' : 'POST',
      agent: isTls ? this.#tls : this.#plain,
      lookup: checkedLookup(this.#network.resolve, mayBePrivate),
      signal,
      ...proxied.value,
      headers: {
        'accept-encoding': 'identity',
        'user-agent': 'wfcache-lint',
        ...headers,
        ...proxied.value.headers,
      },
    };
    return new Promise((resolve, reject) => {
      const take = (message: IncomingMessage): void => {
        resolve(ok(message));
      };
      const sent = isTls ? tlsRequest(url, options, take) : plainRequest(url, options, take);
      sent.on('error', reject);
      // An answer that switches to another protocol ends without an error.
      sent.on('close', () => {
        reject(new Error('closed without an answer'));
      });
      sent.end(form);
    });
  }

  /** What a request needs where there is a proxy for it. */
  #proxied(url: URL): Result<Proxied, string> {
    const found = proxyFor(url, this.#network.env);
    if (!found.ok) return found;
    const proxy = found.value;
    if (proxy === undefined) return ok({});
    const { proxyAuthorization, TunnelAgent } = tunnel();
    if (url.protocol === 'https:') {
      const agent =
        this.#tunnels.get(proxy.href) ??
        new TunnelAgent(proxy, this.#milliseconds, this.#tlsOptions());
      this.#tunnels.set(proxy.href, agent);
      return ok({ agent });
    }
    // A proxy with TLS for a URL without TLS would need another kind of agent. Nobody has such a
    // proxy.
    if (proxy.protocol !== 'http:') {
      return err('HTTP_PROXY has to be an http:// address for a registry without TLS');
    }
    const headers = { host: url.host, ...proxyAuthorization(proxy) };
    const { port } = proxy;
    return ok({ hostname: hostnameOf(proxy), port, path: url.href, lookup: undefined, headers });
  }

  #tlsOptions(): { readonly keepAlive: true; readonly ca?: string } {
    const { authorities } = this.#network;
    return { keepAlive: true, ...(authorities === undefined ? {} : { ca: authorities }) };
  }
}

interface Proxied {
  readonly agent?: TlsAgent;
  readonly hostname?: string;
  readonly port?: string;
  readonly path?: string;
  readonly lookup?: undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads a body up to the bytes that are allowed. A compressed body is refused, because it can have
 * any size when it is unpacked.
 */
async function readAnswer(
  message: IncomingMessage,
  { url, mostBytes }: HttpRequest,
): Promise<Result<HttpAnswer, Failure>> {
  const encoding = message.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    message.destroy();
    return unusable(`${url.host} answered with compressed data, which was not asked for`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > mostBytes) {
      message.destroy();
      return unusable(`${url.host} answered with more than ${String(mostBytes / 1024)} KiB`);
    }
    chunks.push(bytes);
  }
  const { statusCode: status = 0, headers } = message;
  return ok({ status, headers, body: Buffer.concat(chunks) });
}

function unreachable(reason: string): Err<Failure> {
  return err({ cause: 'unreachable', reason });
}
