import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import rules from '../../rules/index.ts';
import type { Finding, Report } from '../../src/finding.ts';
import { github } from '../../src/report/github.ts';
import { json } from '../../src/report/json.ts';
import { markdown } from '../../src/report/markdown.ts';
import { pretty } from '../../src/report/pretty.ts';
import { rdjson } from '../../src/report/rdjson.ts';
import { sarif } from '../../src/report/sarif.ts';
import { inOne, type View } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { countsOf } from '../support/counts.ts';

const FILE = sourceFile('a b/wf.yaml', workflow(ENTERPRISE_IMAGE));
const META = rules.map(({ meta }) => meta);
const IMAGE_AT = FILE.text.indexOf(ENTERPRISE_IMAGE);
const LINE_END = FILE.text.indexOf('\n  templates');
const { findings } = lintFiles([FILE], settingsFrom(CONFIG));

function reportOf(found: readonly Finding[]): Report {
  const counts = countsOf({ files: 3, manifests: 1, pods: 1, images: 1 });
  return { findings: found, suppressed: [], problems: [], ruleErrors: [], counts, fixed: 0 };
}

const VIEW: View = {
  sources: new Sources(new Map([[FILE.path, FILE]])),
  version: '1.2.3',
  color: false,
  width: undefined,
  quiet: false,
  inActions: false,
};

test('JSON is what the contract says, field by field', () => {
  const document = JSON.parse(json(reportOf(findings), VIEW)) as object;
  expect(document).toEqual({
    schemaVersion: 1,
    tool: { name: 'wfcache-lint', version: '1.2.3' },
    summary: {
      files: 3,
      manifests: 1,
      pods: 1,
      images: 1,
      errors: 0,
      warnings: 1,
      infos: 0,
      suppressed: 0,
      recorded: 0,
      fixable: 1,
      fixed: 0,
      problems: 0,
      notJudged: { unknownSizes: 0, notRendered: 0, ignored: 0, links: 0 },
    },
    findings: [
      {
        ruleId: 'acr-instance-id-missing',
        severity: 'warning',
        message: 'No instance id for "whalesay"',
        label: 'from ACR Enterprise Edition, without "k8s.aliyun.com/acr-instance-id"',
        notes: [
          `image "${ENTERPRISE_IMAGE}" in template "whalesay"`,
          'the guide of workflow clusters asks for it; the configuration names the instance',
        ],
        path: 'a b/wf.yaml',
        range: {
          start: { line: 10, column: 16, offset: IMAGE_AT },
          end: { line: 10, column: 86, offset: IMAGE_AT + ENTERPRISE_IMAGE.length },
        },
        manifest: { kind: 'Workflow', name: 'hello-world-', template: 'whalesay' },
        related: [],
        fix: {
          title: expect.stringContaining('Add k8s.aliyun.com/acr-instance-id'),
          safety: 'safe',
          edits: [
            {
              path: 'a b/wf.yaml',
              range: {
                start: { line: 6, column: 23, offset: LINE_END },
                end: { line: 6, column: 23, offset: LINE_END },
              },
              text: '\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"',
            },
          ],
          creates: [],
        },
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ],
    problems: [],
    ruleErrors: [],
  });
});

test('offsets cut the image out of the file', () => {
  const [finding] = findings;
  expect(FILE.text.slice(finding?.range.start, finding?.range.end)).toBe(ENTERPRISE_IMAGE);
});

test('a fingerprint outlives edits above, and tells equal findings apart', () => {
  const moved = sourceFile('a b/wf.yaml', `# one\n# two\n${FILE.text}`);
  const twice = sourceFile('a b/wf.yaml', `${FILE.text}---\n${FILE.text}`);
  const settings = settingsFrom(CONFIG);
  const prints = (file: typeof FILE): string[] =>
    lintFiles([file], settings).findings.map(({ fingerprint }) => fingerprint);
  expect(prints(moved)).toEqual(prints(FILE));
  expect(new Set(prints(twice)).size).toBe(2);
  expect(prints(twice)[0]).toBe(prints(FILE)[0]);
});

test('pretty shows line, caret, reason and fix', () => {
  expect([...pretty(reportOf(findings), VIEW)].join(''))
    .toBe(`warning[acr-instance-id-missing]: No instance id for "whalesay"
  --> a b/wf.yaml:10:16
 9 |       container:
10 |         image: ${ENTERPRISE_IMAGE}
   |                ${'^'.repeat(ENTERPRISE_IMAGE.length)} from ACR Enterprise Edition, without "k8s.aliyun.com/acr-instance-id"
11 |         command: [cowsay]
   = note: image "${ENTERPRISE_IMAGE}" in template "whalesay"
   = note: the guide of workflow clusters asks for it; the configuration names the instance
   = docs: https://github.com/org/wfcache-lint/blob/main/rules/acr-instance-id-missing/README.md
   = fix: Add k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8" to spec.podMetadata
 6 |     entrypoint: whalesay
   | +   podMetadata:
   | +     annotations:
   | +       k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"
 7 |     templates:

Found 1 warning. Checked 1 manifest with 1 pod in 1 file.
1 finding can be fixed with --fix.
`);
});

test('a fix that creates a file is named, and given only where there is a form for it', () => {
  const [found] = findings;
  if (found?.fix === undefined) throw new Error('no fix');
  const creates = [{ path: 'new/\u001Bb.yaml' as RepoPath, text: 'a: 1\nb: 2\n' }];
  const report = reportOf([{ ...found, fix: { ...found.fix, creates } }]);
  expect([...pretty(report, VIEW)].join('')).toContain(
    ' --> new/\\u{1b}b.yaml (new file, 2 lines)\n',
  );
  expect(JSON.parse(json(report, VIEW))).toMatchObject({ findings: [{ fix: { creates } }] });
  for (const half of [sarif(META)(report, VIEW), inOne(rdjson)(report, VIEW)]) {
    expect(half).not.toMatch(/"fixes"|"suggestions"/);
  }
  for (const whole of [
    sarif(META)(reportOf(findings), VIEW),
    inOne(rdjson)(reportOf(findings), VIEW),
  ]) {
    expect(whole).toMatch(/"fixes"|"suggestions"/);
  }
});

test('on a terminal the message is broken between words, and nothing is lost', () => {
  const lines = [...pretty(reportOf(findings), { ...VIEW, width: 60 })].join('').split('\n');
  const end = lines.findIndex((line) => line.includes('-->'));
  expect(end).toBeGreaterThan(1);
  expect(lines.slice(0, end).join(' ')).toBe(
    `warning[acr-instance-id-missing]: ${findings[0]?.message ?? ''}`,
  );
});

test('a long line is cut around the image, a wide character counts two columns', () => {
  const text = `{apiVersion: argoproj.io/v1alpha1, kind: Workflow, metadata: {name: ${'漢'.repeat(200)}}, spec: {entrypoint: a, templates: [{name: a, container: {image: ${ENTERPRISE_IMAGE}}}]}}`;
  const file = sourceFile('one.json', text);
  const found = lintFiles([file], settingsFrom(CONFIG)).findings;
  const view = { ...VIEW, sources: new Sources(new Map([[file.path, file]])) };
  const lines = [...pretty(reportOf(found), view)].join('').split('\n');
  const source = lines[2] ?? '';
  const carets = lines[3] ?? '';
  expect(source.length).toBeLessThan(130);
  const columns = Array.from(source.slice(0, source.indexOf('acr-en'))).reduce(
    (sum, char) => sum + (char === '漢' ? 2 : 1),
    0,
  );
  expect(carets.indexOf('^')).toBe(columns);
});

describe('limits', () => {
  const many = (count: number): Finding[] =>
    Array.from({ length: count }, (_, at) => ({
      ...(findings[0] as Finding),
      severity: at % 50 === 49 ? ('error' as const) : ('warning' as const),
      fingerprint: String(at),
    }));

  test.each([1, 10, 11, 50, 5000, 50_000])('%i findings', (count) => {
    const report = reportOf(many(count));
    const annotations = github(report, VIEW).split('\n').filter(Boolean);
    expect(annotations.filter((line) => line.startsWith('::'))).toHaveLength(count);
    expect(annotations.at(-1)?.startsWith('GitHub shows 10')).toBe(count > 10);
    const log = JSON.parse(sarif(META)(report, VIEW)) as {
      runs: {
        results: { level: string }[];
        invocations: { toolExecutionNotifications: unknown[] }[];
      }[];
    };
    expect(log.runs[0]?.results).toHaveLength(Math.min(count, 5000));
    expect(log.runs[0]?.invocations[0]?.toolExecutionNotifications).toHaveLength(
      count > 5000 ? 1 : 0,
    );
    expect(Buffer.byteLength(markdown(report, VIEW))).toBeLessThan(1024 * 1024);
    if (count >= 50) expect(log.runs[0]?.results[0]?.level).toBe('error');
    expect((JSON.parse(json(report, VIEW)) as { findings: unknown[] }).findings).toHaveLength(
      count,
    );
  });
});

test('the fix of a result names the file that it changes', () => {
  const log = JSON.parse(sarif(META)(reportOf(findings), VIEW)) as {
    runs: { results: { fixes?: { artifactChanges: { artifactLocation: unknown }[] }[] }[] }[];
  };
  const changes = log.runs[0]?.results.flatMap(({ fixes = [] }) =>
    fixes.flatMap(({ artifactChanges }) => artifactChanges),
  );
  const paths = new Set(findings.flatMap(({ fix }) => fix?.edits.map(({ path }) => path) ?? []));
  expect(changes?.length).toBeGreaterThan(0);
  expect(
    new Set(
      changes?.map(({ artifactLocation }) =>
        decodeURIComponent((artifactLocation as { uri: string }).uri),
      ),
    ),
  ).toEqual(paths);
});

const MULTITOOL = process.env['SARIF_MULTITOOL'];

/** Runs where the program is installed; `.ci/run` sees to it that it is. */
const withMultitool = MULTITOOL === undefined ? describe.skip : describe;
if (MULTITOOL === undefined) {
  if (process.env['CI'] === 'true')
    throw new Error('SARIF_MULTITOOL is not set, and CI must run these tests');
  process.stderr.write(
    'Skipped: SARIF checks need @microsoft/sarif-multitool-linux (SARIF_MULTITOOL=path of Sarif.Multitool)\n',
  );
}

withMultitool('SARIF by the official validator and the rules of GitHub', () => {
  test('has nothing to say', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sarif-'));
    const problems: Report['problems'] = [
      { path: FILE.path, line: 3, reason: 'Not valid YAML', effect: 'skipped-document' },
    ];
    const full = { ...reportOf(findings), problems, ruleErrors: [{ ruleId: 'x-y', message: 'z' }] };
    writeFileSync(join(folder, 'in.sarif'), sarif(META)(full, VIEW));
    execFileSync(
      MULTITOOL ?? '',
      [
        'validate',
        'in.sarif',
        '--rule-kind',
        'Sarif;Ghas',
        '-o',
        'out.sarif',
        '--log',
        'ForceOverwrite',
      ],
      { cwd: folder, stdio: 'ignore' },
    );
    const text = readFileSync(join(folder, 'out.sarif'), 'utf8').replace(/^\uFEFF/, '');
    rmSync(folder, { recursive: true });
    const log = JSON.parse(text) as { runs: { results: { ruleId: string; level?: string }[] }[] };
    expect(log.runs[0]?.results).toEqual([]);
  });
});
