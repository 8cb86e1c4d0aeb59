import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomChart } from '../render/random-chart.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import type { Ran } from '../support/cli.ts';
import { differencesOf, type Difference } from '../support/differences.ts';
import { randomOverlays } from '../support/random-overlays.ts';
import { findingsOf, helmObjects, kustomizeObjects, renderCli } from '../support/render-cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';

const repository = temporaryCheckouts();

/** How many charts and trees of overlays are in the repository; for more of them set RENDERED_RUNS. */
const RUNS = Number(process.env['RENDERED_RUNS'] ?? 3);
const SEED = Number(process.env['RENDERED_SEED'] ?? 18);

const ID_KEY = 'k8s.aliyun.com/acr-instance-id';
const ID = 'cn-hangzhou:cri-f34lmbk2rxqx41u8';
const REGISTRY = 'acme-registry.cn-hangzhou.cr.aliyuncs.com';
const CONFIG = `registries: [{ host: ${REGISTRY}, instanceId: cri-f34lmbk2rxqx41u8 }]
`;
const MISSING = 'acr-instance-id-missing';

/** What is rendered, and how the test renders it by itself. */
interface Part {
  /** The folder of all that it is made of. */
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly render: (root: string) => readonly unknown[];
}

/** A chart and its files of values, as one that is not the only one of its name. */
function chartOf(seed: number): Part {
  const folder = `chart-${String(seed)}`;
  const [first] = randomChart(seed);
  const files = [...(first?.texts ?? [])].map(([path, text]) => [
    `${folder}${path.slice(1)}`,
    text.replaceAll(/\breg\.example\.com\//g, `${REGISTRY}/`),
  ]);
  const render = (root: string): readonly unknown[] =>
    [[], [`${folder}/values-x.yaml`]].map((values) => helmObjects(root, folder, values));
  return { folder, files: Object.fromEntries(files) as Part['files'], render };
}

function overlaysOf(seed: number): Part {
  const folder = `tree-${String(seed)}`;
  const [tree] = fc.sample(randomOverlays(), { numRuns: 1, seed });
  const files = Object.entries(tree?.files ?? {}).map(([path, text]) => [
    `${folder}/${path}`,
    text.replaceAll(/\b(?:alpine|registry\.example\/busybox):/g, `${REGISTRY}/a/b:`),
  ]);
  const render = (root: string): readonly unknown[] =>
    (tree?.folders ?? []).map((one) => kustomizeObjects(root, `${folder}/${one}`));
  return { folder, files: Object.fromEntries(files) as Part['files'], render };
}

/** What the test makes of each part that can be rendered; the variants in a list. */
function renderedIn(root: string, parts: readonly Part[]): ReadonlyMap<string, readonly unknown[]> {
  return new Map(
    parts.flatMap(({ folder, render }): [string, readonly unknown[]][] => {
      try {
        return [[folder, render(root)]];
      } catch {
        return [];
      }
    }),
  );
}

/** Is it the annotation that was missing, at pods, and nothing else? */
function isIntended({ before, after }: Difference): boolean {
  const keys = after?.path.slice(-3) ?? [];
  const isAtPods = keys[0] === 'podMetadata' || keys[0] === 'metadata';
  const isKey = isAtPods && keys[1] === 'annotations' && keys[2] === ID_KEY;
  return before === undefined && isKey && after?.value === ID;
}

/** Fixes; once more where it says that some fixes do not go together. The last run tells of all that is left. */
function fixedIn(repo: Checkout): Ran {
  const ran = renderCli(repo.root, '--fix', '--format', 'json');
  return ran.stderr.includes('fix once more') ? fixedIn(repo) : ran;
}

function changedFolders(repo: Checkout): ReadonlySet<string> {
  const paths = repo.git('diff', '--name-only').split('\n').filter(Boolean);
  return new Set(paths.map((path) => path.split('/')[0] ?? ''));
}

describeWithRenderers('HELM', 'KUBECTL')('charts and overlays made by chance', () => {
  test('are fixed as was meant or left alone, and a fix that says nothing leaves nothing', () => {
    const seeds = Array.from({ length: RUNS }, (_, at) => SEED + at);
    const parts = [...seeds.map(chartOf), ...seeds.map(overlaysOf)];
    const repo = repository(
      Object.assign({ '.wfcache-lint.yaml': CONFIG }, ...parts.map(({ files }) => files)) as Record<
        string,
        string
      >,
    );
    repo.git('add', '.');
    const before = renderedIn(repo.root, parts);
    const fixed = fixedIn(repo);
    const left = findingsOf(fixed).filter(({ ruleId }) => ruleId === MISSING);
    const changed = changedFolders(repo);
    const after = renderedIn(
      repo.root,
      parts.filter(({ folder }) => changed.has(folder)),
    );
    for (const folder of changed) {
      const all = differencesOf(before.get(folder), after.get(folder));
      expect([folder, all.filter((one) => !isIntended(one))]).toEqual([folder, []]);
      expect([folder, all.length > 0]).toEqual([folder, true]);
    }
    // What is left says why, and the most of what there was is mended.
    expect(left.filter(({ help = '' }) => !help.includes('No fix: '))).toEqual([]);
    const open = new Set(left.map(({ path }) => path.split('/')[0]));
    const mended = [...changed].filter((folder) => !open.has(folder));
    expect(mended.length).toBeGreaterThanOrEqual(0.8 * new Set([...changed, ...open]).size);
    repo.git('add', '.');
    renderCli(repo.root, '--fix');
    expect(repo.git('diff', '--name-only')).toBe('');
  });
});
