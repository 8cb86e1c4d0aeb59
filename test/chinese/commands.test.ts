import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chineseRules from '../../rules/zh.ts';
import rules from '../../rules/index.ts';
import { chinese, SHARED } from '../../src/chinese/chinese.ts';
import { HELP } from '../../src/chinese/help.ts';
import { COMMANDS, type Command } from '../../src/config/option.ts';
import { OPTIONS, optionKey } from '../../src/config/options.ts';
import { configSchema } from '../../src/config/schema.ts';
import { explainText } from '../../src/report/explain/text.ts';
import * as WORDS from '../../src/report/explain/words.ts';
import { englishIn, faultsIn } from '../support/chinese.ts';
import { checkout, type Checkout } from '../support/checkout.ts';
import { explanationOf, reported, viewOf } from '../support/explain.ts';
import { runHere, type Said } from '../support/in-process.ts';
import { readCases } from '../support/oracle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Chinese, and what has been said that it does not have. */
function listening(): { language: ReturnType<typeof chinese>; missing: Set<string> } {
  const missing = new Set<string>();
  const language = chinese(chineseRules, { missing: (text) => missing.add(text) });
  return { language, missing };
}

describe('the help', () => {
  const names = [undefined, ...(Object.keys(COMMANDS) as Command[])];

  test.each(names)('of %s is in Chinese', async (name) => {
    const argv = [...(name === undefined ? [] : [name]), '--help', '--lang', 'zh'];
    const { stdout, code } = await runHere(ROOT, argv, { terminal: 100 });
    expect([code, englishIn(stdout)]).toEqual([0, []]);
    expect(stdout).toMatch(/^用法：wfcache-lint .*[^]*退出码：0 [^]*\n$/);
  });

  test('has a text of its own for every option', () => {
    expect(new Set(OPTIONS.map(optionKey)).size).toBe(OPTIONS.length);
    for (const option of OPTIONS) {
      expect(faultsIn(HELP.option(option))).toEqual([]);
      expect(HELP.option(option)).toMatch(/[\u3400-\u9fff]/);
    }
  });
});

test('what the configuration expects has Chinese', () => {
  const { language, missing } = listening();
  const titles: string[] = [];
  JSON.stringify(configSchema(rules.map(({ meta }) => meta)), (key, value: unknown) => {
    if (key === 'title') titles.push(String(value));
    return value;
  });
  expect(titles.length).toBeGreaterThan(20);
  for (const title of titles) language.say(title);
  // Units of the prices.
  expect([...missing].toSorted()).toEqual(
    ['CNY', 'GiB', 'vCPU'].filter((unit) => missing.has(unit)),
  );
});

describe('explain', () => {
  const cases = readCases(join(ROOT, 'test/argo/cases'));

  test('has Chinese for everything that it says of the cases of Argo', () => {
    const { language, missing } = listening();
    for (const { files } of cases) {
      for (const version of ['3.5', '3.7.14']) {
        const report = reported(explanationOf(files, version));
        const text = explainText(report, viewOf(files, { language }));
        expect(englishIn(text)).toEqual([]);
      }
    }
    // Values are said to nobody: what is missing is a text of ours.
    expect([...missing]).toEqual([]);
  });

  test('has Chinese for each of its words', () => {
    const { language, missing } = listening();
    const { STANDING_WORDS, ROLE_WORDS, FAULTS, IDLE, ...tables } = WORDS;
    for (const table of Object.values(tables)) {
      if (typeof table !== 'function') Object.values(table).forEach(language.say);
    }
    for (const what of Object.values(STANDING_WORDS).slice(0, 4)) {
      language.say(`${what} "x" in Workflow "y"`);
      language.say(`${what} "x" of template "t" in Workflow "y"`);
    }
    for (const role of Object.values(ROLE_WORDS)) language.say(`${role} "x", a.yaml:1:1`);
    for (const thing of ['step', 'template', 'input', 'parameter', 'argument', 'output'])
      language.say(thing);
    expect([...missing]).toEqual([]);
    expect([FAULTS.length, IDLE.length]).toEqual([7, 3]);
  });
});

const CACHES = JSON.stringify({
  kind: 'List',
  items: [
    ['a', 'Ready', '100%'],
    ['b', 'Creating', '30%'],
    ['c', 'Failed', ''],
  ].map(([name, phase, progress]) => ({
    apiVersion: 'eci.alibabacloud.com/v1',
    kind: 'ImageCache',
    metadata: { name },
    spec: { images: [`example.com/${name ?? ''}:1`] },
    status: { phase, progress, imageCacheId: `imc-${name ?? ''}` },
  })),
});

function examples(): Record<string, string> {
  const names = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(ROOT, 'examples', name), 'utf8')]),
  );
}

describe('a command', () => {
  let repo: Checkout;
  const run = async (line: string, more: readonly string[] = []): Promise<Said> =>
    runHere(repo.root, [...line.split(' '), ...more], { terminal: 100 });

  beforeAll(() => {
    repo = checkout({
      ...examples(),
      '.wfcache-lint.yaml': readFileSync(join(ROOT, '.wfcache-lint.yaml'), 'utf8'),
      'caches.json': CACHES,
      'broken.yaml': 'kind: Workflow\napiVersion: argoproj.io/v1alpha1\nspec: [\n',
    });
  });
  afterAll(() => {
    repo.remove();
  });

  test.each([
    'images --chart',
    'images --by-layer',
    'images --format markdown',
    'images --by-layer --format markdown',
    'images --format svg',
    'imagecache --explain --for all',
    'pin --caches caches.json',
    'sizes --check',
    'explain',
    'explain pinned-cache.yaml:13',
    'lint --verbose --stats',
    'rules',
  ])('%s says everything in Chinese', async (line) => {
    const english = await run(line);
    const { stdout, stderr, code } = await run(line, ['--lang', 'zh']);
    const markup = /<style>[^]*?<\/style>|<[^>]*>/g;
    expect([englishIn(stdout.replaceAll(markup, '')), englishIn(stderr)]).toEqual([[], []]);
    expect(code).toBe(english.code);
    expect(stdout).toMatch(/[\u3400-\u9fff]/);
    expect(english.stdout + english.stderr).not.toMatch(/[\u3400-\u9fff]/);
  });

  test.each([
    'images --format json',
    'images --format csv',
    'images --by-layer --format json',
    'imagecache --format json',
    'imagecache',
    'pin --caches caches.json --format json',
    'explain --format json',
    'lint --format json',
    'completion bash',
  ])('%s is the same for programs', async (line) => {
    const { stdout } = await run(line, ['--lang', 'zh']);
    expect(stdout).toBe((await run(line, ['--lang', 'en'])).stdout);
  });

  test('--write and --save say what they have done in Chinese', async () => {
    const written = await run('imagecache --write --for all', ['--lang', 'zh']);
    expect([englishIn(written.stderr), written.stderr]).toEqual([
      [],
      expect.stringMatching(/：已创建，含 \d+ 个镜像，\d+ GiB/) as unknown,
    ]);
    const saved = await run('pin --caches caches.json --save', ['--lang', 'zh']);
    expect(saved.stderr).toContain('说明：镜像缓存列表在 .wfcache-lint.caches.json 中');
  });
});

describe('no phrase is left over', () => {
  const sources = ['src', 'rules', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.m?[jt]s$/.test(path) && !/^chinese\/|zh\.ts$/.test(path))
      .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
  );
  const wordsOf = (text: string): string[] => text.match(/[a-z]+/gi) ?? [];
  /** Three words in a row. */
  const rowsOf = (text: string): string[] => {
    const words = wordsOf(text);
    return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
  };
  const written = new Set(rowsOf(sources.join('\n')));

  /** Texts of which code has only pieces. */
  const BUILT =
    /^the controller has executor|ignored by git|^helm, and kubectl|entry|^the (?:double|single) quote|^wfcache-lint: no findings|^kubectl failed: it/;

  test('its words are written somewhere', () => {
    const left = Object.keys(SHARED).filter((english) => {
      const rows = english.split(/\{\w+(?::\w+)?\}|\(s\)/).flatMap(rowsOf);
      const there = rows.filter((row) => written.has(row)).length;
      return rows.length > 0 && there < rows.length / 2 && !BUILT.test(english);
    });
    expect(left).toEqual([]);
  });
});
