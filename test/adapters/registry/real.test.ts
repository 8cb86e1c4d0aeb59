import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { secretsOf } from '../../../src/adapters/registry/credentials.ts';
import { push, startDockerRegistry, type DockerRegistry } from '../../support/docker-registry.ts';
import { attestation, DOCKER, entry, image, index, OCI, sha256 } from '../../support/images.ts';
import { measure, reasonFor, trusting } from '../../support/measure.ts';
import { describeWith } from '../../support/programs.ts';
import {
  IDENTITY,
  makeCertificate,
  startTokenServer,
  type TokenServer,
} from '../../support/token-server.ts';

const [USER, PASSWORD] = ['alice', 's3cret-of-alice'];
const run = promisify(execFile);

/** A single image, one for several platforms, one with attestations, in both dialects. */
const AMD64 = image([3_000_000_000, 12_345, 7]);
const ARM64 = image([1000, 2]);
const ARM7 = image([500]);
const PUSHED = {
  single: [AMD64],
  many: [
    index([
      entry(ARM64, 'linux/arm64/v8'),
      entry(AMD64, 'linux/amd64'),
      entry(ARM7, 'linux/arm/v7'),
    ]),
    AMD64,
    ARM64,
    ARM7,
  ],
  attested: [index([entry(AMD64, 'linux/amd64'), attestation(AMD64)]), AMD64, image([99_000])],
  list: [index([entry(image([5, 6], DOCKER), 'linux/amd64')], DOCKER), image([5, 6], DOCKER)],
  docker: [image([42], DOCKER)],
};

const describe = describeWith(['docker-registry', 'skopeo', 'htpasswd', 'openssl']);

describe('a registry that lets everybody in', () => {
  let registry: DockerRegistry;
  beforeAll(async () => {
    registry = await startDockerRegistry();
    for (const [tag, manifests] of Object.entries(PUSHED)) {
      await push(registry.address, 'lib/tool', tag, manifests);
    }
  });
  afterAll(async () => registry.stop());

  test.each([
    ['single', 3_000_012_352, 1],
    ['many', 3_000_012_352, 3],
    ['attested', 3_000_012_352, 1],
    ['list', 11, 1],
    ['docker', 42, 1],
  ] as const)('%s', async (tag, bytes, platforms) => {
    const name = `${registry.address}/lib/tool`;
    const policy = trusting([registry.address]);
    const digest = PUSHED[tag][0]?.digest ?? '';
    const layers = expect.any(Array) as unknown;
    const known = { state: 'known', bytes, platforms, digest, platform: 'linux/amd64', layers };
    expect(await measure(`${name}:${tag}`, policy)).toEqual(known);
    expect(await measure(`${name}@${digest}`, policy)).toEqual(known);
    expect(await rawSum(`${name}:${tag}`)).toBe(bytes);
  });

  /** The layers that skopeo finds, added up without any of our code. */
  async function rawSum(name: string): Promise<number> {
    interface Raw {
      readonly layers?: { readonly size: number }[];
      readonly manifests?: {
        readonly digest: string;
        readonly platform: { readonly os: string; readonly architecture: string };
      }[];
    }
    const inspect = async (what: string): Promise<Raw> => {
      const args = ['inspect', '--raw', '--tls-verify=false', `docker://${what}`];
      return JSON.parse((await run('skopeo', args)).stdout) as Raw;
    };
    const top = await inspect(name);
    const mine = top.manifests?.find(
      ({ platform: { os, architecture } }) => os === 'linux' && architecture === 'amd64',
    );
    const found = mine ? await inspect(`${name.replace(/:[^:]*$/, '')}@${mine.digest}`) : top;
    return (found.layers ?? []).reduce((sum, { size }) => sum + size, 0);
  }

  test.each([
    ['linux/arm64', 1002, 'linux/arm64'],
    ['linux/arm64/v8', 1002, 'linux/arm64'],
    ['linux/arm/v7', 500, 'linux/arm/v7'],
    ['linux/arm', 500, 'linux/arm/v7'],
  ])('the image for %s', async (wanted, bytes, platform) => {
    const policy = trusting([registry.address], { platform: wanted });
    const size = await measure(`${registry.address}/lib/tool:many`, policy);
    expect(size).toMatchObject({ bytes, platform, platforms: 3 });
  });

  test('says what is missing', async () => {
    const policy = trusting([registry.address], { platform: 'linux/s390x' });
    expect(await reasonFor(`${registry.address}/lib/tool:many`, policy)).toBe(
      'it has no image for linux/s390x, only for linux/arm64, linux/amd64, linux/arm/v7',
    );
    expect(await reasonFor(`${registry.address}/lib/tool:none`, policy)).toBe(
      'registry answered 404: there is no such image',
    );
  });

  test('an image that skopeo has copied', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wfcache-oci-'));
    writeLayout(folder);
    const name = `${registry.address}/copied/tool:1.0`;
    const options = ['--all', '--insecure-policy', '--dest-tls-verify=false'];
    await run('skopeo', ['copy', ...options, `oci:${folder}:1.0`, `docker://${name}`]);
    rmSync(folder, { recursive: true });
    const bytes = await rawSum(name);
    expect(bytes).toBeGreaterThan(0);
    expect(await measure(name, trusting([registry.address]))).toMatchObject({ bytes });
  });
});

/** An OCI layout with one image, tagged `1.0`. */
function writeLayout(folder: string): void {
  const blobs = join(folder, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const write = (content: Buffer): { digest: string; size: number } => {
    const digest = sha256(content);
    writeFileSync(join(blobs, digest.replace('sha256:', '')), content);
    return { digest, size: content.length };
  };
  const layer = write(Buffer.alloc(300_000, 'layer'));
  const config = write(
    Buffer.from('{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}'),
  );
  const manifest = write(
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: OCI.image,
        config: { mediaType: OCI.config, ...config },
        layers: [{ mediaType: OCI.layer.replace('+gzip', ''), ...layer }],
      }),
    ),
  );
  const annotations = { 'org.opencontainers.image.ref.name': '1.0' };
  const manifests = [{ mediaType: OCI.image, ...manifest, annotations }];
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

describe('a registry with passwords', () => {
  let registry: DockerRegistry;
  let folder: string;
  const tool = (): string => `${registry.address}/private/tool:1`;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wfcache-auth-'));
    const file = join(folder, 'htpasswd');
    execFileSync('htpasswd', ['-Bbc', file, USER, PASSWORD], { stdio: 'ignore' });
    registry = await startDockerRegistry(`{ htpasswd: { realm: r, path: ${file} } }`);
    const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
    await push(registry.address, 'private/tool', '1', [ARM7], { authorization });
  });
  afterAll(async () => {
    await registry.stop();
    rmSync(folder, { recursive: true });
  });

  test('lets in who has been handed the login', async () => {
    const given = { registry: registry.address, username: USER, password: PASSWORD };
    const policy = trusting([registry.address], { credentials: [given] });
    expect(await measure(tool(), policy)).toMatchObject({ bytes: 500 });
  });

  test('says what is wrong otherwise, and no secret', async () => {
    const given = { registry: registry.address, username: USER, password: 'wr0ng-one' };
    const wrong = await reasonFor(tool(), trusting([registry.address], { credentials: [given] }));
    expect(wrong).toBe(
      `registry answered 401: the credentials for ${registry.address} do not let us in`,
    );
    for (const secret of secretsOf(USER, 'wr0ng-one')) expect(wrong).not.toContain(secret);
    const none = trusting([registry.address], { credentials: [] });
    expect(await reasonFor(tool(), none)).toBe(
      `registry answered 401: no credentials for ${registry.address}`,
    );
    expect(await reasonFor(tool(), trusting([registry.address]))).toBe(
      `registry answered 401: no credentials for ${registry.address}, and this run asks anonymously`,
    );
  });

  test('lets in who has logged in with a program', async () => {
    const config = join(folder, 'config.json');
    const login = ['login', '--tls-verify=false', '--authfile', config, '-u', USER];
    execFileSync('skopeo', [...login, '-p', PASSWORD, registry.address], { stdio: 'ignore' });
    expect(readFileSync(config, 'utf8')).toContain(registry.address);
    const policy = trusting([registry.address], { credentials: [] });
    const env = { DOCKER_CONFIG: folder };
    expect(await measure(tool(), policy, {}, env)).toMatchObject({ bytes: 500 });
    const anonymous = trusting([registry.address]);
    expect(await measure(tool(), anonymous, {}, env)).toMatchObject({ state: 'unknown' });
  });
});

describe('a registry with tokens', () => {
  let registry: DockerRegistry;
  let server: TokenServer;
  let folder: string;
  const policy = (more = {}): ReturnType<typeof trusting> =>
    trusting([registry.address, server.address], {
      tokenServers: [{ registry: registry.address, host: server.address }],
      ...more,
    });
  const given = (): { registry: string; username: string; password: string }[] => [
    { registry: registry.address, username: USER, password: PASSWORD },
  ];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wfcache-token-'));
    server = await startTokenServer(makeCertificate(folder, ['localhost']), USER, PASSWORD);
    registry = await startDockerRegistry(server.auth);
    for (const name of ['public/tool', 'private/tool']) {
      await push(registry.address, name, '1', [ARM7], { authorization: await pusher(name) });
    }
    server.seen.length = 0;
  });
  afterAll(async () => {
    await registry.stop();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  async function pusher(name: string): Promise<string> {
    const login = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');
    const url = `http://${server.address}/token?scope=repository:${name}:pull,push`;
    const answer = await fetch(url, { headers: { authorization: `Basic ${login}` } });
    return `Bearer ${((await answer.json()) as { token: string }).token}`;
  }

  test('gives everybody what is public', async () => {
    const size = await measure(`${registry.address}/public/tool:1`, policy());
    expect(size).toMatchObject({ bytes: 500 });
    expect(server.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test('gives what is private to who is logged in', async () => {
    const tool = `${registry.address}/private/tool:1`;
    expect(await measure(tool, policy({ credentials: given() }))).toMatchObject({ bytes: 500 });
    expect(await reasonFor(tool, policy())).toContain('no credentials for');
  });

  test('takes an identity token', async () => {
    const config = { auths: { [registry.address]: { auth: '', identitytoken: IDENTITY } } };
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
    server.seen.length = 0;
    const tool = `${registry.address}/private/tool:1`;
    const asked = [tool, policy({ credentials: [] }), {}, { DOCKER_CONFIG: folder }] as const;
    expect(await measure(...asked)).toMatchObject({ bytes: 500 });
    expect(server.seen).toMatchObject([{ method: 'POST' }]);
  });

  test('says that a token server does not know us', async () => {
    const [one] = given();
    const credentials = [{ ...one, password: 'wr0ng-one' }];
    const reason = await reasonFor(`${registry.address}/public/tool:1`, policy({ credentials }));
    expect(reason).toBe(
      `token server ${server.address} answered 401: the credentials for ${registry.address} do not let us in`,
    );
  });
});
