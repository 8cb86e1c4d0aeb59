/** Goes through the history of a clone, and prints what its reviews would have given. */
import { History } from './history.ts';
import { Judge, type Outcome } from './judge.ts';
import {
  measureAll,
  measureEdited,
  noMeasures,
  together,
  textsOf,
  touchedBy,
  type Measures,
  type Tally,
} from './measure.ts';

/** How far a replay goes back. */
export interface Limits {
  /** The most commits that are measured. */
  readonly commits: number;
  /** Is the time over? It is asked before each commit, and before each line. */
  readonly isOver: () => boolean;
}

/** A history that was replayed. */
export interface Replayed {
  readonly measures: Measures;
  /** How many commits were measured: those that edit the image of some pod. */
  readonly commits: number;
  /** The limits were met before the beginning of the history. */
  readonly isCut: boolean;
}

/** Replays the newest commits of a clone. */
export function replay(folder: string, { commits: most, isOver }: Limits): Replayed {
  const history = new History(folder);
  const judge = new Judge();
  const measures = noMeasures();
  const seen = new Set<string>();
  let commits = 0;
  for (const commit of history.commits()) {
    const files = touchedBy(commit, history);
    if (files.length === 0) continue;
    if (commits === most || isOver()) return { measures, commits, isCut: true };
    const texts = textsOf(commit, history);
    if (measureEdited(files, texts, judge, measures)) commits += 1;
    // Of each file only the newest version counts: an old one has mostly the same lines.
    const fresh = files.filter(({ path }) => !seen.has(path));
    for (const { path } of fresh) seen.add(path);
    if (fresh.length > 0 && !isOver()) measureAll(fresh, texts, judge, measures, isOver);
  }
  return { measures, commits, isCut: isOver() };
}

const ROWS = {
  edited: 'edited lines, files that were there',
  added: 'edited lines, new files too',
  all: 'all lines, each by itself',
};

const COLUMNS = {
  suggested: 'suggested',
  ticked: 'ticked',
  standing: 'standing',
  far: 'far',
  lineEnds: 'CRLF',
  row: 'row',
  silent: 'silent',
} as const satisfies Record<Outcome, string>;

const OUTCOMES = Object.keys(COLUMNS) as readonly Outcome[];

/** The table of a replay. */
export function tableOf({ measures: { changed, added, all }, commits, isCut }: Replayed): string {
  const width = Math.max(...Object.values(ROWS).map(({ length }) => length));
  const names = ['images', ...Object.values(COLUMNS), 'share', 'with boxes', 'first run'];
  return [
    `${String(commits)} commits${isCut ? ', the newest ones' : ''}`,
    ' '.repeat(width) + names.map((name) => name.padStart(11)).join(''),
    rowOf(ROWS.edited, changed, width),
    rowOf(ROWS.added, together(changed, added), width),
    rowOf(ROWS.all, all, width),
  ].join('\n');
}

function rowOf(name: string, tally: Tally, width: number): string {
  const sum = imagesIn(tally);
  const numbers = [sum, ...OUTCOMES.map((outcome) => tally[outcome])].map(String);
  const clicked = tally.suggested + tally.ticked;
  const shares = [tally.suggested, clicked, tally.first].map((part) => share(part, sum));
  const cells = [...numbers, ...shares];
  return name.padEnd(width) + cells.map((cell) => cell.padStart(11)).join('');
}

function imagesIn(tally: Tally): number {
  return OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);
}

function share(part: number, sum: number): string {
  return sum === 0 ? '–' : `${((100 * part) / sum).toFixed(1)} %`;
}
