import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { LOGIN, startCloud, type CloudServer } from '../support/cloud-server.ts';
import { command, type CommandSaid } from '../support/command.ts';
import { ONLINE_FILE } from '../support/lint-text.ts';
import { workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const HUGE = 'r.example.net/team/huge:1';
const PIN = 'k8s.aliyun.com/eci-image-snapshot-id';
const FILES = {
  '.wfcache-lint.yaml': 'region: cn-hangzhou\nimages: [{ match: "**/huge*", size: 6GiB }]\n',
  'huge.yaml': workflow(HUGE),
};

/** Two pages of caches: what is asked for stands on the second. */
const cache = (id: string, images: readonly string[]): object => ({
  ImageCacheId: id,
  ImageCacheName: id,
  Status: 'Ready',
  Images: images,
  CreationTime: '2026-11-20T08:00:00Z',
});

let server: CloudServer;
beforeAll(async () => {
  server = await startCloud();
});
afterAll(() => server.listening.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = ({ query }) =>
    query['NextToken'] === undefined
      ? { json: { ImageCaches: [cache('imc-bp1first', ['a.example/b:1'])], NextToken: 'two' } }
      : { json: { ImageCaches: [cache('imc-bp1second', [HUGE])] } };
});

const run = (repo: Checkout, line: string, env: object = LOGIN): Promise<CommandSaid> =>
  command(repo.root, line.split(' '), { env: { ...env }, cloudServer: server.url });

describe('pin --online', () => {
  test('lists the caches of the account, and names the one that holds the image', async () => {
    const repo = repository(FILES);
    const planned = await run(repo, 'pin --online');
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(planned.stdout).toContain(`Add ${PIN}: "imc-bp1second"`);
    expect(repo.read('huge.yaml')).toBe(FILES['huge.yaml']);
    expect(server.asked.map(({ host, action }) => `${action} ${host}`)).toEqual([
      'DescribeImageCaches eci.cn-hangzhou.aliyuncs.com',
      'DescribeImageCaches eci.cn-hangzhou.aliyuncs.com',
    ]);
  });

  test('writes it, keeps the list, and lint is satisfied without asking', async () => {
    const repo = repository(FILES);
    const written = await run(repo, 'pin --online --write --save');
    expect(written.code).toBe(0);
    expect(repo.read('huge.yaml')).toContain(`${PIN}: "imc-bp1second"`);
    server.asked.length = 0;
    expect(await run(repo, 'lint --fail-on info')).toMatchObject({ code: 0 });
    expect(server.asked).toEqual([]);
  });

  test('asks the region that is given, and not with a login that is refused', async () => {
    const repo = repository(FILES);
    await run(repo, 'pin --online --region cn-beijing');
    expect(server.asked[0]).toMatchObject({
      host: 'eci.cn-beijing.aliyuncs.com',
      query: { RegionId: 'cn-beijing' },
    });
    server.asked.length = 0;
    const wrong = { ...LOGIN, ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'another' };
    const refused = await run(repo, 'pin --online', wrong);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/^error: .*SignatureDoesNotMatch/);
    expect(server.asked).toEqual([]);
  });
});

test('images --online counts what a Ready cache holds as cached', async () => {
  const repo = repository(FILES);
  const before = await run(repo, 'images');
  expect(before.stdout).toMatch(/6\.0 GiB +6\.0 GiB .* no +other/);
  const after = await run(repo, 'images --online');
  expect(after.stdout).toMatch(/6\.0 GiB +0 bytes .* imagecache +other/);
});

test('sizes --online keeps the answers, and images reads them', async () => {
  const repo = repository(FILES);
  await run(repo, 'sizes --online --registry off');
  expect(JSON.parse(repo.read(ONLINE_FILE))).toMatchObject({
    matches: [{ region: 'cn-hangzhou', image: HUGE, caches: ['imc-bp1second'] }],
  });
  server.asked.length = 0;
  expect((await run(repo, 'images')).stdout).toMatch(/ imagecache +other/);
  expect(server.asked).toEqual([]);
});
