import { asInput } from '../../config/called.ts';
import { err, ok } from '../../result.ts';
import { gitBlobId } from '../../adapters/git/blob.ts';
import type { Finding } from '../../finding.ts';
import type { Change } from '../../fix/file-change.ts';
import type { Language } from '../../language.ts';
import type { Repairs } from '../../program/linted.ts';
import type { Message } from '../../review/commit-message.ts';
import { leftLines, type LeftAlone } from '../../review/fix-words.ts';
import type { Answer, CommitHost, CommittedFile, Refusal } from '../../review/pull-request.ts';
import type { ActionInputs } from './inputs.ts';

/** Fixes that were committed. */
export interface Committed {
  readonly sha: string;
  /** What was committed: all fixes, without those of files that were left alone. */
  readonly repairs: Repairs;
  readonly left: LeftAlone;
  /** GitHub starts no workflows for the commit. */
  readonly startsNothing: boolean;
  /** Their pull request, if they have one of their own and are not merged yet. */
  readonly pullRequest?: { readonly number: number; readonly url: string };
}

/** Fixes to commit. */
export interface FixesToCommit {
  readonly repairs: Repairs;
  /** The findings that have fixes. */
  readonly findings: readonly Finding[];
  /** A person has asked for just these, so they may follow another fix commit. */
  readonly isAsked?: true;
}

/** Where commits go, and what they are about. */
export interface Committer {
  readonly commits: CommitHost;
  readonly inputs: ActionInputs;
  /** Whose token it is; undefined where GitHub does not say it. */
  readonly viewer: string | undefined;
  readonly messageOf: (repairs: Repairs) => Message;
  /** That of what people read; the messages of commits are English. */
  readonly language: Language;
}

/** A branch, the commit on which fixes are put, and the one that was linted if it is another. */
export interface CommitPlace {
  readonly branch: string;
  readonly sha: string;
  readonly linted: string | undefined;
}

/** The owner of the token that GitHub gives to every run. What it does starts no workflows. */
const RUNS_OWN = 'github-actions[bot]';

/** A refusal in the words that all of them begin with. */
export function refuseCommit(
  reason: string,
  kind: Refusal['kind'] = 'unprocessable',
): Answer<never> {
  return err({ kind, message: `No fix commit: ${reason}` });
}

/** Does a commit with this token start workflows? */
export function startedBy({ viewer }: Committer): { readonly startsNothing: boolean } {
  return { startsNothing: viewer === RUNS_OWN };
}

const NO_TIME = `There was no time to plan the other fixes without these; give the run more with ${asInput('timeout')}`;

/** Fixes that can be committed. */
interface Possible {
  readonly repairs: Repairs;
  readonly left: LeftAlone;
}

/**
 * The fixes of the files that can be committed. They are planned again without the other files,
 * because the fix of one file can need that of another one. Refuses where none is left.
 */
export async function writable(
  commits: Pick<CommitHost, 'unwritable'>,
  all: Repairs,
  head: string,
  linted?: string,
): Promise<Answer<Possible>> {
  const left = new Map<string, string>();
  let repairs = all;
  while (repairs.changes.length > 0) {
    const reasons = await commits.unwritable(repairs.changes.map(committed), head, linted);
    if (!reasons.ok) return reasons;
    if (reasons.value.size === 0) return ok({ repairs, left });
    const known = left.size;
    for (const [path, reason] of reasons.value) left.set(path, reason);
    // The plan changes such a file all the same, so it is not right without it.
    if (left.size === known) break;
    const others = all.without(new Set(left.keys()));
    if (others === undefined) return refuseCommit([...leftLines(left), NO_TIME].join('\n'));
    repairs = others;
  }
  return refuseCommit(leftLines(left).join('\n'));
}

/** A change as a commit takes it. */
export function committed({ path, before, after }: Change): CommittedFile {
  return { path, text: after, before: before === undefined ? undefined : gitBlobId(before) };
}
