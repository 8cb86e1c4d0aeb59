import { describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cli } from '../support/cli.ts';

const checkout = temporaryCheckouts();

const workflow = (name: string, image: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name} }
spec:
  entrypoint: a
  templates: [{ name: a, container: { image: "${image}" } }]
`;

const FILES = {
  'a.yaml': workflow('a', 'alpine:3'),
  'b.yaml': workflow('b', 'busybox:1'),
  'c.yaml': workflow('c', 'my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1'),
};

describe('--cache', () => {
  test('files are not judged again where nothing can change what is said, and the result is the same', () => {
    const made = checkout(FILES);
    const { root } = made;
    const args = ['--cache', '--cache-file', '.cache.json', '--stats'];
    const first = cli(root, args);
    expect(first.stderr).toContain('0 files from the cache');
    const second = cli(root, args);
    expect(second.stderr).toContain('3 files from the cache');
    expect([second.code, second.stdout]).toEqual([1, first.stdout]);
    made.write('b.yaml', workflow('b', 'my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:2'));
    const third = cli(root, args);
    expect(third.stderr).toContain('2 files from the cache');
    expect(third.stdout).toBe(cli(root, []).stdout);
    expect(third.stdout).not.toBe(first.stdout);
  });

  test('other settings begin with nothing', () => {
    const made = checkout(FILES);
    const { root } = made;
    const args = ['--cache', '--cache-file', '.cache.json', '--stats'];
    cli(root, args);
    made.write('.wfcache-lint.yaml', 'region: cn-beijing\n');
    expect(cli(root, args).stderr).toContain('0 files from the cache');
  });

  test('without a name it is in the folder for caches, and the repository stays as it is', () => {
    const made = checkout(FILES);
    const { root } = made;
    const home = mkdtempSync(join(tmpdir(), 'wfcache-lint-home-'));
    const before = made.git('status', '--porcelain', '--ignored');
    cli(root, ['--cache'], { env: { XDG_CACHE_HOME: '', HOME: home } });
    expect(readdirSync(join(home, '.cache', 'wfcache-lint'))).toHaveLength(1);
    expect(made.git('status', '--porcelain', '--ignored')).toBe(before);
    rmSync(home, { recursive: true });
  });

  test('where there is no such folder, a file has to be named', () => {
    const { root } = checkout(FILES);
    const ran = cli(root, ['--cache'], { env: { HOME: '' } });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('--cache-file')]);
  });

  test('a file alone is wrong usage', () => {
    const { root } = checkout(FILES);
    expect(cli(root, ['--cache-file', 'x'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--cache-file needs --cache'),
    });
  });

  test('a link of the repository is not followed, and this is told', () => {
    const { root } = checkout(FILES);
    const outside = mkdtempSync(join(tmpdir(), 'wfcache-lint-outside-'));
    symlinkSync(join(outside, 'made.json'), join(root, '.cache.json'));
    const ran = cli(root, ['--cache', '--cache-file', '.cache.json']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('note: the cache was not written');
    expect(existsSync(join(outside, 'made.json'))).toBe(false);
    rmSync(outside, { recursive: true });
  });

  test('of a run over some files the records of the others are kept', () => {
    const { root } = checkout(FILES);
    const args = ['--cache', '--cache-file', '.cache.json', '--stats'];
    cli(root, args);
    const before = readFileSync(join(root, '.cache.json'), 'utf8');
    cli(root, [...args, 'a.yaml']);
    expect(readFileSync(join(root, '.cache.json'), 'utf8')).toBe(before);
    expect(cli(root, args).stderr).toContain('3 files from the cache');
  });
});
