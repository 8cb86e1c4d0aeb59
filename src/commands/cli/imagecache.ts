import type { Workspace } from '../../adapters/disk/workspace.ts';
import { cacheSizeFor } from '../../alibaba/image-cache.ts';
import type { Arguments } from '../../config/arguments.ts';
import { isComplete, type ExitCode } from '../../program/exit-code.ts';
import { planCaches, type CachePlan, type PlannedCache } from '../../caches/plan.ts';
import { cacheText } from '../../caches/text.ts';
import { Tally } from '../../lint/counts.ts';
import type { Result } from '../../result.ts';
import { described } from '../../text/wording.ts';
import { formatImageRef } from '../../images/reference.ts';
import type { Io } from '../../io.ts';
import { isInert } from '../../report/escape.ts';
import { counted } from '../../report/reporter.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import type { Problem } from '../../problem.ts';
import type { RepoPath } from '../../text/text.ts';
import type { Session } from '../../program/open.ts';
import { answerInTime } from '../../program/out-of-time.ts';
import { readEverything, type Everything } from '../../program/read-all.ts';
import { progressLine } from './progress.ts';
import { openNamed } from './open.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { problemLine, tell, tellMissing } from './tell.ts';

/** Prints the ImageCaches that a repository needs. With `--write`, makes its files hold them. */
export async function imagecacheCommand(given: Arguments, io: Io): Promise<ExitCode> {
  const progress = progressLine(given, io);
  const session = await openNamed(given, io, progress);
  if (session === undefined) return 2;
  const sizes = sizeSource(given, io, 'off');
  const read = await readEverything(session, {
    wholeRepository: true,
    sizes,
    measuring: progress.images,
  });
  progress.clear();
  // Files that were not read can still need what is in the manifests.
  const plan = answerInTime(session.deadline, () =>
    planFor(session, read, isComplete(read.problems)),
  );
  const written =
    given.write && session.workspace
      ? await writePlan(plan, read.project.texts, session.workspace)
      : { done: [], problems: [] };
  if (!given.write) io.stdout.write(plan.caches.map(printed).join('---\n'));
  const problems = [...read.problems, ...written.problems];
  for (const problem of problems) tell(io, problemLine(problem));
  if (!given.quiet) {
    for (const line of [...written.done, ...planNotes(plan), ...sizeNotes(read)]) tell(io, line);
  }
  return tellMissing(io, read.missing) ? 2 : isComplete(problems) ? 0 : 3;
}

/**
 * A manifest for standard output. One whose text in the repository, comments included, a terminal or
 * GitHub's runner would obey is written anew.
 */
function printed({ name, content, text }: PlannedCache): string {
  return isInert(text) ? text : cacheText(name, content);
}

/**
 * The plan for the repository. Of it, the caches that pods of the named files need, and what is
 * said about them.
 */
function planFor({ named }: Session, read: Everything, exact: boolean): CachePlan {
  const { caches, idle, leftOut } = planCaches(read.project, read.context, exact);
  if (named.everything) return { caches, idle, leftOut };
  const pulled = read.named.pods.flatMap((pod) => read.context.imagesOf(pod));
  const texts = new Set(pulled.map(({ text }) => text));
  const keys = pulled.flatMap(({ reference }) => (reference ? [formatImageRef(reference)] : []));
  return {
    caches: caches.filter((cache) => keys.some((key) => cache.keys.has(key))),
    idle: idle.filter(({ path }) => named.has(path)),
    leftOut: leftOut.filter(({ image }) => texts.has(image)),
  };
}

interface Written {
  /** One line for each file. */
  readonly done: readonly string[];
  readonly problems: readonly Problem[];
}

async function writePlan(
  { caches }: CachePlan,
  texts: ReadonlyMap<RepoPath, string>,
  workspace: Workspace,
): Promise<Written> {
  const done: string[] = [];
  const problems: Problem[] = [];
  const settle = (path: RepoPath, write: Result<unknown, Problem>, line: string): void => {
    if (write.ok) done.push(`${path}: ${line}`);
    else problems.push(write.error);
  };
  for (const cache of caches) {
    const { path, text, change } = cache;
    if (change.kind === 'refused') {
      problems.push({ path, reason: change.reason, effect: 'no-fixes' });
    } else if (change.kind === 'create') {
      settle(path, await workspace.create(path, text), `created with ${held(cache)}`);
    }
  }
  for (const [path, edits] of editsByFile(caches)) {
    const before = { path, text: texts.get(path) ?? '' };
    settle(path, await workspace.write(before, applyEdits(before.text, edits)), 'renewed');
  }
  return { done, problems };
}

/** The edits by file. One file can hold several manifests. */
function editsByFile(caches: readonly PlannedCache[]): ReadonlyMap<RepoPath, TextEdit[]> {
  const byFile = new Map<RepoPath, TextEdit[]>();
  for (const { path, change } of caches) {
    if (change.kind !== 'edit') continue;
    byFile.set(path, [...(byFile.get(path) ?? []), ...change.edits]);
  }
  return byFile;
}

function held({ content }: PlannedCache): string {
  return `${counted(content.images.length, 'image')}, ${String(cacheSizeFor(content.bytes))} GiB`;
}

function planNotes({ caches, idle, leftOut }: CachePlan): string[] {
  const reasons = new Map<string, string[]>();
  for (const { image, reason } of leftOut) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), image]);
  }
  return [
    ...(caches.length === 0 ? ['note: no ImageCache is needed that nobody has written'] : []),
    ...[...reasons].map(
      ([reason, images]) => `note: left out ${described(images, 'image')}: ${reason}`,
    ),
    ...idle.map(
      ({ name, path }) => `note: ${path}: no pod needs ImageCache "${name}" any more; delete it`,
    ),
  ];
}

/** Notes on images of unknown size. They can be large; a note says how to find out. */
function sizeNotes({ named, context }: Everything): string[] {
  const tally = new Tally(context);
  tally.addPods(named.pods);
  const unknown = tally.unknownSizes;
  const notAsked = unknown.filter(({ reason }) => reason === undefined).length;
  return [
    ...unknownSizeNotes(unknown.filter(({ reason }) => reason !== undefined)),
    ...(notAsked === 0
      ? []
      : [
          `note: the size of ${counted(notAsked, 'image')} is not known, and no cache holds them; --registry on asks for it`,
        ]),
  ];
}
