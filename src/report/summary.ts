import type { Report } from '../finding.ts';
import type { Speech } from '../language.ts';
import { STDIN } from '../text/file-name.ts';
import { incompleteLines, nothingLine } from './coverage.ts';
import { visible } from './escape.ts';
import type { Paint } from './paint.ts';
import { counted, tally } from './reporter.ts';

/** What was found, looked at and left out, at the end of a report for people. */
export function summary(report: Report, paint: Paint, say: Speech): string[] {
  const { findings, counts, fixed, suppressed, recorded = [] } = report;
  const { error, warning, info } = tally(findings);
  const looked = `${counted(counts.manifests, 'manifest')} with ${counted(counts.pods, 'pod')} in ${counted(counts.holding, 'file')}`;
  const lines: string[] = [];
  const nothing = nothingLine(report);
  if (fixed > 0) lines.push(paint('green', say(`Fixed ${counted(fixed, 'finding')}.`)));
  if (nothing !== undefined) lines.push(visible(say(nothing)));
  else if (findings.length === 0) {
    const nothingFound = say(fixed > 0 ? 'Nothing left.' : 'No findings.');
    lines.push(`${paint('green', nothingFound)}${say(' ')}${say(`Checked ${looked}.`)}`);
  } else {
    const parts = [
      ...(error > 0 ? [paint('red', say(counted(error, 'error')))] : []),
      ...(warning > 0 ? [paint('yellow', say(counted(warning, 'warning')))] : []),
      ...(info > 0 ? [paint('blue', say(`${String(info)} info`))] : []),
    ];
    lines.push(`${say(`Found ${parts.join(say(', '))}.`)}${say(' ')}${say(`Checked ${looked}.`)}`);
    // Nothing is written to standard input.
    const fixes = findings.flatMap(({ path, fix }) => (path === STDIN ? [] : (fix ?? [])));
    const safe = fixes.filter(({ safety }) => safety === 'safe').length;
    const unsafe = fixes.filter(({ safety }) => safety === 'unsafe').length;
    if (safe > 0) lines.push(say(`${counted(safe, 'finding')} can be fixed with --fix.`));
    if (unsafe > 0) {
      const some = safe > 0 ? `${String(unsafe)} more` : counted(unsafe, 'finding');
      lines.push(say(`${some} can be fixed with --fix --unsafe-fixes; review the result.`));
    }
  }
  if (suppressed.length > 0) {
    lines.push(say(`${counted(suppressed.length, 'finding')} suppressed.`));
  }
  if (recorded.length > 0) {
    lines.push(say(`${counted(recorded.length, 'finding')} recorded in the baseline.`));
  }
  lines.push(...incompleteLines(report).map((line) => visible(say(line))));
  return lines;
}
