import { describe, expect, test } from '@jest/globals';
import { parseArguments } from '../../src/config/arguments.ts';
import { OPTIONS } from '../../src/config/options.ts';
import { argoVersion, choice, glob, output, wholeNumber } from '../../src/config/values.ts';

/** What a command line is refused with; `read` where it is not. */
function refusal(line: string): string {
  try {
    parseArguments(line.split(' ').filter(Boolean));
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('a command line', () => {
  test.each([
    ['-f json -f sarif', 'Only one --format can go to stdout'],
    ['-f json -f sarif=a.sarif', 'read'],
    ['--diff -f json', '--diff prints its patch on stdout'],
    ['--diff -f json=a.json', 'read'],
    ['--diff --fix', 'choose one of them'],
    ['--statistics -f json', '--statistics goes with --format pretty, concise, grouped'],
    ['--unsafe-fixes', '--unsafe-fixes needs --fix or --diff'],
    ['--unsafe-fixes --fix', 'read'],
    ['--unsafe-fixes --diff', 'read'],
    ['--update-baseline', '--update-baseline needs --baseline FILE'],
    ['--update-baseline --baseline a.json', 'read'],
    ['--stdin --stdin-filename a.yaml --fix', '--fix cannot write standard input; use --diff'],
    ['--stdin --stdin-filename a.yaml --diff', 'read'],
    ['--stdin --stdin-filename a.yaml b.yaml', 'leave the paths out'],
    ['--stdin --stdin-filename a.yaml --changed', '--changed compares files, not --stdin'],
    ['--changed', 'read'],
    ['--stdin', 'read'],
    ['--stdin --diff', '--diff of standard input needs the name of a file'],
    ['--stdin-filename a.yaml', '--stdin-filename needs --stdin'],
    ['--stdin --stdin-filename a.yaml', 'read'],
    ['rules region-unknown image-cache-missing', 'rules explains one rule at a time'],
    ['rules region-unknown', 'read'],
    ['a.yaml b.yaml', 'read'],
    ['sizes --check --update', '--check writes nothing; leave --update out'],
    ['sizes --check', 'read'],
    ['rules --fix', 'rules does not take it'],
  ])('%s: %s', (line, expected) => {
    expect(refusal(line)).toContain(expected);
  });
});

describe('an empty value, as of a variable that is not set', () => {
  const valued = OPTIONS.filter(({ value, name }) => value !== undefined && name !== 'changed');

  test.each(valued.map(({ name, of = ['lint' as const] }) => [of[0] ?? 'lint', name]))(
    '%s --%s is wrong usage',
    (command, name) => {
      for (const text of ['', ' ']) {
        expect(() => parseArguments([command, `--${name}`, text])).toThrow(
          `Expected --${name} to have a value, found an empty one`,
        );
      }
    },
  );

  test('is the default branch for --changed', () => {
    expect(parseArguments(['--changed=']).changed).toBe('');
  });
});

describe('a value', () => {
  const refused = (read: () => unknown): string => {
    try {
      return `read ${JSON.stringify(read())}`;
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  test.each([
    [() => glob(''), 'Not a usable glob: ;'],
    [() => glob('{a,b}'), 'Not a usable glob: {a,b};'],
    [() => glob('a+(b)'), 'Not a usable glob: a+(b);'],
    [() => glob('a'.repeat(256)), `read "${'a'.repeat(256)}"`],
    [() => glob('a'.repeat(257)), `Not a usable glob: ${'a'.repeat(100)};`],
    [() => output('json'), 'read {"format":"json"}'],
    [() => output('json=a=b'), 'read {"format":"json","file":"a=b"}'],
    [() => output('json='), '--format json= lacks a file'],
    [() => output('jsn'), 'did you mean "json"?'],
    [() => output('=a'), 'Unknown format ""'],
    [() => wholeNumber('999999999', 'n'), 'read 999999999'],
    [
      () => wholeNumber('1000000000', 'n'),
      'Expected --n to be a whole number such as 10, found "1000000000"',
    ],
    [() => wholeNumber('-1', 'n'), 'Expected --n to be a whole number such as 10, found "-1"'],
    [() => choice('n', ['one', 'two'], 'two'), 'read "two"'],
    [() => choice('n', ['one', 'two'], 'tow'), 'one of one, two, found "tow"; did you mean "two"?'],
    [() => argoVersion('3.7.14', 'v'), 'read {"major":3,"minor":7,"patch":14,"assumed":false}'],
    [() => argoVersion('3', 'v'), 'Expected --v to be a version such as 3.5 or 3.7.14, found "3"'],
  ])('%#', (read, expected) => {
    expect(refused(read)).toContain(expected);
  });
});
