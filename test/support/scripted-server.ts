import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** With its query, as it was sent. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** Answers one request: with JSON, or however it likes. */
export type Answers = (
  request: Received,
  response: ServerResponse,
) => { status?: number; headers?: Record<string, string>; json?: unknown } | undefined;

/** A server that says what a test tells it to, and remembers what it was asked. */
export interface ScriptedServer {
  readonly url: string;
  readonly received: readonly Received[];
}

/** Makes servers that are gone after each test of the file. */
export function scriptedServers(): (answers: Answers) => Promise<ScriptedServer> {
  const close: (() => void)[] = [];
  afterEach(() => {
    for (const stop of close.splice(0)) stop();
  });
  return async (answers) => {
    const received: Received[] = [];
    const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: await readJson(request) };
      received.push(one);
      const answer = answers(one, response);
      if (answer === undefined) return;
      const { status = 200, headers: more = {}, json } = answer;
      response.writeHead(status, { 'content-type': 'application/json', ...more });
      response.end(JSON.stringify(json ?? {}));
    };
    const server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    close.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${String(port)}`, received };
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}
