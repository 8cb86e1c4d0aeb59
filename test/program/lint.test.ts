import { describe, expect, test } from '@jest/globals';
import { lintSession, type Linting } from '../../src/program/lint.ts';
import { openSession } from '../../src/program/open.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const BROKEN = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n';
const BAD = workflow(ENTERPRISE_IMAGE);

async function linted(files: Record<string, string>, more: Partial<Linting> = {}) {
  const repo = repository({ '.wfcache-lint.yaml': CONFIG, ...files });
  let clock = 0;
  const now = (): number => (clock += 1);
  const scope = { cwd: repo.root, paths: ['.'], include: [], exclude: [], now };
  const opened = openSession(scope);
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  return {
    repo,
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

  test('are written', async () => {
    const { repo, changes, repairs, report } = await linted({ 'a.yaml': BAD }, { fix: 'write' });
    expect(repairs).toBe(undefined);
    expect(report.fixed).toBeGreaterThan(0);
    expect(changes).toMatchObject([{ path: 'a.yaml', after: repo.read('a.yaml') }]);
    expect(repo.read('a.yaml')).not.toBe(BAD);
  });
});
