import type { Report } from '../finding.ts';
import { STDIN } from '../text/file-name.ts';
import { incompleteLines, nothingLine } from './coverage.ts';
import { visible } from './escape.ts';
import type { Paint } from './paint.ts';
import { counted, tally } from './reporter.ts';

/** What was found, looked at and left out, at the end of a report for people. */
export function summary(report: Report, paint: Paint): string[] {
  const { findings, counts, fixed, suppressed, recorded = [] } = report;
  const { error, warning, info } = tally(findings);
  const looked = `${counted(counts.manifests, 'manifest')} with ${counted(counts.pods, 'pod')} in ${counted(counts.holding, 'file')}`;
  const lines: string[] = [];
  const nothing = nothingLine(report);
  if (fixed > 0) lines.push(paint('green', `Fixed ${counted(fixed, 'finding')}.`));
  if (nothing !== undefined) lines.push(visible(nothing));
  else if (findings.length === 0) {
    lines.push(
      `${paint('green', fixed > 0 ? 'Nothing left.' : 'No findings.')} Checked ${looked}.`,
    );
  } else {
    const parts = [
      ...(error > 0 ? [paint('red', counted(error, 'error'))] : []),
      ...(warning > 0 ? [paint('yellow', counted(warning, 'warning'))] : []),
      ...(info > 0 ? [paint('blue', `${String(info)} info`)] : []),
    ];
    lines.push(`Found ${parts.join(', ')}. Checked ${looked}.`);
    // Nothing is written to standard input.
    const fixes = findings.flatMap(({ path, fix }) => (path === STDIN ? [] : (fix ?? [])));
    const safe = fixes.filter(({ safety }) => safety === 'safe').length;
    const unsafe = fixes.filter(({ safety }) => safety === 'unsafe').length;
    if (safe > 0) lines.push(`${counted(safe, 'finding')} can be fixed with --fix.`);
    if (unsafe > 0) {
      const some = safe > 0 ? `${String(unsafe)} more` : counted(unsafe, 'finding');
      lines.push(`${some} can be fixed with --fix --unsafe-fixes; review the result.`);
    }
  }
  if (suppressed.length > 0) lines.push(`${counted(suppressed.length, 'finding')} suppressed.`);
  if (recorded.length > 0) {
    lines.push(`${counted(recorded.length, 'finding')} recorded in the baseline.`);
  }
  lines.push(...incompleteLines(report).map(visible));
  return lines;
}
