import type { Finding, Fix, Report } from '../finding.ts';
import { shellWord } from '../text/shell-word.ts';
import { jsonLine } from './escape.ts';
import { fixJson, locatedJson } from './json.ts';
import { worstFirst, type View } from './reporter.ts';

/**
 * A JSON document in each line for programs that repair: the place, what is wrong, the exact edits, and
 * the command that makes them; errors first. Places and edits are those of the output `json`.
 */
export function* agent({ findings }: Report, view: View): Generator<string> {
  for (const finding of worstFirst(findings)) yield jsonLine(instruction(finding, view));
}

function instruction(finding: Finding, view: View): object {
  const { ruleId, severity, message, label, notes, help, fix, fingerprint } = finding;
  return {
    ...locatedJson(finding, view),
    ruleId,
    severity,
    message,
    ...(label === undefined ? {} : { label }),
    notes,
    ...(help === undefined ? {} : { help }),
    ...(fix === undefined ? {} : { fix: fixJson(fix, view), command: commandOf(fix) }),
    fingerprint,
  };
}

/** The command that makes a fix and the others of the same files; it is run at the root. */
function commandOf({ safety, edits, creates = [] }: Fix): string {
  // A file that is to be created cannot be named: it is made where the whole repository is named.
  const paths = creates.length > 0 ? [] : [...new Set(edits.map(({ path }) => shellWord(path)))];
  const flags = safety === 'safe' ? ['--fix'] : ['--fix', '--unsafe-fixes'];
  return ['wfcache-lint', ...flags, ...paths].join(' ');
}
