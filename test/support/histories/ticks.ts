import { markOf } from '../../../src/review/marker.ts';
import { readCommit } from '../../github-server/json-git.ts';
import { boxesIn } from '../../github-server/task-list.ts';
import type { ReviewComment, Thread } from '../../github-server/world.ts';
import { readDocuments } from '../second-parser.ts';
import { ownThreads, type Remembered } from './checks.ts';
import { job } from './job.ts';
import { textOf, withInstances, type Look } from './manifests.ts';
import type { LivingPull } from './pull.ts';

/** Which box is ticked, and what comes of it. */
interface Click {
  readonly at: number;
  /** There are two runs for it. */
  readonly isTwice: boolean;
  /** The event says that it was somebody who may not write. */
  readonly isStranger: boolean;
  /** The workflow has the permissions that it is documented with. */
  readonly isAllowed: boolean;
}

/** A comment with a box, and its thread. */
interface Shown {
  readonly thread: Thread;
  readonly comment: ReviewComment;
}

/** All comments that have a box, whoever wrote them. */
function boxesOf({ pull }: LivingPull): readonly Shown[] {
  return pull.threads.flatMap((thread) =>
    thread.comments.filter(({ body }) => boxesIn(body) > 0).map((comment) => ({ thread, comment })),
  );
}

/** Of a manifest like this no line of the diff can show the fix, if only its images are other ones. */
const FAR: Look = {
  comments: 0,
  images: ['public'],
  podMetadata: 'none',
  entrypoint: 'first',
  suppressed: false,
  far: true,
  broken: false,
};

/** The branch begins anew, and changes nothing of such a file of the base but its images. */
export async function showBoxes(living: LivingPull): Promise<void> {
  const { alice, repository } = living;
  const text = textOf('b', FAR);
  await alice.push(repository, 'main', { 'b.yaml': text });
  const tip = (await repository.git.resolve('refs/heads/main')) ?? '';
  await alice.move(repository, 'topic', tip);
  await alice.push(repository, 'topic', { 'b.yaml': withInstances(text) });
  await job(living, []);
}

/**
 * Alice ticks a box of a comment, whoever wrote it, and the run for that goes its way. Throws where
 * the commit is not exactly the fix of what that comment is about, or where there should be none.
 */
export async function tickBox(
  living: LivingPull,
  people: Remembered,
  { at, isTwice, isStranger, isAllowed }: Click,
): Promise<void> {
  const { pull, alice, mallory, repository } = living;
  if (isAllowed) living.permissions = { contents: 'write', pull_requests: 'write' };
  const ofOurs = (): readonly Shown[] =>
    boxesOf(living).filter(({ comment }) => comment.author.type === 'Bot');
  if (ofOurs().length === 0) await showBoxes(living);
  const shown = at % 3 === 0 ? boxesOf(living) : ofOurs();
  const one = shown[at % Math.max(1, shown.length)];
  // GitHub starts no run where there is no merge.
  if (one === undefined || pull.mergeSha === undefined) return;
  const before = {
    head: pull.headSha,
    texts: await living.texts(),
    mark: markOf(one.comment.body),
  };
  const edit = alice.tick(pull, one.thread, one.comment);
  const words = people.words.get(one.comment);
  if (words !== undefined && !edit.after.includes(words)) people.words.set(one.comment, edit.after);
  const isOurs = ownThreads(living).some(({ comments: [first] }) => first === one.comment);
  const wishes = isOurs && before.mark?.box?.isTicked === false ? before.mark.now : [];
  const fixed = await fixOf(living, wishes);
  const sent = isStranger ? { ...edit, sender: mallory.account } : edit;
  const tick = await living.commitFor(sent);
  const sha = pull.headSha;
  if (isTwice && (await living.commitFor(sent))?.refusal === undefined && sha !== before.head) {
    if (pull.headSha !== sha) throw new Error('two commits for one tick');
  }
  if (sha !== before.head) {
    if (isStranger || wishes.length === 0) throw new Error(`committed for nobody: ${edit.after}`);
    const [parent, ...others] = (await readCommit(repository, sha)).parents;
    if (parent !== before.head || others.length > 0) throw new Error('not on top of the head');
    checkTexts(before.texts, await living.texts(), fixed);
  }
  await job(living, []);
  if (pull.headSha === before.head) await tick?.refuse();
  checkBox(living, one, { isCommitted: sha !== before.head, isAsked: tick !== undefined });
}

/** What the fixes of the findings with these names make of the files of the head. */
async function fixOf(
  living: LivingPull,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { findings, propose } = await living.linted();
  const wanted = findings.filter(({ fingerprint }) => names.includes(fingerprint));
  const changes = wanted.length === 0 ? [] : propose(wanted);
  return new Map(changes.map(({ path, after }) => [path, after]));
}

function checkTexts(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  fixed: ReadonlyMap<string, string>,
): void {
  const expected = new Map([...before, ...fixed]);
  for (const [path, text] of after) {
    if (text !== expected.get(path)) throw new Error(`not our fix of ${path}:\n${text}`);
    if (fixed.has(path)) readDocuments(text);
  }
}

/** A comment says what has become of a tick, and its box is not left ticked. */
function checkBox(
  { permissions, pull }: LivingPull,
  { thread, comment }: Shown,
  { isCommitted, isAsked }: { readonly isCommitted: boolean; readonly isAsked: boolean },
): void {
  const mark = markOf(comment.body);
  const isThere = pull.threads.includes(thread) && thread.comments.includes(comment);
  if (!isAsked || !isThere || permissions['pull_requests'] !== 'write') return;
  if (mark?.box?.isTicked === true) throw new Error(`left ticked: ${comment.body}`);
  if (isCommitted && mark?.box !== undefined) throw new Error(`not said: ${comment.body}`);
}
