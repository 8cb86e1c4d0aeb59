import {
  diff,
  followLine,
  lineIn,
  type DiffLine,
  type FileDiff,
  type Hunk,
  type Side,
} from './diff.ts';
import type { Limits, PullRequest, Thread } from './world.ts';

/** Where a client wants a comment, as sent. */
export interface WantedPlace {
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
  readonly position?: number;
}

/** Where a comment stands in a diff. */
export type Place = Pick<
  Thread,
  'path' | 'side' | 'startSide' | 'line' | 'startLine' | 'position' | 'diffHunk' | 'mergeBase'
>;

/** What is wrong with a wanted place: GitHub's field and its sentence. */
export interface WrongPlace {
  readonly field: 'path' | 'line' | 'start_line' | 'position';
  readonly message: string;
}

/** Whether a commit is one of those the pull request would merge. */
export async function isInPull(pull: PullRequest, commit: string): Promise<boolean> {
  const { git } = pull.repository;
  if ((await git.resolve(commit)) !== commit) return false;
  return (
    (await git.isAncestor(commit, pull.headSha)) && !(await git.isAncestor(commit, pull.mergeBase))
  );
}

/** Finds the place of a new comment in the diff up to a commit. */
export async function placeOf(
  pull: PullRequest,
  commit: string,
  wanted: WantedPlace,
  limits: Limits,
): Promise<Place | WrongPlace> {
  const { git } = pull.repository;
  const mergeBase = (await git.mergeBase(pull.mergeBase, commit)) ?? pull.mergeBase;
  const files = await diff(git, mergeBase, commit, limits.diff);
  const file = files.find(({ path }) => path === wanted.path);
  if (file === undefined) return { field: 'path', message: 'Path could not be resolved' };
  const place =
    wanted.line === undefined ? byPosition(file, wanted.position) : byLine(file, wanted);
  return 'message' in place ? place : { ...place, path: wanted.path, mergeBase };
}

type PlaceInFile = Omit<Place, 'path' | 'mergeBase'>;

function byPosition({ hunks }: FileDiff, position: number | undefined): PlaceInFile | WrongPlace {
  for (const hunk of hunks) {
    const line = hunk.lines.find((one) => one.position === position);
    const number = line?.right ?? line?.left;
    if (line === undefined || number === undefined) continue;
    return {
      side: line.right === undefined ? 'LEFT' : 'RIGHT',
      line: number,
      startSide: undefined,
      startLine: undefined,
      position: line.position,
      diffHunk: hunkDownTo(hunk, line),
    };
  }
  return {
    field: 'position',
    message:
      "Pull request review thread position is invalid and Pull request review thread diff hunk can't be blank",
  };
}

function byLine(file: FileDiff, wanted: WantedPlace): PlaceInFile | WrongPlace {
  const { line: number = 0, start_line: startLine } = wanted;
  const side = sideOf(wanted.side) ?? 'RIGHT';
  const found = lineIn(file, side, number);
  if (found === undefined) return { field: 'line', message: 'Line could not be resolved' };
  const { hunk, line } = found;
  const startSide = startLine === undefined ? undefined : (sideOf(wanted.start_side) ?? side);
  if (startLine !== undefined && startSide !== undefined) {
    const start = lineIn(file, startSide, startLine);
    if (startSide === side && startLine >= number) return wrongStart('must precede the end line.');
    if (start?.hunk !== hunk) return wrongStart('must be part of the same hunk as the line.');
    if (start.line.position >= line.position) return wrongStart('must precede the end line.');
  }
  const { position } = line;
  const diffHunk = hunkDownTo(hunk, line);
  return { side, line: number, startSide, startLine, position, diffHunk };
}

function hunkDownTo({ header, lines }: Hunk, last: DiffLine): string {
  const shown = lines.slice(0, lines.indexOf(last) + 1).map(({ text }) => text);
  return [header, ...shown].join('\n');
}

function wrongStart(what: string): WrongPlace {
  return { field: 'start_line', message: `Pull request review thread start line ${what}` };
}

function sideOf(text: string | undefined): Side | undefined {
  return text === 'LEFT' || text === 'RIGHT' ? text : undefined;
}

/** Where a thread is now. */
export interface CurrentPlace {
  readonly line: number;
  readonly startLine: number | undefined;
  readonly position: number;
}

/**
 * Where a thread is in the pull request's diff of today; undefined, which GitHub calls outdated,
 * where one of its lines was changed since, or is no longer part of the diff.
 */
export async function currentPlace(
  pull: PullRequest,
  thread: Thread,
  limits: Limits,
): Promise<CurrentPlace | undefined> {
  const { git } = pull.repository;
  const follow = (side: Side, line: number): Promise<number | undefined> =>
    side === 'RIGHT'
      ? followLine(git, thread.path, thread.commit, pull.headSha, line)
      : followLine(git, thread.path, thread.mergeBase, pull.mergeBase, line);
  const { side, startSide = side, startLine, line } = thread;
  const first = startSide === side ? (startLine ?? line) : line;
  const lines = await Promise.all(
    Array.from({ length: line - first + 1 }, (_, at) => follow(side, first + at)),
  );
  const end = lines.at(-1);
  // A line that came in between changes what the comment is about as well.
  if (end === undefined || lines.some((at, index) => at !== end - lines.length + 1 + index))
    return undefined;
  const start = startLine === undefined ? undefined : await follow(startSide, startLine);
  if (startLine !== undefined && start === undefined) return undefined;
  const files = await diff(git, pull.mergeBase, pull.headSha, limits.diff);
  const file = files.find(({ path }) => path === thread.path);
  const found = file && lineIn(file, side, end);
  if (found === undefined) return undefined;
  return { line: end, startLine: start, position: found.line.position };
}
