import { hasLockFile, writeLockFile } from '../../adapters/disk/lock-file.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { Arguments } from '../../config/arguments.ts';
import { LOCK_FILE } from '../../config/files.ts';
import { formatBytes } from '../../text/bytes.ts';
import { UsageError } from '../../config/values.ts';
import { isComplete, type ExitCode } from '../../program/exit-code.ts';
import { formatLockFile, type LockEntry } from '../../images/lock-file.ts';
import { updateLock, type LockUpdate } from '../../images/lock-update.ts';
import type { ImageRef } from '../../images/reference.ts';
import { references } from '../../facts/images.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../report/reporter.ts';
import type { Session } from '../../program/open.ts';
import { readEverything, type Everything } from '../../program/read-all.ts';
import { progressLine, type Progress } from './progress.ts';
import type { WrittenAnswers } from './online-answers.ts';
import { openNamed } from './open.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { print, problemLine, tell, tellMissing } from './tell.ts';

const answers = lazy(() => import('./online-answers.ts'));

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
  const update = await updateOf(given, io, session, whole, source, progress);
  progress.clear();
  for (const problem of whole.problems) tell(io, problemLine(problem));
  if (!given.quiet) for (const note of update.notes) tell(io, note);
  if (!given.check) await write(session.root, update.entries);
  for (const line of report(update, session.lock, given.check)) print(io, line);
  const online = given.online ? await answered(given, io, session, update) : NOT_ASKED;
  if (!given.quiet) for (const note of online.notes) tell(io, note);
  for (const line of online.lines) print(io, line);
  if (tellMissing(io, whole.missing)) return 2;
  if (update.isFailed) {
    const advice = given.quiet ? 'without --quiet the run says why' : 'the notes say why';
    tell(io, `error: No size could be looked up; ${advice}`);
  }
  if (!isComplete(whole.problems) || update.isFailed || online.isFailed) return 3;
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
  return answers().writeAnswers(
    { ...session, facts: { ...facts, sizes: { ...facts.sizes, locked } } },
    given.update,
    io,
  );
}

const NOT_ASKED: WrittenAnswers = { notes: [], lines: [], isFailed: false };

interface Update extends LockUpdate {
  readonly notes: readonly string[];
  /** All images were asked for, and no registry gave any of their sizes. */
  readonly isFailed: boolean;
}

async function updateOf(
  given: Arguments,
  io: Io,
  { lock: locked, named: { everything: isEverything } }: Session,
  { named, context }: Everything,
  source: ImageSizeSource | undefined,
  progress: Progress,
): Promise<Update> {
  const found = [...references(named)].filter(([, reference]) => !isConfigured(reference));
  const wanted = new Set(found.map(([image]) => image));
  const asksAgain = given.update || given.check;
  const asked = found.flatMap(([image, reference]) =>
    asksAgain || !locked.has(image) ? [reference] : [],
  );
  const measured = (await source?.measure(asked, progress.images)) ?? new Map<string, never>();
  const update = updateLock(locked, measured, {
    wanted,
    // Files that are not named can still need the rest.
    needed: isEverything ? wanted : new Set(locked.keys()),
    today: io.today(),
  });
  const failed = [...measured].flatMap(([image, answer]) =>
    answer.state === 'unknown' ? [{ image, reason: answer.reason }] : [],
  );
  const isFailed = failed.length > 0 && failed.length === found.length;
  return { ...update, notes: unknownSizeNotes(failed), isFailed };

  /** Does the configuration give the size? It counts before the lock file. */
  function isConfigured(reference: ImageRef): boolean {
    const size = context.sizeOf(reference);
    return size.state === 'known' && size.source === 'configuration';
  }
}

function isUpToDate({ added, changed, dropped, missing }: LockUpdate): boolean {
  return added.length + changed.length + dropped.length + missing.length === 0;
}

async function write(root: string, entries: readonly LockEntry[]): Promise<void> {
  if (entries.length === 0 && !hasLockFile(root)) return;
  const written = await writeLockFile(root, formatLockFile(entries));
  if (!written.ok) throw new UsageError(written.error);
}

/** One line for each difference, and one line for all. */
function report(
  { entries, added, changed, dropped, missing }: LockUpdate,
  before: ReadonlyMap<string, { readonly bytes: number }>,
  check: boolean,
): string[] {
  const after = new Map(entries.map((entry) => [entry.image, entry]));
  const size = (entry: { readonly bytes: number } | undefined): string =>
    entry === undefined ? '' : formatBytes(entry.bytes);
  const lines = [
    ...added.map((image) => `+ ${image} ${size(after.get(image))}`),
    ...changed.map((image) => `~ ${image} ${size(before.get(image))} -> ${size(after.get(image))}`),
    ...dropped.map((image) => `- ${image}`),
    ...missing.map((image) => `? ${image}`),
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
