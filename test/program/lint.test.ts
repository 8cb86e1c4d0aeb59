import { describe, expect, test } from '@jest/globals';
import { lintSession } from '../../src/program/lint.ts';
import type { Linting } from '../../src/program/linting.ts';
import { openSession } from '../../src/program/open.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const BROKEN = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n';
const BAD = workflow(ENTERPRISE_IMAGE);

async function linted(files: Record<string, string>, more: Partial<Linting> = {}) {
  const repo = repository({ '.wfcache-lint.yaml': CONFIG, ...files });
  let [clock, tick] = [0, 1];
  const now = (): number => (clock += tick);
  const scope = {
    cwd: repo.root,
    paths: ['.'],
    include: [],
    exclude: [],
    now,
    today: '2026-06-01',
  };
  const opened = openSession(scope);
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  return {
    repo,
    /** From now on time goes forward by a minute each time that it is read. */
    hurry: () => void (tick = 60_000),
    ...(await lintSession(opened.value, { fix: 'none', unsafeFixes: false, ...more })),
  };
}

describe('problems', () => {
  test.each([
    ['nothing else', {}],
    ['findings', { 'c.yaml': BAD }],
  ])('are in the order of paths and lines, beside %s', async (_name, more) => {
    const two = `${BROKEN}---\n${BROKEN}`;
    const { report } = await linted({
      'b.yaml': BROKEN,
      'a/x.yaml': BROKEN,
      'a/w.yaml': two,
      ...more,
    });
    const places = report.problems.map(({ path, line }) => [path, line]);
    expect(places.map(([path]) => path)).toEqual(places.map(([path]) => String(path)).toSorted());
    expect(new Set(places.map(([path]) => path)).size).toBe(3);
  });
});

test('what holds nothing is counted, and nothing is loaded for it', async () => {
  const { report, sources, changes, repairs, suppressions, timing } = await linted({
    'a.yaml': 'kind: Service\n',
  });
  expect(report).toMatchObject({ findings: [], suppressed: [], ruleErrors: [], fixed: 0 });
  expect(report.counts).toMatchObject({ files: 2, manifests: 0, holding: 0 });
  expect([sources.size, changes, repairs, suppressions]).toEqual([0, [], undefined, []]);
  expect(timing.reading).toBeGreaterThan(0);
  expect(timing.judging).toBeGreaterThan(0);
});

test.each([
  [
    'in the kustomization',
    'patch: |-',
    '      - { op: add, path: /metadata/annotations/a, value: b }',
  ],
  ['in a file', 'path: patch.yaml', ''],
])('an overlay whose JSON patch %s changes an ImageCache is named as not judged', async (...at) => {
  const [, field, inside] = at;
  const cache = `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: base, annotations: {} }
spec: { images: ["busybox:1.36"], retentionDays: 30 }
`;
  const target = 'target: { kind: ImageCache, name: base }';
  const files = {
    'base/cache.yaml': cache,
    'base/kustomization.yaml': 'resources: [cache.yaml]\n',
    'prod/kustomization.yaml': `resources: [../base]\npatches:\n  - ${target}\n    ${field}\n${inside}\n`,
    'prod/patch.yaml':
      '- { op: add, path: /metadata/annotations/k8s.aliyun.com~1imc-size, value: "9" }\n',
  };
  const { report } = await linted(files, {});
  expect(report.counts.notJudged.overlays).toEqual(['prod/kustomization.yaml']);
});

test('an overlay of objects that do not matter is not named', async () => {
  const files = {
    'base/a.yaml': 'kind: ServiceAccount\nmetadata: { name: a }\nimagePullSecrets: [{ name: s }]\n',
    'base/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n',
    'prod/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [../base]\nnamePrefix: b-\n',
  };
  const { report } = await linted(files, {});
  expect(report.counts.notJudged.overlays).toEqual([]);
});

describe('fixes', () => {
  test('are ignored', async () => {
    const { repo, changes, repairs, report } = await linted({ 'a.yaml': BAD });
    expect([changes, repairs, report.fixed]).toEqual([[], undefined, 0]);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(repo.read('a.yaml')).toBe(BAD);
  });

  test('are shown, and the report is as it would be after them', async () => {
    const { repo, changes, repairs, report } = await linted({ 'a.yaml': BAD }, { fix: 'show' });
    expect(changes).toMatchObject([{ path: 'a.yaml', before: BAD }]);
    expect(repairs?.fixed).toBeGreaterThan(0);
    const { report: later, sources } = repairs?.after() ?? {};
    expect(later?.findings.length).toBeLessThan(report.findings.length);
    expect([...(sources?.values() ?? [])].map(({ text }) => text)).not.toContain(BAD);
    expect(repo.read('a.yaml')).toBe(BAD);
  });

  test('are shown without some files, and without the half of a fix that is in others', async () => {
    const two = await linted({ 'a.yaml': BAD, 'b.yaml': BAD }, { fix: 'show' });
    const without = two.repairs?.without(new Set(['a.yaml']));
    expect(without?.changes.map(({ path }) => path)).toEqual(['b.yaml']);
    expect(without?.fixed).toBe((two.repairs?.fixed ?? 0) / 2);
    const left = without?.after().report.findings.map(({ path }) => path);
    expect(new Set(left)).toEqual(new Set(['a.yaml']));

    // A cache holds twenty images, so this finding has one fix with two files.
    const sidecars = Array.from(
      { length: 24 },
      (_, at) => `        - { name: s${String(at)}, image: "r.example.com/${String(at)}/mid:1" }\n`,
    );
    const many = `${workflow('r.example.com/x/mid:1')}      sidecars:\n${sidecars.join('')}`;
    const sizes = '  - { match: "**/mid:*", size: 600MiB }\n';
    const config = { '.wfcache-lint.yaml': `${CONFIG}${sizes}cache: manifest\n` };
    const { repairs } = await linted(
      { ...config, 'a.yaml': many },
      { fix: 'show', cacheFixes: true },
    );
    expect(repairs?.changes).toHaveLength(2);
    const [one] = repairs?.changes ?? [];
    expect(repairs?.without(new Set([one?.path ?? '']))?.changes).toEqual([]);
  });

  test('are planned without some files only while there is time', async () => {
    const { repairs, hurry } = await linted({ 'a.yaml': BAD, 'b.yaml': BAD }, { fix: 'show' });
    const none = new Set<string>();
    hurry();
    // The time is known to be over when the first plan is made.
    expect(repairs?.without(none)?.changes).toHaveLength(2);
    expect(repairs?.without(none)).toBeUndefined();
    const { findings } = (await linted({ 'a.yaml': BAD })).report;
    expect(repairs?.propose(findings)).toEqual([]);
  });

  test('of image caches are wanted on their own, where the configuration has manifests', async () => {
    const big = workflow('r.example.com/x/big:1');
    const caches = { '.wfcache-lint.yaml': `${CONFIG}cache: manifest\n`, 'a.yaml': big };
    const paths = async (files: Record<string, string>, cacheFixes: boolean): Promise<unknown> =>
      (await linted(files, { fix: 'show', cacheFixes })).changes.map(({ path }) => path);
    expect(await paths(caches, false)).toEqual([]);
    expect(await paths(caches, true)).toEqual([expect.stringMatching(/^imagecaches\/big-/)]);
    const misspelt = annotation('k8s.aliyun.com/eci-image-cahce', '"true"');
    const other = { 'b.yaml': workflow('r.example.com/x:1', misspelt) };
    expect(await paths({ ...caches, ...other }, true)).toHaveLength(1);
    expect(await paths({ 'a.yaml': big, ...other }, true)).toEqual(['a.yaml']);
  });

  test('are written', async () => {
    const { repo, changes, repairs, report } = await linted({ 'a.yaml': BAD }, { fix: 'write' });
    expect(repairs).toBe(undefined);
    expect(report.fixed).toBeGreaterThan(0);
    expect(changes).toMatchObject([{ path: 'a.yaml', after: repo.read('a.yaml') }]);
    expect(repo.read('a.yaml')).not.toBe(BAD);
  });
});
