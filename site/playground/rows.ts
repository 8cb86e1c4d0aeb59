/** A line of a text that was changed. */
export interface Row {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
  /** From 1, in the text before; of a line that has come, of the line that follows it. */
  readonly line: number;
}

/** A replacement in a text; places in UTF-16 units. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The most lines that are added and taken away; what differs more is shown as wholly replaced. */
const MOST_CHANGES = 2000;

/** The lines of two texts, one below the other: what is the same, what has gone, what has come. */
export function rowsOf(before: string, after: string): readonly Row[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const ofOld = old.length - tail;
  return [
    ...same(old.slice(0, head), 1),
    ...middle(old.slice(head, ofOld), now.slice(head, now.length - tail), head + 1),
    ...same(old.slice(ofOld), ofOld + 1),
  ];
}

function same(texts: readonly string[], line: number): Row[] {
  return texts.map((text, at) => ({ kind: 'same', text, line: line + at }));
}

/**
 * By the shortest way from one text to the other: E. W. Myers, An O(ND) Difference Algorithm and Its
 * Variations, 1986. A way is walked along the lines of `old` (a) and of `now` (b); k is a less b.
 */
function middle(old: readonly string[], now: readonly string[], line: number): Row[] {
  const most = Math.min(old.length + now.length, MOST_CHANGES);
  /** For each number of changes the farthest a by k, which begins at minus that number. */
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    const farthest = new Int32Array(2 * changes + 1);
    trace.push(farthest);
    for (let k = -changes; k <= changes; k += 2) {
      const from = stepTo(trace, changes, k);
      let a = from.isAdded ? from.a : from.a + 1;
      if (changes === 0) a = 0;
      while (a < old.length && a - k < now.length && old[a] === now[a - k]) a += 1;
      farthest[k + changes] = a;
      if (a >= old.length && a - k >= now.length) return wayBack(trace, old, now, line);
    }
  }
  return replaced(old, now, line);
}

/** How the way with so many changes comes to k: from where, and by a line that is added or taken away. */
function stepTo(
  trace: readonly Int32Array[],
  changes: number,
  k: number,
): { readonly a: number; readonly k: number; readonly isAdded: boolean } {
  const before = trace[changes - 1];
  const at = (one: number): number => before?.[one + changes - 1] ?? -1;
  const isAdded = k === -changes || (k !== changes && at(k - 1) < at(k + 1));
  return isAdded ? { a: at(k + 1), k: k + 1, isAdded } : { a: at(k - 1), k: k - 1, isAdded };
}

function wayBack(
  trace: readonly Int32Array[],
  old: readonly string[],
  now: readonly string[],
  line: number,
): Row[] {
  const rows: Row[] = [];
  let a = old.length;
  let k = a - now.length;
  const takeSame = (until: number): void => {
    for (; a > until; a -= 1)
      rows.push({ kind: 'same', text: old[a - 1] ?? '', line: line + a - 1 });
  };
  for (let changes = trace.length - 1; changes > 0; changes -= 1) {
    const from = stepTo(trace, changes, k);
    takeSame(from.isAdded ? from.a : from.a + 1);
    const text = from.isAdded ? now[from.a - from.k] : old[from.a];
    const kind = from.isAdded ? 'come' : 'gone';
    rows.push({ kind, text: text ?? '', line: line + from.a });
    ({ a, k } = from);
  }
  takeSame(0);
  return rows.toReversed();
}

function replaced(old: readonly string[], now: readonly string[], line: number): Row[] {
  return [
    ...old.map((text, at): Row => ({ kind: 'gone', text, line: line + at })),
    ...now.map((text): Row => ({ kind: 'come', text, line: line + old.length })),
  ];
}

/** A text with replacements made; none of them touches another one. */
export function withReplaced(text: string, replacements: readonly Replacement[]): string {
  const sorted = replacements.toSorted((a, b) => b.from - a.from || b.to - a.to);
  let after = text;
  for (const { from, to, text: put } of sorted) {
    after = after.slice(0, from) + put + after.slice(to);
  }
  return after;
}

/** The changed rows alone, each with one row above and below; blocks of neighbours. */
export function blocksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  let last = -2;
  for (const [at, row] of rows.entries()) {
    const around = [rows[at - 1], row, rows[at + 1]];
    if (around.every((one) => one === undefined || one.kind === 'same')) continue;
    if (at > last + 1) blocks.push([]);
    blocks.at(-1)?.push(row);
    last = at;
  }
  return blocks;
}
