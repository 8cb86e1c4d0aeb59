import { resolve } from 'node:path';
import { lazy } from '../../adapters/lazy.ts';
import { uniqueWord } from '../../adapters/unique-word.ts';
import type { Arguments } from '../../config/arguments.ts';
import { FOR_PEOPLE, IN_LANGUAGE, SHOWS_IMAGES } from '../../config/formats.ts';
import { UsageError, type Output } from '../../config/values.ts';
import type { Report } from '../../finding.ts';
import type { Files, Io } from '../../io.ts';
import type { Linted } from '../../program/linted.ts';
import { partsInTime } from '../../program/out-of-time.ts';
import type { Session } from '../../program/open.ts';
import { inertLog, unreadByRunner } from '../../report/escape.ts';
import { painter } from '../../report/paint.ts';
import type { PageFacts } from '../../report/html/facts.ts';
import type { View } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import { wantsColor } from './color.ts';
import { languageFor } from './lang.ts';
import { opensLinks } from './links.ts';
import { reporterOf, statisticsReporter } from './reporters.ts';
import { isInActions } from './tell.ts';
import { systemWords } from '../../text/system-words.ts';

const diffs = lazy(() => import('../../report/unified-diff.ts'));
const patches = lazy(() => import('../../report/painted-patch.ts'));

/** What outputs are made from. */
export interface ToWrite
  extends
    Pick<Linted, 'report' | 'sources' | 'changes' | 'savedBy'>,
    Pick<Session, 'root' | 'deadline'> {
  /** Images and the plan of caches; it is asked only where an output shows them. */
  readonly facts: () => Promise<PageFacts | undefined>;
}

/** Writes the diff and every output that a command line asks for, to stdout and to files. */
export async function writeOutputs(
  linted: ToWrite,
  given: Arguments,
  io: Io,
  version: string,
): Promise<void> {
  if (given.diff && linted.changes.length > 0) {
    io.stdout.write(patchFor(given, io, diffs().unifiedDiff(linted.changes)));
  }
  const sources = new Sources(linted.sources);
  let facts: Promise<PageFacts | undefined> | undefined;
  for (const { format, file } of outputsOf(given, linted.report, io)) {
    const toStdout = file === undefined;
    const counts = given.statistics && FOR_PEOPLE.includes(format);
    const shown = SHOWS_IMAGES.includes(format) ? await (facts ??= linted.facts()) : undefined;
    const reporter = counts ? statisticsReporter() : reporterOf(format, shown);
    const view: View = {
      sources,
      version,
      color: toStdout && wantsColor(given, io),
      width: toStdout ? io.stdout.width : undefined,
      links: toStdout && wantsColor(given, io) && opensLinks(io),
      quiet: given.quiet,
      inActions: isInActions(io),
      savedBy: linted.savedBy,
      ...(IN_LANGUAGE.includes(format) ? { language: languageFor(given.lang, io) } : {}),
    };
    const parts = partsInTime(linted.deadline, reporter(linted.report, view));
    if (toStdout) for (const part of parts) io.stdout.write(part);
    else await writeReport(io.files, resolve(io.cwd, file), [...parts].join(''), linted.root);
  }
}

/**
 * A patch keeps its bytes, so that it can be applied, where a program reads it: there only `--color`
 * gives it colour, and no variable of the environment. `git apply` and `patch` pass over the lines
 * that stop GitHub's runner.
 */
export function patchFor(given: Arguments, io: Io, patch: string): string {
  const { isTerminal } = io.stdout;
  if (isTerminal || given.color === true) {
    const painted = patches().paintedPatch(patch, painter({ color: wantsColor(given, io) }));
    return isInActions(io) ? inertLog(painted) : painted;
  }
  return isInActions(io) ? unreadByRunner(patch, uniqueWord()) : patch;
}

/**
 * The outputs to write. Where none is given for stdout it is pretty, or annotations inside GitHub
 * Actions.
 */
function outputsOf(
  { outputs, diff, quiet, statistics }: Arguments,
  { findings }: Report,
  io: Io,
): readonly Output[] {
  if (diff || outputs.some(({ file }) => file === undefined)) return outputs;
  const format = isInActions(io) && !statistics ? 'github' : 'pretty';
  if (outputs.length > 0) return outputs;
  // There is nothing to print, so no reporter is loaded.
  return quiet && findings.length === 0 ? [] : [{ format, file: undefined }];
}

async function writeReport(files: Files, file: string, text: string, root: string): Promise<void> {
  const written = await files.write(file, text, root);
  if (!written.ok) {
    throw new UsageError(`The report cannot be written to ${file}: ${systemWords(written.error)}`);
  }
}
