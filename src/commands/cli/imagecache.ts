import type { Workspace } from '../../adapters/disk/workspace.ts';
import { lazy } from '../../adapters/lazy.ts';
import { cacheSizeFor } from '../../alibaba/image-cache.ts';
import { shownPlan } from './shown-plan.ts';
import type { Arguments } from '../../config/arguments.ts';
import { isComplete, type ExitCode } from '../../program/exit-code.ts';
import { type CachePlan, type DearGroup, type PlannedCache } from '../../caches/plan.ts';
import type { Rot } from '../../caches/rot.ts';
import { cacheText } from '../../caches/text.ts';
import type { RuleContext } from '../../facts/context.ts';
import { Tally } from '../../lint/counts.ts';
import type { Result } from '../../result.ts';
import { described } from '../../text/wording.ts';
import { askedOnce } from '../../images/asked-once.ts';
import type { Io } from '../../io.ts';
import { isInert } from '../../report/escape.ts';
import { counted } from '../../report/reporter.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import type { Problem } from '../../problem.ts';
import type { RepoPath } from '../../text/text.ts';
import { forPods, planFor } from '../../program/cache-plan.ts';
import { answerInTime } from '../../program/out-of-time.ts';
import { readEverything, type Everything } from '../../program/read-all.ts';
import { wantsColor } from './color.ts';
import { progressLine } from './progress.ts';
import { withOnline } from './online.ts';
import { languageFor, notesLanguage } from './lang.ts';
import { openNamed } from './open.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { isInActions, toldLine, problemLine, tell, tellMissing } from './tell.ts';

const table = lazy(() => import('../../report/caches/table.ts'));
const json = lazy(() => import('../../report/caches/json.ts'));

/** Prints the ImageCaches that a repository needs. With `--write`, makes its files hold them. */
export async function imagecacheCommand(given: Arguments, io: Io): Promise<ExitCode> {
  const progress = progressLine(given, io);
  const opened = await openNamed(given, io, progress);
  if (opened === undefined) return 2;
  const source = sizeSource(given, io, 'off');
  const sizes = source && askedOnce(source);
  const { session, notes: told } = await withOnline(opened, given.online, io, sizes);
  const read = await readEverything(session, {
    wholeRepository: true,
    sizes,
    measuring: progress.images,
  });
  progress.clear();
  // Files that were not read can still need what is in the manifests.
  const chosen = forPods(read, given.for);
  const plan = answerInTime(session.deadline, () => planFor(session, chosen));
  const written =
    given.write && session.workspace
      ? await writePlan(plan, read.project.texts, session.workspace)
      : { done: [], problems: [] };
  if (!given.write || given.explain || given.manifests === 'json')
    io.stdout.write(shown(plan, chosen.context, given, io));
  const problems = [...read.problems, ...written.problems];
  const { say } = notesLanguage(given.lang, io);
  for (const problem of problems) tell(io, say(problemLine(problem)));
  if (!given.quiet) {
    const notes = [...told.map((line) => `note: ${line}`), ...planNotes(plan, given.explain)];
    for (const line of [...written.done, ...notes, ...sizeNotes(read)])
      tell(io, toldLine(say, line));
  }
  return tellMissing(io, read.missing, say) ? 2 : isComplete(problems) ? 0 : 3;
}

/** What goes to standard output: manifests, the table of what they cost and save, or JSON. */
function shown(plan: CachePlan, { settings }: RuleContext, given: Arguments, io: Io): string {
  const whole = shownPlan(plan, settings);
  if (given.manifests === 'json') return json().cacheJson(whole);
  if (!given.explain) return plan.caches.map(printed).join('---\n');
  const color = wantsColor(given, io);
  const { width } = io.stdout;
  const language = languageFor(given.lang, io);
  return table().cacheTable(whole, { color, width, inActions: isInActions(io), language });
}

/**
 * A manifest for standard output. One whose text in the repository, comments included, a terminal or
 * GitHub's runner would obey is written anew.
 */
function printed({ name, content, text }: PlannedCache): string {
  return isInert(text) ? text : cacheText(name, content);
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
  return `${counted(content.images.length, 'image')}, ${String(cacheSizeFor(content.bytes, content.unpacked))} GiB`;
}

function planNotes(
  { caches, dear, idle, rot, leftOut, served }: CachePlan,
  explained: boolean,
): string[] {
  const reasons = new Map<string, string[]>();
  for (const { image, reason } of leftOut) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), image]);
  }
  return [
    ...(caches.length + dear.length === 0
      ? ['note: no ImageCache is needed that nobody has written']
      : []),
    ...(explained ? [] : dear.map(dearNote)),
    ...(served === 0 || explained
      ? []
      : [
          `note: ${counted(served, 'kind')} of pods with large images ${served === 1 ? 'has' : 'have'} automatic caching; --for all plans for them as well`,
        ]),
    ...[...reasons].map(
      ([reason, images]) => `note: left out ${described(images, 'image')}: ${reason}`,
    ),
    ...idle.map(
      ({ name, path }) => `note: ${path}: no pod needs ImageCache "${name}" any more; delete it`,
    ),
    ...(explained ? [] : rot.filter(({ cache }) => !idle.includes(cache)).map(rotNote)),
  ];
}

function dearNote({ images, manifest }: DearGroup): string {
  const rest = manifest === undefined ? '' : `; ${manifest.path} can be deleted`;
  return `note: no cache for ${described(images, 'image')}: by estimate it would cost more than it saves (--explain)${rest}`;
}

/** A note on a manifest that people wrote, or that no pod needs, with what it costs. */
function rotNote({ cache, dead, unused, keeping }: Rot): string {
  const costs =
    keeping === undefined
      ? ''
      : `; keeping that costs CNY ${keeping.toFixed(2)} a month (estimate)`;
  const what = unused ? 'any of its images' : described(dead, 'image');
  return `note: ${cache.path}: no pod pulls ${what} of ImageCache "${cache.name}"${costs}`;
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
