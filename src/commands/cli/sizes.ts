import { hasLockFile, writeLockFile } from '../../adapters/disk/lock-file.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { Arguments } from '../../config/arguments.ts';
import { LOCK_FILE } from '../../config/files.ts';
import { formatBytes } from '../../text/bytes.ts';
import { UsageError } from '../../config/values.ts';
import { isComplete, type ExitCode } from '../../program/exit-code.ts';
import { formatLockFile, type LockEntry } from '../../images/lock-file.ts';
import { updateLock, type LockUpdate } from '../../images/lock-update.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../report/reporter.ts';
import type { Session } from '../../program/open.ts';
import { readEverything } from '../../program/read-all.ts';
import { visible } from '../../report/escape.ts';
import { askAll, questionsOf, type Answers } from './asked-sizes.ts';
import type { WrittenAnswers } from './online-answers.ts';
import { progressLine } from './progress.ts';
import { languageFor, notesLanguage } from './lang.ts';
import { openNamed } from './open.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { toldLine, print, problemLine, tell, tellMissing } from './tell.ts';

const onlineAnswers = lazy(() => import('./online-answers.ts'));

/**
 * Writes the sizes of all images, as registries give them, to the lock file, or checks that they
 * are in it.
 */
export async function sizesCommand(given: Arguments, io: Io): Promise<ExitCode> {
  const progress = progressLine(given, io);
  const session = await openNamed(given, io, progress);
  if (session === undefined) return 2;
  // A check should have the same result everywhere, so it asks no registry unless it is told to.
  const source = sizeSource(given, io, given.check ? 'off' : 'on');
  const whole = await readEverything(session, { wholeRepository: false });
  const asked = questionsOf(given, session, whole);
  const updated = (answers: Answers): LockUpdate =>
    updateLock(session.lock, answers, { ...asked, today: io.today() });
  const answers = await askAll(asked, source, progress, (some) => {
    if (!given.check) writeAtOnce(session.root, updated(some).entries);
  });
  const update = updated(answers);
  const failed = [...answers].flatMap(([image, answer]) =>
    answer.state === 'unknown' ? [{ image, reason: answer.reason }] : [],
  );
  const isFailed = failed.length > 0 && failed.length === asked.wanted.size;
  progress.clear();
  const { say } = notesLanguage(given.lang, io);
  const { say: result } = languageFor(given.lang, io);
  for (const problem of whole.problems) tell(io, say(problemLine(problem)));
  // The others are told with their reasons where they are listed.
  const kept = failed.filter(({ image }) => !update.missing.includes(image));
  if (!given.quiet) for (const note of unknownSizeNotes(kept)) tell(io, toldLine(say, note));
  if (!given.check) await write(session.root, update.entries);
  const reasons = new Map(failed.map(({ image, reason }) => [image, reason]));
  for (const line of report(update, session.lock, reasons, given.check)) print(io, result(line));
  const online = given.online ? await answered(given, io, session, update) : NOT_ASKED;
  if (!given.quiet) for (const note of online.notes) tell(io, toldLine(say, note));
  for (const line of online.lines) print(io, result(line));
  if (tellMissing(io, whole.missing, say)) return 2;
  if (isFailed) {
    const advice =
      update.missing.length > 0
        ? 'the lines with ? say why'
        : given.quiet
          ? 'without --quiet the run says why'
          : 'the notes say why';
    tell(io, toldLine(say, `error: No size could be looked up; ${advice}`));
  }
  if (!isComplete(whole.problems) || isFailed || online.isFailed) return 3;
  return given.check && !isUpToDate(update) ? 1 : 0;
}

/** Asks Alibaba Cloud with the sizes that are known by now, and writes its answers. */
function answered(
  given: Arguments,
  io: Io,
  session: Session,
  { entries }: LockUpdate,
): Promise<WrittenAnswers> {
  const locked = new Map(entries.map((entry) => [entry.image, entry]));
  const { facts } = session;
  return onlineAnswers().writeAnswers(
    { ...session, facts: { ...facts, sizes: { ...facts.sizes, locked } } },
    given.update,
    io,
  );
}

const NOT_ASKED: WrittenAnswers = { notes: [], lines: [], isFailed: false };

function isUpToDate({ added, changed, dropped, missing }: LockUpdate): boolean {
  return added.length + changed.length + dropped.length + missing.length === 0;
}

async function write(root: string, entries: readonly LockEntry[]): Promise<void> {
  if (entries.length === 0 && !hasLockFile(root)) return;
  const written = await writeLockFile(root, formatLockFile(entries));
  if (!written.ok) throw new UsageError(written.error);
}

/** Writes before the process ends: nothing is awaited. What cannot be written then is lost. */
function writeAtOnce(root: string, entries: readonly LockEntry[]): void {
  if (entries.length > 0) void writeLockFile(root, formatLockFile(entries));
}

/** One line for each difference, and one line for all. */
function report(
  { entries, added, changed, dropped, missing }: LockUpdate,
  before: ReadonlyMap<string, LockEntry>,
  reasons: ReadonlyMap<string, string>,
  check: boolean,
): string[] {
  const after = new Map(entries.map((entry) => [entry.image, entry]));
  const size = (entry: LockEntry | undefined): string =>
    entry === undefined ? '' : `${formatBytes(entry.bytes)}${ofTags(entry)}`;
  const why = (image: string): string => {
    const reason = reasons.get(image);
    return reason === undefined ? '' : `: ${reason}`;
  };
  const lines = [
    ...added.map((image) => `+ ${image} ${size(after.get(image))}`),
    ...changed.map((image) => `~ ${image} ${size(before.get(image))} -> ${size(after.get(image))}`),
    ...dropped.map((image) => `- ${image}`),
    ...missing.map((image) => visible(`? ${image}${why(image)}`)),
  ];
  const parts = [
    `${String(added.length)} new`,
    `${String(changed.length)} changed`,
    `${String(dropped.length)} no longer used`,
    `${String(missing.length)} unknown`,
  ];
  const all = `${counted(entries.length, 'size')} in ${LOCK_FILE}: ${parts.join(', ')}.`;
  if (!check || lines.length === 0) return [...lines, all];
  const advice =
    missing.length > 0
      ? 'Run wfcache-lint sizes; give the size of an image whose registry cannot be asked under images in the configuration.'
      : 'Run wfcache-lint sizes --update.';
  return [...lines, `${LOCK_FILE} is not up to date. ${advice}`];
}

function ofTags({ tags }: LockEntry): string {
  return tags === undefined ? '' : `, the smallest of ${counted(tags, 'tag')}`;
}
