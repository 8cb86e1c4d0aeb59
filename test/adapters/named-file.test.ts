import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNamedFile, writeNamedFile } from '../../src/adapters/disk/named-file.ts';
import { err, ok } from '../../src/result.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { cli, HANGING } from '../support/cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const WF = workflow(ENTERPRISE_IMAGE);
const OF_THE_REPOSITORY = err('a symbolic link of the repository leads there');

describe('a link of the repository', () => {
  /** A repository with links out of it and inside it, and what must stay as it is. */
  function linked(): { repo: Checkout; victim: Checkout } {
    const [repo, victim] = [repository({ 'in/x': 'x' }), repository({ secret: 's' })];
    symlinkSync(join(victim.root, 'secret'), join(repo.root, 'file'));
    symlinkSync(victim.root, join(repo.root, 'folder'));
    symlinkSync('in', join(repo.root, 'inside'));
    symlinkSync('nowhere', join(repo.root, 'dangling'));
    return { repo, victim };
  }

  test.each(['file', 'folder/secret', 'folder/new/file', 'inside/x', 'inside/new', 'dangling'])(
    'is not followed to %s',
    async (path) => {
      const { repo, victim } = linked();
      const file = join(repo.root, path);
      expect(readNamedFile(file, repo.root)).toEqual(OF_THE_REPOSITORY);
      expect(await writeNamedFile(file, 'x', repo.root)).toEqual(OF_THE_REPOSITORY);
      expect([victim.read('secret'), readdirSync(victim.root).toSorted()]).toEqual([
        's',
        ['.git', 'secret'],
      ]);
      expect([repo.read('in/x'), readdirSync(join(repo.root, 'in'))]).toEqual(['x', ['x']]);
    },
  );

  test('is one wherever the path comes from', async () => {
    const { repo, victim } = linked();
    const elsewhere = repository({});
    symlinkSync(repo.root, join(elsewhere.root, 'way'));
    const way = join(elsewhere.root, 'way');
    expect(readNamedFile(join(way, 'in/x'), repo.root)).toEqual(ok('x'));
    expect(readNamedFile(join(way, 'file'), repo.root)).toEqual(OF_THE_REPOSITORY);
    expect(await writeNamedFile(join(way, 'out.json'), 'y', repo.root)).toEqual(ok(undefined));
    expect(repo.read('out.json')).toBe('y');
    expect(victim.read('secret')).toBe('s');
  });

  test.each([
    [['--baseline', 'file'], 'cannot be read: a symbolic link of the repository leads there'],
    [['--baseline', 'folder/b.json', '--update-baseline'], 'cannot be written to'],
    [['--format', 'json=file'], 'The report cannot be written to'],
    [['--format', 'json=folder/new/report.json'], 'The report cannot be written to'],
    [['--config', 'folder/secret'], 'is not read: a symbolic link of the repository leads there'],
    [['--config', 'file'], 'is not read: a symbolic link of the repository leads there'],
  ])('is wrong usage in %j', (args, message) => {
    const { repo, victim } = linked();
    repo.write('wf.yaml', WF);
    const { code, stderr } = cli(repo.root, args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(readdirSync(victim.root).toSorted()).toEqual(['.git', 'secret']);
  });

  test('in the place of the sizes, or of the folder of image caches, is not written through', () => {
    const { repo, victim } = linked();
    repo.write('.wfcache-lint.yaml', `${CONFIG}imagecache: { directory: folder }\n`);
    repo.write('wf.yaml', workflow('example.com/big:1'));
    symlinkSync(join(victim.root, 'sizes'), join(repo.root, '.wfcache-lint.lock.yaml'));
    expect(cli(repo.root, ['sizes', '--registry', 'off'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.wfcache-lint.lock.yaml is not a file'),
    });
    expect(cli(repo.root, ['imagecache', '--write'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('To be reached through a symbolic link; not written'),
    });
    expect(readdirSync(victim.root).toSorted()).toEqual(['.git', 'secret']);
  });
});

test('a link of the user is followed', async () => {
  const [repo, home] = [repository({}), repository({ 'real/base.json': 'b' })];
  symlinkSync('real', join(home.root, 'link'));
  const file = join(home.root, 'link/base.json');
  expect(readNamedFile(file, repo.root)).toEqual(ok('b'));
  expect(await writeNamedFile(file, 'c', repo.root)).toEqual(ok(undefined));
  expect(home.read('real/base.json')).toBe('c');
});

describe('what is not a file', () => {
  /** Makes a device like that of the machine; false where that is not allowed. */
  const device = (folder: string, name: 'null' | 'zero'): boolean => {
    const minor = name === 'null' ? '3' : '5';
    return spawnSync('mknod', [join(folder, name), 'c', '1', minor]).status === 0;
  };
  const trial = mkdtempSync(join(tmpdir(), 'wfcache-lint-'));
  const canMakeDevices = device(trial, 'null');
  rmSync(trial, { recursive: true });

  // Devices of its own: without the guard, the test would replace those of the machine.
  test.each(['pipe', 'folder', ...(canMakeDevices ? (['null', 'zero'] as const) : [])])(
    'is refused: %s',
    async (path) => {
      const repo = repository({ 'folder/x': '' });
      spawnSync('mkfifo', [join(repo.root, 'pipe')]);
      if (path === 'null' || path === 'zero') device(repo.root, path);
      const file = join(repo.root, path);
      expect(statSync(file).isFile()).toBe(false);
      const why = path === 'folder' ? 'a folder, not a file' : 'a pipe or a device, not a file';
      expect(readNamedFile(file, repo.root)).toEqual(err(why));
      expect(await writeNamedFile(file, 'x', repo.root)).toEqual(err(why));
      expect(statSync(file).isFile()).toBe(false);
    },
  );

  /** Every file that a command reads or writes besides the manifests, as a pipe that nobody feeds. */
  test.each([
    ['.wfcache-lint.yaml', [], 2],
    ['c.yaml', ['--config', 'c.yaml'], 2],
    ['b.json', ['--baseline', 'b.json'], 2],
    ['b.json', ['--baseline', 'b.json', '--update-baseline'], 2],
    ['r.json', ['--format', 'json=r.json'], 2],
    ['.wfcache-lint.lock.yaml', [], 3],
    ['.wfcache-lint.lock.yaml', ['sizes', '--registry', 'off'], 2],
    ['.gitignore', [], 1],
    ['Chart.yaml', [], 1],
    ['templates/pipe.yaml', [], 1],
    ['kustomization.yaml', [], 1],
    ['imagecaches/pipe.yaml', ['imagecache', '--write'], 0],
    ['.git/index', [], 1],
  ] as const)(
    'does not stop a run: %s as a pipe, %j',
    (path, args, code) => {
      const repo = repository({ 'wf.yaml': WF });
      mkdirSync(join(repo.root, path, '..'), { recursive: true });
      rmSync(join(repo.root, path), { force: true });
      spawnSync('mkfifo', [join(repo.root, path)]);
      const ran = cli(repo.root, args);
      expect([ran.code, ran.stderr]).toEqual([code, expect.any(String)]);
      expect(statSync(join(repo.root, path)).isFIFO()).toBe(true);
    },
    HANGING,
  );
});

describe('limits', () => {
  test('bytes of a file', () => {
    const repo = repository({ 'base.json': '' });
    const file = join(repo.root, 'base.json');
    truncateSync(file, 64 * 1024 * 1024);
    expect(readNamedFile(file, repo.root)).toMatchObject({ ok: true });
    truncateSync(file, 8 * 1024 ** 3);
    expect(readNamedFile(file, repo.root)).toEqual(err('larger than 64 MiB'));
  });
});

describe('writing', () => {
  test('makes the folders above, and keeps the mode of what it replaces', async () => {
    const repo = repository({ 'old.json': 'a' });
    chmodSync(join(repo.root, 'old.json'), 0o600);
    for (const path of ['a/b/new.json', 'old.json', `${'x'.repeat(240)}.json`]) {
      expect(await writeNamedFile(join(repo.root, path), 'b', repo.root)).toEqual(ok(undefined));
      expect(repo.read(path)).toBe('b');
    }
    expect(statSync(join(repo.root, 'old.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(repo.root, 'a/b'))).toEqual(['new.json']);
  });

  test('leaves a file with several names', async () => {
    const repo = repository({ 'a.json': 'a' });
    linkSync(join(repo.root, 'a.json'), join(repo.root, 'b.json'));
    const written = await writeNamedFile(join(repo.root, 'a.json'), 'b', repo.root);
    expect(written).toEqual(err('Has 2 names (hard links)'));
    expect(repo.read('b.json')).toBe('a');
  });

  test('removes what killed runs have left there, also one of the same number', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'wfcache-lint-')));
    const repo = repository({});
    const ended = spawnSync(process.execPath, ['-e', '0']).pid;
    for (const pid of [ended, process.pid]) {
      repo.write(`.r.json.wfcache-lint-${String(pid)}.tmp`, 'half');
    }
    expect(await writeNamedFile(join(repo.root, 'r.json'), 'x', root)).toEqual(ok(undefined));
    expect(readdirSync(repo.root).toSorted()).toEqual(['.git', 'r.json']);
    rmSync(root, { recursive: true });
  });
});
