import { byFile } from './by-file.ts';
import type { PartReporter } from './reporter.ts';
import { saidInOneLine } from './words.ts';
import { element, open } from './xml.ts';

/** The XML of Checkstyle. Jenkins and many other programs read it. Columns count from 1. */
export const checkstyle: PartReporter = function* files({ findings }, { sources }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  for (const [path, own] of byFile(findings)) {
    const errors = own.map((finding) => {
      const { severity, ruleId, range } = finding;
      const message = saidInOneLine(finding);
      const { line, column } = sources.span(path, range).start;
      const source = `wfcache-lint.${ruleId}`;
      return `    ${element('error', { line: String(line), column: String(column), severity, message, source })}\n`;
    });
    yield `  ${open('file', { name: path })}\n${errors.join('')}  </file>\n`;
  }
  yield '</checkstyle>\n';
};
