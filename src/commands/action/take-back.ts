import type { Language } from '../../language.ts';
import { repeatedBody } from '../../review/body.ts';
import { claimsOf, reviewMarker, type Claims } from '../../review/marker.ts';
import { saidTooMuch } from '../../review/overlap.ts';
import { toldIn, type Told } from '../../review/people.ts';
import type { OwnReview, PullRequestHost } from '../../review/pull-request.ts';
import type { Said } from '../../review/reconcile.ts';

/** What a run knows of itself when it looks for what others have said at the same time. */
export interface Overlap {
  readonly headSha: string;
  /** What there was before this run has said anything. */
  readonly before: Said;
  /** Is the file of a path the same at the newest head? */
  readonly isHeads: () => Promise<(path: string) => boolean>;
  readonly language: Language;
}

/**
 * Takes back what another run has said as well. Overlapping runs do not see what the other one is
 * going to write, so each of them looks after it has written. Gives the newest head, if GitHub
 * gives it.
 */
export async function takeBack(
  host: PullRequestHost,
  { headSha, before, isHeads, language }: Overlap,
): Promise<string | undefined> {
  const [state, threads, reviews] = [
    await host.state(),
    await host.ownThreads(),
    await host.ownReviews(),
  ];
  if (!state.ok || !threads.ok || !reviews.ok) return undefined;
  const newest = state.value.headSha;
  const isSame = newest === headSha ? () => true : await isHeads();
  const known = new Set(before.told.map(({ thread }) => thread.id));
  const fresh = toldIn(threads.value).filter(({ thread }) => !known.has(thread.id));
  const surplus = saidTooMuch(
    fresh,
    newest,
    ({ thread }) => thread.headSha === headSha && !isSame(thread.path),
  );
  const left = await withdrawAll(host, surplus, reviews.value);
  const old = new Set(before.reviews.map(({ id }) => id));
  await withdrawReviews(
    host,
    left.filter(({ id }) => !old.has(id)),
    language,
  );
  return newest;
}

/**
 * Deletes comments of ours that nobody has answered. Before that, their reviews forget that they
 * have said it: what is missing otherwise has been deleted by people. Gives the reviews as they are
 * then.
 */
export async function withdrawAll(
  host: PullRequestHost,
  surplus: readonly Told[],
  reviews: readonly OwnReview[],
): Promise<readonly OwnReview[]> {
  const left: OwnReview[] = [];
  for (const review of reviews) {
    const own = surplus.filter(({ thread }) => thread.reviewId === review.id);
    const body = withoutClaims(review.body, own);
    if (own.length === 0 || body === undefined) {
      left.push(review);
      continue;
    }
    const isChanged = body === review.body || (await host.changeReview(review.id, body)).ok;
    left.push(isChanged ? { ...review, body } : review);
    if (!isChanged) continue;
    for (const { thread } of own) await host.withdraw(thread.commentNumber);
  }
  return left;
}

/**
 * Reviews remember all that their comments have come to say. A comment that is deleted then is
 * known to have said it.
 */
export async function rememberClaims(
  host: PullRequestHost,
  told: readonly Told[],
  reviews: readonly OwnReview[],
): Promise<readonly OwnReview[]> {
  const after: OwnReview[] = [];
  for (const review of reviews) {
    const own = told.filter(({ thread }) => thread.reviewId === review.id);
    const body = withClaims(review.body, own);
    const isChanged = body !== review.body && (await host.changeReview(review.id, body)).ok;
    after.push(isChanged ? { ...review, body } : review);
  }
  return after;
}

function withClaims(body: string, comments: readonly Told[]): string {
  const claims = claimsOf(body);
  if (claims === undefined) return body;
  const said = comments.flatMap(({ mark }) => [...mark.now, ...mark.was]);
  const missing = new Set(said.filter((print) => !claims.comments.includes(print)));
  return missing.size === 0
    ? body
    : remarked(body, { ...claims, comments: [...claims.comments, ...missing] });
}

/** The body of a review without the claim to have said what these comments say. */
function withoutClaims(body: string, comments: readonly Told[]): string | undefined {
  const claims = claimsOf(body);
  if (claims === undefined) return undefined;
  const dropped = new Set(comments.flatMap(({ mark }) => [...mark.now, ...mark.was]));
  const kept = claims.comments.filter((print) => !dropped.has(print));
  return remarked(body, { ...claims, comments: kept });
}

/** The body of a review with another marker. */
function remarked(body: string, claims: Claims & { readonly run: string }): string {
  return body.replace(
    /<!-- wfcache-lint v1 review [^\n]*-->\s*$/,
    reviewMarker(claims.run, claims),
  );
}

/** Of reviews for one head that now say nothing that an earlier one does not say, one is left. */
async function withdrawReviews(
  host: PullRequestHost,
  reviews: readonly OwnReview[],
  language: Language,
): Promise<void> {
  for (const [at, review] of reviews.entries()) {
    const claims = claimsOf(review.body);
    if (claims === undefined || claims.comments.length > 0) continue;
    const others = reviews.filter(
      ({ headSha, body }, place) =>
        headSha === review.headSha &&
        place !== at &&
        (place < at || (claimsOf(body)?.comments.length ?? 0) > 0),
    );
    const told = new Set(others.flatMap(({ body }) => claimsOf(body)?.rows ?? []));
    if (others.length === 0 || !claims.rows.every((print) => told.has(print))) continue;
    const body = repeatedBody(claims.run, language);
    if (body === review.body || !(await host.changeReview(review.id, body)).ok) continue;
    await host.hide(review.id, 'DUPLICATE');
  }
}
