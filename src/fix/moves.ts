import { sameEdit, type TextEdit } from '../text/edits.ts';

/**
 * The places of an offset after some edits. There is none where the text at the offset is gone, and
 * there are two (before and after the new text) where text was inserted at the offset.
 */
export type Move = (offset: number) => readonly number[];

/** Says where the offsets of a text are after these edits, which do not touch each other. */
export function moveBy(edits: readonly TextEdit[]): Move {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start);
  const ordered = sorted.filter((edit, at) => {
    const last = sorted[at - 1];
    return last === undefined || !sameEdit(last, edit);
  });
  const growths = [0];
  for (const { range, text } of ordered) {
    growths.push((growths.at(-1) ?? 0) + text.length - (range.end - range.start));
  }
  return (offset) => {
    const passed = countWhile(ordered, ({ range }) => range.end <= offset);
    const growth = growths[passed] ?? 0;
    const last = ordered[passed - 1];
    const next = ordered[passed];
    if (next !== undefined && next.range.start <= offset) {
      return next.text === '' ? [] : [next.range.start + growth];
    }
    const isInserted = last !== undefined && last.range.start === offset;
    const before = isInserted ? (growths[passed - 1] ?? 0) : growth;
    return before === growth ? [offset + growth] : [offset + before, offset + growth];
  };
}

/** How many of a sorted list, from its beginning, are so. */
function countWhile<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const one = list[middle];
    if (one !== undefined && isSo(one)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** One move after the other. */
export function inTurn(moves: readonly Move[]): Move {
  return (offset) => {
    let places: readonly number[] = [offset];
    for (const move of moves) places = [...new Set(places.flatMap(move))];
    return places;
  };
}
