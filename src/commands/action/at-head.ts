import type { Deadline } from '../../adapters/deadline.ts';
import { gitBlobId } from '../../adapters/git/blob.ts';
import type { Finding } from '../../finding.ts';
import type { Change } from '../../fix/file-change.ts';
import { withPart } from '../../fix/part.ts';
import type { JudgeWith, Reviewable } from '../../program/linted.ts';
import { Sources } from '../../report/sources.ts';
import { lineChange } from '../../review/change.ts';
import type { Planning } from '../../review/plan.ts';
import { placedAs } from '../../review/reach.ts';
import type { DiffFile, PullRequestHost } from '../../review/pull-request.ts';
import type { RepoPath } from '../../text/text.ts';

/** What was linted, and how other texts are judged. */
export interface LintedTexts extends Reviewable {
  readonly judgeWith: JudgeWith;
  /** What judging them may take. */
  readonly deadline: Deadline;
}

/** The parts of a plan that depend on which text of a file was judged. */
export type PlanningAtHead = Pick<
  Planning,
  'findings' | 'unplaced' | 'sources' | 'propose' | 'isHeads' | 'isSameMerged'
>;

/** The most files whose text at the head is read. The findings of others become rows. */
const MOST_FILES = 100;

/** The share of the time for a review until which it may judge texts of the head. */
const JUDGING = 0.6;

/** Is the text of a file that was linted the one at the head of the pull request? */
export function unchanged(
  sources: Reviewable['sources'],
  files: readonly DiffFile[],
): (path: string) => boolean {
  const blobs = new Map(files.map(({ path, blobSha }) => [path, blobSha]));
  return (path) => {
    const source = sources.get(path as RepoPath);
    return source !== undefined && gitBlobId(source.text) === blobs.get(path);
  };
}

/**
 * What is planned with the line numbers of the head. A run on `pull_request` lints the merge: where
 * the base has changed a file of the diff, its text is not the head's. The head's text of such a file
 * is judged then. Only findings that the merge has as well are shown; those that the head does not
 * have have no line, and neither has any of such a file where there is no time to judge its text.
 */
export async function atHead(
  host: Pick<PullRequestHost, 'text'>,
  linted: LintedTexts,
  files: readonly DiffFile[],
): Promise<PlanningAtHead> {
  const { findings, sources, propose } = linted;
  const isHeads = unchanged(sources, files);
  const merged = new Set(
    files.flatMap(({ path }) => (sources.has(path as RepoPath) && !isHeads(path) ? [path] : [])),
  );
  const isMerged = (finding: Finding): boolean =>
    [finding, ...finding.related].some(({ path }) => merged.has(path));
  const wanted = new Set(findings.filter(isMerged).flatMap(pathsOf));
  const texts = await headTexts(
    host,
    files.filter(({ path }) => merged.has(path) && wanted.has(path)),
  );
  const asMerged = { findings, sources: new Sources(sources), propose, isHeads };
  if (texts.size === 0) return asMerged;
  const head = linted.deadline.run(() => linted.judgeWith(texts), JUDGING);
  return head.ok ? withHeads(linted, head.value, { texts, isMerged, isHeads }) : asMerged;
}

function pathsOf({ path, related }: Finding): readonly string[] {
  return [path, ...related.map((one) => one.path)];
}

async function headTexts(
  host: Pick<PullRequestHost, 'text'>,
  files: readonly DiffFile[],
): Promise<ReadonlyMap<RepoPath, string>> {
  const texts = new Map<RepoPath, string>();
  for (const file of files.slice(0, MOST_FILES)) {
    const text = await host.text(file);
    if (text.ok && text.value !== undefined) texts.set(file.path as RepoPath, text.value);
  }
  return texts;
}

/** Which files have another text at the head, and which findings are in them. */
interface Differing {
  readonly texts: ReadonlyMap<string, string>;
  readonly isMerged: (finding: Finding) => boolean;
  readonly isHeads: (path: string) => boolean;
}

function withHeads(
  { findings, propose }: LintedTexts,
  head: Reviewable,
  { texts, isMerged, isHeads }: Differing,
): PlanningAtHead {
  const own = new Map(head.findings.map((finding) => [finding.fingerprint, finding]));
  const before = byFingerprint(findings);
  const isInHead = (some: readonly Finding[]): boolean => some.some(({ path }) => texts.has(path));
  const placed = findings.flatMap((finding) =>
    isMerged(finding) ? (own.get(finding.fingerprint) ?? []) : finding,
  );
  const proposeMerged = (some: readonly Finding[], unsafe?: boolean): readonly Change[] =>
    propose?.(
      some.flatMap((finding) => asIn(before, finding) ?? []),
      unsafe,
    ) ?? [];
  return {
    findings: placed,
    unplaced: findings.filter((finding) => isMerged(finding) && !own.has(finding.fingerprint)),
    sources: new Sources(head.sources),
    propose:
      propose &&
      ((some, unsafe) =>
        isInHead(some) ? (head.propose?.(some, unsafe) ?? []) : proposeMerged(some, unsafe)),
    isHeads: (path) => isHeads(path) || texts.has(path),
    isSameMerged: (some, changes) => !isInHead(some) || areSameLines(changes, proposeMerged(some)),
  };
}

/**
 * Gives the same findings as they were linted: their lines are those of the log and of the summary.
 */
export function asLinted(
  linted: readonly Finding[],
): (findings: readonly Finding[]) => readonly Finding[] {
  const before = byFingerprint(linted);
  return (findings) => findings.map((finding) => before.get(finding.fingerprint) ?? finding);
}

function byFingerprint(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [finding.fingerprint, finding]));
}

/** The finding of another judgement that has the same fix; undefined where there is none. */
function asIn(findings: ReadonlyMap<string, Finding>, like: Finding): Finding | undefined {
  const { fingerprint, fix } = like;
  const other = findings.get(fingerprint);
  if (other?.fix === undefined || other.fix.title === fix?.title) {
    return other && placedAs(other, like);
  }
  const part = other.fix.parts?.find(({ title }) => title === fix?.title);
  return part && placedAs(withPart(other, part), like);
}

/**
 * Do changes of different texts of one file replace the same lines? If not, the base has changed
 * what the fix changes, and what it would write may be wrong after the merge.
 */
function areSameLines(changes: readonly Change[], others: readonly Change[]): boolean {
  const [one, ...more] = changes.map(linesOf);
  const [other, ...rest] = others.map(linesOf);
  return one !== undefined && one === other && more.length + rest.length === 0;
}

function linesOf({ path, before, after }: Change): string {
  const change = before === undefined ? undefined : lineChange(before, after);
  return JSON.stringify([path, change?.before, change?.after]);
}
