import { describe, expect, jest, test } from '@jest/globals';
import { readModel } from '../../src/manifests/file-model.ts';
import { readSuppressions } from '../../src/manifests/suppressions.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { LIMITS } from '../../src/text/limits.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { parse } from '../../src/yaml/documents.ts';
import { isWithin, spansOf } from '../../src/yaml/spans.ts';
import type { MapNode, Node } from '../../src/yaml/tree.ts';
import { openFile, sourceFile } from '../support/lint-text.ts';

/** Levels that each name the one before them `wide` times. */
function levels(count: number, wide: number, level: (names: string) => string): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const names = Array.from({ length: wide }, () => `*a${String(at)}`).join(', ');
    return `  - &a${String(at + 1)} ${level(names)}\n`;
  });
  return `x:\n  - &a0 { k: v }\n${lines.join('')}`;
}

const HEAD = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
const CACHE = 'apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\n';
const lists = (names: string): string => `[${names}]`;
const merges = (names: string): string => `{ <<: [${names}] }`;

function problemsOf(text: string): readonly unknown[] {
  return readModel(sourceFile('a.yaml', text), readYaml).problems;
}

describe('a document that its aliases make too large is refused', () => {
  test.each([
    ['merge keys', `${HEAD}${levels(60, 2, merges)}spec: { <<: *a60 }\n`],
    ['nine merge keys in each level', `${HEAD}${levels(9, 9, merges)}<<: *a9\n`],
    ['lists of steps', `${HEAD}${levels(60, 2, lists)}spec: { templates: [{ steps: [*a60] }] }\n`],
    ['an image cache', `${CACHE}${levels(60, 2, lists)}spec: *a60\n`],
    [
      'lists of objects',
      `kind: List\n${levels(60, 2, (names) => `{ ${HEAD.replaceAll('\n', ', ')}items: [${names}] }`)}items: [*a60]\n`,
    ],
  ])('by %s, as by the cluster', (_name, text) => {
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        reason: expect.stringContaining('many times larger'),
        invalid: true,
      }),
    ]);
  });

  test('by more values than we take, which the cluster would', () => {
    const own = `own: [${'v, '.repeat(LIMITS.aliasedValues / 10)}]\n`;
    const more = `big: &big [${'v, '.repeat(LIMITS.aliasedValues / 100)}]\nmore: [${'*big, '.repeat(101)}]\n`;
    const [problem, ...others] = problemsOf(HEAD + own + more) as {
      invalid?: boolean;
      reason: string;
    }[];
    expect([problem?.invalid, others]).toEqual([undefined, []]);
    expect(problem?.reason).toContain('100,000');
    expect(problemsOf(HEAD + own + more.replace('*big, *big, ', ''))).toEqual([]);
  });
});

describe('thousands of suppressions', () => {
  const template = (at: number): string =>
    `    # wfcache-lint-disable-next-line a-b -- ${String(at)}\n    - { name: t${String(at)} }\n`;
  const many = (count: number): string =>
    `${HEAD}spec:\n  templates:\n${Array.from({ length: count }, (_, at) => template(at)).join('')}`;

  /** How often the entries of the root are asked for. */
  function visits(count: number): number {
    const file = openFile('a.yaml', many(count));
    const [document] = parse(file).documents;
    if (document === undefined) throw new Error('Nothing was read');
    let asked = 0;
    const root = new Proxy(document.root as MapNode, {
      get: (node, name) => {
        if (name === 'entries') asked += 1;
        return Reflect.get(node, name) as unknown;
      },
    });
    const found = readSuppressions(file, [{ ...document, root }], []);
    expect(found).toHaveLength(count);
    expect(found.map(({ reason }) => reason)).toEqual(found.map((_, at) => String(at)));
    return asked;
  }

  test('do not look at the document again for each of them', () => {
    expect(visits(400)).toBe(visits(4));
  });

  test('above one line look at each line once', () => {
    const lines = jest.spyOn(LineIndex.prototype, 'lineText');
    const text = `${'# wfcache-lint-disable-next-line a-b -- c\n'.repeat(500)}${HEAD}`;
    const found = readSuppressions(openFile('a.yaml', text), [], []);
    const asked = lines.mock.calls.length;
    lines.mockRestore();
    expect(asked).toBeLessThan(1100);
    const start = text.indexOf('apiVersion');
    expect(new Set(found.map(({ scopes }) => scopes[0]?.range.start))).toEqual(new Set([start]));
  });
});

test('an offset is looked for among the places of values', () => {
  const [document] = parse(openFile('a.yaml', 'a: { b: "c" }\nd:\ne: |\n  # f\n')).documents;
  const spans = spansOf([document?.root as Node]);
  const at = (word: string): boolean =>
    isWithin('a: { b: "c" }\nd:\ne: |\n  # f\n'.indexOf(word), spans);
  expect(['a', '{', 'b', '"', ' }', '# f', '\nd'].map(at)).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(isWithin(-1, spans)).toBe(false);
});
