import type { Range } from './text.ts';

/** Replace `range` by `text`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Applies edits to a text. Equal edits count once. Refuses (throws) edits that overlap or that
 * stand at one place: the caller has to choose one of them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  let result = '';
  let at = 0;
  let previous: TextEdit | undefined;
  for (const edit of ordered) {
    if (previous !== undefined && sameEdit(previous, edit)) continue;
    if (previous !== undefined && touches(previous.range, edit.range)) {
      throw new RangeError(`Edits overlap at offset ${String(edit.range.start)}`);
    }
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
    previous = edit;
  }
  return result + text.slice(at);
}

/** True for two ranges that share a unit, or that begin or end at one place. */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** True for edits that do the same at the same place. */
export function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}
