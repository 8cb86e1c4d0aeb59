import type { SourceEdit } from '../../src/render/source-edit.ts';
import { describe, expect, test } from '@jest/globals';
import { blocks } from '../../src/render/helm/blocks.ts';
import type { TracedFile } from '../../src/render/helm/insertions.ts';
import { joinedEdits } from '../../src/render/helm/source-change.ts';
import { applyEdits } from '../../src/text/edits.ts';
import type { RepoPath } from '../../src/text/text.ts';

const TEMPLATE = 'chart/templates/wf.yaml' as RepoPath;
const VALUES = 'chart/values.yaml' as RepoPath;

interface Given {
  readonly template: string;
  readonly values?: string;
  readonly rendered: string;
  /** For each rendered line the number of its line in the template; 0 where it has none. */
  readonly lines: readonly number[];
  /** The same in the values. */
  readonly traced?: readonly number[];
}

/** What a change makes of the template or the values, each way once. */
function madeBy(
  { template, values = '', rendered, lines, traced = [] }: Given,
  change: Parameters<typeof blocks>[1],
): readonly string[] {
  const texts = new Map([
    [TEMPLATE, template],
    [VALUES, values],
  ]);
  const file: TracedFile['file'] = {
    path: 'chart!/wf.yaml' as RepoPath,
    text: rendered,
    job: { tool: 'helm', folder: 'chart' as RepoPath, values: [], release: 'r' },
    written: TEMPLATE,
    lines: lines.map((line) => (line === 0 ? undefined : { path: TEMPLATE, line })),
  };
  const trace = traced.map((line) =>
    line === 0 ? [] : [{ path: VALUES, line, keys: [], range: { start: 0, end: 0 } }],
  );
  return blocks({ file, texts, trace }, change).flatMap(({ edits }) =>
    edits.map(({ path, edit }) => applyEdits(texts.get(path) ?? '', [edit])),
  );
}

const PLAIN: Given = {
  template:
    'a:\n    b: 1\n    c: {{ .Values.c }}\n    {{- if .Values.d }}\n    d: 2\n    {{- end }}\n    e: 3\n',
  rendered: 'a:\n  b: 1\n  c: x\n  d: 2\n  e: 3\n',
  lines: [1, 2, 3, 5, 7],
};

describe('lines of a template', () => {
  test('go, also where an action prints a part of them', () => {
    const change = { at: 1, removed: ['  b: 1', '  c: x'], added: [] };
    expect(madeBy(PLAIN, change)).toEqual([PLAIN.template.replace(/ {4}b.*\n.*\n/, '')]);
  });

  test('become others, as deep as they are written', () => {
    const change = { at: 1, removed: ['  b: 1'], added: ['  b:', '    - "{{x}}"'] };
    expect(madeBy(PLAIN, change)).toEqual([
      PLAIN.template.replace('    b: 1', '    b:\n      - "{{ "{{" }}x}}"'),
    ]);
  });

  test('stay where an action prints what would become another text', () => {
    expect(madeBy(PLAIN, { at: 2, removed: ['  c: x'], added: ['  c: y'] })).toEqual([]);
  });

  test('stay where others are between them that were not printed', () => {
    expect(madeBy(PLAIN, { at: 3, removed: ['  d: 2', '  e: 3'], added: [] })).toEqual([]);
    expect(madeBy(PLAIN, { at: 2, removed: ['  c: x', '  d: 2'], added: [] })).toEqual([]);
  });

  test.each([
    ['{{- if .Values.b }}b: 1{{ end }}', 'a word of control'],
    ['b: {{ .Values.b | default', 'an action that ends on another line'],
    ['{{ $b := 1 }}b: 1', 'an assignment'],
  ])('stay with %s: %s', (line) => {
    const template = `a:\n  ${line}\n  1 }}\n`;
    const given = { template, rendered: 'a:\n  b: 1\n', lines: [1, 2] };
    expect(madeBy(given, { at: 1, removed: ['  b: 1'], added: [] })).toEqual([]);
  });

  test('stay where one action prints two of them', () => {
    const given = {
      template: 'a:\n  b: {{ .x\n  }}\n',
      rendered: 'a:\n  b: 1\n  c: 2\n',
      lines: [1, 2, 3],
    };
    expect(madeBy(given, { at: 1, removed: ['  b: 1', '  c: 2'], added: [] })).toEqual([]);
  });

  test('go by the thousand in a moment', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `  k${String(at)}: 1`);
    const text = `a:\n${many.join('\n')}\n`;
    const lines = Array.from({ length: many.length + 1 }, (_, at) => at + 1);
    const given = { template: text, rendered: text, lines };
    expect(madeBy(given, { at: 1, removed: many, added: [] })).toEqual(['a:\n']);
  });

  test('stay where it is not known where one was written', () => {
    const given = { ...PLAIN, lines: [1, 2, 0, 5, 7] };
    expect(madeBy(given, { at: 1, removed: ['  b: 1', '  c: x'], added: [] })).toEqual([]);
  });
});

describe('lines of values that a template prints as they are', () => {
  const given: Given = {
    template: 'a:\n  {{- toYaml .Values.a | nindent 2 }}\n',
    values: 'a:\r\n    b: 1\r\n    c: x # why\r\n',
    rendered: 'a:\n  b: 1\n  c: x\n',
    lines: [1, 2, 2],
    traced: [0, 2, 3],
  };

  test('go and become others', () => {
    expect(madeBy(given, { at: 1, removed: ['  b: 1'], added: [] })).toContain(
      'a:\r\n    c: x # why\r\n',
    );
    expect(madeBy(given, { at: 1, removed: ['  b: 1'], added: ['  b: 2', '  d: 3'] })).toEqual([
      'a:\r\n    b: 2\r\n    d: 3\r\n    c: x # why\r\n',
    ]);
  });

  test('stay where they are written otherwise', () => {
    const made = madeBy(given, { at: 2, removed: ['  c: x'], added: [] });
    expect(made.some((text) => text.startsWith('a:\r\n'))).toBe(false);
  });
});

describe('edits of several changes', () => {
  const edit = (start: number, end: number, text: string): SourceEdit => {
    return { path: TEMPLATE, edit: { range: { start, end }, text } };
  };
  const joined = (...edits: readonly SourceEdit[]): unknown =>
    joinedEdits(edits.map((one) => ({ way: 'inside', edits: [one] })));

  test('that touch become one', () => {
    expect(joined(edit(1, 4, ''), edit(4, 4, 'x'))).toEqual([edit(1, 4, 'x')]);
    expect(joined(edit(1, 4, ''), edit(9, 9, 'y'), edit(4, 8, ''))).toEqual([
      edit(9, 9, 'y'),
      edit(1, 8, ''),
    ]);
  });

  test('that are the same are made once, and two at one place not at all', () => {
    expect(joined(edit(1, 1, 'x'), edit(1, 1, 'x'))).toEqual([edit(1, 1, 'x')]);
    expect(joined(edit(1, 1, 'x'), edit(1, 1, 'y'))).toBeUndefined();
    expect(joined(edit(1, 4, 'x'), edit(2, 3, 'y'))).toBeUndefined();
  });
});
