import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '../../../src/result.ts';
import type { RepoPath } from '../../../src/text/text.ts';
import { temporaryCheckouts } from '../../support/checkout.ts';
import {
  chart,
  describeWithRenderers,
  overlay,
  realPrograms,
  temporaryRenderings,
} from '../../support/rendering.ts';

const repository = temporaryCheckouts();
const rendering = temporaryRenderings();

const CHART = {
  'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'c/values.yaml': 'image: a\n',
  'c/values-prod.yaml': 'image: b\n',
  'c/templates/a.yaml': 'kind: A\nimage: {{ .Values.image }}\n',
};

const path = (text: string): RepoPath => text as RepoPath;

test('for no calls nothing is made', () => {
  const { render, temporary } = rendering(repository(CHART).root);
  expect(render([])).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});

describeWithRenderers('HELM')('charts', () => {
  test('are rendered with values, a release and a namespace', () => {
    const { root } = repository({
      ...CHART,
      'c/templates/a.yaml': 'x: {{ .Values.image }} {{ .Release.Name }} {{ .Release.Namespace }}\n',
      'over/a,"b.yaml': 'image: c\n',
    });
    const { render } = rendering(root);
    const results = render([
      chart('c'),
      chart('c', { values: [path('c/values-prod.yaml')], release: 'x', namespace: 'y' }),
      chart('c', { values: [path('c/values-prod.yaml'), path('over/a,"b.yaml')] }),
    ]);
    const printed = (text: string) => ok(`---\n# Source: c/templates/a.yaml\n${text}\n`);
    expect(results).toEqual(['x: a r default', 'x: b x y', 'x: c r default'].map(printed));
  });

  test('are rendered with other texts, and the calls do not disturb each other', () => {
    const { root } = repository(CHART);
    const { render } = rendering(root);
    const edited = (text: string) => ({
      ...chart('c'),
      texts: new Map([[path('c/templates/a.yaml'), text]]),
    });
    const results = render([edited('x: 1'), chart('c'), edited('x: 2'), edited('x: 1')]);
    const printed = (text: string) => ok(`---\n# Source: c/templates/a.yaml\n${text}\n`);
    expect(results).toEqual(['x: 1', 'kind: A\nimage: a', 'x: 2', 'x: 1'].map(printed));
    const added = new Map([[path('c/templates/b.yaml'), 'x: 3']]);
    expect(render([{ ...chart('c'), texts: added }])[0]).toMatchObject({
      value: expect.stringContaining('x: 3'),
    });
    expect(render([chart('c')])[0]).toEqual(results[1]);
  });

  test('with texts of their own leave the copy as it was', () => {
    const { root } = repository(CHART);
    const { render } = rendering(root);
    const other = new Map([
      [path('c/templates/a.yaml'), 'x: 4'],
      [path('c/templates/b.yaml'), 'x: 5'],
    ]);
    const edited = (release: string) => ({ ...chart('c', { release }), texts: other });
    const both = expect.stringMatching(/x: 4[^]*x: 5/) as unknown;
    expect(render(['one', 'two'].map(edited))).toMatchObject([{ value: both }, { value: both }]);
    const plain = ok('---\n# Source: c/templates/a.yaml\nkind: A\nimage: a\n');
    expect(render([chart('c')])).toEqual([plain]);
    const [added, without] = render([
      { ...chart('c'), texts: new Map([[path('c/templates/b.yaml'), 'x: 6']]) },
      chart('c', { release: 'three' }),
    ]);
    expect(added).toMatchObject({ value: expect.stringContaining('x: 6') });
    expect(without).toEqual(plain);
  });

  test('of which no file is in the repository are made of texts, whatever their paths', () => {
    const { root } = repository(CHART);
    const { render } = rendering(root);
    const long = `templates/${'long/'.repeat(30)}ä.yaml`;
    const texts = {
      'Chart.yaml': 'apiVersion: v2\nname: texts\nversion: 1.0.0\n',
      'over.yaml': 'a: 7\n',
      'templates/a.yaml': 'x: {{ .Values.a }}\n',
      [long]: `y: ${'z'.repeat(600)}\n`,
    };
    const [made] = render([
      {
        ...chart('none', { values: [path('none/over.yaml')] }),
        texts: new Map(Object.entries(texts).map(([name, text]) => [path(`none/${name}`), text])),
      },
    ]);
    expect(made).toMatchObject({
      value: expect.stringContaining(`# Source: texts/${long}\ny: zzz`),
    });
    expect(made).toMatchObject({ value: expect.stringContaining('\nx: 7\n') });
  });

  test('that are no YAML are printed where it is asked for', () => {
    const { root } = repository({ ...CHART, 'c/templates/a.yaml': 'a: 1\n  b: {{ "{" }}\n' });
    const { render } = rendering(root);
    const [plain, always] = render([chart('c'), { ...chart('c'), printsAlways: true }]);
    expect(plain).toEqual(
      err({
        reason:
          'YAML parse error on c/templates/a.yaml: error converting YAML to JSON: yaml: line 2: mapping values are not allowed in this context',
      }),
    );
    expect(always).toMatchObject({ value: expect.stringContaining('a: 1\n  b: {\n') });
  });

  test('lose the dependencies that are not there, and these are named', () => {
    const { root } = repository({
      'u/Chart.yaml':
        'apiVersion: v2\nname: u\nversion: 1.0.0\ndependencies:\n' +
        '  - { name: c, version: 1.0.0, repository: "" }\n' +
        '  - { name: gone, version: 1.0.0, repository: https://charts.invalid }\n',
      'u/templates/a.yaml': 'u: {{ .Chart.AppVersion | default "none" }}\n',
      ...Object.fromEntries(
        Object.entries(CHART).map(([name, text]) => [`u/charts/folder/${name.slice(2)}`, text]),
      ),
    });
    const { render, missing } = rendering(root);
    const [result] = render([chart('u')]);
    expect(result).toMatchObject({ value: expect.stringContaining('image: a') });
    expect(missing(path('u'))).toEqual(['gone']);
  });

  test('take libraries from where file:// says, and nothing else', () => {
    const dependency = (name: string, where: string) =>
      `  - { name: ${name}, version: 1.0.0, repository: "file://${where}" }\n`;
    const { root } = repository({
      'app/u/Chart.yaml':
        'apiVersion: v2\nname: u\nversion: 1.0.0\ndependencies:\n' +
        dependency('lib', '../../lib') +
        dependency('c', '../../c') +
        dependency('out', '../../../out'),
      'app/u/templates/a.yaml': 'x: {{ include "lib.x" . }}\n',
      'lib/Chart.yaml': 'apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n',
      'lib/templates/_x.tpl': '{{ define "lib.x" }}1{{ end }}',
      ...CHART,
    });
    const { render, missing } = rendering(root);
    const texts = new Map([[path('lib/templates/_x.tpl'), '{{ define "lib.x" }}2{{ end }}']]);
    const printed = (text: string) => ok(`---\n# Source: u/templates/a.yaml\n${text}\n`);
    expect(render([chart('app/u'), { ...chart('app/u'), texts }])).toEqual(
      ['x: 1', 'x: 2'].map(printed),
    );
    expect(missing(path('app/u'))).toEqual(['c', 'out']);
  });

  test('are as ignored as the chart says', () => {
    const { root } = repository({ ...CHART, 'c/.helmignore': 'a.yaml\n' });
    expect(rendering(root).render([chart('c')])).toEqual([ok('\n')]);
  });

  test('that fail cost only themselves, in two lines without our folders', () => {
    const { root } = repository({
      ...CHART,
      'bad/Chart.yaml': 'apiVersion: v2\nname: bad\nversion: 1.0.0\n',
      'bad/templates/a.yaml': '{{ fail "one \\u001B[31m\\a\\u202E\\ntwo\\nthree" }}',
    });
    const { render } = rendering(root);
    const [bad, fine, none] = render([chart('bad'), chart('c'), chart('nowhere')]);
    expect(bad).toMatchObject({ ok: false });
    expect(fine).toMatchObject({ ok: true });
    expect(none).toMatchObject({ ok: false });
    const reason = bad?.ok === false ? bad.error.reason : '';
    expect(reason.split('\n')).toEqual([expect.stringMatching(/: one$/), 'two']);
    expect(reason).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|tmp/u);
    expect(JSON.stringify(none)).not.toContain('wfcache');
  });

  test('names that would be options are refused', () => {
    const { root } = repository(CHART);
    const { render } = rendering(root);
    const release = chart('c', { release: '--post-renderer=x' });
    const namespace = chart('c', { namespace: '--debug' });
    expect(render([release, namespace])).toMatchObject([{ ok: false }, { ok: false }]);
  });
});

describeWithRenderers('KUBECTL')('kustomizations', () => {
  const FILES = {
    'base/kustomization.yaml': 'resources: [a.yaml]\n',
    'base/a.yaml': 'apiVersion: v1\nkind: A\nmetadata: {name: a}\n',
    'deep/er/over/kustomization.yaml':
      'resources: [../../../base]\npatches: [{path: p.yaml, target: {kind: A}}]\n',
    'deep/er/over/p.yaml': '- {op: add, path: /x, value: 1}\n',
    'not-taken/a.yaml': 'x',
  };

  test('are built with bases above them, and with other texts', () => {
    const { root } = repository(FILES);
    const { render } = rendering(root);
    const texts = new Map([
      [
        path('deep/er/over/kustomization.yaml'),
        'resources: [../../../base, new.yaml]\nnamePrefix: n-\n',
      ],
      [path('deep/er/over/new.yaml'), 'apiVersion: v1\nkind: B\nmetadata: {name: b}\n'],
    ]);
    const results = render([overlay('deep/er/over'), { ...overlay('deep/er/over'), texts }]);
    expect(results).toEqual([
      ok('apiVersion: v1\nkind: A\nmetadata:\n  name: a\nx: 1\n'),
      ok(
        'apiVersion: v1\nkind: A\nmetadata:\n  name: n-a\n---\n' +
          'apiVersion: v1\nkind: B\nmetadata:\n  name: n-b\n',
      ),
    ]);
    expect(render([overlay('deep/er/over')])[0]).toEqual(results[0]);
  });

  test('read everything that they would read in the repository itself', () => {
    const object = (kind: string) => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: a }\n`;
    const { root } = repository({
      'base/kustomization.yaml':
        'resources: [a.yaml]\nconfigurations: [names.yaml]\n' +
        'configMapGenerator:\n  - { name: m, files: [text.txt, other=deep/x.txt], envs: [e.env] }\n' +
        'secretGenerator: [{ name: s, env: e.env }]\n',
      'base/a.yaml': `${object('A')}spec: { image: x, to: y }\n`,
      'base/names.yaml': 'images: [{ path: spec/image, kind: A }]\n',
      'base/text.txt': 'text',
      'base/deep/x.txt': 'deep',
      'base/e.env': 'k=v\n',
      'part/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n' +
        'patches: [{ path: p.yaml }]\nreplacements: [{ path: r.yaml }]\n',
      'part/p.yaml': `${object('A')}spec: { more: 1 }\n`,
      'part/r.yaml':
        '- source: { kind: A, fieldPath: spec.image }\n' +
        '  targets: [{ select: { kind: A }, fieldPaths: [spec.to] }]\n',
      'over/kustomization.yaml':
        'resources: [../base, b.yaml]\ncomponents: [../part]\nimages: [{ name: x, newTag: "2" }]\n' +
        'transformers: [t.yaml]\ngenerators: [g.yaml]\npatchesStrategicMerge: [s.yaml]\n',
      'over/b.yaml': object('B'),
      'over/s.yaml': `${object('B')}spec: { s: 1 }\n`,
      'over/t.yaml':
        'apiVersion: builtin\nkind: PatchTransformer\nmetadata: { name: t }\n' +
        'path: tp.yaml\ntarget: { kind: B }\n',
      'over/tp.yaml': '- { op: add, path: /x, value: 1 }\n',
      'over/g.yaml':
        'apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: { name: g }\nfiles: [k=g.txt]\n',
      'over/g.txt': 'generated',
    });
    const { render } = rendering(root);
    const { file, first } = realPrograms().kustomize ?? { file: '', first: [] };
    const there = spawnSync(file, [...first, join(root, 'over')], { encoding: 'utf8' });
    expect(there.status).toBe(0);
    expect(render([overlay('over')])).toEqual([ok(there.stdout)]);
  });

  test('that name what is not there are not begun', () => {
    const { root } = repository({ 'k/kustomization.yaml': 'resources: [https://x.invalid/a]\n' });
    const { render, temporary } = rendering(root);
    expect(render([overlay('k')])).toEqual([
      err({ reason: 'k/kustomization.yaml names "https://x.invalid/a", which is remote' }),
    ]);
    expect(readdirSync(temporary)).toHaveLength(1);
  });
});

test('what was rendered is not rendered again', () => {
  const { root } = repository({ ...CHART, count: '#!/bin/sh\necho $$\n' });
  chmodSync(join(root, 'count'), 0o755);
  const helm = { file: join(root, 'count'), first: [] };
  const { render } = rendering(root, { programs: { helm, kustomize: undefined } });
  const calls = [chart('c'), chart('c'), chart('c', { release: 'other' })];
  const [first, same, other] = render(calls);
  expect(first).toEqual(same);
  expect(first).not.toEqual(other);
  expect(render(calls)).toEqual([first, same, other]);
});

test('without the programs nothing is rendered, and they are named', () => {
  const { root } = repository(CHART);
  const programs = { helm: undefined, kustomize: undefined };
  const { render } = rendering(root, { programs });
  expect(render([chart('c'), overlay('k')])).toEqual([
    err({ reason: 'helm is not on PATH' }),
    err({ reason: 'Neither kustomize nor kubectl is on PATH' }),
  ]);
  expect(realPrograms()).toHaveProperty('helm');
});
