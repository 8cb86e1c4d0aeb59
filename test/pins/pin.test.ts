import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { command } from '../support/command.ts';
import { podWorkflow } from '../support/pods.ts';

const repository = temporaryCheckouts();

const PIN = 'k8s.aliyun.com/eci-image-snapshot-id';
const CONFIG = 'images: [{ match: "**/big*", size: 6GiB }, { match: "**/small*", size: 6MiB }]\n';
const OLD = 'imc-2zeold';
const NEW = 'imc-2zenew';

/** A cache as kubectl prints it. */
interface Printed {
  readonly name?: string;
  readonly images?: readonly string[];
  readonly phase?: string;
  readonly id?: string;
  readonly end?: string;
  readonly created?: string;
}

function cache({ name = 'a', images = ['a/big:1'], phase = 'Ready', id, end, created }: Printed) {
  return {
    apiVersion: 'eci.alibabacloud.com/v1',
    kind: 'ImageCache',
    metadata: { name, creationTimestamp: created ?? '2026-11-01T00:00:00Z' },
    spec: { images },
    status: { phase, ...(id && { imageCacheId: id }), ...(end && { expireDateTime: end }) },
  };
}

const kubectl = (...caches: readonly Printed[]): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'List', items: caches.map(cache) });

const READY = kubectl({ id: NEW });

function repo(...files: readonly string[]): Checkout {
  const named = files.map((text, at) => [`w${String(at)}.yaml`, text] as const);
  return repository({ '.wfcache-lint.yaml': CONFIG, ...Object.fromEntries(named) });
}

const pin = ({ root }: Checkout, stdin: string, line = ''): ReturnType<typeof command> =>
  command(root, ['pin', '--caches', '-', ...line.split(' ').filter(Boolean)], { stdin });

const pinnedTo = (id: string): string => podWorkflow(['a/big:1'], { annotations: { [PIN]: id } });

describe('an id is written', () => {
  test('where nothing names a cache; once, and then there is nothing to do', async () => {
    const one = repo(podWorkflow(['a/big:1']));
    expect(await pin(one, READY, '--write')).toMatchObject({ code: 0, stderr: '' });
    expect(one.read('w0.yaml')).toContain(`"${PIN}": "${NEW}"`);
    const after = one.read('w0.yaml');
    expect((await pin(one, READY, '--write')).stdout).toContain('0 pins written, 0 left.');
    expect(one.read('w0.yaml')).toBe(after);
  });

  test.each([
    ['that is gone', kubectl({ id: NEW })],
    ['that has failed', kubectl({ id: NEW }, { name: 'b', id: OLD, phase: 'Failed' })],
    ['that is over', kubectl({ id: NEW }, { name: 'b', id: OLD, end: '2026-11-20T00:00:00Z' })],
    ['that ends soon', kubectl({ id: NEW }, { name: 'b', id: OLD, end: '2026-12-01T00:00:00Z' })],
    ['without the image', kubectl({ id: NEW }, { name: 'b', id: OLD, images: ['a/big:0'] })],
  ])('in the place of one %s', async (_name, list) => {
    const one = repo(pinnedTo(OLD));
    const said = await pin(one, list, '--write');
    expect(said.code).toBe(0);
    expect(one.read('w0.yaml')).toBe(pinnedTo(NEW));
  });

  test('the newest of several', async () => {
    const list = kubectl(
      { name: 'a', id: 'imc-1', created: '2026-11-02T00:00:00Z' },
      { name: 'b', id: 'imc-3', created: '2026-11-03T00:00:00Z' },
      { name: 'c', id: 'imc-2', created: '2026-11-03T00:00:00Z' },
    );
    const one = repo(podWorkflow(['a/big:1']));
    await pin(one, list, '--write');
    expect(one.read('w0.yaml')).toContain('"imc-2"');
  });

  test('and nothing else is mended', async () => {
    const other = podWorkflow(['a/big:2'], {
      name: 'x',
      annotations: { 'k8s.aliyun.com/eci-image-cache': 'true' },
    }).replace('"true"', 'true');
    const two = repo(other, podWorkflow(['a/big:1']));
    const loose = await command(two.root, ['lint', '--diff', 'w0.yaml']);
    expect(loose.stdout).toContain('"k8s.aliyun.com/eci-image-cache":"true"');
    await pin(two, READY, '--write');
    expect(two.read('w0.yaml')).toBe(other);
    expect(two.read('w1.yaml')).toContain(NEW);
  });

  test('only in the files that are named', async () => {
    const two = repo(podWorkflow(['a/big:1'], { name: 'x' }), podWorkflow(['a/big:1']));
    await pin(two, READY, '--write w1.yaml');
    expect(two.read('w0.yaml')).not.toContain(NEW);
    expect(two.read('w1.yaml')).toContain(NEW);
  });
});

describe('no id is written', () => {
  test.each([
    ['of a cache that is being made', kubectl({ id: NEW, phase: 'Creating' })],
    ['of a cache that has failed', kubectl({ id: NEW, phase: 'Failed' })],
    ['of a cache in a phase that nobody knows', kubectl({ id: NEW, phase: 'Sleeping' })],
    ['of a cache without an id', kubectl({ id: 'cache-1' })],
    ['of a cache that is over', kubectl({ id: NEW, end: '2026-11-26T00:00:00Z' })],
    ['of a cache that ends soon', kubectl({ id: NEW, end: '2026-12-01T00:00:00Z' })],
    ['of a cache with another tag', kubectl({ id: NEW, images: ['a/big:2'] })],
    ['of a cache with another host', kubectl({ id: NEW, images: ['host.example.com/a/big:1'] })],
    ['of no cache', kubectl()],
  ])('%s', async (_name, list) => {
    const both = repo(podWorkflow(['a/big:1'], { name: 'x' }), pinnedTo(OLD));
    const before = [both.read('w0.yaml'), both.read('w1.yaml')];
    const said = await pin(both, list, '--write');
    expect([both.read('w0.yaml'), both.read('w1.yaml')]).toEqual(before);
    expect(said.stdout).toContain(`"${OLD}" is not in the list`);
    expect(said.code).toBe(1);
  });

  test('of another region', async () => {
    const one = repo(podWorkflow(['a/big:1']));
    one.write('.wfcache-lint.yaml', `${CONFIG}region: cn-beijing\n`);
    await pin(one, READY, '--write --region cn-hangzhou');
    expect(one.read('w0.yaml')).not.toContain(NEW);
    await pin(one, READY, '--write --region cn-beijing');
    expect(one.read('w0.yaml')).toContain(NEW);
  });

  test.each([
    ['that lacks one of two large images', podWorkflow(['a/big:1', 'b/big:1'])],
    ['that lacks an image of unknown size', podWorkflow(['a/big:1', 'b/other:1'])],
    ['for an image without a tag', podWorkflow(['a/big'])],
    ['for an image that a run decides', podWorkflow(['a/big:{{workflow.uid}}'])],
    ['for small images alone', podWorkflow(['a/small:1'])],
    [
      'for a pod with automatic caching',
      podWorkflow(['a/big:1'], { annotations: { 'k8s.aliyun.com/eci-image-cache': 'true' } }),
    ],
  ])('%s', async (_name, workflow) => {
    const one = repo(workflow);
    const images = ['a/big:1', 'a/big', 'a/small:1'];
    expect((await pin(one, kubectl({ id: NEW, images }), '--write')).code).toBe(0);
    expect(one.read('w0.yaml')).toBe(workflow);
  });

  test('without --write; --diff prints a patch that git takes', async () => {
    const one = repo(podWorkflow(['a/big:1']));
    const before = one.read('w0.yaml');
    expect((await pin(one, READY)).stdout).toContain('w0.yaml:1: to write: Add');
    const { stdout } = await pin(one, READY, '--diff');
    expect(one.read('w0.yaml')).toBe(before);
    one.write('a.patch', stdout);
    one.git('apply', 'a.patch');
    expect(one.read('w0.yaml')).toContain(NEW);
  });

  test('an image that is small does not have to be in the cache', async () => {
    const one = repo(podWorkflow(['a/big:1', 'a/small:1']));
    await pin(one, READY, '--write');
    expect(one.read('w0.yaml')).toContain(NEW);
  });
});

test('what is left to wait for, what has failed and what no cache holds is said', async () => {
  const three = repo(
    podWorkflow(['a/big:1'], { name: 'x' }),
    podWorkflow(['b/big:1'], { name: 'y' }),
    podWorkflow(['c/big:1'], { name: 'z' }),
  );
  const list = kubectl(
    { name: 'making', phase: 'Creating' },
    { name: 'failed', images: ['b/big:1'], phase: 'Failed' },
    { name: 'other', images: ['d/big:1'], phase: 'Creating' },
  );
  const { stdout, code } = await pin(three, list);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'waiting for ImageCache making: Creating; run pin again, or with --wait',
    'ImageCache failed has failed',
    'no cache holds c/big:1; wfcache-lint imagecache plans one',
  ]);
  expect(code).toBe(0);
});

test('the document keeps to its schema', async () => {
  const schema = new URL('../../schemas/pin.schema.json', import.meta.url);
  const isValid = new Ajv2020({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(schema, 'utf8')) as object,
  );
  const two = repo(podWorkflow(['a/big:1'], { name: 'x' }), pinnedTo(OLD));
  two.write('w2.yaml', podWorkflow(['b/big:1'], { name: 'y' }));
  for (const phase of ['Ready', 'Failed', 'Creating']) {
    const list = kubectl({ id: NEW, phase }, { name: 'b', images: ['b/big:1'], phase: 'Failed' });
    const { stdout } = await pin(two, list, '--format json');
    expect([isValid(JSON.parse(stdout)), isValid.errors]).toEqual([true, null]);
  }
});

describe('--save', () => {
  test('keeps a list that lint reads, and lists of other regions', async () => {
    const one = repo(pinnedTo(OLD));
    await pin(one, kubectl({ name: 'b', id: OLD }), '--save --region cn-hangzhou');
    await pin(one, READY, '--save --region cn-beijing');
    const saved = JSON.parse(one.read('.wfcache-lint.caches.json')) as { lists: object[] };
    expect(saved.lists).toMatchObject([{ region: 'cn-beijing' }, { region: 'cn-hangzhou' }]);
    // Without a region of the pods, the id can be that of any list.
    expect((await command(one.root, ['lint'])).code).toBe(0);
    one.write('.wfcache-lint.yaml', `${CONFIG}region: cn-beijing\n`);
    const said = await command(one.root, ['lint']);
    expect(said.stdout).toContain('warning[pinned-cache-unknown]');
    // The file alone is enough for the same pins.
    expect((await command(one.root, ['pin', '--write'])).code).toBe(0);
    expect(one.read('w0.yaml')).toBe(pinnedTo(NEW));
  });

  test('into another file, which lint reads only if it is named', async () => {
    const one = repo(pinnedTo(OLD));
    await pin(one, READY, '--save --caches-file lists/caches.json');
    expect((await command(one.root, ['lint'])).code).toBe(0);
    expect((await command(one.root, ['lint', '--caches-file', 'lists/caches.json'])).code).toBe(1);
    const missing = await command(one.root, ['lint', '--caches-file', 'none.json']);
    expect(missing).toMatchObject({ code: 2, stderr: 'error: none.json: No such file\n' });
  });

  test('a file that cannot be read makes lint incomplete, until it is written anew', async () => {
    const one = repo(pinnedTo(OLD));
    one.write('.wfcache-lint.caches.json', '{"schemaVersion":1,"lists":[7]}');
    expect((await command(one.root, ['lint'])).code).toBe(3);
    expect((await pin(one, kubectl({ id: OLD }), '--save')).code).toBe(0);
    expect((await command(one.root, ['lint'])).code).toBe(0);
  });
});

describe('wrong usage', () => {
  test.each([
    ['pin', 'There is no list of image caches'],
    ['pin --caches none.json', 'The caches in none.json cannot be read: there is no such file'],
    ['pin --kubectl --caches -', '--kubectl asks the cluster; leave --caches out'],
    ['pin --caches - --context a', '--context needs --kubectl'],
    ['pin --caches - --wait 5m', '--wait needs --kubectl'],
    ['pin --kubectl --wait 5d', 'Expected --wait to be a time such as 90s'],
    ['pin --kubectl --wait 0', 'Expected --wait to be a time such as 90s'],
    ['pin --caches - --region Beijing', 'Expected --region to be a region'],
    ['pin --save', '--save keeps what --kubectl, --online or --caches gives'],
    ['pin --caches - --write --diff', '--diff shows what --write would do'],
    ['pin --kubectl', 'There is no kubectl in the folders of PATH'],
    ['lint --kubectl', '--kubectl is an option of pin'],
  ])('%s', async (line, reason) => {
    const said = await command(repo().root, line.split(' '));
    expect([said.code, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain(reason);
  });

  test('what is no list is refused, and the result is not complete', async () => {
    const said = await pin(repo(pinnedTo(OLD)), 'error: You must be logged in');
    expect(said).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('error: standard input: Expected what kubectl'),
    });
  });
});
