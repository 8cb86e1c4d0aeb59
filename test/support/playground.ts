import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buildPlayground } from '../../site/build-playground.mjs';
import { listen, type Listening } from './server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

/** The playground on a server that is also the proxy of a browser. */
export interface Served {
  readonly proxy: Listening;
  /** The folder that it was built into. */
  readonly folder: string;
  /** What the proxy was asked for besides the playground, without what the browser asks its maker. */
  readonly asked: readonly string[];
  /** The files of the playground that were given to the browser. */
  readonly given: readonly string[];
  readonly close: () => Promise<void>;
}

/** Changes a file of the playground on its way to the browser, by the first folder of the address. */
export type Changed = Readonly<Record<string, (name: string, text: string) => string>>;

/** The address of the playground, as it is or as it is changed. The host is this machine for a browser. */
export function addressOf(change = 'as-it-is', rest = ''): string {
  return `http://localhost/${change}/playground/${rest}`;
}

/** Builds the playground and serves it. */
export async function servePlayground(changed: Changed): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  await buildPlayground(folder);
  const asked: string[] = [];
  const given: string[] = [];
  const note = (address: string): void => {
    if (!/^https?:\/\/[\w.-]+\.(?:google|googleapis|gvt1)\.com[:/]/.test(address))
      asked.push(address);
  };
  const proxy = await listen(({ url = '' }, response) => {
    const [, change = '', name = ''] =
      /^http:\/\/localhost\/([\w-]+)\/playground\/([\w.]*)(?:\?[\w=]*)?$/.exec(url) ?? [];
    if (change === '') {
      note(url);
      response.writeHead(404).end();
      return;
    }
    const file = name === '' ? 'index.html' : name;
    const text = readFileSync(join(folder, file), 'utf8');
    given.push(file);
    response.writeHead(200, { 'content-type': `${TYPES[extname(file)] ?? ''}; charset=utf-8` });
    response.end(changed[change]?.(file, text) ?? text);
  });
  proxy.server.on('connect', ({ url: host = '' }, socket) => {
    note(`https://${host}`);
    socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
  return {
    proxy,
    folder,
    asked,
    given,
    close: async () => {
      await proxy.close();
      rmSync(folder, { recursive: true });
    },
  };
}
