import type { Finding } from '../finding.ts';
import { ENGLISH, type Speech } from '../language.ts';
import { sentence } from '../text/wording.ts';

type Said = Pick<Finding, 'message' | 'label' | 'notes'>;

/** The title and the cause in one line without a stop, for outputs that have one text for a finding. */
export function titleAndCause({ message, label }: Said, say: Speech = ENGLISH.say): string {
  if (label === undefined) return message;
  const mark = say(': ');
  // A title in Chinese often has one already, and two of them in one sentence are not read.
  return message + (mark === '：' && message.includes(mark) ? say('. ') : mark) + label;
}

/** All that is said of a finding, in lines: the title with the cause, then each note. */
export function saidInLines(finding: Said, say: Speech = ENGLISH.say): readonly string[] {
  return [titleAndCause(finding, say), ...finding.notes.map(sentence)];
}

/** The same in one line: sentences, without a stop at the end. */
export function saidInOneLine(finding: Said, say: Speech = ENGLISH.say): string {
  return saidInLines(finding, say).map(withoutStop).join(say('. '));
}

function withoutStop(text: string): string {
  return /[.。]$/.test(text) ? text.slice(0, -1) : text;
}
