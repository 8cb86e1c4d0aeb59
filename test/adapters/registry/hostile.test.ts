import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { LookupAddress } from 'node:dns';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resolve } from '../../../src/adapters/registry/addresses.ts';
import { secretsOf } from '../../../src/adapters/registry/credentials.ts';
import { isTokenServerOf } from '../../../src/adapters/registry/hosts.ts';
import { readPrivateRegistry, readRegistryHost } from '../../../src/adapters/registry/policy.ts';
import { startHostileRegistry, type HostileRegistry } from '../../support/hostile-registry.ts';
import { image, sha256 } from '../../support/images.ts';
import { measure, reasonFor, STRICT, trusting } from '../../support/measure.ts';
import { listen, type Listening } from '../../support/server.ts';

const LOGIN = { username: 'alice', password: 'hunter2-of-alice' };
const QUICK = { limits: { requestMilliseconds: 400 } };

const realms: Record<string, string> = {};
const locations: Record<string, string> = {};
let hostile: HostileRegistry;
/** A server that gives a token to everybody, and an image. */
let other: Listening;

beforeAll(async () => {
  hostile = await startHostileRegistry({ realms, locations });
  other = await listen((request, response) => {
    const isToken = request.url?.startsWith('/token') === true;
    response.writeHead(200).end(isToken ? '{"token":"t"}' : image([7]).text);
  });
});
afterAll(async () => {
  await hostile.close();
  await other.close();
});
afterEach(() => {
  hostile.seen.length = 0;
  other.seen.length = 0;
});

/** A name server that says what it is told to, one answer after the other. */
function resolver(...answers: (readonly string[])[]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = [];
  const resolve: Resolve = (hostname, done) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: isIP(address) })),
    );
  };
  return { resolve, asked };
}

const portOf = ({ address }: Listening): string => address.replace(/^.*:/, '');
const spelled = (host: string): string => `${host}:${portOf(hostile)}`;

describe('hosts that nobody has allowed', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '127.1',
    '017700000001',
    '[::1]',
    '[::ffff:7f00:1]',
    'internal.example',
    'evil.cr.aliyuncs.com.example',
    'quay.io',
  ])('%s is not asked', async (host) => {
    const { resolve, asked } = resolver(['127.0.0.1']);
    const before = hostile.connections();
    const reason = await reasonFor(`${spelled(host)}/honest`, STRICT, { network: { resolve } });
    expect(reason).toMatch(/^host \S+ is not on the list; allow it with --allow-registry \S+$/);
    expect([hostile.connections(), asked]).toEqual([before, []]);
  });

  test.each(['169.254.169.254', '100.100.100.200', '100.100.100.200:80'])('%s', async (host) => {
    const reason = await reasonFor(`${host}/latest/meta-data`, STRICT);
    expect(reason).toContain('is not on the list');
  });
});

describe('addresses that are not public', () => {
  const SPELLINGS = ['127.0.0.1', '2130706433', '0x7f.1', '127.1', '017700000001'];
  test.each([...SPELLINGS, '[::1]', '[::ffff:7f00:1]'])('%s in an allowed host', async (host) => {
    const option = readRegistryHost(spelled(host));
    const allowed = option.ok ? [option.value] : [];
    const before = hostile.connections();
    const reason = await reasonFor(`${spelled(host)}/honest`, { ...STRICT, allowed });
    expect(reason).toMatch(/ a private address; if it is .* --private-registry$/);
    expect(hostile.connections()).toBe(before);
  });

  test.each([
    [['127.0.0.1']],
    [['127.0.0.2']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['10.1.2.3']],
    [['172.31.255.1']],
    [['192.168.0.1']],
    [['100.64.0.1']],
    [['169.254.1.1']],
    [['0.0.0.0']],
    [['224.0.0.1']],
    [['255.255.255.255']],
    [['fd12::1']],
    [['fe80::1']],
    [['ff02::1']],
    [['::']],
    [['64:ff9b::7f00:1']],
    [['2002:7f00:1::']],
    [['2001:0:1::1']],
    [['100.100.100.200']],
    [['93.184.216.34', '127.0.0.1']],
  ])('%j as the answer of a name server', async (addresses) => {
    const { resolve, asked } = resolver(addresses);
    const host = spelled('registry.example');
    const before = hostile.connections();
    const reason = await reasonFor(
      `${host}/honest`,
      { ...STRICT, allowed: [host] },
      { network: { resolve } },
    );
    expect(reason).toMatch(
      /^host registry\.example has a (?:private|link-local or reserved) address/,
    );
    expect([hostile.connections(), asked]).toEqual([before, ['registry.example']]);
  });

  test('a name whose address changes is judged at each connection', async () => {
    const { resolve, asked } = resolver(['127.0.0.1'], ['169.254.169.254']);
    const host = spelled('registry.example');
    locations['moved'] = `http://${host}/v2/honest/manifests/1`;
    // The server closes the connection, so that the redirect needs another.
    hostile.server.keepAliveTimeout = 1;
    hostile.server.maxRequestsPerSocket = 1;
    const reason = await reasonFor(`${host}/moved`, trusting([host]), { network: { resolve } });
    hostile.server.maxRequestsPerSocket = 0;
    expect(reason).toContain('is never asked');
    expect(asked).toHaveLength(2);
  });

  test.each(['169.254.169.254', '100.100.100.200', '::ffff:169.254.169.254', 'fd00:ec2::254'])(
    'the metadata address %s not even for a private registry',
    async (address) => {
      const { resolve } = resolver([address]);
      const world = { network: { resolve } };
      const policy = trusting(['registry.internal']);
      expect(await reasonFor('registry.internal/tool', policy, world)).toContain('is never asked');
      if (isIP(address) === 6) return;
      const literal = await reasonFor(`${address}/tool`, trusting([address]));
      expect(literal).toContain('is never asked');
    },
  );

  test('a private registry may have a private one', async () => {
    const { resolve } = resolver(['127.0.0.1']);
    const host = spelled('registry.internal');
    const size = await measure(`${host}/honest`, trusting([host]), { network: { resolve } });
    expect(size).toMatchObject({ bytes: 120 });
  });
});

describe('realms', () => {
  const trusted = (more = {}): ReturnType<typeof trusting> => {
    const credentials = [{ registry: hostile.address, ...LOGIN }];
    return trusting([hostile.address], { credentials, ...more });
  };
  const logins = (): unknown[] => other.seen.map(({ headers }) => headers.authorization);

  test('a server that nobody knows is not asked', async () => {
    realms['realm'] = `http://${other.address}/token`;
    const before = other.connections();
    const reason = await reasonFor(`${hostile.address}/realm`, trusted());
    const pair = `${hostile.address}=${other.address}`;
    expect(reason).toBe(
      `its token server ${other.address} is not known; allow it with --token-server ${pair}`,
    );
    expect(other.connections()).toBe(before);
  });

  test('a server of somebody else is asked without the login', async () => {
    realms['realm'] = `http://${other.address}/token`;
    const policy = trusted({ private: trusting([hostile.address, other.address]).private });
    expect(await measure(`${hostile.address}/realm`, policy)).toMatchObject({ bytes: 120 });
    expect(logins()).toEqual([undefined]);
  });

  test('its own server gets the login, and is asked for what we want only', async () => {
    realms['realm'] = `http://${other.address}/token?scope=all`;
    const policy = trusted({
      private: trusting([hostile.address, other.address]).private,
      tokenServers: [{ registry: hostile.address, host: other.address }],
    });
    expect(await measure(`${hostile.address}/realm`, policy)).toMatchObject({ bytes: 120 });
    expect(logins()).toEqual([expect.stringMatching(/^Basic /)]);
    const { searchParams } = new URL(other.seen[0]?.url ?? '', 'http://x');
    expect(searchParams.getAll('scope')).toEqual(['repository:realm:pull']);
  });

  test.each([
    ['without TLS', 'http://ghcr.io/token', 'ghcr.io is asked by https only'],
    ['with a user name', 'http://a:b@HOSTILE/token', 'holds a user name'],
    ['of the metadata service', 'http://100.100.100.200/token', 'is not known'],
    ['of another port', 'http://127.0.0.1:1/token', 'is not known'],
    ['with a long name', `https://${'a'.repeat(3000)}.example/token`, 'aaa'],
  ])('one %s is refused', async (_name, realm, reason) => {
    realms['realm'] = realm.replace('HOSTILE', hostile.address);
    const asked = await reasonFor(`${hostile.address}/realm`, trusted());
    expect(asked).toContain(reason);
    expect(asked.length).toBeLessThanOrEqual(300);
    expect(hostile.seen).toHaveLength(1);
  });

  test('a redirect of a token server is not followed', async () => {
    realms['realm'] = `http://${hostile.address}/v2/302/token`;
    locations['302'] = `http://${hostile.address}/v2/honest/manifests/1`;
    const reason = await reasonFor(`${hostile.address}/realm`, trusted());
    expect(reason).toContain('answered 302');
    expect(hostile.seen.map(({ url }) => url.replace(/\?.*/, ''))).toEqual([
      '/v2/realm/manifests/latest',
      '/v2/302/token',
    ]);
  });

  test.each([
    ['docker.io', 'https://auth.docker.io/token', true],
    ['registry.cn-hangzhou.aliyuncs.com', 'https://dockerauth.cn-hangzhou.aliyuncs.com/auth', true],
    [
      'registry-vpc.cn-hangzhou.aliyuncs.com',
      'https://dockerauth-vpc.cn-hangzhou.aliyuncs.com/auth',
      true,
    ],
    [
      'a-registry.cn-hangzhou.cr.aliyuncs.com',
      'https://dockerauth-ee.cn-hangzhou.aliyuncs.com/auth',
      true,
    ],
    [
      'a-registry-vpc.cn-beijing.cr.aliyuncs.com',
      'https://dockerauth-ee-vpc.cn-beijing.aliyuncs.com/auth',
      true,
    ],
    [
      'registry.cn-zhangjiakou.aliyuncs.com',
      'https://dockerauth-cn-zhangjiakou.aliyuncs.com/auth',
      true,
    ],
    ['quay.io', 'https://quay.io/v2/auth', true],
    ['quay.io', 'https://auth.docker.io/token', false],
    ['quay.io', 'https://quay.io:8443/v2/auth', false],
    ['registry.cn-hangzhou.aliyuncs.com', 'https://dockerauth.cn-beijing.aliyuncs.com/auth', false],
    [
      'registry.cn-hangzhou.aliyuncs.com',
      'https://dockerauth.cn-hangzhou.aliyuncs.com.evil.test/auth',
      false,
    ],
    [
      'registry.cn-hangzhou.aliyuncs.com',
      'https://dockerauth-cn-zhangjiakou.aliyuncs.com/auth',
      false,
    ],
    ['evil.example', 'https://dockerauth.cn-hangzhou.aliyuncs.com/auth', false],
  ])('%s may send its login to %s: %j', (host, realm, known) => {
    const api = host === 'docker.io' ? 'registry-1.docker.io' : host;
    expect(isTokenServerOf(new URL(realm), new URL(`https://${api}/`), STRICT)).toBe(known);
  });
});

describe('redirects', () => {
  const target = '/v2/tool/manifests/1';
  test.each(['301', '302', '307', '308'])('%s to an allowed host is followed', async (status) => {
    locations[status] = `http://${other.address}${target}`;
    const policy = trusting([hostile.address, other.address]);
    expect(await measure(`${hostile.address}/${status}`, policy)).toMatchObject({ bytes: 7 });
    expect(other.seen).toMatchObject([{ url: target }]);
  });

  test('leave the login behind', async () => {
    const basic = await listen((request, response) => {
      const isIn = request.headers.authorization !== undefined;
      const location = `http://${other.address}${target}`;
      if (isIn) response.writeHead(307, { location }).end();
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
    });
    const policy = trusting([basic.address, other.address], {
      credentials: [{ registry: basic.address, ...LOGIN }],
    });
    expect(await measure(`${basic.address}/tool`, policy)).toMatchObject({ bytes: 7 });
    await basic.close();
    expect(other.seen[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each([
    ['another port', 'http://OTHER/x', 'is not on the list'],
    ['another host', 'https://evil.example/x', 'evil.example is not on the list'],
    ['another scheme', 'https://HOSTILE/x', 'is asked by http only'],
    ['a listed host without TLS', 'http://ghcr.io/x', 'ghcr.io is asked by https only'],
    ['the metadata service', 'http://100.100.100.200/x', 'is not on the list'],
    ['a file', 'file:///etc/passwd', 'is not on the list'],
    ['itself, for ever', '/v2/302/manifests/latest', 'redirects more than 2 times'],
    ['a long address', `/${'x'.repeat(3000)}`, 'no address'],
    ['nothing', 'http://', 'no address'],
  ])('to %s are refused', async (_name, location, reason) => {
    locations['302'] = location.replace('HOSTILE', hostile.address).replace('OTHER', other.address);
    const before = other.connections();
    const asked = await reasonFor(`${hostile.address}/302`, trusting([hostile.address]));
    expect(asked).toContain(reason);
    expect(other.connections()).toBe(before);
    expect(hostile.seen.length).toBeLessThanOrEqual(3);
  });
});

describe('answers made to exhaust', () => {
  test.each([
    ['gzip', {}, 'compressed data'],
    ['endless', {}, 'more than 4096 KiB'],
    ['headers', {}, 'could not be reached (HPE_HEADER_OVERFLOW)'],
    ['dripping', QUICK, 'did not answer in 0.4 seconds'],
    ['silent', QUICK, 'did not answer in 0.4 seconds'],
    ['half-closed', {}, 'could not be reached (ECONNRESET)'],
    ['upgrade', {}, 'could not be reached'],
  ])('%s', async (attack, world, reason) => {
    const before = hostile.sent();
    const policy = trusting([hostile.address]);
    expect(await reasonFor(`${hostile.address}/${attack}`, policy, world)).toContain(reason);
    expect(hostile.sent() - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('a token of any size', async () => {
    realms['realm'] = `http://${hostile.address}/v2/endless/token`;
    const reason = await reasonFor(`${hostile.address}/realm`, trusting([hostile.address]));
    expect(reason).toContain('more than 64 KiB');
  });

  test('a token that is none', async () => {
    const server = await listen((_request, response) => {
      response.end(JSON.stringify({ token: 'a\r\nx-evil: 1' }));
    });
    realms['realm'] = `http://${server.address}/token`;
    const policy = trusting([hostile.address, server.address]);
    expect(await reasonFor(`${hostile.address}/realm`, policy)).toContain('gave no token');
    await server.close();
  });

  test('the time of the run', async () => {
    const world = { limits: { runMilliseconds: 300, requestMilliseconds: 60_000 } };
    const asked = [`${hostile.address}/silent`, trusting([hostile.address]), world] as const;
    expect(await reasonFor(...asked)).toBe('there was no time left to ask');
  });
});

describe('manifests that lie', () => {
  const policy = (): ReturnType<typeof trusting> => trusting([hostile.address]);
  test('about their digest', async () => {
    const name = `${hostile.address}/other-digest@${sha256('something else')}`;
    expect(await reasonFor(name, policy())).toContain('something of another digest');
    const honest = `${hostile.address}/honest@${image([100, 20]).digest}`;
    expect(await measure(honest, policy())).toMatchObject({ bytes: 120 });
  });

  test('by an algorithm that nobody can check', async () => {
    const name = `${hostile.address}/honest@md5:${'a'.repeat(32)}`;
    expect(await reasonFor(name, policy())).toContain('neither sha256 nor sha512');
  });

  test('about what is behind an index', async () => {
    const swapped = await reasonFor(`${hostile.address}/other-image`, policy());
    expect(swapped).toContain('something of another digest');
    const disguised = await reasonFor(`${hostile.address}/disguised-index`, policy());
    expect(disguised).toBe('it is an index of indexes');
  });
});

describe('logins', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wfcache-login-'));
    const auth = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64');
    const auths = { [hostile.address]: { auth } };
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths }));
    realms['realm'] = `http://${hostile.address}/v2/honest/token`;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('are not used where others wrote the manifests', async () => {
    await measure(
      `${hostile.address}/realm`,
      trusting([hostile.address]),
      {},
      { DOCKER_CONFIG: folder },
    );
    expect(hostile.seen).toHaveLength(2);
    expect(hostile.seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  test('are not sent without TLS to a host that is not said to be without', async () => {
    const option = readPrivateRegistry(hostile.address);
    const policy = {
      ...STRICT,
      private: option.ok ? [option.value] : [],
      credentials: [{ registry: hostile.address, ...LOGIN }],
    };
    expect(await reasonFor(`${hostile.address}/realm`, policy)).toContain('could not be reached');
    expect(hostile.seen).toEqual([]);
  });

  test('and what servers say stay out of the reasons', async () => {
    const credentials = [{ registry: hostile.address, ...LOGIN }];
    const policy = trusting([hostile.address], { credentials });
    for (const attack of ['long-answer', 'no-challenge', 'half-closed', 'realm', 'none']) {
      const reason = await reasonFor(`${hostile.address}/${attack}`, policy, QUICK);
      for (const secret of secretsOf(LOGIN.username, LOGIN.password)) {
        expect(reason).not.toContain(secret);
      }
      expect(reason).not.toContain('hunter2');
    }
  });
});
