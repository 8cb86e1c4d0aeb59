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

/** The most pairs of lines that are compared; what needs more is shown as wholly replaced. */
const MOST_PAIRS = 1_000_000;

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

/** By the longest common sequence of lines. */
function middle(old: readonly string[], now: readonly string[], line: number): Row[] {
  const width = now.length + 1;
  if (old.length * now.length > MOST_PAIRS) return replaced(old, now, line);
  const longest = new Uint32Array((old.length + 1) * width);
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = now.length - 1; b >= 0; b -= 1) {
      const isSame = old[a] === now[b];
      longest[a * width + b] = isSame
        ? (longest[(a + 1) * width + b + 1] ?? 0) + 1
        : Math.max(longest[(a + 1) * width + b] ?? 0, longest[a * width + b + 1] ?? 0);
    }
  }
  const rows: Row[] = [];
  let a = 0;
  let b = 0;
  while (a < old.length || b < now.length) {
    const [text, other] = [old[a], now[b]];
    const isGone =
      (longest[(a + 1) * width + b] ?? 0) >= (longest[a * width + b + 1] ?? 0) && a < old.length;
    if (text !== undefined && text === other) {
      rows.push({ kind: 'same', text, line: line + a });
      a += 1;
      b += 1;
    } else if (text !== undefined && (isGone || other === undefined)) {
      rows.push({ kind: 'gone', text, line: line + a });
      a += 1;
    } else {
      rows.push({ kind: 'come', text: other ?? '', line: line + a });
      b += 1;
    }
  }
  return rows;
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
