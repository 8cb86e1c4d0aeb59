import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withoutEquivalents } from '../scripts/mutate/equivalents.mjs';
import { mutantsOf, mutate } from '../scripts/mutate/mutants.mjs';
import { optionsFrom } from '../scripts/mutate/options.mjs';
import { reaching } from '../scripts/mutate/reach.mjs';
import { probed, regionAt, regionsOf } from '../scripts/mutate/regions.mjs';
import { rowsOf, survivorsOf, tableOf } from '../scripts/mutate/report.mjs';
import { sample } from '../scripts/mutate/sample.mjs';
import {
  entryOf,
  exportsValues,
  filesOf,
  isTestFile,
  sourcesOf,
} from '../scripts/mutate/sources.mjs';
import { importsOf, parse } from '../scripts/mutate/tree.mjs';

/** All texts that one change makes of a text. */
const changed = (text: string): string[] => mutantsOf(text).map((one) => mutate(text, one));

const source = (path: string, text: string, room = path.split('/')[1] ?? '') => ({
  path,
  text,
  room,
  own: true,
});

describe('mutants', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['f(a === b)', [';', 'f(a !== b)']],
    ['x = a < b', ['x = a <= b', 'x = a >= b']],
    ['x = a /* < */ < (b)', ['x = a /* < */ <= (b)', 'x = a /* < */ >= (b)']],
    ['x = (a) && b', ['x = (a) || b']],
    ['x = a ?? b', []],
    ['x = a + b', []],
    ['x = !a', ['x = a']],
    ['x = -a', []],
    ['x = 20', ['x = 21', 'x = 19']],
    ['for (; ; i += 1) {}', ['for (; ; i += 2) {}']],
    [
      'x = l.sort((a, b) => (a > b ? 1 : c))',
      [
        'x = l',
        'x = l.sort((a, b) => (true ? 1 : c))',
        'x = l.sort((a, b) => (false ? 1 : c))',
        'x = l.sort((a, b) => (a >= b ? 1 : c))',
        'x = l.sort((a, b) => (a <= b ? 1 : c))',
        'x = l.sort((a, b) => (a > b ? c : 1))',
        'x = l.sort((a, b) => (a > b ? 0 : c))',
      ],
    ],
    ["x = 'a'", ["x = ''"]],
    ["x = ''", []],
    ['x = `a${b}`', ['x = ``']],
    ['x = tag`a`', []],
    ["x = { 'key': y['z'] }", ['x = {  }', "x = { 'key': y[''] }"]],
    ['await f()', [';']],
    ['a?.f()', [';', 'a.f()']],
    ['function* g() { yield a }', ['function* g() { ; }']],
    ['class A extends B { constructor() { super() } }', []],
    ['x = [a, b]', ['x = []']],
    ['x = []', []],
    ['x = a.filter(f).map(g)', ['x = a.map(g)']],
    ['x = a.b?.slice(i)', ['x = a.b', 'x = a.b.slice(i)']],
    ['x = a.every(f)', ['x = a.some(f)']],
    ['x = a.constructor(f)', []],
    ['x = a?.b', ['x = a.b']],
    ['x = a?.[b]', ['x = a[b]']],
    ['x = a?.(b)', ['x = a(b)']],
    ['x = a ? b : c', ['x = true ? b : c', 'x = false ? b : c', 'x = a ? c : b']],
    ['if (a) b = c', ['if (true) b = c', 'if (false) b = c']],
    ['while (a) b = c', ['while (false) b = c']],
    ['while (true) b = c', []],
    ['x = { ...a, b, c: d }', ['x = { b, c: d }', 'x = { ...a, c: d }', 'x = { ...a, b }']],
    ['x = { a, }', ['x = {  }']],
    ['x = f(a, ...b)', ['x = f(a)']],
    ['x = [...a]', ['x = []']],
  ];

  test.each(table)('%s', (text, expected) => {
    expect(changed(text)).toEqual(expected);
  });

  test.each([
    ['boolean', ['true', 'false']],
    ['Promise<boolean>', ['true', 'false']],
    ['a is A', ['true', 'false']],
    ['string', ["''"]],
    ['readonly A[]', ['[]']],
    ['A | undefined', ['undefined']],
    ['Map<string | null, A>', []],
    ['() => boolean', []],
    ['A', []],
  ])('a function that gives %s gives something else', (type, expected) => {
    const body = (value: string): string => `function f(a): ${type} { return ${value}; }`;
    expect(changed(body('g(a)'))).toEqual(expected.map(body));
    const arrow = (value: string): string => `const f = (a): ${type} => ${value};`;
    expect(changed(arrow('g(a)'))).toEqual(expected.map(arrow));
  });

  test('types, imports and declared keys are left as they are', () => {
    const text = [
      "import { a } from './a.ts';",
      "export * from './b.ts';",
      "export type A = 'a' | { readonly b: 1 };",
      "interface B<T extends 'x'> { readonly c?: 'c'; f(a: 2): 3 }",
      "const d = g<'g'>(a as 'h', <'i'>b) satisfies 'j';",
      "const { k, l: m } = await import('./k.ts');",
      "declare const n: 'n';",
    ].join('\n');
    expect(changed(text)).toEqual([]);
  });

  test('what a rule says is left as it is, and what its messages compute is not', () => {
    const text = (condition: string): string =>
      `defineRule({ meta: { id: 'a', fix: x ? 'b' : 'c' }, messages: { d: (e) => \`f\${${condition} ? 'g' : h}\` }, check });`;
    const found = changed(text('e === 1')).filter((one) => one.includes('check'));
    expect(found).toContain(text('e !== 1'));
    expect(found.filter((one) => one.includes("''") || one.includes('``'))).toEqual([]);
    expect(found.filter((one) => !one.includes("meta: { id: 'a', fix: x ? 'b' : 'c' }"))).toEqual(
      [],
    );
  });

  test('an error that nothing causes is left as it is, and so is its guard', () => {
    expect(changed("if (a) throw new Error('b' + 1);")).toEqual([
      "if (true) throw new Error('b' + 1);",
    ]);
    expect(changed("if (a) throw new UsageError('b');")).toEqual([
      "if (true) throw new UsageError('b');",
      "if (false) throw new UsageError('b');",
      "if (a) throw new UsageError('');",
    ]);
  });

  test('places count UTF-16 units, behind a first line for the shell and comments', () => {
    const text = "#!/usr/bin/env node\n// é 😀\nconst a = '😀é', b = 1;\n";
    const [first, second] = mutantsOf(text);
    expect(first).toMatchObject({ line: 3, column: 11, before: "'😀é'", after: "''" });
    expect(second).toMatchObject({ line: 3, column: 22, before: '1', after: '2' });
    expect(changed(text)[1]).toBe(text.replace('b = 1', 'b = 2'));
  });

  test('a mutant keeps its name when it moves, and loses it when its line is another', () => {
    const names = (text: string): string[] => mutantsOf(text).map(({ id }) => id);
    const line = 'return a !== b;';
    const before = names(`function f() {\n  ${line}\n}\n`);
    expect(before).toHaveLength(1);
    expect(names(`// moved\n\nclass A {\n}\nfunction f() {\n\n      ${line}\n}\n`)).toEqual(before);
    expect(names(`function g() {\n  ${line}\n}\n`)).not.toEqual(before);
    expect(names('function f() {\n  return a !== c;\n}\n')).not.toEqual(before);
  });

  test('all texts of one file can be read, and are different', () => {
    const text = `
      export class A { readonly #b = [1]; get c(): boolean { return this.#b.length > 0 && !d; } }
      for (const [e, f = 2] of g?.h ?? []) { switch (e) { case 'i': j(...f); break; default: } }
      do { k: for (;;) break k; } while (l ? m : [n, ...o].some((p) => p?.[q]));
      const r = async (s: string): Promise<string | undefined> => { try { return s; } catch { return undefined; } };
      export const t = { u, [v]: 'w', x: { ...y }, async *z() { yield* a(); } } as const;`;
    const found = changed(text);
    expect(found.length).toBeGreaterThan(25);
    expect(new Set([text, ...found]).size).toBe(found.length + 1);
    for (const one of found) expect(() => parse(one)).not.toThrow();
  });
});

describe('regions', () => {
  const TEXT = `#!/usr/bin/env node
const a = (b) => b ? c : () => ({ d });
function e(f = 1) { if (f) return f && g; else for (;;) h(); }
switch (i) { case 1: j(); case 2: }
`;

  test('each piece that runs as one has a probe', () => {
    const text = probed(TEXT, regionsOf(TEXT), 10);
    const [shell, ...lines] = text.replaceAll(/__marks\[(\d+)\]=1/g, '<$1>').split('\n');
    expect(shell).toBe('#!/usr/bin/env node');
    expect(lines).toEqual([
      'var __marks=globalThis.__wfcacheMutateMarks??[];<10>;',
      'const a = (b) => (<11>,b ? (<12>,c) : (<13>,() => (<14>,({ d }))));',
      'function e(f = 1) {<15>; if (f) {<16>;return f && (<17>,g);} else {<18>;for (;;) {<19>;h();}} }',
      'switch (i) { case 1: <20>;j(); case 2: }',
      '',
    ]);
    expect(() => parse(text)).not.toThrow();
  });

  test('what is loaded lazily stays as it is written', () => {
    const text = "const a = lazy(() => import('./a.ts'));";
    expect(probed(text, regionsOf(text), 0)).toContain(text);
  });

  test.each([
    ['const a', 0],
    ['? c', 1],
    ['c :', 2],
    ['{ d', 4],
    ['1)', 0],
    ['g;', 7],
    ['h()', 9],
    ['j()', 10],
  ])('%s is in region %i', (piece, region) => {
    expect(regionAt(regionsOf(TEXT), TEXT.indexOf(piece))).toBe(region);
  });
});

describe('tests that can kill a mutant', () => {
  const file = (
    name: string,
    regions: number[],
    tests: (readonly [string, number, ...number[]])[],
    unit = '',
  ) => ({
    file: name,
    content: '',
    ms: 100,
    regions,
    units: { [unit]: 200 },
    failing: [],
    tests: tests.map(([key, ms, ...own]) => ({ key, unit, ms, regions: own })),
  });
  const measured = [
    file('slow', [0], [['all', 2000, 0, 1, 2]]),
    file(
      'quick',
      [0, 1],
      [
        ['one', 10, 2],
        ['two', 20],
        ['long', 1280, 3],
      ],
    ),
    file('other', [], [['none', 1, 9]]),
    file(
      'unit',
      [],
      [
        ['asks', 10, 5],
        ['asks again', 5],
      ],
      'block',
    ),
  ];
  const order = (
    region: number,
    hasValues = true,
    { path, room } = { path: 'src/text/a.ts', room: 'text' },
    files = measured,
  ): string[][] =>
    reaching(files, region, { path, room, first: 1, regions: { length: 3 }, hasValues }).map(
      ({ file: { file: name }, tests }) => [name, ...tests.map(({ key }) => key)],
    );

  test('are those that run its region, the quick and small ones first', () => {
    expect(order(2)).toEqual([
      ['quick', 'one'],
      ['slow', 'all'],
    ]);
    expect(order(9)).toEqual([['other', 'none']]);
    expect(order(8)).toEqual([]);
  });

  test('are also the others of a unit, which may use what those have computed', () => {
    expect(order(5)).toEqual([
      ['unit', 'asks'],
      ['unit', 'asks again'],
    ]);
  });

  test('are, for what runs when its source is loaded, first those that run that source', () => {
    const close = [
      ['quick', 'one', 'long'],
      ['slow', 'all'],
    ];
    expect(order(1)).toEqual([...close, ['quick', 'two']]);
    expect(order(1, false)).toEqual(close);
  });

  test('are first those of its own name, then of its room or of its rule, even if others run it too', () => {
    const files = [
      file(
        'test/rules.test.ts',
        [],
        [
          ['a › bad', 40, 2],
          ['b › bad', 10, 2],
        ],
      ),
      file('test/text/a.test.ts', [], [['own', 900, 2, 3]]),
      file('test/text/b.test.ts', [], [['near', 90, 2]]),
    ];
    expect(order(2, true, { path: 'rules/a/rule.ts', room: 'rules' }, files)).toEqual([
      ['test/rules.test.ts', 'a › bad'],
      ['test/rules.test.ts', 'b › bad'],
      ['test/text/b.test.ts', 'near'],
      ['test/text/a.test.ts', 'own'],
    ]);
    expect(order(2, true, { path: 'src/text/a.ts', room: 'text' }, files)).toEqual([
      ['test/text/a.test.ts', 'own'],
      ['test/text/b.test.ts', 'near'],
      ['test/rules.test.ts', 'b › bad', 'a › bad'],
    ]);
    const seen = [
      file('else', [1], [['runs it', 10, 2]]),
      file('test/a.test.ts', [1], [['sees it', 10]]),
    ];
    expect(order(1, true, { path: 'src/a.ts', room: 'src' }, seen)).toEqual([
      ['test/a.test.ts', 'sees it'],
      ['else', 'runs it'],
    ]);
  });

  test('are rather those of a file that loads little', () => {
    const files = [
      file('much', [7, 8, 9], [['one', 10, 2]]),
      file('little', [7], [['one', 11, 2]]),
    ];
    expect(order(2, true, undefined, files)).toEqual([
      ['little', 'one'],
      ['much', 'one'],
    ]);
  });

  test.each([
    ['export function f() {}', false],
    ['export const f = () => g; const h = 1;', false],
    ['export class A {}', false],
    ['export type A = B;', false],
    ['export interface A {}', false],
    ['export const f = [g];', true],
    ['export const f = () => g, h = 1;', true],
    ['export default defineRule({});', true],
    ['const f = [g];\nexport { f };', true],
  ])('%s: others see values of it: %s', (text, expected) => {
    expect(exportsValues(text)).toBe(expected);
  });
});

describe('a run', () => {
  const TEXT = 'x = a < b; y = c === d; z = !e;';
  const candidates = [
    source('src/one/a.ts', TEXT),
    source('src/two/b.ts', TEXT.replace('===', '!==')),
  ].flatMap((one) => mutantsOf(one.text).map((mutant) => ({ source: one, mutant })));
  const verdicts = candidates.map((suspect, at) => ({
    suspect: { ...suspect, batches: [] },
    end: (['killed', 'survived', 'timeout', 'not run'] as const)[at] ?? ('killed' as const),
    by: '',
    tests: 0,
  }));

  test('takes the same mutants for the same seed, of each room as many', () => {
    const rooms = sample(candidates, 1, 2).map((one) => one.source.room);
    expect(rooms.toSorted()).toEqual(['one', 'one', 'two', 'two']);
    expect(rooms[0]).not.toBe(rooms[1]);
    expect(sample(candidates.toReversed(), 1, 2)).toEqual(sample(candidates, 1, 2));
    const seeds = [1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(sample(candidates, seed, 1)));
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  test('leaves out what is equivalent, and names entries that stand for nothing', () => {
    const [first] = candidates;
    const entry = { id: first?.mutant.id ?? '', change: 'a', reason: 'b' };
    const old = { ...entry, id: 'gone' };
    const { left, stale } = withoutEquivalents(candidates, [entry, old]);
    expect(left).toEqual(candidates.slice(1));
    expect(stale).toEqual([old]);
  });

  test('counts by room, and a timeout as killed', () => {
    expect(tableOf(rowsOf(verdicts))).toEqual([
      '| room | killed | survived | timeouts | not run | share |',
      '| ---- | -----: | -------: | -------: | ------: | ----: |',
      '| one  |      2 |        1 |        1 |       1 |  66 % |',
      '| two  |      4 |        0 |        0 |       0 | 100 % |',
      '| all  |      6 |        1 |        1 |       1 |  85 % |',
    ]);
  });

  test('names survivors with place and change', () => {
    const [, survivor] = candidates;
    expect(survivorsOf(verdicts)).toEqual([
      `src/one/a.ts:1:5 flipped operation (${survivor?.mutant.id ?? ''}; no test runs it)`,
      '    a < b → a >= b',
    ]);
  });
});

describe('the program', () => {
  test('imports are found, but those of types are not', () => {
    const text =
      "import type { A } from 'a'; import { b } from 'b'; export * from 'c'; const d = [import('d'), require('e')];";
    expect(importsOf(text)).toEqual(['b', 'c', 'd', 'e']);
  });

  test('begins in the file that nothing imports and that has its name', () => {
    const cli = source(
      'src/commands/cli/main.ts',
      "import './lint.ts'; import('../action/cli.ts');",
    );
    const files = [
      cli,
      source('src/commands/cli/lint.ts', ''),
      source('src/commands/action/cli.ts', ''),
    ];
    expect(entryOf(files, 'cli')).toBe(cli);
    expect(() => entryOf(files, 'action')).toThrow('found none');
    expect(() => entryOf([...files, source('src/cli.ts', '')], 'cli')).toThrow('src/cli.ts');
  });
});

describe('sources', () => {
  const root = mkdtempSync(join(tmpdir(), 'mutate-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('are in rooms; those that are generated or ignored, and the template, are left alone', () => {
    const files = {
      '.gitattributes': 'src/one/made.ts linguist-generated=true\n',
      '.gitignore': 'ignored.ts\n',
      'rules/_template/rule.ts': '',
      'rules/index.ts': '',
      'rules/region-unknown/rule.ts': '',
      'scripts/a.mjs': '',
      'src/ignored.ts': '',
      'src/one/a.ts': '',
      'src/one/generated/b.ts': '',
      'src/one/made.ts': '',
      'src/one/two/c.ts': '',
      'src/d.ts': '',
      'test/one/a.test.ts': '',
      'test/support/e.ts': '',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    execFileSync('git', ['init', '-q'], { cwd: root });
    const all = filesOf(root);
    expect(all).toEqual(
      Object.keys(files)
        .filter((path) => !path.includes('ignored'))
        .toSorted(),
    );
    const sources = sourcesOf(root, all);
    expect(sources.filter(({ own }) => own).map(({ path, room }) => [path, room])).toEqual([
      ['rules/region-unknown/rule.ts', 'rules'],
      ['src/d.ts', 'src'],
      ['src/one/a.ts', 'one'],
      ['src/one/two/c.ts', 'one'],
    ]);
    expect(sources).toHaveLength(8);
    expect(all.filter(isTestFile)).toEqual(['test/one/a.test.ts']);
  });
});

describe('options', () => {
  test('have defaults; of a file all mutants are taken', () => {
    expect(optionsFrom([])).toMatchObject({ seed: 1, perRoom: 20, minutes: 15, write: false });
    expect(optionsFrom(['--file', 'a', '--file', 'b'])).toMatchObject({
      files: ['a', 'b'],
      perRoom: 100_000,
    });
    expect(optionsFrom(['--help'])).toBe('help');
  });

  test.each(['--seed=x', '--per-room=0', '--minutes=1.5', '--minutes=', '--unknown'])(
    '%s is refused',
    (option) => {
      expect(() => optionsFrom([option])).toThrow(/per-room|seed|minutes|unknown/);
    },
  );
});
