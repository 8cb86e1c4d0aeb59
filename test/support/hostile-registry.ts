import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { entry, image, index, OCI, type Stored } from './images.ts';
import { listen, type Listening } from './server.ts';

/** A registry that does to its guests what it can. Each attack is the name of a repository. */
export interface HostileRegistry extends Listening {
  /** Bytes of bodies that it got rid of. */
  readonly sent: () => number;
}

/** Where it wants its guests to go. */
export interface Lures {
  /** Realms of token servers, by the name of the attack that uses them. */
  readonly realms?: Readonly<Record<string, string>>;
  /** Locations, by the name of the attack that uses them. */
  readonly locations?: Readonly<Record<string, string>>;
}

const HONEST = image([100, 20]);
/** 64 MiB of blanks in 64 KiB. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
const CHUNK = Buffer.alloc(64 * 1024, ' ');

/** Starts one; what it lures with can be changed while it runs. */
export async function startHostileRegistry(lures: Lures = {}): Promise<HostileRegistry> {
  let sent = 0;
  /** Writes as long as somebody reads. */
  const flood = (response: ServerResponse): void => {
    while (!response.destroyed && response.write(CHUNK)) sent += CHUNK.length;
    if (!response.destroyed) response.once('drain', () => flood(response));
  };
  const attacks: Readonly<Record<string, (response: ServerResponse, digest: string) => void>> = {
    honest: (response) => serve(response, HONEST),
    gzip: (response) => {
      response.writeHead(200, { 'content-type': OCI.image, 'content-encoding': 'gzip' });
      response.end(BOMB);
    },
    endless: (response) => {
      response.writeHead(200, { 'content-type': OCI.image });
      flood(response);
    },
    headers: (response) => {
      const { socket } = response;
      socket?.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket?.write(`x: ${'y'.repeat(4000)}\r\n`), 1);
      socket?.once('close', () => {
        clearInterval(timer);
      });
    },
    dripping: (response) => {
      response.writeHead(200, { 'content-type': OCI.image });
      const timer = setInterval(() => response.write(' '), 50);
      response.once('close', () => {
        clearInterval(timer);
      });
    },
    silent: () => undefined,
    'half-closed': (response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{');
      response.socket?.end();
    },
    upgrade: (response) => {
      response.socket?.end(
        'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      );
    },
    'other-digest': (response) => serve(response, HONEST),
    'disguised-index': (response, digest) =>
      serve(response, digest === INNER.digest ? INNER : OUTER),
    'other-image': (response) => serve(response, OUTER),
    'no-challenge': (response) => response.writeHead(401).end(),
    'long-answer': (response) => response.writeHead(500).end('password: hunter2'),
  };
  const server = await listen((request: IncomingMessage, response: ServerResponse) => {
    const [, , attack = '', , asked = ''] = (request.url ?? '').split('/');
    const [realm, location] = [lures.realms?.[attack], lures.locations?.[attack]];
    response.on('error', () => undefined);
    if (location !== undefined) {
      response.writeHead(Number(attack.replace(/\D/g, '')) || 302, { location }).end();
    } else if (realm !== undefined && request.headers.authorization === undefined) {
      const challenge = `Bearer realm="${realm}",service="s",scope="repository:victim/x:pull,push"`;
      response.writeHead(401, { 'www-authenticate': challenge }).end();
    } else if (realm === undefined) {
      (attacks[attack] ?? ((one) => one.writeHead(404).end()))(response, asked);
    } else {
      serve(response, HONEST);
    }
  });
  return { ...server, sent: () => sent };
}

/** An index that passes for an image in another one. */
const INNER = index([]);
const OUTER = index([entry({ ...INNER, type: OCI.image }, 'linux/amd64')]);

function serve(response: ServerResponse, { type, text }: Stored): void {
  response.writeHead(200, { 'content-type': type }).end(text);
}
