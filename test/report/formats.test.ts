import { expect, test } from '@jest/globals';
import { getValidationErrors } from '@umbrelladocs/rdformat-validator';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Finding, Report } from '../../src/finding.ts';
import { checkstyle } from '../../src/report/checkstyle.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { rdjson } from '../../src/report/rdjson.ts';
import { inOne, type View } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { countsOf } from '../support/counts.ts';

const WF = workflow(ENTERPRISE_IMAGE);
const FILES = [
  sourceFile('b.yaml', WF),
  sourceFile('a & b/ä.yaml', `# 漢字\n${WF.replace('        image:', '        "image":')}`),
  sourceFile(
    'flow.yaml',
    `{"kind": "Workflow", "apiVersion": "argoproj.io/v1alpha1", "metadata": {"name": "漢字"}, "spec": {"entrypoint": "a", "templates": [{"name": "a", "container": {"image": "${ENTERPRISE_IMAGE}", "command": ["a"]}}]}}`,
  ),
];
const { findings } = lintFiles(FILES, settingsFrom(CONFIG));
const VIEW: View = {
  sources: new Sources(new Map(FILES.map((file) => [file.path, file]))),
  version: '1.2.3',
  color: false,
  width: undefined,
  quiet: false,
  inActions: false,
};

function reportOf(found: readonly Finding[]): Report {
  const counts = countsOf({ files: 3, manifests: 3, pods: 3, images: 1 });
  return { findings: found, suppressed: [], problems: [], ruleErrors: [], counts, fixed: 0 };
}

/** All that is said of the image, in one line. */
const SAID = `No instance id for "whalesay": from ACR Enterprise Edition, without "k8s.aliyun.com/acr-instance-id". Image "${ENTERPRISE_IMAGE}" in template "whalesay". The guide of workflow clusters asks for it; the configuration names the instance`;

const FULL = reportOf(findings);
const EMPTY = reportOf([]);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['file', 'error', 'testsuite', 'testcase'].includes(name),
});

test('checkstyle', () => {
  for (const report of [FULL, EMPTY])
    expect(XMLValidator.validate(inOne(checkstyle)(report, VIEW))).toBe(true);
  expect(parser.parse(inOne(checkstyle)(FULL, VIEW))).toMatchObject({
    checkstyle: {
      file: [
        {
          name: 'a & b/ä.yaml',
          error: [
            {
              line: '11',
              column: '18',
              severity: 'warning',
              message: SAID,
              source: 'wfcache-lint.acr-instance-id-missing',
            },
          ],
        },
        { name: 'b.yaml', error: [{ line: '10' }] },
        { name: 'flow.yaml', error: [{ line: '1' }] },
      ],
    },
  });
});

test('junit', () => {
  for (const report of [FULL, EMPTY])
    expect(XMLValidator.validate(inOne(junit)(report, VIEW))).toBe(true);
  expect(parser.parse(inOne(junit)(FULL, VIEW))).toMatchObject({
    testsuites: {
      tests: '3',
      failures: '3',
      testsuite: [
        {
          name: 'a & b/ä.yaml',
          tests: '1',
          failures: '1',
          testcase: [{ classname: 'a & b/ä.yaml', failure: { type: 'warning' } }],
        },
        { name: 'b.yaml' },
        { name: 'flow.yaml' },
      ],
    },
  });
  expect(parser.parse(inOne(junit)(EMPTY, VIEW))).toMatchObject({
    testsuites: { tests: '1', failures: '0', testsuite: [{ testcase: [{ name: 'no findings' }] }] },
  });
});

interface RdRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The bytes of a range as reviewdog counts: lines from 1, columns in bytes from 1. */
function bytesAt(text: string, { start, end }: RdRange): [number, number] {
  const lines = text.split('\n').map((line) => Buffer.byteLength(line) + 1);
  const offset = ({ line, column }: RdRange['start']): number =>
    lines.slice(0, line - 1).reduce((sum, bytes) => sum + bytes, 0) + column - 1;
  return [offset(start), offset(end)];
}

test('rdjson passes the validator of its format, and its columns are bytes', async () => {
  for (const report of [FULL, EMPTY]) {
    expect(await getValidationErrors(inOne(rdjson)(report, VIEW))).toEqual([]);
  }
  const { diagnostics } = JSON.parse(inOne(rdjson)(FULL, VIEW)) as {
    diagnostics: {
      location: { path: string; range: RdRange };
      suggestions: { range: RdRange; text: string }[];
    }[];
  };
  expect(diagnostics).toHaveLength(3);
  for (const [at, { location, suggestions }] of diagnostics.entries()) {
    const text = FILES.find(({ path }) => path === location.path)?.text ?? '';
    const bytes = Buffer.from(text);
    const [start, end] = bytesAt(text, location.range);
    expect(bytes.subarray(start, end).toString()).toContain(ENTERPRISE_IMAGE);
    const [suggestion] = suggestions;
    if (suggestion === undefined) throw new Error('no suggestion');
    const [from, to] = bytesAt(text, suggestion.range);
    const applied = Buffer.concat([
      bytes.subarray(0, from),
      Buffer.from(suggestion.text),
      bytes.subarray(to),
    ]);
    const edits = findings[at]?.fix?.edits.map(({ edit }) => edit) ?? [];
    expect(applied.toString()).toBe(applyEdits(text, edits));
  }
});

test('gitlab', () => {
  expect(JSON.parse(inOne(gitlab)(EMPTY, VIEW))).toEqual([]);
  const issues = JSON.parse(inOne(gitlab)(FULL, VIEW)) as { fingerprint: string }[];
  expect(issues[1]).toEqual({
    description: SAID,
    check_name: 'acr-instance-id-missing',
    fingerprint: findings[1]?.fingerprint,
    severity: 'major',
    location: { path: 'b.yaml', lines: { begin: 10, end: 10 } },
  });
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test('markdown', () => {
  expect(markdown(EMPTY, VIEW)).toContain('No findings: 3 manifests');
  const rows = markdown(FULL, VIEW)
    .split('\n')
    .filter((line) => line.startsWith('| warning'));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('`a & b/ä.yaml:11`');
});
