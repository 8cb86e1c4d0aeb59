import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as forward, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proxyFor } from '../../../src/adapters/registry/proxy.ts';
import { image } from '../../support/images.ts';
import { measure, reasonFor, STRICT, trusting } from '../../support/measure.ts';
import { describeWith } from '../../support/programs.ts';
import { listen, type Listening } from '../../support/server.ts';
import { makeCertificate, type Certificate } from '../../support/token-server.ts';

describe('the proxy', () => {
  const PROXY = 'http://proxy.internal:3128';
  test.each([
    ['https://ghcr.io/', { HTTPS_PROXY: PROXY }, `${PROXY}/`],
    ['https://ghcr.io/', { https_proxy: 'proxy.internal:3128' }, `${PROXY}/`],
    ['https://ghcr.io/', { HTTP_PROXY: PROXY }, undefined],
    ['http://ghcr.io/', { HTTP_PROXY: PROXY }, `${PROXY}/`],
    ['https://ghcr.io/', { HTTPS_PROXY: PROXY, NO_PROXY: 'quay.io, ghcr.io' }, undefined],
    ['https://ghcr.io/', { HTTPS_PROXY: PROXY, no_proxy: '*' }, undefined],
    ['https://a.cr.io/', { HTTPS_PROXY: PROXY, NO_PROXY: '.cr.io' }, undefined],
    ['https://a.cr.io/', { HTTPS_PROXY: PROXY, NO_PROXY: '*.CR.io' }, undefined],
    ['https://acr.io/', { HTTPS_PROXY: PROXY, NO_PROXY: 'cr.io,' }, `${PROXY}/`],
    ['https://cr.io:5000/', { HTTPS_PROXY: PROXY, NO_PROXY: 'cr.io:5000' }, undefined],
    ['https://cr.io:5001/', { HTTPS_PROXY: PROXY, NO_PROXY: 'cr.io:5000' }, `${PROXY}/`],
    ['https://127.0.0.1/', { HTTPS_PROXY: PROXY }, undefined],
    ['https://localhost/', { HTTPS_PROXY: PROXY }, undefined],
    ['https://ghcr.io/', { HTTPS_PROXY: '' }, undefined],
  ])('for %s with %j is %s', (url, env, proxy) => {
    const found = proxyFor(new URL(url), env);
    expect(found.ok ? found.value?.href : found.error).toBe(proxy);
  });

  test.each(['socks5://user:hunter2@proxy', 'http://'])('%s is none', async (proxy) => {
    const reason = await reasonFor('ghcr.io/tool', STRICT, {}, { HTTPS_PROXY: proxy });
    expect(reason).toBe('HTTPS_PROXY is set, but not to the address of an HTTP proxy');
  });
});

/** A proxy that finds every host on loopback, and wants a login. */
async function startProxy(): Promise<{ server: Server; url: string; asked: string[] }> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const login = `Basic ${Buffer.from('bob:p@ss').toString('base64')}`;
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const { port, pathname } = new URL(request.url ?? '');
    const { headers } = request;
    if (headers['proxy-authorization'] !== login) response.writeHead(407).end();
    else {
      const target = { host: '127.0.0.1', port, path: pathname, headers };
      const sent = forward(target, (answer) => answer.pipe(response));
      sent.end();
    }
  });
  server.on('connect', (request, socket: Socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    if (request.headers['proxy-authorization'] !== login) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const [, port] = (request.url ?? '').split(':');
    const through = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    sockets.add(through);
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  server.on('close', () => {
    for (const socket of sockets) socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://bob:p%40ss@127.0.0.1:${String(port)}`, asked };
}

describeWith(['openssl'])('with TLS', () => {
  let folder: string;
  let certificate: Certificate;
  let registry: Listening;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  const hostOf = (name: string): string => registry.address.replace('127.0.0.1', name);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wfcache-tls-'));
    certificate = makeCertificate(folder, ['registry.internal', 'registry.example']);
    registry = await listen((_request, response) => response.end(image([9]).text), {
      tls: certificate,
    });
    proxy = await startProxy();
  });
  afterAll(async () => {
    await registry.close();
    proxy.server.closeAllConnections();
    await new Promise((done) => proxy.server.close(done));
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    proxy.asked.length = 0;
    registry.seen.length = 0;
  });
  const world = (more = {}): { network: object } => ({
    network: {
      authorities: certificate.cert,
      resolve: (_name: string, done: (error: null, addresses: object[]) => void) => {
        done(null, [{ address: '127.0.0.1', family: 4 }]);
      },
      ...more,
    },
  });
  const secure = (host: string): typeof STRICT => ({
    ...STRICT,
    private: [{ host, scheme: 'https' }],
  });

  test('a certificate for the host is enough', async () => {
    const host = hostOf('registry.internal');
    expect(await measure(`${host}/tool`, secure(host), world())).toMatchObject({ bytes: 9 });
  });

  test.each([
    ['of another host', 'other.internal', {}, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['of nobody we know', 'registry.internal', { authorities: undefined }, 'SELF_SIGNED'],
  ])('a certificate %s is not', async (_name, name, more, code) => {
    const host = hostOf(name);
    expect(await reasonFor(`${host}/tool`, secure(host), world(more))).toContain(code);
    expect(registry.seen).toEqual([]);
  });

  test('a proxy makes a tunnel, and finds the address itself', async () => {
    const host = hostOf('registry.example');
    const lookups: string[] = [];
    const resolve = (name: string): void => void lookups.push(name);
    const policy = { ...STRICT, allowed: [host] };
    const env = { HTTPS_PROXY: proxy.url };
    const size = await measure(`${host}/tool`, policy, world({ resolve }), env);
    expect(size).toMatchObject({ bytes: 9 });
    expect(proxy.asked).toEqual([`CONNECT ${host}`]);
    expect(lookups).toEqual([]);
  });

  test('the certificate is judged behind a proxy as well', async () => {
    const host = hostOf('other.example');
    const policy = { ...STRICT, allowed: [host] };
    const env = { HTTPS_PROXY: proxy.url };
    expect(await reasonFor(`${host}/tool`, policy, world(), env)).toContain('ALTNAME');
  });

  test('a proxy is not asked for what we would not ask', async () => {
    const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
    const allowed = ['10.0.0.1', '100.100.100.200'];
    const policy = { ...STRICT, allowed };
    for (const host of [...allowed, 'evil.example']) {
      expect(await reasonFor(`${host}/tool`, policy, world(), env)).toMatch(/address|list/);
    }
    expect(proxy.asked).toEqual([]);
  });

  test.each([
    ['refuses', (url: string) => url.replace('bob', 'eve'), 'the proxy answered 407'],
    ['is not there', () => 'http://127.0.0.1:1', 'the proxy could not be reached (ECONNREFUSED)'],
  ])('a proxy that %s is named without its login', async (_name, change, reason) => {
    const host = hostOf('registry.example');
    const policy = { ...STRICT, allowed: [host] };
    const env = { HTTPS_PROXY: change(proxy.url) };
    const asked = await reasonFor(`${host}/tool`, policy, world(), env);
    expect(asked).toBe(reason);
  });

  test('a proxy passes on requests without TLS', async () => {
    const plain = await listen((_request, response) => response.end(image([8]).text));
    const host = plain.address.replace('127.0.0.1', 'registry.internal');
    const env = { HTTP_PROXY: proxy.url };
    expect(await measure(`${host}/tool`, trusting([host]), {}, env)).toMatchObject({ bytes: 8 });
    expect(proxy.asked).toEqual([`GET http://${host}/v2/tool/manifests/latest`]);
    expect(plain.seen[0]?.headers).toMatchObject({ host });
    await plain.close();
  });
});
