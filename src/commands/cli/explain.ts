import { resolve } from 'node:path';
import { kindOf } from '../../adapters/disk/open.ts';
import { locate, type Start } from '../../adapters/disk/root.ts';
import type { Arguments } from '../../config/arguments.ts';
import { UsageError } from '../../config/values.ts';
import { explain, type AskedPart, type AskedPlace } from '../../explain/explanation.ts';
import { unfollowedProblem } from '../../facts/unfollowed.ts';
import type { Io } from '../../io.ts';
import { isComplete, type ExitCode } from '../../program/exit-code.ts';
import { answerInTime } from '../../program/out-of-time.ts';
import { readWritten } from '../../program/read-all.ts';
import { Sources } from '../../report/sources.ts';
import type { Rendered } from '../../program/rendered.ts';
import { linesFrom } from '../../render/rendered-file.ts';
import { variantWords } from '../../render/variant.ts';
import type { RepoPath } from '../../text/text.ts';
import { wantsColor } from './color.ts';
import { languageFor, notesLanguage } from './lang.ts';
import { openNamed } from './open.ts';
import { progressLine } from './progress.ts';
import { explainReporterOf } from './reporters.ts';
import { isInActions, tellMissing, tellProblems } from './tell.ts';

/** Explains the pods behind the named places. The caller of a template can be in any other file. */
export async function explainCommand(given: Arguments, io: Io, version: string): Promise<ExitCode> {
  const named = given.operands.map((operand) => readOperand(operand, io.cwd));
  const located = locate(
    io.cwd,
    named.map(({ path }) => path),
  );
  if (!located.ok) throw new UsageError(located.error);
  const { starts } = located.value;
  const operands = named.map(({ path }) => path);
  const progress = progressLine(given, io);
  const session = await openNamed({ ...given, operands }, io, progress);
  if (session === undefined) return 2;
  const written = readWritten(session);
  const { objects, context, sources: texts, problems: unread, missing, rendered } = written;
  const sources = new Sources(texts, rendered?.places.of);
  const asked = starts
    .map((start, at) => askedPlace(start, named[at], sources))
    .flatMap((place) => judgedPlaces(place, rendered));
  const argoVersion = given.argoVersion ?? session.settings.argoVersion;
  const { deadline } = session;
  const explanation = answerInTime(deadline, () => explain(objects, context, argoVersion, asked));
  progress.clear();
  const left = unfollowedProblem(explanation.unfollowed, texts, session.named);
  const problems = [...unread, ...left];
  const { say } = notesLanguage(given.lang, io);
  tellProblems(io, problems, given, say);
  const report = explainReporterOf(given.explanation);
  const view = {
    sources,
    version,
    color: wantsColor(given, io),
    width: io.stdout.width,
    quiet: given.quiet,
    inActions: isInActions(io),
    language: languageFor(given.lang, io),
  };
  io.stdout.write(answerInTime(deadline, () => report({ ...explanation, problems }, view)));
  return tellMissing(io, missing, say) ? 2 : isComplete(problems) ? 0 : 3;
}

/** A named path, with the line and column behind it. */
interface Operand {
  readonly path: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Reads `PATH[:LINE[:COLUMN]]`, as reports print places. The name of an existing file is a path. */
function readOperand(operand: string, cwd: string): Operand {
  const found = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(operand);
  if (found === null || kindOf(resolve(cwd, operand)) !== 'missing') {
    return { path: operand, line: undefined, column: undefined };
  }
  const [, path = '', line, column] = found;
  const numbers = { line: Number(line), column: column === undefined ? undefined : Number(column) };
  if (numbers.line > 0 && numbers.column !== 0) return { path, ...numbers };
  throw new UsageError(`Lines and columns count from 1: ${operand}`);
}

function askedPlace(
  { path, kind }: Start,
  named: Operand | undefined,
  sources: Sources,
): AskedPlace {
  const { line, column } = named ?? {};
  if (line === undefined) return { path, part: undefined };
  if (kind === 'folder') throw new UsageError(`${path} is a folder; only files have lines`);
  return { path, part: partOf(path as RepoPath, line, column, sources) };
}

/** The place as it is judged: in what programs rendered from it, if they did. */
function judgedPlaces(asked: AskedPlace, rendered: Rendered | undefined): readonly AskedPlace[] {
  const { path, part } = asked;
  const places = (rendered?.filesFrom(path) ?? []).flatMap((file): readonly AskedPlace[] => {
    const own = { path: file.path, rendered: { from: path, words: variantWords(file.job) } };
    if (part === undefined) return [{ ...own, part }];
    const ranges = linesFrom(file, path, part.line);
    return ranges.map((range) => ({ ...own, part: { ...part, range } }));
  });
  return places.length > 0 ? places : [asked];
}

function partOf(
  path: RepoPath,
  line: number,
  column: number | undefined,
  sources: Sources,
): AskedPart {
  const index = sources.index(path);
  const start = index.startOf(line);
  const end = start + index.lineText(line).length;
  if (column === undefined) return { line, column, range: { start, end } };
  const at = Math.min(start + column - 1, end);
  return { line, column, range: { start: at, end: at } };
}
