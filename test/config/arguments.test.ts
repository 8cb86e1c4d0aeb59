import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../../src/config/arguments.ts';
import { helpText } from '../../src/config/help.ts';
import { COMMANDS, type Command, type Option } from '../../src/config/option.ts';
import { optionsOf } from '../../src/config/options.ts';
import { optionValues } from '../../src/config/option-values.ts';

const ALL = (Object.keys(COMMANDS) as Command[]).flatMap((command) =>
  optionsOf(command).map((option) => ({ command, option, name: option.name })),
);

/** A text that the option takes, and that is not its default. */
function sampleOf(option: Option): string {
  if (option.value === undefined) return 'true';
  const { choices = [], otherwise, read } = option;
  const samples = ['some/text', 'sarif', '7', '3.7', 'off', 'cn-beijing'];
  const isRead = (text: string): boolean => {
    try {
      read?.(text, option.name);
      return true;
    } catch {
      return false;
    }
  };
  return choices.find((one) => one !== otherwise) ?? samples.find(isRead) ?? '';
}

test.each(ALL)('$command --$name sets one value, and no other', ({ command, option }) => {
  const without = optionValues(command, new Map());
  const given = optionValues(command, new Map([[option.name, [sampleOf(option)]]]));
  const changed = Object.entries(given).filter(
    ([property, value]) =>
      JSON.stringify(value) !== JSON.stringify(without[property as keyof typeof without]),
  );
  expect(changed).toHaveLength(1);
});

test('a repeatable option gives a list, any other the last that is given', () => {
  const given = parseArguments(['--exclude', 'a', '--max-warnings', '1', '--exclude=b', 'x.yaml']);
  expect(given).toMatchObject({
    exclude: ['a', 'b'],
    maxWarnings: 1,
    operands: ['x.yaml'],
  });
  const twice = parseArguments(['--max-warnings', '1', '--max-warnings', '2']);
  expect(twice.maxWarnings).toBe(2);
});

test('of two options that contradict each other, the one that says no counts', () => {
  expect(parseArguments([]).color).toBe(undefined);
  expect(parseArguments(['--color']).color).toBe(true);
  expect(parseArguments(['--no-color', '--color']).color).toBe(false);
});

describe('the help', () => {
  test.each(ALL)('of $command names --$name and its choices', ({ command, option, name }) => {
    const lines = helpText(command, 1000)
      .split('\n')
      .filter((line) => line.includes(`--${name}`));
    const words = option.value === undefined ? [] : (option.choices ?? []);
    expect(words.filter((word) => !lines.some((line) => line.includes(word)))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });
});

test('some command uses every option', () => {
  const folder = fileURLToPath(new URL('../../src/commands', import.meta.url));
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
  const properties = Object.keys(optionValues('lint', new Map()));
  expect(properties.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});
