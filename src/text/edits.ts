import type { Range } from './text.ts';

/** Replace `range` by `text`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
  /** The parts of the text, where it adds entries to a map or items to a list and can be joined with others. */
  readonly entries?: AddedEntries;
  /**
   * The same at other places of the file, each as right: the entries of a map have no order. Whoever
   * can change only a part of the file may choose one of them. Undefined where there are none.
   */
  readonly elsewhere?: readonly TextEdit[] | undefined;
  /** The index that it had among such edits, where it was chosen. */
  readonly place?: number;
}

/** A text that adds entries to a map, or items to a list, in its parts. */
export interface AddedEntries {
  readonly before: string;
  /** Key and value as they are written: `key: value`. The key of an item says what it is about. */
  readonly entries: readonly { readonly key: string; readonly text: string }[];
  /** The text between two entries. */
  readonly separator: string;
  readonly after: string;
}

/** The edit that adds entries in the place of a range. */
export function addingEdit(range: Range, added: AddedEntries): TextEdit {
  const { before, entries, separator, after } = added;
  const text = before + entries.map((one) => one.text).join(separator) + after;
  return { range, text, entries: added };
}

/**
 * One edit that adds what both add, at one place of one map. Undefined where they do something
 * else, or give one key two values.
 */
export function mergedEdit(one: TextEdit, other: TextEdit): TextEdit | undefined {
  const [first, second] = [one.entries, other.entries];
  if (first === undefined || second === undefined || !sameRange(one.range, other.range)) {
    return undefined;
  }
  const isOnePlace =
    first.before === second.before &&
    first.after === second.after &&
    first.separator === second.separator;
  if (!isOnePlace) return undefined;
  const known = new Map(first.entries.map(({ key, text }) => [key, text]));
  if (second.entries.some(({ key, text }) => (known.get(key) ?? text) !== text)) return undefined;
  const more = second.entries.filter(({ key }) => !known.has(key));
  return addingEdit(one.range, { ...first, entries: [...first.entries, ...more] });
}

function sameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * Applies edits to a text. Equal edits count once. Refuses (throws) edits that overlap or that
 * stand at one place: the caller has to choose one of them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of ordered(edits)) {
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}

/** The edits in the order of the text, each once; see {@link applyEdits} for what is refused. */
export function ordered(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits.toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  let previous: TextEdit | undefined;
  return sorted.filter((edit) => {
    const last = previous;
    if (last !== undefined && sameEdit(last, edit)) return false;
    if (last !== undefined && touches(last.range, edit.range)) {
      throw new RangeError(`Edits overlap at offset ${String(edit.range.start)}`);
    }
    previous = edit;
    return true;
  });
}

/** True for two ranges that share a unit, or that begin or end at one place. */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * One edit that does what two do which touch or remove parts of each other. Undefined where one writes in
 * what the other one writes over, and where both write at one place: then it is open which comes first.
 */
export function joinedEdit(one: TextEdit, other: TextEdit): TextEdit | undefined {
  const [a, b] =
    one.range.start + one.range.end <= other.range.start + other.range.end
      ? [one, other]
      : [other, one];
  const range = {
    start: Math.min(a.range.start, b.range.start),
    end: Math.max(a.range.end, b.range.end),
  };
  if (a.text === '' && b.text === '') return { range, text: '' };
  const isInTurn = a.range.end === b.range.start && range.start < range.end;
  return isInTurn ? { range, text: a.text + b.text } : undefined;
}

/**
 * The edits of one text and one more, which is joined with those that it touches. Undefined where that
 * cannot be.
 */
export function withEdit(
  edits: readonly TextEdit[],
  edit: TextEdit,
): readonly TextEdit[] | undefined {
  const other = edits.find((one) => touches(one.range, edit.range));
  if (other === undefined) return [...edits, edit];
  if (sameEdit(other, edit)) return edits;
  const both = mergedEdit(other, edit) ?? joinedEdit(other, edit);
  return (
    both &&
    withEdit(
      edits.filter((one) => one !== other),
      both,
    )
  );
}

/** True for edits that do the same at the same place. */
export function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return sameRange(a.range, b.range) && a.text === b.text;
}
