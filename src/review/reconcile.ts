import type { Finding } from '../finding.ts';
import type { Speech } from '../language.ts';
import { calmed, CHANGED_SINCE, ticked, unticked } from './box.ts';
import { claimsOf, markOf, MOST_PRINTS, resealed, type About } from './marker.ts';
import { isAnswered, isTheirs, type Told } from './people.ts';
import type { Plan, PlannedComment } from './plan.ts';
import type { HidingReason, OwnReview, OwnThread } from './pull-request.ts';
import { suggestionsIn } from './suggestion-block.ts';
import { fixedIn, movedTo, superseded, suppressedIn, withoutSuggestion } from './superseded.ts';

/** The most new comments for one head. With more of them GitHub may treat us as spam. */
export const MOST_NEW = 30;

/** Another text for a comment that is there. */
export interface Edit {
  readonly thread: OwnThread;
  readonly body: string;
  /** Why the comment is hidden and its thread resolved; undefined where it still holds. */
  readonly closes: HidingReason | undefined;
}

/** What has to be done so that a pull request shows what holds now, each thing once. */
export interface Actions {
  /** Comments that are not there yet, the worst and the most costly first. */
  readonly add: readonly PlannedComment[];
  readonly edits: readonly Edit[];
  /** Comments that say the same as another one of ours on the same lines. */
  readonly withdraw: readonly OwnThread[];
  /** Findings that no line can show, and that no earlier review has told. */
  readonly rows: readonly Finding[];
  /** The same for findings that could be comments and would be too many. */
  readonly overflow: readonly Finding[];
  /** The same for findings for whose comments there was no time. */
  readonly late: readonly Finding[];
  /** How many comments stay, of those that would be made today. */
  readonly kept: number;
}

/** What we have said on a pull request so far. */
export interface Said {
  readonly told: readonly Told[];
  readonly reviews: readonly OwnReview[];
}

/** What is true now. */
export interface Present {
  readonly headSha: string;
  /** Says what is written into comments that are there. */
  readonly say: Speech;
  /**
   * The fingerprints of all findings that there are, shown or not. Undefined where not everything
   * could be checked; then no finding is known to be gone.
   */
  readonly holds: ReadonlySet<string> | undefined;
  /** The fingerprints of findings that are suppressed. */
  readonly suppressed: ReadonlySet<string>;
  /** The comments that would be made about these findings alone. */
  readonly planFor: (fingerprints: readonly string[]) => readonly PlannedComment[];
  /** The place of each finding in the order of the worst, and within that of the most costly. */
  readonly ranks: ReadonlyMap<Finding, number>;
  /** Is a finding told? One that is not gets no comment and no row, and keeps the comment it has. */
  readonly isTold: (finding: Finding) => boolean;
  /**
   * The names of what somebody objects to of whom it is not known now whether this person may. It gets
   * no new comment in this run, and is a row.
   */
  readonly doubtful: ReadonlySet<string>;
}

/**
 * Compares a plan with what has been said before. The plan leaves out what is not said again; see
 * `silenced`. No comment of ours is left with a suggestion that is not the fix of today.
 *
 * - A comment on the lines on which it would be today stays; its text is renewed.
 * - A comment that belongs to people stays as it is; only a suggestion of ours in it is renewed, or
 * taken out.
 * - A comment whose findings are all gone says so and forgets them, so that a finding that returns
 * is new.
 * - A comment of which something is shown on other lines now says where, and forgets its findings.
 * - A comment whose findings hold and would not be shown today (because of the filter or the limit)
 * stays, without its suggestion.
 * - Nothing is deleted, except the second of two comments that two runs have left at one time.
 */
export function reconcile(plan: Plan, { told, reviews }: Said, present: Present): Actions {
  const live = told.filter(({ mark }) => mark.now.length > 0);
  const gone = live.filter(({ mark }) => isGone(mark, present));
  const ours = live.filter((one) => !isTheirs(one) && !gone.includes(one));
  const theirs = live.filter((one) => isTheirs(one) && !gone.includes(one));
  const keepers = keepersOf(plan.comments, ours);
  const kept = new Set(keepers.values());
  const lacking = plan.comments
    .filter((comment) => !keepers.has(comment) && comment.findings.some(present.isTold))
    .toSorted((a, b) => rankOf(a.findings, present) - rankOf(b.findings, present));
  const isDoubtful = ({ fingerprints }: PlannedComment): boolean =>
    fingerprints.some((print) => present.doubtful.has(print));
  const fresh = lacking.filter((comment) => !isDoubtful(comment));
  const held = lacking.filter(isDoubtful).flatMap(({ findings }) => findings);
  const add = fresh.slice(0, Math.max(0, MOST_NEW - madeFor(present.headSha, told)));
  const saying = [...keepers.keys(), ...add];
  const rest = ours.filter((one) => !kept.has(one));
  const doubles = rest.filter((one) =>
    [...keepers].some(([now, keeper]) => isDouble(one, now) && isSame(one, keeper)),
  );
  const moved = rest.flatMap((one) => {
    const now = doubles.includes(one) ? undefined : saying.find((two) => isAbout(one, two));
    return now === undefined ? [] : [{ one, now }];
  });
  const left = rest.filter(
    (one) => ![...doubles, ...moved.map(({ one: two }) => two)].includes(one),
  );
  const known = new Set([
    ...[...kept, ...theirs, ...left].flatMap(({ mark }) => mark.now),
    ...reviews.flatMap(({ body }) => claimsOf(body)?.rows ?? []),
  ]);
  const change = (one: Told, body: string, closes?: HidingReason): Edit[] =>
    edit(one, body, present.say, closes);
  const isAllTold = reviews.some((review) => tellsOfMore(review, present));
  const isNew = (finding: Finding): boolean =>
    !isAllTold && present.isTold(finding) && !known.has(finding.fingerprint);
  return {
    add,
    edits: [
      ...left.flatMap((one) => change(one, withoutSuggestion(one, present.say))),
      ...theirs.flatMap((one) => change(one, suggestingToday(one, present))),
      ...moved.flatMap(({ one, now }) =>
        change(one, superseded(one, present.say(movedTo(now.path, now.line))), 'OUTDATED'),
      ),
      ...gone.flatMap((one) => change(one, superseded(one, whyGone(one, present)), 'RESOLVED')),
      ...[...keepers].flatMap(([{ body, fingerprints }, one]) =>
        change(one, resealed(body, about(one, fingerprints))),
      ),
    ],
    withdraw: doubles.map(({ thread }) => thread),
    rows: [...plan.rows, ...held]
      .filter(isNew)
      .toSorted((a, b) => rankOf([a], present) - rankOf([b], present)),
    overflow: [
      ...fresh.slice(add.length).flatMap(({ findings }) => findings),
      ...plan.beyond,
    ].filter(isNew),
    late: plan.late.filter(isNew),
    kept: keepers.size,
  };
}

/** The comment that is there already for each of the plan, where there is one. */
function keepersOf(
  comments: readonly PlannedComment[],
  ours: readonly Told[],
): ReadonlyMap<PlannedComment, Told> {
  const keepers = new Map<PlannedComment, Told>();
  const taken = new Set<Told>();
  for (const comment of comments) {
    const keeper = ours.find((one) => !taken.has(one) && isDouble(one, comment));
    if (keeper === undefined) continue;
    keepers.set(comment, keeper);
    taken.add(keeper);
  }
  return keepers;
}

function isGone({ now }: About, { holds }: Present): boolean {
  return holds !== undefined && !now.some((print) => holds.has(print));
}

function whyGone({ mark }: Told, { headSha, suppressed, say }: Present): string {
  const isHidden = mark.now.some((print) => suppressed.has(print));
  return say(isHidden ? suppressedIn(headSha) : fixedIn(headSha));
}

/** Has a review of this head told more rows than its marker can name? */
function tellsOfMore({ headSha, body }: OwnReview, present: Present): boolean {
  return headSha === present.headSha && claimsOf(body)?.rows.length === MOST_PRINTS;
}

/** How many comments there are for a head, whatever has become of them. */
function madeFor(headSha: string, told: readonly Told[]): number {
  return told.filter(({ thread }) => thread.headSha === headSha).length;
}

/** The best place that one of the findings has. */
function rankOf(findings: readonly Finding[], { ranks }: Present): number {
  return Math.min(...findings.map((finding) => ranks.get(finding) ?? ranks.size));
}

function isAbout({ thread, mark }: Told, comment: PlannedComment): boolean {
  return (
    thread.path === comment.path && comment.fingerprints.some((print) => mark.now.includes(print))
  );
}

/** Are two comments about the same findings? */
function isSame({ mark: one }: Told, { mark: other }: Told): boolean {
  return isAboutSame(one.now, other.now);
}

function isAboutSame(names: readonly string[], others: readonly string[]): boolean {
  return names.length === others.length && names.every((name) => others.includes(name));
}

/** Is a comment about the same on the same lines? */
function isDouble(one: Told, comment: PlannedComment): boolean {
  return isAbout(one, comment) && standsAt(one, comment);
}

/**
 * Does a thread stand on exactly the lines of a comment? A suggestion replaces the lines of its
 * comment, so they have to be the same.
 */
function standsAt({ thread }: Told, { startLine, line }: PlannedComment): boolean {
  const first = thread.startLine ?? thread.line;
  return !thread.isOutdated && thread.line === line && first === (startLine ?? line);
}

/** What a comment is about when it shows these findings. */
function about({ mark }: Told, now: readonly string[]): About {
  const before = new Set([...mark.was, ...mark.now]);
  return { now, was: [...before].filter((print) => !now.includes(print)) };
}

/** A comment of people, in which our suggestion is the fix of today, or is not there. */
function suggestingToday(one: Told, { planFor, say }: Present): string {
  const { suggestion, now } = one.mark;
  if (suggestion === undefined) return one.thread.body;
  const [comment, ...others] = planFor(now);
  const isRight =
    comment !== undefined &&
    others.length === 0 &&
    standsAt(one, comment) &&
    isAboutSame(comment.fingerprints, now);
  if (!isRight) return withoutSuggestion(one, say);
  const lines = comment.body.split('\n');
  const [block] = suggestionsIn(lines);
  if (block === undefined) return withoutSuggestion(one, say);
  return resealed(one.thread.body, one.mark, lines.slice(block.first, block.last + 1).join('\n'));
}

/**
 * The edit of a comment whose text is different now. GitHub may change the line ends of a text. A
 * ticked box, and what we have said below it, is no difference.
 */
function edit(one: Told, body: string, say: Speech, closes?: HidingReason): Edit[] {
  const { thread } = one;
  const plain = (text: string): string => calmed(text.split(/\r?\n/)).join('\n').trim();
  if (plain(thread.body) === plain(body)) return [];
  return [{ thread, body: withTick(one, body, say), closes }];
}

/** Somebody has asked for the change that a box offered, and for no other one. */
function withTick({ mark }: Told, body: string, say: Speech): string {
  const now = markOf(body)?.box;
  if (mark.box?.isTicked !== true || now === undefined) return body;
  return now.offer === mark.box.offer
    ? ticked(body)
    : unticked(body, `No fix commit: ${CHANGED_SINCE}`, say);
}

/** May a comment be hidden? Not if it would hide what people have said or written. */
export function mayHide(one: Told): boolean {
  return !one.mark.isEdited && !isAnswered(one.thread);
}
