import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { temporaryCheckouts } from '../support/checkout.ts';
import { image, type Stored } from '../support/images.ts';
import { runHere, type Said } from '../support/in-process.ts';
import { workflow } from '../support/manifests.ts';
import { listen, type Listening } from '../support/server.ts';

const LOCK = '.wfcache-lint.lock.yaml';
const checkout = temporaryCheckouts();
const IMAGES: Readonly<Record<string, Stored>> = {
  'team/train/manifests/1': image([3000, 7]),
  'team/train/manifests/2': image([2000]),
  'team/train/manifests/3': image([4000]),
};

let registry: Listening;
let tags: unknown;
beforeEach(async () => {
  tags = { name: 'team/train', tags: ['1', '2', '3', 'gone', `sha256-${'a'.repeat(64)}.sig`] };
  registry = await listen((request, response) => {
    const [path = ''] = (request.url ?? '').replace('/v2/', '').split('?');
    const stored = IMAGES[path];
    if (path === 'team/train/tags/list') response.end(JSON.stringify(tags));
    else if (stored === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': stored.type }).end(stored.text);
  });
});
afterEach(async () => registry.close());

function sizes(root: string, ...more: string[]): Promise<Said> {
  const trusted = ['--private-registry', `http://${registry.address}`];
  return runHere(root, ['sizes', ...trusted, ...more], { today: '2026-11-27' });
}
const pulling = (...images: string[]): ReturnType<typeof checkout> =>
  checkout(
    Object.fromEntries(
      images.map((name, at) => [
        `${String(at)}.yaml`,
        workflow(`"${registry.address}/${name}"`, '', `w${String(at)}-`),
      ]),
    ),
  );
const asked = (): string[] => registry.seen.map(({ url }) => url.replace('/v2/', ''));

test('nothing could be looked up: exit 3, each image once, with the reason', async () => {
  const repo = pulling('team/lost:1', 'team/lost:2');
  const { code, stdout, stderr } = await sizes(repo.root);
  expect(code).toBe(3);
  expect(stdout).toBe(
    `? ${registry.address}/team/lost:1: registry answered 404: there is no such image\n` +
      `? ${registry.address}/team/lost:2: registry answered 404: there is no such image\n` +
      `0 sizes in ${LOCK}: 0 new, 0 changed, 0 no longer used, 2 unknown.\n`,
  );
  expect(stderr).toBe('error: No size could be looked up; the lines with ? say why\n');
});

test('one that could be looked up is enough; the next run asks only for the rest', async () => {
  const repo = pulling('team/train:1', 'team/lost:1');
  const { code, stdout } = await sizes(repo.root);
  expect([code, stdout.split('\n')[0]]).toEqual([0, `+ ${registry.address}/team/train:1 3 KiB`]);
  registry.seen.length = 0;
  expect((await sizes(repo.root)).code).toBe(0);
  expect(asked()).toEqual(['team/lost/manifests/1']);
});

test('layers are kept in the lock file, each once', async () => {
  const repo = pulling('team/train:1');
  await sizes(repo.root);
  expect(repo.read(LOCK)).toMatch(/, layers: "[0-9a-f]{12}=3000 [0-9a-f]{12}=7" \}\n$/);
});

const OPEN = 'team/train:{{workflow.parameters.tag}}';

test('--all-tags: the smallest of some tags, and signatures are none', async () => {
  const repo = pulling(OPEN);
  expect((await sizes(repo.root)).stdout).toContain('0 sizes in');
  expect(asked()).toEqual([]);
  const all = `${registry.address}/team/train:*`;
  const { code, stdout } = await sizes(repo.root, '--all-tags');
  expect([code, stdout.split('\n')[0]]).toEqual([0, `+ ${all} 2 KiB, the smallest of 3 tags`]);
  expect(asked().filter((path) => path.includes('sha256-'))).toEqual([]);
  const written = repo.read(LOCK);
  expect(written).toContain(
    `{ image: "${all}", bytes: 2000, platform: "linux/amd64", digest: "", `,
  );
  expect(written).toContain(', tags: 3 }');
  // It stays while some pod needs it, also without the option.
  await sizes(repo.root);
  expect(repo.read(LOCK)).toBe(written);
  repo.write('0.yaml', workflow(`${registry.address}/team/train:1`));
  await sizes(repo.root);
  expect(repo.read(LOCK)).not.toContain(all);
});

test('--all-tags asks for no more than ten tags, from the first to the last', async () => {
  tags = { tags: Array.from({ length: 500 }, (_, at) => String(at)) };
  const repo = pulling(OPEN);
  await sizes(repo.root, '--all-tags');
  const manifests = asked().filter((path) => path.includes('/manifests/'));
  expect(manifests.length).toBe(10);
  expect(manifests).toEqual(
    expect.arrayContaining(['team/train/manifests/0', 'team/train/manifests/499']),
  );
});

test.each([
  ['no list', { tags: 'x' }],
  ['no tags', { tags: null }],
  ['no JSON object', []],
])(
  '--all-tags of a registry that answers with %s: unknown, with a reason',
  async (_name, answer) => {
    tags = answer;
    const { code, stdout } = await sizes(pulling(OPEN).root, '--all-tags');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^\? \S+:\*: it(s tags cannot be used: it is no list| has no tags)/);
  },
);

test('--all-tags leaves what a person wrote, and what the configuration says', async () => {
  const repo = pulling(OPEN);
  const own = `version: 1\nimages:\n  - { image: "${registry.address}/team/train:*", bytes: 5 }\n`;
  repo.write(LOCK, own);
  expect((await sizes(repo.root, '--all-tags', '--update')).stdout).toContain('0 new, 0 changed');
  repo.write(LOCK, 'version: 1\nimages: []\n');
  repo.write('.wfcache-lint.yaml', 'images: [{ match: "**/train:*", size: 1MiB }]\n');
  expect((await sizes(repo.root, '--all-tags')).stdout).toContain('0 sizes in');
  expect(asked()).toEqual([]);
});
