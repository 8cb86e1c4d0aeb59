import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a server of ours was asked. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A running HTTP server. */
export interface Listening {
  /** `host:port` */
  readonly address: string;
  readonly server: Server;
  readonly seen: Seen[];
  /** Connections that were made. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** How a server listens. */
export interface ListenOptions {
  readonly host?: string;
  /** With TLS; PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** Starts a server on a free port of loopback that notes what it is asked. */
export async function listen(
  answer: RequestListener,
  { host = '127.0.0.1', tls }: ListenOptions = {},
): Promise<Listening> {
  const seen: Seen[] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      answer(request, response);
    });
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.on('connection', () => (connections += 1));
  await new Promise<void>((done) => server.listen(0, host, done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
    server,
    seen,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
