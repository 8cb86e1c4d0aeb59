import { describe, expect, test } from '@jest/globals';
import { readCompletely } from '../../src/adapters/complete-reader.ts';
import type { Chart } from '../../src/render/helm/chart.ts';
import { rightTogether } from '../../src/render/helm/joint-proof.ts';
import { filesIn } from '../../src/render/helm/map-chart.ts';
import { Proofs } from '../../src/render/helm/proofs.ts';
import { isSameAnywhere } from '../../src/render/helm/same-anywhere.ts';
import type { EditedChart } from '../../src/render/helm/verified-edits.ts';
import type { RenderCall, Renderer } from '../../src/render/job.ts';
import { err, ok } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { isJoint } from './alone.ts';

describe('what a chart can see of the one that it is a part of', () => {
  test.each([
    ['{{ .Values.team }} {{ ("nightly") }}', true],
    ['{{ .Chart.Version }} {{ .Chart.AppVersion }} {{ .Release.Service }}', true],
    ['{{/* .Chart.IsRoot */}}', true],
    ['{{ if .Chart.IsRoot }}a{{ end }}', false],
    ['{{ with .Release }}{{ .Name }}{{ end }}', false],
    ['{{ (index .all 0).Release.Name }}', false],
    ['{{ index . "Chart" "Name" }}', false],
    ['{{ .Values.global.a }}', false],
    ['{{ toYaml .Values }}', false],
    ['{{ tpl .Values.text . }}', false],
    ['{{ .Files.Get "a" }}', false],
    ['{{ .Template.Name }}', false],
    ['{{ len .Subcharts }}', false],
    ['{{ define "own" }}a{{ end }}{{ include "own" . }}', true],
    ['{{ block "own" . }}a{{ end }}{{ template `own` }}', true],
    ['{{ include "own" . }}', false],
    ['{{ define "own" }}a{{ end }}{{ include (print "ow" "n") . }}', false],
    ['{{ define "own" }}a{{ end }}{{ include $owns . }}', false],
    ['{{ define "own" }}a{{ end }}{{ define "own" }}b{{ end }}', false],
    [String.raw`{{ define "\x6f" }}a{{ end }}`, false],
  ])('%s', (template, expected) => {
    expect(isSameAnywhere(new Map([['templates/a.yaml', template]]))).toBe(expected);
  });

  test('a named part in its notes, which are not printed', () => {
    const notes = '{{ define "own" }}a{{ end }}';
    expect(isSameAnywhere(new Map([['templates/NOTES.txt', notes]]))).toBe(false);
    expect(isSameAnywhere(new Map([['templates/NOTES.txt', '{{ .Release.Name }}']]))).toBe(true);
  });
});

const OLD = 'kind: A\nname: "{{ .Values.name }}"\n';

/** Prints the templates of these charts as they are. One that holds `fail` fails. */
function printing(calls: RenderCall[], charts: readonly EditedChart[]): Renderer {
  const known = charts.flatMap(({ chart }) => [...(chart.variants[0]?.texts ?? [])]);
  return (asked) =>
    asked.map((call) => {
      calls.push(call);
      const { folder } = call.job;
      const templates = [...new Map([...known, ...call.texts])].filter(
        ([path]) => path.startsWith(`${folder}/`) && path.includes('/templates/'),
      );
      if (templates.some(([, text]) => text.includes('fail'))) return err({ reason: 'it fails' });
      const name = isJoint(call) ? 'joint' : folder;
      const printed = templates.map(
        ([path, text]) => `---\n# Source: ${name}${path.slice(folder.length)}\n${text}`,
      );
      return ok(printed.join(''));
    });
}

/** A chart to whose template a line is added, where another one is wanted or the same. */
function edited(
  name: string,
  {
    added = 'new: 1\n',
    wanted,
    at = OLD.indexOf('name'),
    file = 'templates/a.yaml',
  }: {
    readonly added?: string;
    readonly wanted?: string;
    readonly at?: number;
    readonly file?: string;
  } = {},
): EditedChart {
  const folder = name as RepoPath;
  const path = (own: string): RepoPath => `${name}/${own}` as RepoPath;
  const chart: Chart = {
    job: { tool: 'helm', folder, values: [], release: name },
    texts: new Map([
      [path('Chart.yaml'), `name: ${name}\nversion: 1.0.0\n`],
      [path('values.yaml'), OLD],
      [path('templates/a.yaml'), OLD],
      [path('templates/b.yaml'), OLD],
    ]),
  };
  const output = ['a', 'b'].map((one) => `---\n# Source: ${name}/templates/${one}.yaml\n${OLD}`);
  const rendered = filesIn(chart, output.join(''));
  const [first] = rendered;
  if (first === undefined) throw new Error('nothing is rendered');
  const start = first.text.indexOf(OLD) + OLD.indexOf('name');
  return {
    chart: { variants: [chart], rendered },
    edits: [{ path: path(file), edit: { range: { start: at, end: at }, text: added } }],
    wanted: [{ file: first, edits: [{ range: { start, end: start }, text: wanted ?? added }] }],
  };
}

function proven(charts: readonly EditedChart[]): {
  readonly names: readonly unknown[];
  readonly calls: readonly RenderCall[];
} {
  const calls: RenderCall[] = [];
  const right = rightTogether(charts, printing(calls, charts));
  return { names: [...right].map(({ chart }) => chart.variants[0]?.job.folder), calls };
}

describe('edits of many charts that are proven by one call', () => {
  test('all that do what is wanted', () => {
    const { names, calls } = proven(['one', 'two', 'three'].map((name) => edited(name)));
    expect(names).toEqual(['one', 'two', 'three']);
    expect(calls.map(isJoint)).toEqual([true]);
    expect(calls[0]?.printsAlways).toBeUndefined();
  });

  test('not one that does something else as well', () => {
    const other = edited('two', { added: 'new: 1\nmore: 2\n', wanted: 'new: 1\n' });
    expect(proven([edited('one'), other, edited('three')]).names).toEqual(['one', 'three']);
  });

  test('not one that changes another file', () => {
    const other = edited('two', { file: 'templates/b.yaml' });
    expect(proven([edited('one'), other, edited('three')]).names).toEqual(['one', 'three']);
  });

  test('none where the call fails', () => {
    const failing = edited('two', { added: 'fail: 1\n' });
    expect(proven([edited('one'), failing]).names).toEqual([]);
  });

  test.each([
    ['prints another action', { added: '{{ "{{" }}\n' }],
    ['changes an action', { at: OLD.indexOf('.Values.name') + 1 }],
    ['changes values', { file: 'values.yaml' }],
    ['is of a file that is no template', { file: 'Chart.yaml' }],
  ])('without one that %s', (_, options) => {
    const { names, calls } = proven([edited('one'), edited('two', options), edited('three')]);
    expect(names).toEqual(['one', 'three']);
    expect([...(calls[0]?.texts.keys() ?? [])].some((path) => path.includes('part2'))).toBe(false);
  });

  test('without one that can see what it is a part of', () => {
    const { chart, ...two } = edited('two');
    const path = 'two/templates/_h.tpl' as RepoPath;
    const variants = chart.variants.map(({ job, texts }) => {
      return { job, texts: new Map([...texts, [path, '{{ .Chart.IsRoot }}']]) };
    });
    const seeing = { ...two, chart: { ...chart, variants } };
    const { names, calls } = proven([edited('one'), seeing, edited('three')]);
    expect(names).toEqual(['one', 'three']);
    expect(JSON.stringify([...(calls[0]?.texts ?? [])])).not.toContain('IsRoot');
  });

  test('no call for a single one', () => {
    expect(proven([edited('one')])).toEqual({ names: [], calls: [] });
  });

  test('what is known is not rendered again, and what is not right by one call is by another', () => {
    const calls: RenderCall[] = [];
    const charts = [
      edited('one'),
      edited('two'),
      edited('three', { added: 'new:  1\n', wanted: 'new: 1\n' }),
    ];
    const proofs = new Proofs(readCompletely, printing(calls, charts));
    expect(proofs.areRight(charts)).toBe(true);
    expect(calls.map(({ job }) => job.folder)).toEqual(['\u{2026}joint', 'three', 'three']);
    expect(proofs.areRight(charts.slice(1))).toBe(true);
    expect(calls).toHaveLength(3);
    expect(proofs.areRight([edited('one', { wanted: 'other: 1\n' })])).toBe(false);
  });

  test('not one of which another variant cannot be a part of a chart', () => {
    const one = edited('one');
    const [variant] = one.chart.variants;
    if (variant === undefined) throw new Error('no variant');
    const given = { ...variant, job: { ...variant.job, given: { by: 'shop', parameters: [] } } };
    const both = { ...one, chart: { ...one.chart, variants: [variant, given] } };
    expect(proven([both, edited('two'), edited('three')]).names).toEqual(['two', 'three']);
  });
});
