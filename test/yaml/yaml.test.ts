import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/text/limits.ts';
import { parse, type Parsed } from '../../src/yaml/documents.ts';
import { at, entriesOf, get, itemsOf, textOf } from '../../src/yaml/tree.ts';
import { documentMayMatter } from '../../src/manifests/prefilter.ts';
import { openFile } from '../support/lint-text.ts';

/** Reads what could be a manifest of ours. */
const OURS = { mayMatter: documentMayMatter };
const read = (text: string): Parsed => parse(openFile('a.yaml', text));

/** The value of `a` in the first document. */
function valueOf(text: string): string | undefined {
  const { documents, problems } = read(text);
  expect(problems).toEqual([]);
  return textOf(get(documents[0]?.root, 'a'));
}

describe('what Kubernetes accepts is read', () => {
  test.each([
    ['a plain scalar', 'a: b c', 'b c'],
    ['a byte order mark', '\uFEFFa: b', 'b'],
    ['CRLF', 'a: b\r\nc: d\r\n', 'b'],
    ['mixed line ends', 'x: 1\r\na: b\ny: 2\r\n', 'b'],
    ['no final newline', 'x: 1\na: b', 'b'],
    ['a tab before a comment', 'a: b\t# c', 'b'],
    ['a duplicate key, the last wins', 'a: b\na: c', 'c'],
    ['double quotes with escapes', String.raw`a: "\u0062\x63\n"`, 'bc\n'],
    ['single quotes', "a: 'it''s'", "it's"],
    ['a literal block', 'a: |\n  b\n  c\n', 'b\nc\n'],
    ['a folded block', 'a: >-\n  b\n  c\n', 'b c'],
    ['continuation lines at the margin', 'x:\n  y: "b\nc"\na: d', 'd'],
    ['a flow map closed at the margin', 'x:\n  y: {\n}\na: d', 'd'],
    ['an alias', 'x: &x b\na: *x', 'b'],
    ['a merge key', 'x: &x {a: b}\n<<: *x', 'b'],
    ['an own key behind a merge key wins', 'x: &x {a: b}\n<<: *x\na: c', 'c'],
    ['a merge key wins over an own key before it', 'x: &x {a: b}\na: c\n<<: *x', 'b'],
    ['a list of merges, the first wins', 'x: &x {a: b}\ny: &y {a: c}\n<<: [*x, *y]', 'b'],
    ['U+2028 and U+0085 are text', 'a: "b\u2028\u0085c"', 'b\u2028\u0085c'],
    ['an explicit string', 'a: !!str 3', '3'],
  ])('%s', (_name, text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  test.each([
    ['3', 'number', '3'],
    ['0x10', 'number', '16'],
    ['0o7', 'number', '7'],
    ['010', 'number', '8'],
    ['1_000', 'number', '1000'],
    ['3.10', 'number', '3.1'],
    ['yes', 'boolean', 'true'],
    ['Off', 'boolean', 'false'],
    ['~', 'null', ''],
    ['2024-01-01', 'string', '2024-01-01'],
    ['"3"', 'string', '3'],
    ['1.2.3', 'string', '1.2.3'],
  ])('%s is a %s', (text, type, value) => {
    const node = get(read(`a: ${text}`).documents[0]?.root, 'a');
    expect(node).toMatchObject({ kind: 'scalar', type, text: value });
  });

  test('documents that cannot matter are not parsed at all', () => {
    const wf = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
    const { documents, problems } = parse(
      openFile('a.yaml', `{{ not yaml\n---\n${wf}---\n[`),
      OURS,
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ range }) => range.start)).toEqual([12]);
  });

  test('a document that cannot be read does not cost the others', () => {
    const wf = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
    const { documents, problems } = parse(
      openFile('a.yaml', `${wf}---\n${wf}x: "\n---\n${wf}`),
      OURS,
    );
    expect(documents).toHaveLength(2);
    expect(problems).toEqual([
      expect.objectContaining({ effect: 'skipped-document', invalid: true, path: 'a.yaml' }),
    ]);
  });
});

describe('positions', () => {
  test.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['a byte order mark', '\n', '\uFEFF'],
  ])('every scalar stands where it says: %s', (_name, eol, mark) => {
    const text =
      mark + ['x: 1', '---', 'list:', '  - a: "q"', "    b: 'r'", '  - {c: s}', ''].join(eol);
    const root = read(text).documents[1]?.root;
    const scalars = itemsOf(get(root, 'list')).flatMap((item) =>
      [...entriesOf(item).values()].map(({ value: { range } }) =>
        text.slice(range.start, range.end),
      ),
    );
    expect(scalars).toEqual(['"q"', "'r'", 's']);
  });
});

describe('limits', () => {
  const reasons = (text: string): string[] => read(text).problems.map(({ reason }) => reason);

  test('depth', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(reasons(nested(LIMITS.depth))).toEqual([]);
    expect(reasons(nested(LIMITS.depth + 1))).toEqual(['Nested deeper than 100 levels']);
    const far = `a: 1\nb:\n  ${nested(LIMITS.depth + 1)}`;
    expect(read(far).problems.map(({ line }) => line)).toEqual([3]);
    for (const hostile of ['['.repeat(100_000), '{a: '.repeat(50_000), '- '.repeat(100_000)]) {
      expect(reasons(hostile)).toHaveLength(1);
    }
    const block = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect(reasons(block)).toHaveLength(1);
  });

  test('aliases', () => {
    const aliases = (count: number): string => `a: &a 1\nb: [${'*a,'.repeat(count)}]`;
    expect(reasons(aliases(LIMITS.aliases))).toEqual([]);
    expect(reasons(aliases(LIMITS.aliases + 1))).toEqual([
      'More than 1000 aliases in one document',
    ]);
  });

  test('aliases that refer to each other are not expanded', () => {
    const levels = Array.from(
      { length: 8 },
      (_, level) =>
        `a${String(level + 1)}: &a${String(level + 1)} [*a${String(level)},*a${String(level)}]`,
    );
    const { documents, problems } = read(`a0: &a0 x\n${levels.join('\n')}`);
    expect(problems).toEqual([]);
    expect(at(documents[0]?.root, 'a8')).toMatchObject({ kind: 'seq' });
    expect(reasons('a: &a [*a]')).toEqual(['An alias inside the anchor it names']);
    expect(reasons('a: *b')).toEqual([expect.stringContaining('alias')]);
  });

  test('documents of a file', () => {
    const stream = (count: number): string => 'a: 1\n---\n'.repeat(count - 1) + 'a: 1\n';
    expect(read(stream(LIMITS.documents))).toMatchObject({ problems: [] });
    expect(reasons(stream(LIMITS.documents + 1))).toEqual([
      expect.stringContaining('1,000 documents'),
    ]);
  });

  test('size of a document', () => {
    const text = (length: number): string => `a: ${'x'.repeat(length - 3)}`;
    expect(reasons(text(LIMITS.documentUnits))).toEqual([]);
    expect(reasons(text(LIMITS.documentUnits + 1))).toEqual([expect.stringContaining('Too large')]);
  });
});

test('keys that reach into prototypes are keys like all others', () => {
  const { documents } = read('__proto__: {polluted: 1}\nconstructor: 2\na: {prototype: 3}');
  const root = documents[0]?.root;
  expect(textOf(at(root, '__proto__', 'polluted'))).toBe('1');
  expect([...entriesOf(root).keys()]).toEqual(['__proto__', 'constructor', 'a']);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('a problem never repeats what stands in the file', () => {
  const secret = 'ghp_0123456789abcdef0123456789abcdef0123';
  for (const text of [
    `a: "${secret}`,
    `a: [${secret}`,
    `a: ${secret}: b`,
    `a: *${secret}`,
    `\ta: ${secret}`,
  ]) {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain(secret.slice(4));
  }
});

describe('templates of other tools are left alone', () => {
  const wf = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
  test.each([
    ['Helm, not YAML', `${wf}{{- if .Values.x }}\na: b\n{{- end }}\n`],
    ['Helm, in quotes', `${wf}a: "{{ .Values.x }}"\n`],
    ['Helm, as a value', `${wf}a: {{ include "x" . }}\n`],
    ['Jinja', `${wf}{% if x %}\na: b\n{% endif %}\n`],
    ['a bare tag', `${wf}a: {{ name }}\n`],
    ['a GitHub expression', `${wf}a: \${{ matrix.x }}: b: c\n`],
  ])('%s', (_name, text) => {
    const { documents, problems, templates } = parse(openFile('a.yaml', text), OURS);
    expect({ documents, problems, templates }).toEqual({
      documents: [],
      problems: [],
      templates: 1,
    });
  });

  test('tags of Argo are not', () => {
    const text = `${wf}a: "{{inputs.parameters.x}}"\nb: "{{=item.y}}"\n`;
    expect(parse(openFile('a.yaml', text), OURS)).toMatchObject({ problems: [], templates: 0 });
    expect(parse(openFile('a.yaml', `${text}c: "\n`), OURS).problems).toHaveLength(1);
  });

  test.each([
    ['a line', `# {{ .Values.x }}\n${wf}`],
    ['the end of a line', `${wf}a: b # {{ include "x" . }}\n`],
  ])('but no comment of %s makes one of a manifest', (_name, text) => {
    const { documents, templates } = parse(openFile('a.yaml', text), OURS);
    expect([documents.length, templates]).toEqual([1, 0]);
  });
});
