import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { INPUTS } from '../../src/commands/action/inputs.ts';
import { loadSettings } from '../../src/config/load.ts';
import { parseArguments } from '../../src/config/arguments.ts';
import rules from '../../rules/index.ts';
import { checkout, type Checkout } from '../support/checkout.ts';
import { openFile } from '../support/lint-text.ts';
import { runHere } from '../support/in-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const PAGES = [
  'README.zh.md',
  ...readdirSync(join(ROOT, 'docs/zh')).map((name) => `docs/zh/${name}`),
].map((page) => ({ page, text: readFileSync(join(ROOT, page), 'utf8') }));

/** A block of a page in its language, without the indentation that it has in a list. */
interface Block {
  readonly language: string;
  readonly text: string;
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^( *)```(\w+)\n([^]*?)^\1```$/gm)].map(
    ([, indent = '', language = '', lines = '']) => ({
      language,
      text: lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** The files of an example. */
function filesOf(folder: string, depth: 'all' | 'flat'): Record<string, string> {
  const root = join(ROOT, folder);
  const all = readdirSync(root, { recursive: depth === 'all', withFileTypes: true });
  return Object.fromEntries(
    all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
  );
}

/** The example in which the commands of a page are run, one after the other. */
const EXAMPLES: Readonly<Record<string, Record<string, string>>> = {
  'docs/zh/getting-started.md': {
    ...filesOf('examples', 'flat'),
    '.wfcache-lint.yaml': readFileSync(join(ROOT, '.wfcache-lint.yaml'), 'utf8'),
  },
  'docs/zh/ci.md': filesOf('examples/team', 'all'),
  'docs/zh/adopting.md': filesOf('examples/team', 'all'),
};

const repositories: Checkout[] = [];
afterAll(() => {
  for (const repo of repositories) repo.remove();
});

/** What is printed, with the lines left out that the page leaves out: a line `…` of it. */
function shortened(printed: string, said: string): string {
  const parts = said.split(/^…\n/m);
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('(?:.*\n)+')}$`).test(printed) ? said : printed;
}

test.each(PAGES.filter(({ page }) => page in EXAMPLES))(
  'what $page shows is what one sees',
  async ({ page, text }) => {
    const repo = checkout(EXAMPLES[page] ?? {});
    repositories.push(repo);
    const steps = blocksOf(text).filter(({ language }) => language === 'console');
    expect(steps.length).toBeGreaterThan(0);
    for (const { text: step } of steps) {
      const [, words = '', said = ''] = /^\$ npx wfcache-lint ([^\n]*)\n(.*)$/s.exec(step) ?? [];
      const { stdout } = await runHere(repo.root, words.split(' '));
      expect(shortened(stdout, said)).toBe(said);
    }
  },
);

test('the first screen of README.zh.md is what one sees', async () => {
  const { stdout } = await runHere(ROOT, ['examples/', '--lang', 'zh']);
  const [first] = blocksOf(PAGES[0]?.text ?? '');
  expect(first?.text).toBe(`$ node dist/cli/index.js examples/ --lang zh\n${stdout}`);
});

test('README.md and README.zh.md name each other, and README.zh.md names every page in Chinese', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('[中文](README.zh.md)');
  const [readme, ...others] = PAGES;
  expect(readme?.text).toContain('[English](README.md)');
  expect(readme?.text).toContain('(rules/README.zh.md)');
  expect(others.filter(({ page }) => !readme?.text.includes(`](${page})`))).toEqual([]);
});

describe.each(PAGES)('$page', ({ page, text }) => {
  const blocks = blocksOf(text);

  test('has commands that the program takes', () => {
    const all = blocks.flatMap(({ text: lines }) => [
      ...lines.matchAll(/npx(?: --yes)? wfcache-lint(?:@\d+)?((?: [^\n'|#]+)?)/g),
    ]);
    for (const [, words = ''] of all) {
      expect(() => parseArguments(words.trim().split(/\s+/))).not.toThrow();
    }
  });

  test('has YAML where it says so: configurations that are right, and inputs that are there', () => {
    for (const { language, text: yaml } of blocks) {
      if (language !== 'yaml') continue;
      expect(typeof load(yaml)).toBe('object');
      if (yaml.startsWith('registries:')) {
        const metas = rules.map(({ meta }) => meta);
        expect(loadSettings(openFile('c.yaml', yaml), metas).ok).toBe(true);
      }
      const [, given = ''] = /org\/wfcache-lint@v1\n +with:\n((?: {10}.*\n)*)/.exec(yaml) ?? [];
      const names = [...given.matchAll(/^ +([\w-]+):/gm)].map(([, name = '']) => name);
      expect(names.filter((name) => !(name in INPUTS))).toEqual([]);
    }
  });

  test('leads to headings that are there', () => {
    for (const [, file = '', heading = ''] of text.matchAll(/\]\(([\w./-]*)#([^)]+)\)/g)) {
      const target = file === '' ? join(ROOT, page) : join(ROOT, page, '..', file);
      const known = existsSync(target) ? readFileSync(target, 'utf8') : '';
      const names = [...known.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => slugOf(title));
      expect(names).toContain(heading);
    }
  });
});

/** The name of a heading as GitHub makes it. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
