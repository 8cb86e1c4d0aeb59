import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ids from '../rules/ids.ts';
import { isKnownKey } from '../src/alibaba/annotations.ts';
import { TABLES } from '../src/config/formats.ts';
import * as kit from '../src/rule-kit/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ...ids.map((id) => `rules/${id}/README.md`),
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

test('every page of docs/ is linked from the README', () => {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const docs = pages.filter((page) => page.startsWith('docs/'));
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
