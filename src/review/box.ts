/**
 * The box at the end of a comment whose change GitHub cannot take as a suggestion. Whoever may write
 * to the repository can tick it in anybody's comment, and the run for that commits the change.
 */

import type { Change } from '../fix/file-change.ts';
import { ENGLISH, type Speech } from '../language.ts';
import { markdownMessage } from '../report/escape.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { isFenced } from './suggestion-block.ts';

const SIGN = '<!-- wfcache-lint v1 commit -->';
const BOX = /^- \[[ xX]\] <!-- wfcache-lint v1 commit -->/;
const TICKED = /^- \[[xX]\]/;
/** Stands behind what we say below a box. */
const SAID = '<!-- wfcache-lint v1 said -->';

/** A box of ours in the lines of a comment, which count from 0. */
export interface Box {
  readonly at: number;
  readonly isTicked: boolean;
}

/** The line of a box. */
export function boxLine(say: Speech = ENGLISH.say): string {
  return `- [ ] ${SIGN}${say('Commit this change')}`;
}

/** The last box of ours; undefined where there is none. A line in a block of code is no box. */
export function boxIn(lines: readonly string[]): Box | undefined {
  const at = lines.findLastIndex((line, place) => BOX.test(line) && !isFenced(lines, place));
  return at === -1 ? undefined : { at, isTicked: TICKED.test(lines[at] ?? '') };
}

/** The lines with our box as we wrote it: not ticked, and nothing said below it. */
export function calmed(lines: readonly string[]): readonly string[] {
  const box = boxIn(lines);
  if (box === undefined) return lines;
  const { at } = box;
  const isSaid = lines[at + 1] === '' && lines[at + 2]?.endsWith(SAID) === true;
  return lines
    .with(at, (lines[at] ?? '').replace(TICKED, '- [ ]'))
    .toSpliced(at + 1, isSaid ? 2 : 0);
}

/** A comment whose box is ticked. */
export function ticked(body: string): string {
  const lines = body.split('\n');
  const box = boxIn(lines);
  if (box === undefined) return body;
  return lines.with(box.at, (lines[box.at] ?? '').replace(/^- \[ \]/, '- [x]')).join('\n');
}

/** A comment whose box is not ticked, with a sentence below it that says why nothing was committed. */
export function unticked(body: string, reason: string, say: Speech = ENGLISH.say): string {
  const lines = calmed(body.split(/\r?\n/));
  const box = boxIn(lines);
  if (box === undefined) return body;
  const text = say(reason).split('\n').map(markdownMessage).join('; ');
  return lines.toSpliced(box.at + 1, 0, '', `${text}${say('.')} ${SAID}`).join('\n');
}

/** Why nothing is committed where a box was ticked for another change. */
export const CHANGED_SINCE =
  'The change is another one than before; tick the box again for this one';

/** The name of what a box commits: the lines that go and come, wherever they stand. */
export function offerOf(changes: readonly Change[]): string {
  const lines = unifiedDiff(changes, 0).split('\n');
  return fingerprint(lines.filter((line) => !line.startsWith('@@ ')));
}
