import type { Finding } from '../finding.ts';
import { sentence } from '../text/wording.ts';

type Said = Pick<Finding, 'message' | 'label' | 'notes'>;

/** The title and the cause in one line without a stop, for outputs that have one text for a finding. */
export function titleAndCause({ message, label }: Said): string {
  return label === undefined ? message : `${message}: ${label}`;
}

/** All that is said of a finding, in lines: the title with the cause, then each note. */
export function saidInLines(finding: Said): readonly string[] {
  return [titleAndCause(finding), ...finding.notes.map(sentence)];
}

/** The same in one line: sentences, without a stop at the end. */
export function saidInOneLine(finding: Said): string {
  return saidInLines(finding).map(withoutStop).join('. ');
}

function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
