import { byFile } from './by-file.ts';
import type { Reporter } from './reporter.ts';
import { element, open, xml } from './xml.ts';

/** The XML of JUnit: a suite for each file with findings, a failed test for each finding. */
export const junit: Reporter = ({ findings }, { sources }) => {
  const suites = [...byFile(findings)].map(([path, own]) => {
    const cases = own.map(({ severity, message, help, ruleId, range }) => {
      const { line, column } = sources.span(path, range).start;
      const place = `${path}:${String(line)}:${String(column)}`;
      const body = [place, message, ...(help === undefined ? [] : help.split('\n'))].map(xml);
      const name = `${ruleId} at line ${String(line)}`;
      return [
        `    ${open('testcase', { name, classname: path })}`,
        `      ${open('failure', { message, type: severity })}${body.join('\n')}</failure>`,
        '    </testcase>',
      ].join('\n');
    });
    const count = String(own.length);
    return `  ${open('testsuite', { name: path, tests: count, failures: count })}\n${cases.join('\n')}\n  </testsuite>\n`;
  });
  // Programs that read it treat a report without any test as a failed run.
  const passed = `  ${open('testsuite', { name: 'wfcache-lint', tests: '1', failures: '0' })}\n    ${element('testcase', { name: 'no findings', classname: 'wfcache-lint' })}\n  </testsuite>\n`;
  const total = { tests: String(Math.max(1, findings.length)), failures: String(findings.length) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open('testsuites', { name: 'wfcache-lint', ...total })}\n${suites.join('') || passed}</testsuites>\n`;
};
