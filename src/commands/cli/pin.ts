import { join, resolve } from 'node:path';
import { locate } from '../../adapters/disk/root.ts';
import { PIN_RULES, pinsLeft, type PinsLeft } from '../../caches/pins.ts';
import type { Arguments } from '../../config/arguments.ts';
import { CACHES_FILE } from '../../config/files.ts';
import { UsageError } from '../../config/values.ts';
import type { Finding, Report } from '../../finding.ts';
import type { Io } from '../../io.ts';
import type { Speech } from '../../language.ts';
import { formatCachesFile } from '../../live-caches/file.ts';
import type { CacheEvent, CacheListing } from '../../live-caches/listing.ts';
import { withList, type LiveList } from '../../live-caches/live-cache.ts';
import type { Problem } from '../../problem.ts';
import { exitCode, type ExitCode } from '../../program/exit-code.ts';
import { namedPods } from '../../program/judge.ts';
import { lintWhole } from '../../program/lint.ts';
import type { LintedWhole } from '../../program/linted.ts';
import type { Session } from '../../program/open.ts';
import type { Pin } from '../../report/pins/reporter.ts';
import { Sources } from '../../report/sources.ts';
import { unifiedDiff } from '../../report/unified-diff.ts';
import type { Settings } from '../../settings.ts';
import { cacheSource, cloudSource, type CacheSource } from './cache-source.ts';
import { wantsColor } from './color.ts';
import { languageFor, notesLanguage } from './lang.ts';
import { openNamed } from './open.ts';
import { patchFor } from './outputs.ts';
import { progressLine } from './progress.ts';
import { pinsReporterOf } from './reporters.ts';
import { isInActions, toldLine, problemLine, tell, tellMissing } from './tell.ts';
import { waitForCaches } from './wait-for-caches.ts';

/**
 * Pins pods to image caches that are Ready: says which ids workflows should name, or writes them.
 * Rules find the places, and their fixes are planned and judged again as those of `lint --fix`.
 */
export async function pinCommand(given: Arguments, io: Io, version: string): Promise<ExitCode> {
  const located = locate(io.cwd, given.operands.length === 0 ? ['.'] : given.operands);
  if (!located.ok) throw new UsageError(located.error);
  const own = cacheSource(given, io, located.value.root);
  const progress = progressLine(given, io);
  const opened = await openNamed(given, io, progress);
  if (opened === undefined) return 2;
  const source = given.online ? cloudSource(io, regionOf(given, opened.settings)) : own;
  const listed = await listOf(given, io, opened, source);
  progress.clear();
  if (!listed.ok) {
    tell(io, toldLine(notesLanguage(given.lang, io).say, `error: ${listed.error}`));
    return 3;
  }
  const { session, listing } = listed;
  const saved = given.save ? await save(given, io, session) : [];
  const linted = await lintWhole(session, PINNING);
  progress.clear();
  const unwritten = given.write ? await write(linted, session) : [];
  const left = leftOf(session, linted);
  const events = await eventsOf(left, listing, source);
  const report = reportAfter(linted, given);
  const problems = [...report.problems, ...unwritten];
  const pins = pinsOf(linted, report, given);
  const { say } = notesLanguage(given.lang, io);
  for (const line of [...problems.map(problemLine), ...saved]) tell(io, toldLine(say, line));
  if (given.diff) io.stdout.write(patchFor(given, io, unifiedDiff(linted.changes)));
  else {
    const lists = session.facts.liveCaches?.lists ?? [];
    const view = {
      sources: new Sources(linted.sources),
      version,
      color: wantsColor(given, io),
      width: io.stdout.width,
      quiet: given.quiet,
      inActions: isInActions(io),
      language: languageFor(given.lang, io),
    };
    const reporter = pinsReporterOf(given.pinFormat);
    io.stdout.write(reporter({ lists, pins, left, events, problems }, view));
  }
  if (tellMissing(io, linted.missing, say)) return 2;
  const findings = report.findings.filter(isOfPins);
  const code = exitCode({ ...report, findings, problems }, LIMITS);
  const isWaiting = given.wait !== undefined && left.waiting.length + left.failed.length > 0;
  return code === 0 && isWaiting ? 1 : code;
}

const PINNING = { fix: 'show', unsafeFixes: true, fixRules: PIN_RULES } as const;

const LIMITS = { failOn: 'warning', maxWarnings: undefined, strict: false } as const;

function isOfPins({ ruleId }: Finding): boolean {
  return PIN_RULES.has(ruleId);
}

/** A session that knows the caches, and the list that was read; or why there is none. */
type Listed =
  | { readonly ok: true; readonly session: Session; readonly listing: CacheListing | undefined }
  | { readonly ok: false; readonly error: string };

/** Lists the caches, and waits for them if that is asked for. */
async function listOf(
  given: Arguments,
  io: Io,
  opened: Session,
  source: CacheSource | undefined,
): Promise<Listed> {
  if (source === undefined) {
    if (opened.facts.liveCaches !== undefined) {
      return { ok: true, session: opened, listing: undefined };
    }
    throw new UsageError(
      `There is no list of image caches: give --kubectl, --online, --caches FILE, or a file that --save has written (${given.cachesFile ?? CACHES_FILE})`,
    );
  }
  const first = await source.list();
  if (!first.ok) return first;
  tellAbout(first.value, io, notesLanguage(given.lang, io).say);
  const session = withCaches(opened, first.value, given, io);
  if (given.wait === undefined) return { ok: true, session, listing: first.value };
  const linted = await lintWhole(session, { ...PINNING, fix: 'unneeded' });
  const waited = leftOf(session, linted);
  const last = await waitForCaches(first.value, waited, source, given.wait, {
    ...given,
    io,
    say: notesLanguage(given.lang, io).say,
  });
  if (!last.ok) return last;
  return { ok: true, session: withCaches(opened, last.value, given, io), listing: last.value };
}

function tellAbout({ foreign, leftOut }: CacheListing, io: Io, say: Speech): void {
  if (foreign > 0) {
    tell(
      io,
      toldLine(say, `note: ${String(foreign)} objects are no ImageCache of eci.alibabacloud.com`),
    );
  }
  if (leftOut > 0)
    tell(io, toldLine(say, `note: ${String(leftOut)} ImageCaches more than are read are left out`));
}

/** The session with the caches of a list, in the place of those of the same region in the file. */
function withCaches(session: Session, { caches }: CacheListing, given: Arguments, io: Io): Session {
  const date = io.today();
  const list: LiveList = { region: regionOf(given, session.settings), date, caches };
  const lists = withList(session.facts.liveCaches?.lists ?? [], list);
  // What was wrong with the file does not matter once it is written anew.
  const problems = given.save ? session.problems.filter(isNotOfCaches) : session.problems;
  return { ...session, problems, facts: { ...session.facts, liveCaches: { lists } } };
}

function isNotOfCaches({ path }: Problem): boolean {
  return path !== CACHES_FILE;
}

/** The region of the caches: as given, that of the cluster that is asked, or the only one there is. */
function regionOf({ region, context }: Arguments, settings: Settings): string | undefined {
  if (region !== undefined) return region;
  const named = settings.clusters.find(({ name }) => name !== undefined && name === context);
  if (named?.region !== undefined) return named.region;
  const all = new Set([settings.region, ...settings.clusters.map((one) => one.region)]);
  all.delete(undefined);
  const [only] = all;
  return all.size === 1 ? only : undefined;
}

/** Writes the list of caches. Throws {@link UsageError}. */
async function save(given: Arguments, io: Io, { root, facts }: Session): Promise<string[]> {
  const { cachesFile } = given;
  const path = cachesFile === undefined ? join(root, CACHES_FILE) : resolve(io.cwd, cachesFile);
  const text = formatCachesFile(facts.liveCaches?.lists ?? []);
  const written = await io.files.write(path, text, root);
  const shown = cachesFile ?? CACHES_FILE;
  if (!written.ok) throw new UsageError(`${shown} cannot be written (${written.error})`);
  return given.quiet ? [] : [`note: the list of image caches is in ${shown}`];
}

/** Writes what was planned. A file that cannot be written stays as it was and is named. */
async function write(
  { changes }: LintedWhole,
  { workspace }: Session,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, before, after } of changes) {
    const written = await workspace?.write({ path, text: before ?? '' }, after);
    if (written?.ok === false) problems.push(written.error);
  }
  return problems;
}

/** The report once the edits are written; else that of now. */
function reportAfter(
  { report, repairs, changes }: LintedWhole,
  { write: isWritten }: Arguments,
): Report {
  return isWritten && changes.length > 0 && repairs ? repairs.after().report : report;
}

/** Where there is a pin to write, or one that nothing can be done about. */
function pinsOf({ report, repairs }: LintedWhole, after: Report, given: Arguments): readonly Pin[] {
  const isPlanned = repairs !== undefined;
  const now = report.findings.filter(isOfPins).flatMap((finding): Pin[] => {
    if (finding.fix === undefined || !isPlanned)
      return given.write ? [] : [{ finding, state: 'left' }];
    return [{ finding, state: given.write ? 'written' : 'planned' }];
  });
  if (!given.write) return now;
  const left = after.findings.filter(isOfPins).map((finding): Pin => ({ finding, state: 'left' }));
  return [...now, ...left];
}

function leftOf({ named }: Session, { repository }: LintedWhole): PinsLeft {
  if (repository === undefined) return { waiting: [], failed: [], lacking: [] };
  return pinsLeft(namedPods(repository.project.pods, named), repository);
}

/** What has happened to the caches that have failed: what their objects say, and the cluster. */
async function eventsOf(
  { failed }: PinsLeft,
  listing: CacheListing | undefined,
  source: CacheSource | undefined,
): Promise<ReadonlyMap<string, readonly CacheEvent[]>> {
  const found = new Map<string, readonly CacheEvent[]>();
  for (const { name } of failed) {
    const own = listing?.events.get(name) ?? [];
    const others = (await source?.eventsOf(name)) ?? [];
    found.set(name, [...own, ...others]);
  }
  return found;
}
