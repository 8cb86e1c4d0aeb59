import { byFile } from './by-file.ts';
import { incompleteLines, nothingLine } from './coverage.ts';
import type { PartReporter } from './reporter.ts';
import { saidInLines, titleAndCause } from './words.ts';
import { element, open, xml } from './xml.ts';

/**
 * The XML of JUnit: a suite for each file with findings, a failed test for each finding, and a
 * skipped test for each reason why something was not judged.
 */
export const junit: PartReporter = function* suites(report, { sources }) {
  const { findings } = report;
  const skipped = [...[nothingLine(report) ?? []].flat(), ...incompleteLines(report)];
  const total = {
    tests: String(Math.max(1, findings.length) + skipped.length),
    failures: String(findings.length),
    ...(skipped.length === 0 ? {} : { skipped: String(skipped.length) }),
  };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${open('testsuites', { name: 'wfcache-lint', ...total })}\n`;
  for (const [path, own] of byFile(findings)) {
    const cases = own.map((finding) => {
      const { severity, help, ruleId, range } = finding;
      const message = titleAndCause(finding);
      const { line, column } = sources.span(path, range).start;
      const place = `${path}:${String(line)}:${String(column)}`;
      const body = [
        place,
        ...saidInLines(finding),
        ...(help === undefined ? [] : help.split('\n')),
      ].map(xml);
      const name = `${ruleId} at line ${String(line)}`;
      return [
        `    ${open('testcase', { name, classname: path })}`,
        `      ${open('failure', { message, type: severity })}${body.join('\n')}</failure>`,
        '    </testcase>',
      ].join('\n');
    });
    const count = String(own.length);
    yield `  ${open('testsuite', { name: path, tests: count, failures: count })}\n${cases.join('\n')}\n  </testsuite>\n`;
  }
  // Programs that read it treat a report without any test as a failed run.
  if (findings.length === 0) {
    yield `  ${open('testsuite', { name: 'wfcache-lint', tests: '1', failures: '0' })}\n    ${element('testcase', { name: 'no findings', classname: 'wfcache-lint' })}\n  </testsuite>\n`;
  }
  yield `${skippedSuite(skipped)}</testsuites>\n`;
};

/** A suite with a skipped test for each of these sentences; empty where there are none. */
function skippedSuite(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const count = String(lines.length);
  const cases = lines.map((line) => {
    const opened = open('testcase', { name: line, classname: 'not judged' });
    return `    ${opened}\n      ${element('skipped', { message: line })}\n    </testcase>\n`;
  });
  const name = 'not judged';
  const suite = open('testsuite', { name, tests: count, failures: '0', skipped: count });
  return `  ${suite}\n${cases.join('')}  </testsuite>\n`;
}
