import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolkitOf, type Toolkit } from '../../src/adapters/github/toolkit.ts';
import { err, ok } from '../../src/result.ts';

let folder = '';
let log = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolkit-'));
  log = '';
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function toolkit(env: Readonly<Record<string, string>>): Toolkit {
  const stdout = {
    isTerminal: false,
    width: undefined,
    write: (text: string) => {
      log += text;
    },
  };
  return toolkitOf({ env, stdout });
}

test('inputs are in the environment, without blanks around them', () => {
  const { getInput, getMultilineInput } = toolkit({
    'INPUT_FAIL-ON': ' error\n',
    INPUT_PATHS: '\n a \r\n\n  \nb c\n',
  });
  expect(['fail-on', 'paths', 'other'].map((name) => getInput(name))).toEqual([
    'error',
    'a \r\n\n  \nb c',
    '',
  ]);
  expect(getMultilineInput('paths')).toEqual(['a', 'b c']);
  expect(getMultilineInput('other')).toEqual([]);
});

test('a secret is hidden with all its characters', () => {
  toolkit({}).setSecret('a%0A\r\n::b');
  expect(log).toBe('::add-mask::a%250A%0D%0A::b\n');
});

test('outputs are added to their file; no value can end itself', () => {
  const path = join(folder, 'output');
  writeFileSync(path, 'before=1\n');
  const { setOutputs } = toolkit({ GITHUB_OUTPUT: path });
  expect(setOutputs({ count: 0, none: '', long: 'a\nb=c', ended: 'a\rb=c' })).toEqual(
    ok(undefined),
  );
  expect(setOutputs({ last: 'a<<b' })).toEqual(ok(undefined));
  const word = '([0-9a-f-]{36})';
  const long = `long<<${word}\na\nb=c\n\\1\n`;
  const ended = `ended<<${word}\na\rb=c\n\\2\n`;
  const wanted = `^before=1\ncount=0\nnone=\n${long}${ended}last=a<<b\n$`;
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(wanted));
});

test('Markdown is added to the summary', () => {
  const path = join(folder, 'summary');
  writeFileSync(path, '# a\n');
  expect(toolkit({ GITHUB_STEP_SUMMARY: path }).addToSummary('b')).toEqual(ok(undefined));
  expect(readFileSync(path, 'utf8')).toBe('# a\nb');
});

test('a file that the runner has not made is not made', () => {
  const path = join(folder, 'none');
  const { setOutputs, addToSummary } = toolkit({ GITHUB_OUTPUT: path });
  expect([setOutputs({ a: 1 }), addToSummary('b')]).toEqual([err('ENOENT'), err('ENOENT')]);
  expect(existsSync(path)).toBe(false);
});
