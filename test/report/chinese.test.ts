import { describe, expect, test } from '@jest/globals';
import chineseRules from '../../rules/zh.ts';
import { chinese } from '../../src/chinese/chinese.ts';
import type { Report } from '../../src/finding.ts';
import type { RunChange } from '../../src/inventory/growth.ts';
import type { Delta } from '../../src/lint/delta.ts';
import { concise, grouped, statistics } from '../../src/report/concise.ts';
import { comparedMarkdown } from '../../src/report/compared.ts';
import { github } from '../../src/report/github.ts';
import { markdown } from '../../src/report/markdown.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { PartReporter } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { columns } from '../../src/text/columns.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { countsOf } from '../support/counts.ts';
import { faultsIn } from '../support/chinese.ts';
import { lintFiles, settingsFrom, sourceFile, type Finding } from '../support/lint-text.ts';

const HOST = 'my-registry.cn-hangzhou.cr.aliyuncs.com';
const template = (name: string): string =>
  `    - { name: ${name}, container: { image: "${HOST}/team/${name}:1", command: [a] } }\n`;
const FILES = ['a', 'b', 'c'].map((name) =>
  sourceFile(
    `${name}.yaml`,
    `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: ${name}- }\nspec:\n  entrypoint: x\n  templates:\n${template('x')}${template('y')}`,
  ),
);
const { findings: found } = lintFiles(
  FILES,
  settingsFrom(`images: [{ match: "**", size: 2GiB }]\nregion: cn-hangzhou\n`),
);
/** Only of rules that say something in Chinese. */
const FINDINGS = found.filter(({ ruleId }) => chineseRules.has(ruleId));
const FIX: NonNullable<Finding['fix']> = {
  title: 'Remove it',
  safety: 'unsafe',
  edits: [],
  creates: [{ path: 'new.yaml' as RepoPath, text: 'a: 1\n'.repeat(3) }],
};

const NOTHING = {
  templates: 0,
  overlays: [],
  unrendered: [],
  missingTools: [],
  ignored: [],
  links: [],
};
const MANY = ['p', 'q', 'r', 's', 't'].map((name) => `${name}.yaml`);

function reportOf(more: Partial<Report>): Report {
  const counts = countsOf({ files: 3, manifests: 3, pods: 6, images: 2, holding: 3 });
  return { findings: [], suppressed: [], problems: [], ruleErrors: [], counts, fixed: 0, ...more };
}

/** Reports that say all that a summary can say. */
const REPORTS: readonly Report[] = [
  reportOf({ findings: FINDINGS }),
  reportOf({ findings: FINDINGS.map((one) => ({ ...one, fix: FIX })), suppressed: FINDINGS }),
  reportOf({
    findings: [...FINDINGS, ...FINDINGS.map((one) => ({ ...one, fix: FIX }))],
    recorded: FINDINGS,
    fixed: 2,
  }),
  reportOf({}),
  reportOf({ fixed: 1 }),
  reportOf({ counts: countsOf({ files: 2, holding: 0, named: MANY }) }),
  ...[1, 2].flatMap((size) =>
    [['helm'], ['helm', 'kustomize'], ['kustomize'], []].map((missingTools) =>
      reportOf({
        counts: countsOf({
          unknownSizes: Array.from({ length: size }, () => [
            { image: 'a' },
            { image: 'b', atRunTime: true as const },
          ]).flat(),
          notJudged: {
            ...NOTHING,
            missingTools,
            templates: missingTools[0] === 'kustomize' ? 0 : size,
            overlays:
              missingTools.length === 1 && missingTools[0] === 'helm' ? [] : MANY.slice(0, size),
            ignored: MANY.slice(0, size === 1 ? 1 : 5),
            links: MANY.slice(0, size),
          },
        }),
        problems: (['skipped-file', 'no-fixes'] as const).flatMap((effect) =>
          Array.from({ length: size }, () => [
            { path: 'a.yaml' as RepoPath, reason: 'Not a plain path', effect },
            {
              path: 'a.yaml' as RepoPath,
              reason: 'Not a plain path',
              effect,
              isForLater: true as const,
            },
          ]).flat(),
        ),
      }),
    ),
  ),
];

/** Something of everything that a change can do. */
function deltaOf({ findings }: Report): Delta {
  return { brought: findings.slice(1), gone: findings, unchanged: findings.slice(0, 1) };
}
const RUN: RunChange = {
  images: [],
  now: [],
  before: { least: 0, exact: true },
  after: { least: 3 * 2 ** 30, exact: false },
};

describe.each<[string, PartReporter]>([
  ['pretty', pretty],
  ['concise', concise],
  ['grouped', grouped],
  ['statistics', statistics],
  [
    'github',
    (report, view) =>
      github(report, view)
        .replace(/^::\w+ .*?::/gm, '')
        .replaceAll('%0A', '\n'),
  ],
  ['markdown', (report, view) => [markdown(report, view)]],
  [
    'the summary of a change',
    (report, view) => [comparedMarkdown(report, view, { delta: deltaOf(report), run: RUN })],
  ],
])('%s in Chinese', (_, reporter) => {
  const said = (report: Report, width: number | undefined, missing: Set<string>): string => {
    const language = chinese(chineseRules, { missing: (text) => missing.add(text) });
    const sources = new Sources(new Map(FILES.map((file) => [file.path, file])));
    const view = { sources, version: '1.0.0', color: false, quiet: false, inActions: false };
    return [...reporter(report, { ...view, width, language })].join('');
  };

  test('has Chinese for every word', () => {
    const missing = new Set<string>();
    const lines = REPORTS.flatMap((report) => said(report, undefined, missing).split('\n'));
    expect([...missing]).toEqual([]);
    const own = lines.filter((line) => !/^ *\d* \||^ *(?:-->|\d+:)|^\S+:\d+:\d+:/.test(line));
    expect(own.flatMap((line) => line.split(/ \|(?: |$)/)).flatMap(faultsIn)).toEqual([]);
  });

  test('fits into a terminal', () => {
    const lines = said(reportOf({ findings: FINDINGS }), 60, new Set()).split('\n');
    const words = lines.filter((line) => /^ += /.test(line) && !/\S{30}/.test(line));
    for (const line of words) expect(columns(line)).toBeLessThanOrEqual(60);
    if (reporter === pretty) expect(lines.join('\n')).toMatchSnapshot();
  });
});
