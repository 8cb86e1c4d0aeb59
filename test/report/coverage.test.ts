import { expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import {
  incompleteLines,
  nothingLine,
  notJudgedCounts,
  notJudgedLines,
} from '../../src/report/coverage.ts';
import { junit } from '../../src/report/junit.ts';
import { inOne } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import type { Report } from '../../src/finding.ts';
import { countsOf } from '../support/counts.ts';
import { sourceFile } from '../support/lint-text.ts';

const counts = countsOf({
  files: 3,
  notJudged: {
    templates: 0,
    overlays: [],
    unrendered: [],
    missingTools: [],
    ignored: ['b.yaml', 'c.yaml'],
    links: ['d.yaml'],
  },
});
const REPORT: Report = {
  findings: [],
  suppressed: [],
  problems: [],
  ruleErrors: [],
  counts,
  fixed: 0,
};
const LINES = [
  '2 files with manifests are ignored by git: b.yaml, c.yaml.',
  '1 link is not followed: d.yaml.',
];

test('what was not judged is said, each reason once', () => {
  expect(notJudgedLines(counts)).toEqual(LINES);
  expect(incompleteLines(REPORT)).toEqual(LINES);
  expect(notJudgedLines(countsOf({ files: 3 }))).toEqual([]);
  expect(notJudgedCounts(counts)).toEqual({
    unknownSizes: 0,
    notRendered: 0,
    ignored: 2,
    links: 1,
  });
});

test.each<[Partial<Report['counts']['notJudged']>, Report['counts']['unknownSizes'], string[]]>([
  [
    { templates: 1 },
    [],
    ['1 template of Helm or another tool is not rendered: lint what the tool makes of it.'],
  ],
  [
    { templates: 2 },
    [],
    ['2 templates of Helm or other tools are not rendered: lint what the tool makes of them.'],
  ],
  [
    { templates: 1, overlays: ['k'] },
    [],
    [
      '1 template of Helm or another tool and 1 overlay of kustomize (k) are not rendered: lint what the tool makes of them.',
    ],
  ],
  [{}, [{ image: 'a' }], ['1 image has no known size: run `wfcache-lint sizes`.']],
  [
    {},
    [{ image: 'a' }, { image: 'b' }, { image: 'c', atRunTime: true }],
    [
      '2 images have no known size: run `wfcache-lint sizes`.',
      '1 image has a tag that is known only at run time: give a size for `repo:*` under `images` in the configuration.',
    ],
  ],
])('with %j and the sizes %j: %j', (notJudged, unknownSizes, expected) => {
  const none = {
    templates: 0,
    overlays: [],
    unrendered: [],
    missingTools: [],
    ignored: [],
    links: [],
  };
  expect(notJudgedLines(countsOf({ unknownSizes, notJudged: { ...none, ...notJudged } }))).toEqual(
    expected,
  );
});

test('a run that found nothing says where it looked, unless something could not be read', () => {
  const nothing = {
    counts: countsOf({ holding: 0, named: ['a', 'b'], files: 1 }),
    problems: [],
  };
  expect(nothingLine(nothing)).toBe('No workflow manifests in a, b; looked at 1 file.');
  expect(nothingLine({ ...nothing, counts: countsOf({ files: 1 }) })).toBe(undefined);
  const problem = { path: sourceFile('a', '').path, reason: 'r', effect: 'skipped-file' as const };
  expect(nothingLine({ ...nothing, problems: [problem] })).toBe(undefined);
  expect(
    incompleteLines({ ...REPORT, counts: countsOf({}), problems: [problem, problem] }),
  ).toEqual(['2 files or documents could not be read.']);
});

test('a file that was read and not fixed is not called unread', () => {
  const path = sourceFile('a', '').path;
  const unread = { path, reason: 'r', effect: 'skipped-document' as const };
  const unfixed = { path, reason: 'r', effect: 'no-fixes' as const };
  const later = { ...unfixed, isForLater: true as const };
  expect(
    incompleteLines({
      ...REPORT,
      counts: countsOf({}),
      problems: [unread, unfixed, unfixed, later, later, later],
    }),
  ).toEqual([
    '1 file or document could not be read.',
    '2 files or folders could not be fixed.',
    '3 files with fixes that were not made: fix once more.',
  ]);
});

test('in JUnit each reason is a skipped test', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuite', 'testcase'].includes(name),
  });
  const view = {
    sources: new Sources(new Map()),
    version: '1',
    color: false,
    width: undefined,
    quiet: false,
    inActions: false,
  };
  expect(parser.parse(inOne(junit)(REPORT, view))).toMatchObject({
    testsuites: {
      name: 'wfcache-lint',
      tests: '3',
      failures: '0',
      skipped: '2',
      testsuite: [
        { testcase: [{ name: 'no findings', classname: 'wfcache-lint' }] },
        {
          name: 'not judged',
          tests: '2',
          failures: '0',
          skipped: '2',
          testcase: LINES.map((line) => ({
            name: line,
            classname: 'not judged',
            skipped: { message: line },
          })),
        },
      ],
    },
  });
});
