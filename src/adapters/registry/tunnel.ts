import { request as plainRequest } from 'node:http';
import { Agent, request as tlsRequest, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect as secure, type ConnectionOptions } from 'node:tls';
import { codeOf } from '../disk/error-code.ts';
import { hostnameOf, RefusedConnection } from './addresses.ts';

/** What Node gives to an agent that should connect. */
type Target = ConnectionOptions & { readonly host?: string; readonly port?: number | string };

/** The header that logs in to a proxy, where its address holds a login. */
export function proxyAuthorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}

/** Connects by TLS to hosts through a proxy, with a tunnel that it opens (`CONNECT`). */
export class TunnelAgent extends Agent {
  readonly #proxy: URL;
  readonly #milliseconds: number;

  constructor(proxy: URL, milliseconds: number, options: AgentOptions) {
    super(options);
    this.#proxy = proxy;
    this.#milliseconds = milliseconds;
  }

  override createConnection(
    target: Target,
    done: (error: Error | null, socket?: Duplex) => void,
  ): undefined {
    const { protocol, port } = this.#proxy;
    const authority = `${target.host ?? ''}:${String(target.port)}`;
    const send = protocol === 'https:' ? tlsRequest : plainRequest;
    const asked = send({
      method: 'CONNECT',
      host: hostnameOf(this.#proxy),
      port,
      path: authority,
      headers: { host: authority, ...proxyAuthorization(this.#proxy) },
      agent: false,
      signal: AbortSignal.timeout(this.#milliseconds),
    });
    asked.once('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) {
        done(null, secure({ ...target, socket }));
        return;
      }
      socket.destroy();
      done(new RefusedConnection(`the proxy answered ${String(statusCode)}`));
    });
    // A proxy can refuse with an ordinary answer.
    asked.once('response', ({ statusCode = 0 }) => {
      asked.destroy(new RefusedConnection(`the proxy answered ${String(statusCode)}`));
    });
    asked.once('error', (error) => {
      const reason = `the proxy could not be reached (${codeOf(error)})`;
      done(error instanceof RefusedConnection ? error : new RefusedConnection(reason));
    });
    asked.end();
  }
}
