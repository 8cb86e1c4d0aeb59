import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkout, type Checkout } from '../support/checkout.ts';
import { CLI, cleanEnv } from '../support/cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const SIGNAL_AT = fileURLToPath(new URL('../support/signal-at.cjs', import.meta.url));

/** Files that are replaced, and one that is made: an ImageCache. */
const FILES = {
  '.wfcache-lint.yaml': `${CONFIG}cache: manifest\n`,
  'a.yaml': workflow(ENTERPRISE_IMAGE, '', 'a-'),
  'deep/b.yaml': workflow('example.com/big:1', '', 'b-'),
  'deep/c.yaml': workflow(ENTERPRISE_IMAGE, '', 'c-'),
};

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function fix({ root }: Checkout, at = 0, signal = 'SIGINT'): Ended {
  const args = ['--require', SIGNAL_AT, CLI, '--fix', '--unsafe-fixes', '--quiet'];
  const env = cleanEnv({ SIGNAL_AT: `${String(at)}:${signal}` });
  const ran = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return { code: ran.status, signal: ran.signal };
}

/** The files below the root, with their texts, and the temporary files among them. */
function held(repo: Checkout): { texts: Map<string, string>; temporary: string[] } {
  const names = readdirSync(repo.root, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !name.startsWith('.git/') && /\.\w+$/.test(name));
  const temporary = files.filter((name) => name.endsWith('.tmp'));
  const rest = files.filter((name) => name !== '.git' && !temporary.includes(name)).toSorted();
  return { texts: new Map(rest.map((name) => [name, repo.read(name)])), temporary };
}

function wholeFix(): Map<string, string> {
  const repo = checkout(FILES);
  expect(fix(repo).signal).toBeNull();
  const { texts, temporary } = held(repo);
  repo.remove();
  expect(temporary).toEqual([]);
  expect(texts.size).toBeGreaterThan(Object.keys(FILES).length);
  return texts;
}

/**
 * Ends a run before each of its steps of writing, or before each so many, and looks at what is there
 * then. Gives the step that it did not come to.
 */
function endedAtEach(
  signal: NodeJS.Signals,
  look: (repo: Checkout, at: number) => void,
  each = 1,
): number {
  for (let at = 1; ; at += each) {
    const repo = checkout(FILES);
    const ended = fix(repo, at, signal);
    if (ended.signal === null) {
      repo.remove();
      return at;
    }
    expect([at, ended]).toEqual([at, { code: null, signal }]);
    look(repo, at);
    repo.remove();
  }
}

test.each([
  ['SIGINT', 1],
  ['SIGTERM', 3],
  ['SIGHUP', 3],
] as const)(
  '%s ends a run between two files, and leaves nothing of it, whenever it comes',
  (signal, each) => {
    const after = wholeFix();
    const changed = new Set<number>();
    const end = endedAtEach(
      signal,
      (repo, at) => {
        const { texts, temporary } = held(repo);
        expect([at, temporary]).toEqual([at, []]);
        const before: Readonly<Record<string, string | undefined>> = FILES;
        for (const [path, text] of texts) {
          expect([at, [before[path], after.get(path)]]).toEqual([
            at,
            expect.arrayContaining([text]),
          ]);
        }
        changed.add([...texts].filter(([path, text]) => text !== before[path]).length);
      },
      each,
    );
    expect(end).toBeGreaterThan(15);
    // One file after the other: the run has ended after each of them.
    expect(changed).toEqual(new Set([1, 2, 3]));
  },
);

test('what SIGKILL leaves is removed by the next run, whenever it came', () => {
  const after = wholeFix();
  let left = 0;
  const end = endedAtEach('SIGKILL', (repo, at) => {
    const { texts, temporary } = held(repo);
    expect([at, temporary.length]).toEqual([at, Math.min(temporary.length, 1)]);
    left += temporary.length;
    for (const text of texts.values()) expect(text).not.toBe('');
    expect(fix(repo).signal).toBeNull();
    expect([at, held(repo)]).toEqual([at, { texts: after, temporary: [] }]);
  });
  expect(end).toBeGreaterThan(15);
  expect(left).toBeGreaterThan(10);
});

test('a shell sees 128 and the number of the signal', () => {
  const repo = checkout(FILES);
  const script = `'${process.execPath}' --require '${SIGNAL_AT}' '${CLI}' --fix -q; echo "code $?"`;
  const codes = (['SIGHUP', 'SIGINT', 'SIGTERM'] as const).map((signal) => {
    repo.write('a.yaml', FILES['a.yaml']);
    const env = cleanEnv({ SIGNAL_AT: `2:${signal}` });
    return spawnSync('sh', ['-c', script], { cwd: repo.root, env, encoding: 'utf8' }).stdout;
  });
  repo.remove();
  expect(codes).toEqual(['code 129\n', 'code 130\n', 'code 143\n']);
});
