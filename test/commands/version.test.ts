import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { processIo } from '../../src/adapters/process.ts';
import { runCommandLine } from '../../src/commands/cli/run.ts';
import type { Io } from '../../src/io.ts';

async function printed(argv: readonly string[], more: Partial<Io> = {}): Promise<string> {
  let text = '';
  const stdout = {
    isTerminal: false,
    width: undefined,
    write: (part: string) => void (text += part),
  };
  expect(await runCommandLine(argv, { ...processIo(), stdout, ...more }, '1.2.3')).toBe(0);
  return text;
}

test('the version alone is one line, for scripts', async () => {
  expect(await printed(['--version'])).toBe('1.2.3\n');
  expect(await printed(['version'])).toBe('1.2.3\n');
});

test('with --verbose it says what a report of a bug needs, and names no path', async () => {
  const text = await printed(['--version', '--verbose']);
  expect(await printed(['version', '-v'])).toBe(text);
  const rows = new Map(text.split('\n').map((line) => [/^\S*/.exec(line)?.[0], line]));
  expect([...rows.keys()]).toEqual(
    'wfcache-lint node system output ci git helm kustomize'.split(' ').concat(''),
  );
  expect(rows.get('wfcache-lint')).toMatch(/ 1\.2\.3$/);
  expect(rows.get('node')).toMatch(/ v\d+\.\d+\.\d+$/);
  expect(rows.get('system')).toContain(`${process.platform} `);
  expect(rows.get('git')).toMatch(/ git version \d/);
  expect(text).not.toContain(process.cwd());
  const nothing = await printed(['--version', '-v'], { env: { PATH: '' } });
  expect(nothing).toMatch(/^helm +not found$/m);
});

test('the form for bugs asks for it', () => {
  const form = readFileSync(
    new URL('../../.github/ISSUE_TEMPLATE/bug.yml', import.meta.url),
    'utf8',
  );
  expect(form).toContain('`wfcache-lint --version --verbose`');
});
