import { expect, test } from '@jest/globals';
import { readAsData, readCompletely } from '../../src/adapters/complete-reader.ts';
import type { Chart } from '../../src/render/helm/chart.ts';
import type { RenderCall, Renderer } from '../../src/render/job.ts';
import type { RenderedFile } from '../../src/render/rendered-file.ts';
import { WrittenEdits } from '../../src/render/written-edits.ts';
import { ok } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { isJoint } from './alone.ts';

/** A chart of templates that each print one value. */
function chartNamed(name: string): Chart {
  const texts = Object.entries({
    'Chart.yaml': `name: ${name}\nversion: 1.0.0\n`,
    'values.yaml': 'name: shop\n',
    ...Object.fromEntries(
      ['a', 'b', 'c'].map((one) => [`templates/${one}.yaml`, 'name: {{ .Values.name }}\n']),
    ),
  }).map(([path, text]) => [`${name}/${path}` as RepoPath, text] as const);
  const folder = name as RepoPath;
  return { job: { tool: 'helm', folder, values: [], release: name }, texts: new Map(texts) };
}

function filesOf({ job, texts }: Chart): readonly RenderedFile[] {
  return [...texts.keys()].flatMap((path): RenderedFile[] => {
    if (!path.includes('/templates/')) return [];
    const text = `---\n# Source: ${path}\nname: shop\n`;
    return [{ path, text, job, written: path, lines: text.split('\n').map(() => undefined) }];
  });
}

/** The charts by these names, and what was asked of Helm so far. */
function repositoryOf(...names: readonly string[]): {
  readonly edits: WrittenEdits;
  readonly files: readonly RenderedFile[];
  readonly calls: readonly RenderCall[];
} {
  const charts = names.map(chartNamed);
  const files = charts.flatMap(filesOf);
  const calls: RenderCall[] = [];
  const render: Renderer = (asked) =>
    asked.map((call) => {
      calls.push(call);
      const values = [...call.texts].find(([path]) => path.endsWith('/values.yaml'))?.[1] ?? '';
      const [, value = ''] = /name: (.*)/.exec(values) ?? [];
      return ok(files.map(({ text }) => text.replace('shop', value)).join(''));
    });
  const tools = { render, complete: readCompletely, read: readAsData };
  return { edits: new WrittenEdits({ charts, overlays: [], files, tools }), files, calls };
}

test('values are traced for the files that are asked for, and once for all that are left', () => {
  const { edits, files, calls } = repositoryOf('one');
  const traced = files.map((file) => {
    const trace = edits.valuesOf(file);
    return [calls.length, trace?.[2]?.map(({ path, line }) => `${path}:${String(line)}`)];
  });
  expect(traced).toEqual([1, 2, 2].map((count) => [count, ['one/values.yaml:1']]));
});

test('of many charts only the templates are rendered for it that are asked for', () => {
  const { edits, files, calls } = repositoryOf('one', 'two');
  edits.trace(files.filter(({ path }) => path.endsWith('/b.yaml')));
  const joint = calls.find(isJoint);
  const templates = [...(joint?.texts.keys() ?? [])].filter((path) => path.includes('/templates/'));
  expect(templates.map((path) => path.split('/').slice(-3).join('/'))).toEqual([
    'part0/templates/b.yaml',
    'part1/templates/b.yaml',
  ]);
});
