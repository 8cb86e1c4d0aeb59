import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import ids from '../rules/ids.ts';
import chineseRules from '../rules/zh.ts';
import { isKnownKey } from '../src/alibaba/annotations.ts';
import { parseArguments } from '../src/config/arguments.ts';
import { TABLES } from '../src/config/formats.ts';
import * as kit from '../src/rule-kit/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const pages = [
  'README.md',
  'README.zh.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'rules/README.md',
  'rules/README.zh.md',
  ...ids.map((id) => `rules/${id}/README.md`),
  ...[...chineseRules.keys()].map((id) => `rules/${id}/README.zh.md`),
];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');

  test('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to]) =>
      join(dirname(page), to ?? ''),
    );
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  test('names no annotation that nobody knows, but as a mistake', () => {
    const keys = [...text.matchAll(/`(k8s\.aliyun\.com\/[\w.-]+)`/g)].map(([, key]) => key ?? '');
    expect(keys.filter((key) => !isKnownKey(key))).toEqual([]);
  });
});

test('the changelog names every rule', () => {
  const text = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  expect(ids.filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
});

test('every page of docs/ is linked from the README, but those in Chinese', () => {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const docs = pages.filter((page) => /^docs\/(?!zh\/)/.test(page));
  expect(docs.filter((page) => !text.includes(`](${page})`))).toEqual([]);
});

test('the page on images names every output of the command', () => {
  const text = readFileSync(join(ROOT, 'docs/images.md'), 'utf8');
  const row = /^\| `--format.*$/m.exec(text)?.[0] ?? '';
  expect(TABLES.filter((name) => !new RegExp(`\\b${name}\``).test(row))).toEqual([]);
});

test('the page on contributing names everything that a rule may use', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const names = Object.entries(kit).map(([name, value]) =>
    typeof value === 'function' ? `${name}()` : name,
  );
  expect(names.filter((name) => !text.includes(`| \`${name}\` `))).toEqual([]);
});

test('docs/security.md names tests that are there', () => {
  const rows = [
    ...readFileSync(join(ROOT, 'docs/security.md'), 'utf8').matchAll(
      /^\|[^|]+\| `(test\/[^`]+)`\s*\| ([^|]+?)\s*\|$/gm,
    ),
  ];
  expect(rows.length).toBeGreaterThan(20);
  const missing = rows.filter(([, path = '', name = '']) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return name !== 'the whole file' && !text.includes(`'${name}'`);
  });
  expect(missing.map(([row]) => row)).toEqual([]);
});

describe('the files for CI systems in docs/ci.md', () => {
  const blocks = [
    ...readFileSync(join(ROOT, 'docs/ci.md'), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm),
  ].map(([, language = '', text = '']) => ({ language, text }));
  const commands = blocks.flatMap(({ text }) =>
    [...text.matchAll(/npx(?: --yes)? wfcache-lint(?:@\d+)?((?: [^\n'|]+)?)/g)].map(
      ([, words = '']) => words.trim(),
    ),
  );

  test('have commands that the program takes', () => {
    expect(commands.length).toBeGreaterThan(3);
    for (const words of commands) {
      const argv = words === '' ? [] : words.split(' ');
      expect(() => parseArguments(argv)).not.toThrow();
    }
  });

  test('are YAML where they say so', () => {
    const texts = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map((text) => typeof load(text))).toEqual(texts.map(() => 'object'));
  });

  test('name hooks of pre-commit that are there, and these name the program', () => {
    const hooks = load(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as {
      readonly id: string;
      readonly entry: string;
    }[];
    const named = blocks.flatMap(({ text }) => [...text.matchAll(/^ +- id: (.*)$/gm)]);
    expect(named.map(([, id]) => id)).toEqual(['wfcache-lint']);
    expect(hooks.map(({ id }) => id)).toEqual(['wfcache-lint', 'wfcache-lint-fix']);
    const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly bin: Readonly<Record<string, string>>;
    };
    for (const { entry } of hooks) {
      const [program, ...argv] = entry.split(' ');
      expect(program).toBe(bin['wfcache-lint']);
      expect(() => parseArguments(argv)).not.toThrow();
    }
  });
});
