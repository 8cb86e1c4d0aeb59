import { describe, expect, test } from '@jest/globals';
import type { CacheCover } from '../../src/facts/cache-cover.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { imageNamed, inventoryOf } from '../support/inventory.ts';
import { CACHES_FILE, liveFrom, sourceFile } from '../support/lint-text.ts';
import { annotation, workflow } from '../support/manifests.ts';

const BIG = 'registry.example.com/big:1';
const TOOL = 'registry.example.com/tool:2';
const CONFIG = 'region: cn-beijing\nimages: [{ match: "registry.example.com/**", size: 3GiB }]\n';
const ID = 'imc-2zebxkiifuyzzlhl1234';
const OTHER_ID = 'imc-2zebxkiifuyzzlhl5678';

/** A cache of the list, Ready, with these images. */
const cache = (images: readonly string[], more: object = {}): object => ({
  name: `c-${String(images.length)}`,
  id: ID,
  phase: 'Ready',
  images,
  ...more,
});

/** The text of a file of caches: one list of this region. */
const listed = (caches: readonly object[], region: string | undefined = 'cn-beijing'): string =>
  JSON.stringify({ schemaVersion: 1, lists: [{ region, date: '2026-11-20', caches }] });

/** What Alibaba Cloud has answered on an image. */
const answered = (image: string, caches: readonly string[], region = 'cn-beijing'): string =>
  JSON.stringify({
    schemaVersion: 1,
    instances: [],
    matches: [{ region, image, date: '2026-11-20', caches }],
  });

/** A pod with two images, and its metadata. */
const twoImages = (metadata = ''): string =>
  workflow(BIG, metadata).replace(
    '    - name: whalesay\n',
    `    - name: whalesay\n      sidecars: [{ name: s, image: "${TOOL}" }]\n`,
  );

interface Known {
  readonly caches?: string;
  readonly answers?: string;
  readonly config?: string;
}

/** The covers of the images of a workflow, by name. */
function covers(
  text: string,
  { caches, answers, config = CONFIG }: Known,
): Readonly<Record<string, CacheCover>> {
  const live = liveFrom(caches, answers);
  const { images } = inventoryOf([sourceFile('a.yaml', text)], config, undefined, live);
  return Object.fromEntries(images.map(({ reference, cached }) => [reference, cached]));
}

const pinned = (id: string): string => annotation('k8s.aliyun.com/eci-image-snapshot-id', id);

describe('a pod that asks for nothing', () => {
  test.each<[string, Known, CacheCover]>([
    ['a Ready cache with the image', { caches: listed([cache([BIG])]) }, 'imagecache'],
    ['a cache of another tag', { caches: listed([cache([BIG.replace(':1', ':2')])]) }, 'no'],
    ['one that is being made', { caches: listed([cache([BIG], { phase: 'Creating' })]) }, 'no'],
    ['one without an id', { caches: listed([cache([BIG], { id: undefined })]) }, 'no'],
    ['one of another region', { caches: listed([cache([BIG])], 'cn-hangzhou') }, 'no'],
    [
      'one that is deleted',
      { caches: listed([cache([BIG], { expires: '2026-11-26T00:00:00Z' })]) },
      'no',
    ],
    ['what ECI has answered', { answers: answered(BIG, [ID]) }, 'imagecache'],
    ['that ECI has no cache', { answers: answered(BIG, []) }, 'no'],
    ['an answer for another region', { answers: answered(BIG, [ID], 'cn-hangzhou') }, 'no'],
    [
      'a cache of ECI, on ACS',
      { caches: listed([cache([BIG])]), config: `${CONFIG}platform: acs\n` },
      'no',
    ],
  ])('%s', (_, known, cover) => {
    expect(covers(workflow(BIG), known)).toEqual({ [BIG]: cover });
  });

  test('with a region that nobody knows, one list is that of its cluster and two are not', () => {
    const config = CONFIG.replace('region: cn-beijing\n', '');
    const lists = ['cn-beijing', 'cn-hangzhou'].map((region) => ({
      region,
      date: '2026-11-20',
      caches: [cache([BIG])],
    }));
    const file = (count: number): string =>
      JSON.stringify({ schemaVersion: 1, lists: lists.slice(0, count) });
    expect(covers(workflow(BIG), { config, caches: file(1) })).toEqual({ [BIG]: 'imagecache' });
    expect(covers(workflow(BIG), { config, caches: file(2) })).toEqual({ [BIG]: 'no' });
  });

  test('a refusal stays one', () => {
    const text = workflow(BIG, annotation('k8s.aliyun.com/eci-image-cache', '"false"'));
    expect(covers(text, { caches: listed([cache([BIG])]) })).toEqual({ [BIG]: 'no' });
  });
});

describe('a pod starts from one cache', () => {
  const one = cache([BIG], { name: 'one', id: OTHER_ID, created: '2026-11-02T00:00:00Z' });
  const other = cache([TOOL], { name: 'other', created: '2026-11-01T00:00:00Z' });

  test('the newest of two that hold as much', () => {
    const known = { caches: listed([other, one]) };
    expect(covers(twoImages(), known)).toEqual({ [BIG]: 'imagecache', [TOOL]: 'no' });
  });

  test('the one that holds most', () => {
    const both = cache([BIG, TOOL], { name: 'both' });
    const known = { caches: listed([both, one]) };
    expect(covers(twoImages(), known)).toEqual({ [BIG]: 'imagecache', [TOOL]: 'imagecache' });
  });

  test('a list and an answer name the same one', () => {
    const known = { caches: listed([one]), answers: answered(TOOL, [OTHER_ID]) };
    expect(covers(twoImages(), known)).toEqual({ [BIG]: 'imagecache', [TOOL]: 'imagecache' });
  });

  test.each([
    ['k8s.aliyun.com/imc-perfect-match', '"true"'],
    ['k8s.aliyun.com/imc-match-count-request', '"2"'],
  ])('%s asks for more than one image', (key, value) => {
    const text = twoImages(annotation(key, value));
    expect(covers(text, { caches: listed([one]) })).toEqual({ [BIG]: 'no', [TOOL]: 'no' });
    const whole = listed([cache([BIG, TOOL])]);
    expect(covers(text, { caches: whole })).toEqual({ [BIG]: 'imagecache', [TOOL]: 'imagecache' });
  });
});

describe('a cache that a pod names', () => {
  test.each<[string, string, CacheCover]>([
    ['holds the image', listed([cache([BIG])]), 'snapshot'],
    ['holds another one', listed([cache([TOOL])]), 'no'],
    ['is not Ready', listed([cache([BIG], { phase: 'Failed' })]), 'no'],
    ['is in no list of its region', listed([cache([BIG], { id: OTHER_ID })]), 'no'],
    ['is of a region that nobody has listed', listed([], 'cn-hangzhou'), 'snapshot'],
  ])('%s', (_, caches, cover) => {
    expect(covers(workflow(BIG, pinned(ID)), { caches })).toEqual({ [BIG]: cover });
  });

  test('covers what only a run knows', () => {
    const text = workflow('"registry.example.com/big:{{workflow.name}}"', pinned(ID));
    const image = 'registry.example.com/big:{{workflow.name}}';
    expect(covers(text, { caches: listed([cache([TOOL])]) })).toEqual({ [image]: 'snapshot' });
  });
});

test('what is cached is not downloaded', () => {
  const live = liveFrom(listed([cache([BIG])]), undefined);
  const inventory = inventoryOf([sourceFile('a.yaml', workflow(BIG))], CONFIG, undefined, live);
  expect(imageNamed(inventory, BIG).download.withCaches).toEqual({ least: 0, exact: true });
});

const repository = temporaryCheckouts();

describe('images --caches-file', () => {
  const FILES = {
    'a.yaml': workflow(BIG),
    '.wfcache-lint.yaml': CONFIG,
    'lists/live.json': listed([cache([BIG])]),
    'lists/empty.json': listed([]),
  };
  const said = async (args: readonly string[], list: string): Promise<string> => {
    const line = ['images', '--caches-file', `lists/${list}.json`, ...args];
    const { root } = repository(FILES);
    const { code, stdout, stderr } = await runHere(root, line, { today: '2026-11-27' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };

  test.each([
    ['pretty', [], /0 bytes with those they use/],
    ['pretty, the chart', ['--chart'], /big:1 +3\.0 GiB +░+\n/],
    ['json', ['-f', 'json'], /"withCaches":\s*\{\s*"least":\s*0/],
    ['csv', ['-f', 'csv'], /,0,true,imagecache\r\n/],
    ['markdown', ['-f', 'markdown'], /bar \[3\]\n +bar \[0\]/],
    ['svg', ['-f', 'svg'], /3\.0 GiB not downloaded/],
  ])('%s', async (_, args, words) => {
    expect(await said(args, 'live')).toMatch(words);
    expect(await said(args, 'empty')).not.toMatch(words);
  });

  test(`${CACHES_FILE} at the root counts without being named`, async () => {
    const other = repository({
      'a.yaml': workflow(BIG),
      '.wfcache-lint.yaml': CONFIG,
      [CACHES_FILE]: listed([cache([BIG])]),
    });
    const { stdout } = await runHere(other.root, ['images'], { today: '2026-11-27' });
    expect(stdout).toContain('imagecache');
  });
});
