import { describe, expect, test } from '@jest/globals';
import {
  existsSync,
  lstatSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gitIds } from '../../src/adapters/git/index-file.ts';
import { stampOf } from '../../src/adapters/disk/stamp.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { Draw } from '../support/random-repository.ts';

const checkout = temporaryCheckouts();

/** A moment that is long over, so that no test depends on how fast it is. */
const LONG_AGO = 1_000_000_000;

const NO_STAMP = { ino: 0, size: 0, mtimeMs: 0, ctimeMs: 0 };

/** Adds all files to the index, as it is after a while. */
function settle(made: Checkout): void {
  made.git('add', '-A');
  for (const path of pathsIn(made)) utimesSync(join(made.root, path), LONG_AGO, LONG_AGO);
  made.git('update-index', '--refresh');
}

function pathsIn(made: Checkout): string[] {
  return made.git('ls-files', '-z').split('\0').filter(Boolean);
}

/** The ids that are certain, by path. */
function idsIn(root: string, paths: readonly string[]): Record<string, string> {
  const idOf = gitIds(root);
  const found = paths.flatMap((path) => {
    const stamp = stampOf(join(root, path));
    const id = stamp && idOf(path, stamp);
    return id === undefined ? [] : [[path, id] as const];
  });
  return Object.fromEntries(found);
}

/** The ids of the bytes that files hold, as git makes them. */
function idsByGit(made: Checkout, paths: readonly string[]): Record<string, string> {
  if (paths.length === 0) return {};
  const ids = made
    .git('hash-object', '--no-filters', '--', ...paths)
    .trim()
    .split('\n');
  return Object.fromEntries(paths.map((path, at) => [path, ids[at] ?? '']));
}

const FILES = {
  'a.yaml': 'a: 1\n',
  'deep/er/b.yml': 'b: 2\n',
  'deep/er/bb.json': '{}\n',
  'ü/ß.yaml': 'c: 3\n',
  [`${'long/'.repeat(60)}d.yaml`]: 'd: 4\n',
  'other.txt': 'no manifest\n',
};
const MANIFESTS = Object.keys(FILES).filter((path) => path !== 'other.txt');

describe('the ids of files that are not opened', () => {
  test.each(['2', '4'])('are those of git, in an index of version %s', (version) => {
    const made = checkout(FILES);
    made.git('config', 'index.version', version);
    settle(made);
    const index = readFileSync(join(made.root, '.git/index'));
    expect(index.readUInt32BE(4)).toBe(Number(version));
    expect(idsIn(made.root, pathsIn(made))).toEqual(idsByGit(made, MANIFESTS));
  });

  test('are those of git, whatever was done to the files', () => {
    for (let seed = 0; seed < 4; seed += 1) {
      const draw = new Draw(seed);
      const paths = Array.from(
        { length: 30 },
        (_, at) => `${'d/'.repeat(draw.number(4))}${String(at)}.yaml`,
      );
      const made = checkout(Object.fromEntries(paths.map((path) => [path, `a: ${path}\n`])));
      made.git('config', 'index.version', draw.one(['2', '3', '4']));
      settle(made);
      const changed = new Set(paths.filter(() => draw.chance(40)));
      for (const path of changed) {
        const file = join(made.root, path);
        if (draw.chance(20)) rmSync(file);
        else writeFileSync(file, draw.chance(50) ? `b: ${path}\n` : 'b: 1\n');
      }
      const [odd = '', other = ''] = paths.filter((path) => !changed.has(path));
      made.git('update-index', '--assume-unchanged', odd);
      made.git('update-index', '--skip-worktree', other);
      made.write('new.yaml', 'n: 1\n');
      made.git('add', '-N', 'new.yaml');
      const same = paths.filter((path) => !changed.has(path) && path !== odd && path !== other);
      expect(idsIn(made.root, pathsIn(made))).toEqual(idsByGit(made, same));
      expect(same.length).toBeGreaterThan(5);
    }
  });

  test('of a worktree are in the index that its .git names', () => {
    const made = checkout(FILES);
    made.git('add', '-A');
    made.git('commit', '-qm', 'x');
    made.git('worktree', 'add', '-q', 'other');
    const root = join(made.root, 'other');
    for (const path of MANIFESTS) utimesSync(join(root, path), LONG_AGO, LONG_AGO);
    made.git('-C', 'other', 'update-index', '--refresh');
    expect(idsIn(root, MANIFESTS)).toEqual(idsByGit(made, MANIFESTS));
  });

  test('of a file that changed in the same step of the clock as the index are not certain', () => {
    const made = checkout({ 'a.yaml': 'a: 1\n' });
    settle(made);
    const index = join(made.root, '.git/index');
    utimesSync(index, LONG_AGO, LONG_AGO);
    expect(idsIn(made.root, ['a.yaml'])).toEqual({});
    utimesSync(index, LONG_AGO + 1, LONG_AGO + 1);
    expect(Object.keys(idsIn(made.root, ['a.yaml']))).toEqual(['a.yaml']);
  });

  test('are none of a link, of a side of a conflict, and where there is no checkout', () => {
    const made = checkout({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' });
    symlinkSync('b.yaml', join(made.root, 'link.yaml'));
    const commit = (): void => {
      made.git('add', '-A');
      made.git('commit', '-qm', 'x');
    };
    commit();
    made.git('checkout', '-qb', 'other');
    made.write('a.yaml', 'a: 2\n');
    commit();
    made.git('checkout', '-q', 'master');
    made.write('a.yaml', 'a: 3\n');
    commit();
    expect(() => made.git('merge', '-q', 'other')).toThrow('merge');
    for (const path of ['a.yaml', 'b.yaml']) utimesSync(join(made.root, path), LONG_AGO, LONG_AGO);
    expect(() => made.git('update-index', '--refresh')).toThrow('update-index');
    expect(made.git('ls-files', '-s', 'a.yaml').split('\n')).toHaveLength(4);
    const idOf = gitIds(made.root);
    const stamped = ['a.yaml', 'b.yaml', 'link.yaml', 'none.yaml'].filter((path) =>
      idOf(path, lstatSync(join(made.root, path), { throwIfNoEntry: false }) ?? NO_STAMP),
    );
    expect(stamped).toEqual(['b.yaml']);
    expect(idsIn(join(made.root, 'nothing'), ['a.yaml'])).toEqual({});
  });

  test('are none where the index is not whole, or is none', () => {
    const made = checkout(FILES);
    settle(made);
    const index = join(made.root, '.git/index');
    const whole = readFileSync(index);
    const draw = new Draw(7);
    for (let times = 0; times < 100; times += 1) {
      const broken = Buffer.from(whole);
      if (times % 2 === 0) broken[draw.number(broken.length)] = draw.number(256);
      const cut = times % 3 === 0 ? broken.subarray(0, draw.number(broken.length)) : broken;
      if (cut.equals(whole)) continue;
      writeFileSync(index, cut);
      expect(idsIn(made.root, MANIFESTS)).toEqual({});
    }
    rmSync(index);
    expect(existsSync(index)).toBe(false);
    expect(idsIn(made.root, MANIFESTS)).toEqual({});
  });

  const START = 12;
  const FLAGS = START + 60;

  test.each<readonly [string, (index: Buffer) => void]>([
    ['the file is another one', (index) => index.writeUInt32BE(1, START + 20)],
    ['its size is another one', (index) => index.writeUInt32BE(99, START + 36)],
    ['its content changed at another time', (index) => index.writeUInt32BE(1_000_000, START + 12)],
    ['its name or its rights did', (index) => index.writeUInt32BE(1, START + 4)],
    ['it is a side of a conflict', (index) => index.writeUInt16BE(0x1006, FLAGS)],
    ['it is taken as unchanged', (index) => index.writeUInt16BE(0x8006, FLAGS)],
    ['the index is of a version that is not known', (index) => index.writeUInt32BE(5, 4)],
    ['it is none', (index) => index.write('CRID')],
  ])('are not certain where %s', (_, change) => {
    const made = checkout({ 'a.yaml': 'a: 1\n' });
    settle(made);
    const path = join(made.root, '.git/index');
    const index = readFileSync(path);
    index.fill(0, index.length - 20);
    writeFileSync(path, index);
    expect(idsIn(made.root, ['a.yaml'])).toEqual(idsByGit(made, ['a.yaml']));
    change(index);
    writeFileSync(path, index);
    expect(idsIn(made.root, ['a.yaml'])).toEqual({});
  });

  // In version 4 each path can have all of the one before it.
  test.each([4096, 4097])('a path of %d bytes', (length) => {
    const made = checkout({});
    const path = `${'a'.repeat(length - 5)}.yaml`;
    const entry = Buffer.alloc(63);
    entry.writeUInt32BE(0o100_644, 24);
    const header = Buffer.from('DIRC\0\0\0\u0004\0\0\0\u0001');
    const index = Buffer.concat([header, entry, Buffer.from(`${path}\0`), Buffer.alloc(20)]);
    writeFileSync(join(made.root, '.git/index'), index);
    const known = length > 4096 ? undefined : '0'.repeat(40);
    expect(gitIds(made.root)(path, NO_STAMP)).toBe(known);
  });

  test('never make the run stop, whatever an index without a hash holds', () => {
    const made = checkout(FILES);
    made.git('config', 'index.version', '4');
    settle(made);
    const index = join(made.root, '.git/index');
    const whole = readFileSync(index);
    whole.fill(0, whole.length - 20);
    writeFileSync(index, whole);
    expect(idsIn(made.root, MANIFESTS)).toEqual(idsByGit(made, MANIFESTS));
    const draw = new Draw(8);
    for (let times = 0; times < 300; times += 1) {
      const broken = Buffer.from(whole);
      for (let at = 0; at < 3; at += 1)
        broken[4 + draw.number(broken.length - 24)] = draw.number(256);
      writeFileSync(index, broken);
      expect(() => idsIn(made.root, MANIFESTS)).not.toThrow();
    }
  });
});
