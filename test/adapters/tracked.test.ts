import { describe, expect, test } from '@jest/globals';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk, type PassedOver } from '../../src/adapters/disk/walk.ts';
import { TrackedFiles } from '../../src/adapters/git/tracked.ts';
import type { Problem } from '../../src/problem.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';

const repository = temporaryCheckouts();

const FILES = {
  '.gitignore': '*.gen.yaml\nout/\n',
  'a.yaml': 'a',
  'b.gen.yaml': 'tracked',
  'c.gen.yaml': 'not tracked',
  'node_modules/x/d.yaml': 'tracked',
  'node_modules/e.yaml': 'not tracked',
  // An index of version 4 leaves out what a path has in common with the one before it.
  'ou.yaml': 'before out',
  'out/deep/f.json': 'tracked',
  'out/g.yaml': 'tracked',
  'out/h.yaml': 'not tracked',
  'z/i.yaml': 'i',
};
const TRACKED = ['b.gen.yaml', 'node_modules/x/d.yaml', 'ou.yaml', 'out/deep/f.json', 'out/g.yaml'];
const READ = [
  'a.yaml',
  'b.gen.yaml',
  'ou.yaml',
  'node_modules/x/d.yaml',
  'out/g.yaml',
  'out/deep/f.json',
  'z/i.yaml',
];

function made(): Checkout {
  const repo = repository(FILES);
  repo.git('add', '-f', ...TRACKED);
  return repo;
}

function walked({ root }: Checkout): {
  readonly read: string[];
  readonly left: string[];
  readonly problems: Problem[];
} {
  const left: PassedOver[] = [];
  const problems: Problem[] = [];
  const read = walk(root, '', {
    selects: () => true,
    report: (problem) => problems.push(problem),
    leaves: (one) => left.push(one),
  });
  return { read: [...read], left: left.map(({ path }) => path), problems };
}

describe('a tracked file is read', () => {
  test('whatever .gitignore and the name of its folder say', () => {
    const { read, left } = walked(made());
    expect(read).toEqual(READ);
    expect(left).toEqual(['c.gen.yaml', 'out/h.yaml']);
  });

  test.each([
    ['an index of version 4', ['update-index', '--index-version', '4']],
    ['a split index', ['update-index', '--split-index']],
    ['a commit', ['-c', 'user.name=a', '-c', 'user.email=a', 'commit', '-qm', 'one']],
  ])('with %s', (_name, args) => {
    const repo = made();
    repo.git(...args);
    expect(walked(repo).read).toEqual(READ);
  });

  test('behind hundreds that are ignored, of which git is asked at once', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`d/f${String(at).padStart(3, '0')}.gen.yaml`, 'a']),
    );
    const repo = repository({ '.gitignore': '*.gen.yaml\nlast/\n', ...many, 'last/z.yaml': 'z' });
    repo.git('add', '-f', 'd/f007.gen.yaml', 'd/f250.gen.yaml', 'last/z.yaml');
    const { read, left } = walked(repo);
    expect(read).toEqual(['d/f007.gen.yaml', 'd/f250.gen.yaml', 'last/z.yaml']);
    expect(left).toHaveLength(298);
  });

  test('in a worktree', () => {
    const repo = made();
    repo.git('add', '-f', 'a.yaml', 'z/i.yaml', '.gitignore');
    repo.git('commit', '-qm', 'one');
    repo.git('worktree', 'add', '-q', 'other');
    const root = join(repo.root, 'other');
    expect(walked({ ...repo, root }).read).toEqual(READ);
  });

  test('but not one that is gone, nor one behind a link', () => {
    const repo = made();
    repo.git('rm', '-q', '--cached', 'out/g.yaml');
    symlinkSync('/etc/hostname', join(repo.root, 'out/link.yaml'));
    repo.git('add', '-f', 'out/link.yaml');
    repo.git('update-index', '--add', '--cacheinfo', `100644,${'0'.repeat(39)}1,out/gone.yaml`);
    const { read, left, problems } = walked(repo);
    expect(read).toEqual(READ.filter((path) => path !== 'out/g.yaml'));
    expect(left).toEqual(['c.gen.yaml', 'out/link.yaml', 'out/g.yaml', 'out/h.yaml'].toSorted());
    expect(problems).toEqual([]);
  });
});

test('a folder without git tracks nothing', () => {
  const { root } = made();
  mkdirSync(join(root, 'other'));
  const tracked = new TrackedFiles(join(root, 'other'));
  expect([tracked.has('a.yaml'), tracked.below('out')]).toEqual([false, []]);
});

test('a tracked file whose name is not UTF-8 is named, also where its folder is ignored', () => {
  const repo = made();
  const name = Buffer.concat([Buffer.from(join(repo.root, 'out/x')), Buffer.of(0xff)]);
  writeFileSync(Buffer.concat([name, Buffer.from('.yaml')]), 'kind: Workflow');
  repo.git('add', '-f', 'out');
  const { read, problems } = walked(repo);
  expect(read).toContain('out/g.yaml');
  expect(problems).toEqual([
    {
      path: 'out/x\uFFFD.yaml',
      reason: 'Its name is not UTF-8, so nothing of it was judged; rename it',
      effect: 'skipped-file',
    },
  ]);
});
