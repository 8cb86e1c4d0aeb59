import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chmodSync, existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { changedSince } from '../../src/adapters/git/changed-lines.ts';
import { hasChanged } from '../../src/text/diff-lines.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { cli } from '../support/cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const WF = workflow(ENTERPRISE_IMAGE);

function committed(files: Record<string, string>): Checkout {
  const repo = repository(files);
  repo.git('add', '-A');
  repo.git('commit', '-qm', 'one');
  repo.git('branch', 'base');
  return repo;
}

function changedLines(repo: Checkout, path: string, base = 'base'): number[] {
  const changes = changedSince(repo.root, base);
  if (!changes.ok) throw new Error(changes.error);
  return Array.from({ length: 60 }, (_, at) => at + 1).filter((line) =>
    hasChanged(changes.value, path, line),
  );
}

describe('lines that have changed', () => {
  test('are those of commits, of the working tree, and of new files', () => {
    const repo = committed({ 'a.yaml': '1\n2\n3\n4\n5\n', 'b.yaml': '1\n' });
    repo.write('a.yaml', '1\ntwo\n3\n4\n5\n');
    repo.git('commit', '-qam', 'two');
    repo.write('a.yaml', '0\n1\ntwo\n3\n5\n6');
    repo.write('new.yaml', 'x\n');
    expect(changedLines(repo, 'a.yaml')).toEqual([1, 3, 6]);
    expect(changedLines(repo, 'b.yaml')).toEqual([]);
    expect(changedLines(repo, 'new.yaml')).toHaveLength(60);
  });

  test('do not count what has happened on the base since', () => {
    const repo = committed({ 'a.yaml': '1\n2\n' });
    repo.git('checkout', '-q', 'base');
    repo.write('a.yaml', '1\nbase\n');
    repo.git('commit', '-qam', 'on base');
    repo.git('checkout', '-q', '-');
    expect(changedLines(repo, 'a.yaml')).toEqual([]);
  });

  test.each(['with "quotes" and \\', 'blanks in it', 'ä漢😀', 'tab\there', '++ b'])(
    'of %j',
    (name) => {
      const repo = committed({ [`${name}.yaml`]: '1\n2\n' });
      repo.write(`${name}.yaml`, '1\n++ b/other.yaml\n@@ -1 +50 @@\n');
      expect(changedLines(repo, `${name}.yaml`)).toEqual([2, 3]);
    },
  );

  test('are the same as a comparison line by line finds', () => {
    const text = fc.array(
      fc.constantFrom('a', 'b', '+++ b/x', '@@ -1,9 +1,9 @@', '\\ No newline', ''),
      { maxLength: 12 },
    );
    const repo = committed({ 'x.yaml': '' });
    fc.assert(
      fc.property(text, text, (before, after) => {
        repo.write('x.yaml', before.join('\n'));
        repo.git('commit', '-qam', 'before', '--allow-empty');
        repo.write('x.yaml', after.join('\n'));
        const changed = new Set(changedLines(repo, 'x.yaml', 'HEAD'));
        const kept = after.filter((_, at) => !changed.has(at + 1));
        let at = -1;
        for (const line of kept) {
          at = before.indexOf(line, at + 1);
          expect(at === -1 && line !== '').toBe(false);
          if (at === -1) break;
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** A program that leaves a file when it runs, and does nothing else. */
function trap(repo: Checkout, name: string): string {
  repo.write(`${name}.sh`, `#!/bin/sh\ntouch "${repo.root}/ran-${name}"\ncat\n`);
  chmodSync(join(repo.root, `${name}.sh`), 0o755);
  return join(repo.root, `${name}.sh`);
}

/** Sets a trap at a key of the configuration, and changes a file so that git would run it. */
function trapped(repo: Checkout, key: string, attributes = ''): void {
  repo.git('config', key, trap(repo, 'trap'));
  if (attributes !== '') repo.write('.git/info/attributes', attributes);
  repo.write('a.yaml', '1\n2\n');
}

describe('the configuration of a checkout runs no program', () => {
  test.each([
    ['filter.x.clean', '* filter=x\n'],
    ['filter.x=y.clean', '* filter=x=y\n'],
    ['filter.x.process', '* filter=x\n'],
    ['diff.x.command', '* diff=x\n'],
    ['diff.x.textconv', '* diff=x\n'],
    ['diff.external', ''],
    ['core.fsmonitor', ''],
    ['core.pager', ''],
  ])('%s', (key, attributes) => {
    const repo = committed({ 'a.yaml': '1\n' });
    trapped(repo, key, attributes);
    expect(changedLines(repo, 'a.yaml')).toEqual([2]);
    expect(existsSync(join(repo.root, 'ran-trap'))).toBe(false);
  });

  test('a hook, with a path of its own', () => {
    const repo = committed({ 'a.yaml': '1\n' });
    repo.write('hooks/post-index-change', `#!/bin/sh\ntouch "${repo.root}/ran-trap"\n`);
    chmodSync(join(repo.root, 'hooks/post-index-change'), 0o755);
    repo.git('config', 'core.hooksPath', join(repo.root, 'hooks'));
    // The index is stale, so git would write it anew.
    utimesSync(join(repo.root, 'a.yaml'), 1, 1);
    expect(changedLines(repo, 'a.yaml')).toEqual([]);
    expect(existsSync(join(repo.root, 'ran-trap'))).toBe(false);
  });

  test('the index is not written', () => {
    const repo = committed({ 'a.yaml': '1\n' });
    utimesSync(join(repo.root, 'a.yaml'), 1, 1);
    const index = readFileSync(join(repo.root, '.git/index'));
    expect(changedLines(repo, 'a.yaml')).toEqual([]);
    expect(readFileSync(join(repo.root, '.git/index'))).toEqual(index);
  });

  test('the filter of a submodule', () => {
    const inner = committed({ 'in.yaml': '1\n' });
    const repo = committed({ 'a.yaml': '1\n' });
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub');
    repo.git('commit', '-qm', 'with a submodule');
    repo.git('-C', 'sub', 'config', 'filter.x.clean', trap(repo, 'trap'));
    repo.write('.git/modules/sub/info/attributes', '* filter=x\n');
    // The same size, so that git has to look at the content.
    repo.write('sub/in.yaml', '2\n');
    expect(changedLines(repo, 'a.yaml')).toEqual([]);
    expect(existsSync(join(repo.root, 'ran-trap'))).toBe(false);
  });

  test('a transport for objects that are missing', () => {
    const repo = committed({ 'a.yaml': '1\n2\n' });
    repo.git('config', 'core.sshCommand', trap(repo, 'trap'));
    repo.git('config', 'extensions.partialClone', 'origin');
    repo.git('config', 'core.repositoryFormatVersion', '1');
    repo.git('remote', 'add', 'origin', 'ssh://nowhere.invalid/x');
    repo.git('config', 'remote.origin.promisor', 'true');
    const blob = repo.git('rev-parse', 'HEAD:a.yaml').trim();
    rmSync(join(repo.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    repo.write('a.yaml', '1\n3\n');
    expect(changedSince(repo.root, 'base')).toEqual({
      ok: false,
      error: '--changed: git could not compare',
    });
    expect(existsSync(join(repo.root, 'ran-trap'))).toBe(false);
  });
});

describe('settings of the environment', () => {
  afterEach(() => {
    for (const name of Object.keys(process.env))
      if (name.startsWith('GIT_CONFIG_')) Reflect.deleteProperty(process.env, name);
  });

  test('are kept, and are weaker than ours', () => {
    const repo = committed({ 'a.yaml': '1\n', ignored: 'new.yaml\n' });
    repo.write('new.yaml', '1\n');
    repo.write('a.yaml', '2\n');
    const settings = [
      ['core.excludesFile', join(repo.root, 'ignored')],
      ['core.fsmonitor', trap(repo, 'trap')],
    ] as const;
    process.env['GIT_CONFIG_COUNT'] = String(settings.length);
    for (const [at, [key, value]] of settings.entries()) {
      process.env[`GIT_CONFIG_KEY_${String(at)}`] = key;
      process.env[`GIT_CONFIG_VALUE_${String(at)}`] = value;
    }
    expect(changedLines(repo, 'new.yaml')).toEqual([]);
    expect(changedLines(repo, 'a.yaml')).toEqual([1]);
    expect(existsSync(join(repo.root, 'ran-trap'))).toBe(false);
  });
});

describe('--changed', () => {
  test('shows findings on changed lines only', () => {
    const repo = committed({ 'old.yaml': WF, 'touched.yaml': WF, '.wfcache-lint.yaml': CONFIG });
    repo.write(
      'touched.yaml',
      WF.replace('whalesay\n        command', 'whalesay:2\n        command'),
    );
    repo.write('new.yaml', WF);
    const { code, stdout } = cli(repo.root, ['--changed=base', '-f', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { path: string }[] };
    expect(findings.map(({ path }) => path)).toEqual(['new.yaml', 'touched.yaml']);
    expect(code).toBe(1);
    repo.git('add', '-A');
    repo.git('commit', '-qm', 'two');
    expect(cli(repo.root, ['--changed=HEAD']).code).toBe(0);
  });

  test('compares with the default branch of the remote', () => {
    const origin = committed({ 'old.yaml': WF, '.wfcache-lint.yaml': CONFIG });
    const repo = repository({});
    repo.git('remote', 'add', 'origin', origin.root);
    repo.git('fetch', '-q', 'origin');
    repo.git('remote', 'set-head', 'origin', '-a');
    repo.git('checkout', '-q', '-b', 'work', 'origin/HEAD');
    expect(cli(repo.root, ['--changed']).code).toBe(0);
    repo.write('new.yaml', WF);
    expect(cli(repo.root, ['--changed', '.']).code).toBe(1);
  });

  test.each([
    ['--changed=nowhere', 'there is no branch, tag or commit nowhere'],
    ['--changed=--output=x', 'not a revision'],
    ['--changed', 'names no default branch'],
  ])('%s is wrong usage', (option, message) => {
    const { code, stderr } = cli(committed({ 'a.yaml': WF }).root, [option]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
