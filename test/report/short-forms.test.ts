import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getValidationErrors } from '@umbrelladocs/rdformat-validator';
import type { Finding, Report } from '../../src/finding.ts';
import { agent } from '../../src/report/agent.ts';
import { alike } from '../../src/report/alike.ts';
import { concise, grouped, statistics } from '../../src/report/concise.ts';
import { pretty } from '../../src/report/pretty.ts';
import { rdjsonl } from '../../src/report/rdjson.ts';
import { ruleUrl, worstFirst, type View } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { countsOf } from '../support/counts.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const SWITCH = `  podMetadata:
    annotations:
      k8s.aliyun.com/eci-image-cache: "True"
`;
const FILES = [
  sourceFile('a.yaml', workflow(`${ENTERPRISE_IMAGE}:1`)),
  sourceFile("it's b.yaml", workflow(`${ENTERPRISE_IMAGE}:2`, SWITCH)),
];
const SETTINGS = settingsFrom(CONFIG);
const { findings } = lintFiles(FILES, SETTINGS);
const VIEW: View = {
  sources: new Sources(new Map(FILES.map((file) => [file.path, file]))),
  version: '1.2.3',
  color: false,
  width: undefined,
  quiet: true,
  inActions: false,
};

function reportOf(found: readonly Finding[]): Report {
  const counts = countsOf({ files: 2, manifests: 2, pods: 2, images: 2 });
  return { findings: found, suppressed: [], problems: [], ruleErrors: [], counts, fixed: 0 };
}

const REPORT = reportOf(findings);
const said = (parts: Iterable<string>): string => [...parts].join('');

test('concise: a line for each finding, and the summary unless it is quiet', () => {
  const lines = [
    'a.yaml:10:16: warning[acr-instance-id-missing] No instance id for "whalesay:1" [*]',
    `it's b.yaml:9:39: warning[annotation-not-true-or-false] "True" is neither "true" nor "false" [*]`,
    `it's b.yaml:13:16: warning[acr-instance-id-missing] No instance id for "whalesay:2" [*]`,
  ];
  expect(said(concise(REPORT, VIEW)).trimEnd().split('\n')).toEqual(lines);
  expect(said(concise(REPORT, { ...VIEW, quiet: false })).split('\n')).toContain(
    'Found 3 warnings. Checked 2 manifests with 2 pods in 1 file.',
  );
});

test('grouped: the findings below the name of their file', () => {
  expect(said(grouped(REPORT, VIEW))).toBe(`a.yaml
  10:16  warning  No instance id for "whalesay:1" [*]  acr-instance-id-missing

it's b.yaml
   9:39  warning  "True" is neither "true" nor "false" [*]  annotation-not-true-or-false
  13:16  warning  No instance id for "whalesay:2" [*]  acr-instance-id-missing

`);
});

test('statistics: counts by rule, the most frequent one first, and whether all can be fixed', () => {
  const [first, second, third] = findings as [Finding, Finding, Finding];
  const { fix: _, ...unfixable } = third;
  expect(said(statistics(reportOf([first, second, unfixable]), VIEW)))
    .toBe(`2  acr-instance-id-missing       [-] No instance id for "whalesay:1"
1  annotation-not-true-or-false  [*] "True" is neither "true" nor "false"
`);
});

test('rdjsonl: each line is a diagnostic that reviewdog takes', async () => {
  const lines = said(rdjsonl(REPORT, VIEW)).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const { source, ...diagnostic } = JSON.parse(line) as { source: object };
    const document = JSON.stringify({ source, diagnostics: [diagnostic] });
    await expect(getValidationErrors(document)).resolves.toEqual([]);
  }
});

describe('agent', () => {
  const lines = said(agent(REPORT, VIEW))
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          path: string;
          ruleId: string;
          command: string;
          fix: {
            edits: {
              path: string;
              text: string;
              range: Record<'start' | 'end', { offset: number }>;
            }[];
          };
        },
    );

  test('its edits are exact: they make what the fix makes', () => {
    for (const [at, finding] of findings.entries()) {
      const text = FILES.find(({ path }) => path === finding.path)?.text ?? '';
      const own = (finding.fix?.edits ?? []).map(({ edit }) => edit);
      const told = (lines[at]?.fix.edits ?? []).map(({ range, text: inserted }) => {
        return { range: { start: range.start.offset, end: range.end.offset }, text: inserted };
      });
      expect(told.length).toBeGreaterThan(0);
      expect(applyEdits(text, told)).toBe(applyEdits(text, own));
    }
  });

  test('its command is one line that a shell reads', () => {
    expect(lines.map(({ command }) => command)).toEqual([
      'wfcache-lint --fix a.yaml',
      String.raw`wfcache-lint --fix 'it'\''s b.yaml'`,
      String.raw`wfcache-lint --fix 'it'\''s b.yaml'`,
    ]);
  });
});

describe('findings that are alike', () => {
  const [first] = findings as [Finding];
  const many = Array.from({ length: 25 }, (_, at): Finding => {
    return { ...first, message: `No instance id for "tool:${String(at)}"` };
  });

  test('are of one rule and severity, and differ in values and numbers only', () => {
    const others: Finding[] = [
      { ...first, severity: 'error' },
      { ...first, ruleId: 'other-rule' },
      { ...first, message: 'Something else' },
      { ...first, help: 'Another way' },
      { ...first, notes: [] },
      { ...first, related: [{ path: first.path, range: first.range, message: 'advice' }] },
    ];
    const plural: Finding = {
      ...first,
      notes: [
        '3 images "a" (2.0 GiB), "b" and 2 more in 2 templates "c" and "d"',
        ...first.notes.slice(1),
      ],
    };
    expect(alike([...many, plural, ...others]).map(({ length }) => length)).toEqual([
      26, 1, 1, 1, 1, 1, 1,
    ]);
  });

  test('are shown once, with the places of the others, which are counted where there are too many', () => {
    const text = said(pretty(reportOf(many), VIEW));
    expect(text.match(/^warning\[/gm)).toHaveLength(1);
    expect(text).toContain('   = and 24 more like this:\n');
    expect(text).toContain('     a.yaml:10:16 No instance id for "tool:1"\n');
    expect(text.match(/a\.yaml:10:16/g)).toHaveLength(21);
    expect(text).toContain('     … 4 more\n');
  });

  test('errors come first', () => {
    const text = said(pretty(reportOf([first, { ...first, severity: 'error' }]), VIEW));
    expect(text.match(/^\w+(?=\[)/gm)).toEqual(['error', 'warning']);
  });
});

describe('the table by rule', () => {
  const tableOf = (found: readonly Finding[], more: Partial<View> = {}): string[] => {
    const lines = said(pretty(reportOf(found), { ...VIEW, quiet: false, ...more })).split('\n');
    const start = lines.findIndex((line) => /^rule +findings/.test(line));
    return start === -1 ? [] : lines.slice(start, lines.indexOf('', start));
  };
  const of = (ruleId: string, count: number): Finding[] =>
    Array.from({ length: count }, () => ({ ...(findings[0] as Finding), ruleId }));

  test('counts, where there are several rules and more than a few findings', () => {
    expect(tableOf([...of('one-rule', 2), ...of('another-rule', 10)])).toEqual([
      'rule          findings  fixable',
      'another-rule        10       10',
      'one-rule             2        2',
    ]);
    expect(tableOf(of('one-rule', 9))).toEqual([]);
    expect(tableOf([...of('one-rule', 1), ...of('another-rule', 2)])).toEqual([]);
  });

  test('says what mending saves a run, where that is known, and that it is an estimate', () => {
    const GIB = 1024 ** 3;
    const savedBy: View['savedBy'] = (found) => {
      const least = found.filter(({ ruleId }) => ruleId === 'one-rule').length * GIB;
      const time = { fast: 29 * 60, slow: 139 * 60 };
      return least === 0 ? undefined : { bytes: { least, exact: least > GIB }, time };
    };
    const two = [...of('one-rule', 2), ...of('another-rule', 3)];
    expect(tableOf(two, { savedBy })).toEqual([
      'rule          findings  fixable  saves a run (estimate)',
      'another-rule         3        3  -',
      'one-rule             2        2  2.0 GiB, 0.5-2.3 h',
    ]);
    const some = [...of('one-rule', 1), ...of('another-rule', 3)];
    expect(tableOf(some, { savedBy, width: 40 })).toEqual([
      'rule          findings  fixable',
      'another-rule         3        3',
      'one-rule             1        1',
      '  saves ≥1.0 GiB, 0.5-2.3 h a run',
      '  (estimate)',
    ]);
    expect(tableOf(of('one-rule', 4), { savedBy })).toHaveLength(2);
    expect(tableOf(of('one-rule', 3), { savedBy })).toEqual([]);
  });

  test('has a row for the rest, and cuts long names on a narrow terminal', () => {
    const rules = Array.from({ length: 12 }, (_, at) =>
      of(`${'very-'.repeat(8)}long-${String(at)}`, 1),
    );
    const lines = tableOf(rules.flat(), { width: 40 });
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toMatch(/^3 more rules +3 +3$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe('links', () => {
  test('lead from a rule to its page, and are nowhere else', () => {
    const text = said(pretty(REPORT, { ...VIEW, color: true, links: true }));
    const page =
      'https://github.com/org/wfcache-lint/blob/main/rules/acr-instance-id-missing/README.md';
    expect(text).toContain(`\u001B]8;;${page}\u001B\\acr-instance-id-missing\u001B]8;;\u001B\\`);
    for (const form of [pretty, concise, grouped, statistics]) {
      const plain = said(form(REPORT, { ...VIEW, quiet: false, width: 80 }));
      expect(plain).not.toContain('\u001B');
      expect(plain).not.toContain('https://');
    }
  });

  test('are addresses in a pipe: the page of each rule once, where nothing else is left out', () => {
    // One of them says something else, so that its rule has two blocks.
    const found = findings.map((one, at) => (at === 0 ? { ...one, notes: ['alone'] } : one));
    const pagesIn = (form: typeof pretty, more: Partial<View> = {}): string[] =>
      said(form(reportOf(found), { ...VIEW, quiet: false, ...more })).match(/https:.*/g) ?? [];
    const pages = [...new Set(worstFirst(found).map(({ ruleId }) => ruleUrl(ruleId)))];
    expect(alike(found).length).toBeGreaterThan(pages.length);
    expect(pagesIn(pretty)).toEqual(pages);
    expect(pagesIn(pretty, { quiet: true })).toEqual([]);
    expect([concise, grouped, statistics].flatMap((form) => pagesIn(form))).toEqual([]);
  });
});

describe('docs/formats.md', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const page = readFileSync(join(root, 'docs/formats.md'), 'utf8');
  const files = [
    ['jobs/hello.yaml', 'hello-world.yaml'],
    ['jobs/train.yaml', 'nightly-training.yaml'],
  ].map(([path = '', name = '']) => {
    return sourceFile(path, readFileSync(join(root, 'examples', name), 'utf8'));
  });
  const settings = settingsFrom(readFileSync(join(root, '.wfcache-lint.yaml'), 'utf8'));
  const report: Report = {
    ...reportOf(lintFiles(files, settings).findings),
    counts: countsOf({ holding: 2, manifests: 2, pods: 2 }),
  };
  const sources = new Sources(new Map(files.map((file) => [file.path, file])));

  test.each([
    ['--format concise', concise],
    ['--format grouped', grouped],
    ['--statistics', statistics],
  ])('shows what %s prints', (words, form) => {
    const text = said(form(report, { ...VIEW, sources, quiet: false }));
    expect(page).toContain(`$ npx wfcache-lint ${words}\n${text}\`\`\``);
  });
});
