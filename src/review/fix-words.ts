import type { Change } from '../fix/file-change.ts';
import { ENGLISH, type Speech } from '../language.ts';
import { codeSpan, markdownMessage } from '../report/escape.ts';
import { counted } from '../report/reporter.ts';

/** Files that a fix commit left alone, with the reasons. */
export type LeftAlone = ReadonlyMap<string, string>;

/** A fix commit, for people. */
export interface FixTold {
  readonly sha: string;
  readonly fixed: number;
  readonly changes: readonly Change[];
  readonly left: LeftAlone;
  /** GitHub starts no workflows for the commit. */
  readonly startsNothing: boolean;
}

/** The most files that a text names. */
const MOST_FILES = 50;

/** Why no checks run on a commit of ours, and what helps. */
export const STARTS_NOTHING =
  'Checks do not run on this commit: GitHub starts no workflows for what the token of a run (GITHUB_TOKEN) does, so required checks stay pending. Ways out: push another commit; close the pull request and open it again; or give the input "token" the token of a GitHub App or of a user';

/** One line for each file that was left alone. */
export function leftLines(left: LeftAlone): string[] {
  const rest = left.size - MOST_FILES;
  return [
    ...[...left]
      .slice(0, MOST_FILES)
      .map(([path, reason]) => `Not fixed: ${JSON.stringify(path)} ${reason}`),
    ...(rest > 0 ? [`Not fixed: ${counted(rest, 'more file')}`] : []),
  ];
}

/** The comment about a fix commit. */
export function fixComment(
  { sha, fixed, changes, left, startsNothing }: FixTold,
  say: Speech = ENGLISH.say,
): string {
  const lines = leftLines(left).map((line) => `- ${markdownMessage(say(line))}`);
  return [
    say(
      `wfcache-lint fixed ${counted(fixed, 'finding')} in ${counted(changes.length, 'file')}: ${sha}.`,
    ),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(startsNothing ? [markdownMessage(say(STARTS_NOTHING)) + say('.')] : []),
  ].join('\n\n');
}

/** The comment that says why there is no fix commit, although somebody asked for one. */
export function refusalComment(reason: string, say: Speech = ENGLISH.say): string {
  const words = say('wfcache-lint did not fix anything.') + say(' ');
  return words + markdownMessage(say(reason)) + say('.');
}

/** The files of a change, as the items of a list. */
export function fileItems(changes: readonly Change[], say: Speech): string[] {
  const rest = changes.length - MOST_FILES;
  return [
    ...changes
      .slice(0, MOST_FILES)
      .map(({ path, before }) => `- ${codeSpan(path)}${before === undefined ? say(' (new)') : ''}`),
    ...(rest > 0 ? [`- ${say(`and ${counted(rest, 'more file')}`)}`] : []),
  ];
}
