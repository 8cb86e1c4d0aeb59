import { describe, expect, test } from '@jest/globals';
import { nestedValues } from '../../src/render/helm/nested-values.ts';
import { withOwnNames } from '../../src/render/helm/own-names.ts';
import type { MarkedChart } from '../../src/render/helm/chart.ts';
import { mapDocuments } from '../../src/render/helm/map-documents.ts';
import { lineMark, MarkedFiles } from '../../src/render/helm/marks.ts';
import { printedDocuments } from '../../src/render/helm/printed.ts';
import { renderMarked } from '../../src/render/helm/render-marked.ts';
import type { RenderCall, Renderer } from '../../src/render/job.ts';
import { err, ok } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { isJoint } from './alone.ts';

const NAMES = { release: 'nightly', namespace: undefined, chart: 'report' };

describe('names that a subchart would lose', () => {
  test.each([
    ['{{ .Release.Name }}-x', '{{ ("nightly") }}-x'],
    ['{{- $.Release.Name | quote -}}', '{{- ("nightly") | quote -}}'],
    [
      '{{ printf "%s-%s" .Release.Name $root.Chart.Name }}',
      '{{ printf "%s-%s" ("nightly") ("report") }}',
    ],
    ['{{ .Release.Namespace }}', '{{ ("default") }}'],
    ['.Release.Name {{ .Chart.Version }}', '.Release.Name {{ .Chart.Version }}'],
    ['{{ tpl "{{ .Release.Name }}" . }}', '{{ tpl "{{ .Release.Name }}" . }}'],
    ['{{ `.Release.Name` }}', '{{ `.Release.Name` }}'],
    ['{{ (index .all 0).Release.Name }}', '{{ (index .all 0).Release.Name }}'],
    [
      '{{ .Release.NameOther }} {{ .Chart.Name.x }}',
      '{{ .Release.NameOther }} {{ .Chart.Name.x }}',
    ],
    ['{{/* .Release.Name */}}', '{{/* ("nightly") */}}'],
  ])('%s', (template, expected) => {
    expect(withOwnNames(template, NAMES, true)).toBe(expected);
  });

  test('a subchart of it has a name of its own', () => {
    expect(withOwnNames('{{ .Chart.Name }} {{ .Release.Name }}', NAMES, false)).toBe(
      '{{ .Chart.Name }} {{ ("nightly") }}',
    );
  });
});

test.each([
  ['a: 1\nb:\n  - c\n', 'part0:\n  a: 1\n  b:\n    - c\n\n'],
  ['# first\n---\na: |\n  x\n\n  y\n', 'part0:\n  a: |\n    x\n\n    y\n\n'],
  ['# nothing\n\n', ''],
  ['a: 1\n---\nb: 2\n', undefined],
  ['%YAML 1.2\n---\na: 1\n', undefined],
  ['a:\n\tb: 1\n', undefined],
])('values below a name: %j', (text, expected) => {
  expect(nestedValues(text, 'part0')).toBe(expected);
});

/** A chart whose template has a line of its own. */
function chart(name: string, files: Readonly<Record<string, string>> = {}): MarkedChart {
  const all = {
    'Chart.yaml': `name: ${name}\nversion: 1.0.0\n`,
    'templates/a.yaml': `of: ${name}`,
    ...files,
  };
  const texts = Object.entries(all).map(
    ([path, text]) => [`${name}/${path}` as RepoPath, text] as const,
  );
  return {
    job: { tool: 'helm', folder: name as RepoPath, values: [], release: name },
    texts: new Map(texts),
    marked: new Map([[`${name}/templates/a.yaml` as RepoPath, `of: ${name}⟦0x1⟧`]]),
  };
}

/** Prints the templates of charts, as Helm does; charts with a template that holds `fail` fail. */
function printing(asked: RenderCall[]): Renderer {
  return (calls) =>
    calls.map((call) => {
      asked.push(call);
      const templates = [...call.texts].filter(([path]) => path.includes('/templates/'));
      const name = isJoint(call) ? 'joint' : call.job.folder;
      const sources = templates.map(([path, text]): readonly [string, string] => [
        name + path.slice(call.job.folder.length),
        text,
      ]);
      const failing = sources.find(([, text]) => text.includes('fail'));
      if (failing !== undefined) return err({ reason: `template: ${failing[0]}:1:2: no` });
      return ok(sources.map(([path, text]) => `---\n# Source: ${path}\n${text}\n`).join(''));
    });
}

function run(charts: readonly MarkedChart[]): {
  readonly printed: readonly unknown[];
  readonly calls: readonly RenderCall[];
} {
  const calls: RenderCall[] = [];
  const { marked } = renderMarked(charts, printing(calls));
  const printed = marked.map(({ output, isJoint: together }) => [
    together,
    output.ok ? output.value : undefined,
  ]);
  return { printed, calls };
}

describe('charts that are rendered together', () => {
  test('each gets what it printed, by its own name', () => {
    const { printed, calls } = run([chart('one'), chart('two'), chart('three')]);
    expect(calls.map(isJoint)).toEqual([true]);
    expect(printed).toEqual(
      ['one', 'two', 'three'].map((name) => [
        true,
        `---\n# Source: ${name}/templates/a.yaml\nof: ${name}⟦0x1⟧\n`,
      ]),
    );
  });

  test('one that fails costs no other one', () => {
    const broken = {
      ...chart('two'),
      marked: new Map([['two/templates/a.yaml' as RepoPath, 'fail']]),
    };
    const { printed, calls } = run([chart('one'), broken, chart('three')]);
    expect(calls.map(isJoint)).toEqual([true, true]);
    expect(printed.map((one) => (one as unknown[])[1] === undefined)).toEqual([false, true, false]);
  });

  test.each([
    [
      'has another text by a name of the first',
      { 'templates/_h.tpl': '{{ define "x" }}b{{ end }}' },
      {},
    ],
    [
      'needs a chart that is packed',
      { 'Chart.yaml': 'name: two\ndependencies: [{name: redis}]\n' },
      {},
    ],
    ['is of another time', { 'requirements.yaml': 'dependencies: []\n' }, {}],
    ['has no name', { 'Chart.yaml': 'version: 1.0.0\n' }, {}],
    ['has values of an Application', {}, { given: { by: 'shop', parameters: [] } }],
  ] as const)('one that %s is rendered by itself', (_, files, job) => {
    const two = chart('two', files);
    const { calls } = run([
      chart('one', { 'templates/_h.tpl': '{{ define "x" }}a{{ end }}' }),
      { ...two, job: { ...two.job, ...job } },
      chart('three'),
    ]);
    expect(calls.map(isJoint)).toEqual([false, true]);
    expect(calls[0]?.job.folder).toBe('two');
  });

  test('schemas are left out, which can name others by address', () => {
    const { calls } = run([
      chart('one', { 'values.schema.json': '{}', 'charts/a/values.schema.json': '{}' }),
      chart('two'),
    ]);
    expect([...(calls[0]?.texts.keys() ?? [])].filter((path) => path.endsWith('.json'))).toEqual(
      [],
    );
  });

  test('a template whose output nobody looks at is left out, unless others can use it', () => {
    const one = chart('one', {
      'templates/b.yaml': 'b: 1',
      'templates/_h.tpl': 'h',
      'templates/c.yaml': '{{ define "c" }}{{ end }}',
      'files/d.yaml': 'd: 1',
    });
    const seen = new Set(['one/templates/a.yaml' as RepoPath]);
    const { calls } = run([{ ...one, seen }, chart('two')]);
    const paths = [...(calls[0]?.texts.keys() ?? [])].map((path) => path.slice('…joint/'.length));
    expect(paths.filter((path) => path.startsWith('charts/part0/'))).toEqual(
      [
        'Chart.yaml',
        'templates/a.yaml',
        'templates/_h.tpl',
        'templates/c.yaml',
        'files/d.yaml',
      ].map((path) => `charts/part0/${path}`),
    );
  });

  test('not more than 16 at once', () => {
    const { calls } = run(Array.from({ length: 40 }, (_, at) => chart(`c${String(at)}`)));
    expect(calls).toHaveLength(3);
  });
});

test('a line that another chart has made has no place', () => {
  const files = new MarkedFiles();
  const [own, other] = ['one/templates/a.yaml', 'two/templates/_h.tpl'] as RepoPath[];
  const marks = [own, other].map((path) => lineMark(files.numberOf(path as RepoPath), 1));
  const documents = printedDocuments('---\n# Source: one/templates/a.yaml\na: 1\nb: 2\n');
  const output = `---\n# Source: one/templates/a.yaml\na: 1${marks[0] ?? ''}\nb: 2${marks[1] ?? ''}\n`;
  const written = new Map([[own as RepoPath, ['a: 1']]]);
  const [lines] = [...mapDocuments(documents, output, files, written).values()];
  expect(lines).toEqual([undefined, undefined, { path: own, line: 1 }, undefined]);
});
