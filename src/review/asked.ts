import type { Finding } from '../finding.ts';
import type { Change } from '../fix/file-change.ts';
import { err, ok, type Result } from '../result.ts';
import { CHANGED_SINCE, offerOf } from './box.ts';
import { markOf } from './marker.ts';
import type { Told } from './people.ts';
import type { Proposing } from './plan.ts';

/** What somebody has asked for by ticking the box of a comment. */
export interface Wish {
  readonly commentNumber: number;
  /** The names of what the comment is about. */
  readonly names: readonly string[];
  /** The name of the change that it shows. */
  readonly offer: string;
}

/** Does an edit tick our box? Anybody can have written both texts. */
export function isTick(before: string, after: string): boolean {
  return markOf(after)?.box?.isTicked === true && markOf(before)?.box?.isTicked !== true;
}

/** What the box of a comment of ours asks for; undefined where it is not ticked. */
export function wishIn(told: readonly Told[], commentNumber: number): Wish | undefined {
  const one = told.find(({ thread }) => thread.commentNumber === commentNumber);
  const { box, now = [] } = one?.mark ?? {};
  if (box?.isTicked !== true || now.length === 0) return undefined;
  return { commentNumber, names: now, offer: box.offer };
}

/** The findings of a wish, and what their fixes change. */
export interface Granted {
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
}

/**
 * What a wish comes to: the fixes of today of these findings, and of no others but those that must go
 * with them. Refuses what is not the change that the comment shows, with the reason in words.
 */
export function granted(
  { names, offer }: Wish,
  all: readonly Finding[],
  propose: Proposing | undefined,
  unsafe: boolean,
): Result<Granted, string> {
  const findings = all.filter(({ fingerprint }) => names.includes(fingerprint));
  if (findings.length === 0) return err(GONE);
  const changes = propose?.(findings, unsafe) ?? [];
  if (changes.length === 0) return err(NOTHING);
  return offerOf(changes) === offer ? ok({ findings, changes }) : err(CHANGED_SINCE);
}

const GONE = 'The finding is not there any more';
const NOTHING = 'There is nothing that it can fix';
