/** Goes through the history of a clone, and prints what its reviews would have given. */
import { History } from './history.ts';
import { Judge, type Outcome } from './judge.ts';
import {
  measureAll,
  measureEdited,
  noMeasures,
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

/** The table of a replay. */
export function tableOf({ measures: { changed, added, all }, commits, isCut }: Replayed): string {
  const both = Object.fromEntries(
    Object.entries(changed).map(([name, number]) => [name, number + added[name as Outcome]]),
  ) as Tally;
  const width = Math.max(...Object.values(ROWS).map(({ length }) => length));
  const head = ['images', 'suggested', 'shown', 'row', 'silent'].map((name) => name.padStart(10));
  return [
    `${String(commits)} commits${isCut ? ', the newest ones' : ''}`,
    `${' '.repeat(width)}${head.join('')}   share`,
    rowOf(ROWS.edited, changed, width),
    rowOf(ROWS.added, both, width),
    rowOf(ROWS.all, all, width),
  ].join('\n');
}

function rowOf(name: string, tally: Tally, width: number): string {
  const { suggested, shown, row, silent } = tally;
  const sum = suggested + shown + row + silent;
  const numbers = [sum, suggested, shown, row, silent].map((one) => String(one).padStart(10));
  const share = sum === 0 ? '–' : `${((100 * suggested) / sum).toFixed(1)} %`;
  return `${name.padEnd(width)}${numbers.join('')}${share.padStart(8)}`;
}
