/** Measures what reviews of past commits would have given for findings on their image lines. */
import { readHunks } from '../../src/review/hunks.ts';
import type { DiffFile } from '../../src/review/pull-request.ts';
import type { Commit, Edit, History } from './history.ts';
import type { Judge, Outcome, Texts, Told } from './judge.ts';
import { imageLines, planted } from './plant.ts';

/** How many planted images had each outcome, and how many were suggested in the first run. */
export interface Tally extends Record<Outcome, number> {
  first: number;
}

/**
 * The measures of a history: the image lines that commits edit in files that were there, those of
 * files that they add, and all image lines of both, each as if a pull request edited only this line.
 */
export interface Measures {
  readonly changed: Tally;
  readonly added: Tally;
  readonly all: Tally;
}

/** Measures of nothing. */
export function noMeasures(): Measures {
  return { changed: noTally(), added: noTally(), all: noTally() };
}

function noTally(): Tally {
  return { suggested: 0, ticked: 0, standing: 0, lineEnds: 0, far: 0, row: 0, silent: 0, first: 0 };
}

/** The sum of two tallies. */
export function together(one: Tally, other: Tally): Tally {
  const sum = noTally();
  for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] = one[name] + other[name];
  return sum;
}

/** Lines around a change that are in its hunk. */
const CONTEXT = 3;

/** A file in which a commit edits image lines. */
export interface Touched {
  readonly path: string;
  readonly text: string;
  readonly file: DiffFile;
  readonly edited: ReadonlySet<number>;
}

/** The files in which a commit edits image lines. */
export function touchedBy({ edits }: Commit, history: History): readonly Touched[] {
  const ids = edits.flatMap(({ before, after }) =>
    before === undefined ? [after] : [before, after],
  );
  const texts = history.texts(ids);
  return edits.flatMap((edit) => {
    const text = texts.get(edit.after);
    const before = edit.before === undefined ? '' : texts.get(edit.before);
    if (text === undefined || before === undefined || !hasNewImage(before, text)) return [];
    return touched(edit, text, history) ?? [];
  });
}

function hasNewImage(before: string, after: string): boolean {
  const known = new Set(imageLines(before).values());
  return [...imageLines(after).values()].some((line) => !known.has(line));
}

function touched(
  { path, before, after }: Edit,
  text: string,
  history: History,
): Touched | undefined {
  const patch = before === undefined ? wholePatch(text) : history.patch(before, after);
  const added = new Set(readHunks(patch).flatMap((hunk) => [...hunk.added]));
  const edited = new Set([...imageLines(text).keys()].filter((line) => added.has(line)));
  if (edited.size === 0) return undefined;
  const status = before === undefined ? 'added' : 'changed';
  return { path, text, edited, file: { path, status, blobSha: '', patch } };
}

/** The texts of a commit by path. */
export function textsOf({ sha }: Commit, history: History): Texts {
  const tree = history.tree(sha);
  const texts = history.texts(tree.values());
  return new Map(
    [...tree].flatMap(([path, id]) => {
      const text = texts.get(id);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** Measures the lines that a commit edits. False where none of them is the image of a pod. */
export function measureEdited(
  files: readonly Touched[],
  texts: Texts,
  judge: Judge,
  { changed, added }: Measures,
): boolean {
  const repository = judge.open(withPlanted(texts, files, ({ edited }) => edited));
  if (repository.findings.size === 0) return false;
  const told = repository.told(files.map(({ file }) => file));
  for (const { path, file, edited } of files) {
    const tally = file.status === 'added' ? added : changed;
    for (const line of edited) count(tally, told.get(`${path}:${String(line)}`));
  }
  return true;
}

/** Measures all image lines of files, each by itself, until the time is over. */
export function measureAll(
  files: readonly Touched[],
  texts: Texts,
  judge: Judge,
  { all }: Measures,
  isOver: () => boolean,
): void {
  const every = ({ text }: Touched): ReadonlySet<number> => new Set(imageLines(text).keys());
  const repository = judge.open(withPlanted(texts, files, every));
  for (const one of files) {
    for (const line of every(one)) {
      const name = `${one.path}:${String(line)}`;
      if (!repository.findings.has(name) || isOver()) continue;
      const file = { ...one.file, patch: linePatch(one.text, line) };
      count(all, repository.told([file]).get(name));
    }
  }
}

function count(tally: Tally, told: Told | undefined): void {
  if (told === undefined) return;
  tally[told.outcome] += 1;
  if (told.isFirst) tally.first += 1;
}

function withPlanted(
  texts: Texts,
  files: readonly Touched[],
  lines: (file: Touched) => ReadonlySet<number>,
): Texts {
  const changed = files.map((file) => [file.path, planted(file.text, lines(file))] as const);
  return new Map([...texts, ...changed]);
}

/** The patch of a file that is new. */
function wholePatch(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return [`@@ -0,0 +1,${String(lines.length)} @@`, ...lines.map((line) => `+${line}`)].join('\n');
}

/** The patch of a change of one line. */
function linePatch(text: string, line: number): string {
  const first = Math.max(1, line - CONTEXT);
  const part = text
    .replace(/\n$/, '')
    .split('\n')
    .slice(first - 1, line + CONTEXT);
  const extent = `${String(first)},${String(part.length)}`;
  const signed = part.map((one, at) => (first + at === line ? '+' : ' ') + one);
  return [`@@ -${extent} +${extent} @@`, ...signed].join('\n');
}
