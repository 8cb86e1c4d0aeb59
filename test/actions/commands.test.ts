import { describe, expect, test } from '@jest/globals';
import { obeyedIn, runnerCommands } from '../support/actions/commands.ts';

/** What the tests of actions/runner say of its parser (Test/L0/Worker/ActionCommandL0.cs). */
const RUNNERS_OWN = [
  ['##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
  ['##[do-something]', {}, ''],
  ['##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
  [
    '##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
    { k1: '%3B=%0D=%0A=%5D' },
    '%3B-%0D-%0A-%5D',
  ],
  ['##[do-something k1=;k2=;]', {}, ''],
  ['>>>   ##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
  ['::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
  ['::do-something::', {}, ''],
  [
    '::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,',
    { k1: ';=,=\r=\n=]=:' },
    ';-\r-\n-]-:-,',
  ],
  [
    '::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
    { k1: ';=%2C=%0D=%0A=]=%3A' },
    ';-%0D-%0A-]-:-,',
  ],
  ['::do-something k1=,k2=,::', {}, ''],
  ['::do-something k1=v1::', { k1: 'v1' }, ''],
  ['   ::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
] as const;

test.each(RUNNERS_OWN)('%j', (line, properties, message) => {
  const [found, ...more] = obeyedIn(line, 'any').commands;
  expect(more).toEqual([]);
  expect(found).toMatchObject({ name: 'do-something', message });
  expect(Object.entries(found?.properties ?? {})).toEqual(Object.entries(properties));
});

describe('what the runner takes for a command', () => {
  const nameOf = (line: string): string | undefined => runnerCommands(line)[0]?.name;

  test('words that it knows, whatever their case', () => {
    expect(nameOf('::Error::x')).toBe('Error');
    expect(nameOf('::pwned::x')).toBeUndefined();
    expect(nameOf('   >>>   ::error::x')).toBeUndefined();
  });

  test('a line in the old syntax behind an unknown word in the new one', () => {
    expect(nameOf('::pwned::##[error]x')).toBe('error');
  });

  test('after blanks that JavaScript does not trim, and after `\\r`', () => {
    expect(nameOf('\u0085::error::x')).toBe('error');
    expect(nameOf('x\r::error::x')).toBe('error');
    expect(nameOf('x\u2028::error::x')).toBeUndefined();
  });

  test('ignorable characters between the colons, where texts are compared by language', () => {
    expect(obeyedIn('::error:\u00AD:x').commands).toHaveLength(1);
    expect(obeyedIn('::error:\u00AD:x', 'registered', 'ordinal').commands).toEqual([]);
    expect(obeyedIn('##\u200B[error]x', 'registered').commands).toEqual([]);
  });

  test('nothing between a stop and its word', () => {
    const output = '::stop-commands::w1\n::error::x\n##[error]x\n::w2::\n::w1::\n::notice::y\n';
    expect(obeyedIn(output)).toEqual({
      commands: [{ name: 'notice', properties: {}, message: 'y' }],
      stops: ['w1'],
    });
    expect(() => obeyedIn('::stop-commands::w1\n::w2::\n')).toThrow('does not resume');
    expect(obeyedIn('::stop-commands::error\n::notice::x\n').stops).toEqual([]);
  });
});
