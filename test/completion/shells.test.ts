import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completionFor } from '../../src/commands/cli/completion.ts';
import { COMMANDS, type Command } from '../../src/config/option.ts';
import { OPTIONS } from '../../src/config/options.ts';
import { HANGING } from '../support/cli.ts';
import { describeWith } from '../support/programs.ts';

const FILES = ['hello-world.yaml', 'team.json'];

/** What is typed, and the only word with which it can go on. */
const LINES: readonly (readonly [string, string])[] = [
  ['wfcache-lint imagec', 'imagecache'],
  ['wfcache-lint hello', 'hello-world.yaml'],
  ['wfcache-lint explain te', 'team.json'],
  ['wfcache-lint -q imagec', 'imagecache'],
  ['wfcache-lint --format js', 'json'],
  ['wfcache-lint --format=js', 'json'],
  ['wfcache-lint images -f m', 'markdown'],
  ['wfcache-lint -c team.json imagec', 'imagecache'],
  ['wfcache-lint --config=team.json imagec', 'imagecache'],
  ['wfcache-lint --fail-on n', 'never'],
  ['wfcache-lint --render h', 'helm'],
  ['wfcache-lint --rule image-cache-m', 'image-cache-missing'],
  ['wfcache-lint rules image-cache-m', 'image-cache-missing'],
  ['wfcache-lint -c hello', 'hello-world.yaml'],
  ['wfcache-lint --config te', 'team.json'],
  ['wfcache-lint --top', ''],
  ['wfcache-lint images --ver', '--version'],
  ['wfcache-lint images -c x --so', '--sort'],
  ['wfcache-lint sizes --upd', '--update'],
  ['wfcache-lint help ex', 'explain'],
  ['wfcache-lint completion z', 'zsh'],
  ['wfcache-lint version hello', ''],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wfcache-completion-'));
  for (const name of FILES) writeFileSync(join(folder, name), '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a shell prints for each line, by our script in the shell's own hands. */
function completedBy(shell: string, args: readonly string[]): readonly string[] {
  const script = join(folder, `.${shell}`);
  writeFileSync(script, completionFor([shell]));
  const runner = fileURLToPath(new URL(`complete.${shell}`, import.meta.url));
  const input = LINES.map(([line]) => `${line}\n`).join('');
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TERM: 'xterm' };
  const options = { cwd: folder, input, env, encoding: 'utf8', timeout: HANGING } as const;
  return execFileSync(shell, [...args, runner, script], options)
    .split('\n')
    .slice(0, -1);
}

const WORDS = LINES.map(([line, word]) => [line, word]);

/** What zsh puts into the line, where it prints the line. */
function wordOf(line: string, after: string): string {
  const typed = line.split(' ').at(-1) ?? '';
  const word = after.trimEnd().split(' ').at(-1)?.replace(/=$/, '') ?? '';
  return word === typed ? '' : word;
}

describe.each([
  ['bash', ['--norc']],
  ['fish', ['--no-config']],
  ['zsh', ['-f']],
] as const)('%s', (shell, args) => {
  describeWith([shell])('the shell itself', () => {
    test('completes commands, options, values and files', () => {
      const lines = completedBy(shell, args);
      const words = LINES.map(([line], at) => {
        const after = lines[at] ?? 'no answer';
        const word = shell === 'zsh' ? wordOf(line, after) : after;
        // Shells that take --option=value for one word complete all of it.
        return [line, word.replace(/^--\w+=/, '')];
      });
      expect(words).toEqual(WORDS);
    });
  });

  test('knows every command and every option', () => {
    const script = completionFor([shell]);
    const known = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(script);
    const names = [...Object.keys(COMMANDS), ...OPTIONS.map(({ name }) => name)];
    expect(names.filter((name) => !known(name))).toEqual([]);
  });
});

test('a shell that is not known is refused, with those that are', () => {
  const command: Command = 'completion';
  expect(() => completionFor([])).toThrow(
    'Expected the name of a shell, bash, zsh, fish, found nothing',
  );
  expect(() => completionFor(['bsh'])).toThrow('found "bsh"; did you mean "bash"?');
  expect(() => completionFor(['bash', 'zsh'])).toThrow('found "bash zsh"');
  expect(COMMANDS[command]).toContain('bash, zsh or fish');
});
