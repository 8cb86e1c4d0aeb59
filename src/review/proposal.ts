import type { Finding } from '../finding.ts';
import type { Change } from '../fix/file-change.ts';
import { ENGLISH, type Language } from '../language.ts';
import { markdownMessage } from '../report/escape.ts';
import { counted, ruleUrl } from '../report/reporter.ts';
import type { Message } from './commit-message.ts';
import { fileItems, leftLines, STARTS_NOTHING, type LeftAlone } from './fix-words.ts';

/** What a pull request of ours proposes. */
export interface Proposed {
  readonly fixed: number;
  readonly changes: readonly Change[];
  /** The findings for which there are fixes. */
  readonly findings: readonly Finding[];
  readonly left: LeftAlone;
  readonly startsNothing: boolean;
}

/** The most fingerprints of a marker. A body may have 65,536 characters. */
const MOST = 2000;

const MARKER = new RegExp(
  `^<!-- wfcache-lint v1 fixes ((?:[0-9a-f]{16},?){0,${String(MOST)}}) -->$`,
);
const DONE = '<!-- wfcache-lint v1 done -->';

/** The title and the description of the pull request that proposes fixes. The title is English. */
export function proposal(
  { fixed, changes, findings, left, startsNothing }: Proposed,
  language: Language = ENGLISH,
): Message {
  const { say } = language;
  const lines = leftLines(left).map((line) => `- ${markdownMessage(say(line))}`);
  const parts = [
    say(ABOUT),
    [say('What it fixes:'), '', ...ruleItems(findings, language)].join('\n'),
    [say('Files:'), '', ...fileItems(changes, say)].join('\n'),
    lines.join('\n'),
    startsNothing ? markdownMessage(say(STARTS_NOTHING)) + say('.') : '',
    markerOf(findings),
  ];
  const body = parts.filter((part) => part !== '').join('\n\n');
  return { headline: `Fix ${counted(fixed, 'finding')} of wfcache-lint`, body: `${body}\n` };
}

const ABOUT = [
  'Password-free pulls and image caches for Argo Workflows on Alibaba Cloud, as wfcache-lint',
  'would write them. The commit holds nothing but these fixes; the next run renews it, and closes',
  'this pull request when nothing is left. If you close it, it stays closed until there are new',
  'findings.',
].join('\n');

function ruleItems(findings: readonly Finding[], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(
    ([rule, count]) =>
      `- ${language.say(`${counted(count, 'finding')} of [${rule}](${ruleUrl(rule, language)})`)}`,
  );
}

function markerOf(findings: readonly Finding[]): string {
  const names = findings.slice(0, MOST).map(({ fingerprint }) => fingerprint);
  return `<!-- wfcache-lint v1 fixes ${names.join(',')} -->`;
}

/** The sentence with which a pull request of ours is closed when there is nothing left to propose. */
export const NOTHING_LEFT = 'Nothing is left to fix, so this pull request is closed.';

/** The description of a pull request of ours, marked as closed by us. */
export function doneProposal(body: string): string {
  return `${body.trimEnd()}\n\n${DONE}\n`;
}

/**
 * Did somebody close this pull request who has seen all of these findings? One that we have closed
 * ourselves says nothing about the findings of today.
 */
export function isDeclined(body: string, findings: readonly Finding[]): boolean {
  const lines = body.split(/\r?\n/);
  if (lines.includes(DONE)) return false;
  const marker = lines.flatMap((line) => MARKER.exec(line)?.[1] ?? []).at(-1);
  if (marker === undefined) return false;
  const seen = new Set(marker.split(','));
  return seen.size >= MOST || findings.every(({ fingerprint }) => seen.has(fingerprint));
}
