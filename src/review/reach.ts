import type { Finding, Fix } from '../finding.ts';
import { applyEdits, touches, type TextEdit } from '../text/edits.ts';
import { LineIndex } from '../text/line-index.ts';
import { lineChange } from './change.ts';
import type { Hunk } from './hunks.ts';
import { suggestionFor } from './suggestion.ts';

/**
 * A finding with its fix at places that can be suggested: an edit that cannot be, and that is as right
 * at another place, is at the first place that can. The choice looks at nothing but the places and the
 * hunks, so that two fixes that add to one map do it at one place, whichever of them is accepted first.
 */
export function inReach(
  finding: Finding,
  path: string,
  text: string,
  hunks: readonly Hunk[],
): Finding {
  const { fix } = finding;
  if (fix === undefined || hunks.length === 0) return finding;
  if (!fix.edits.some((one) => one.path === path && one.edit.elsewhere)) return finding;
  const index = new LineIndex(text);
  // The cheap question comes first: most places of a long file are far from all hunks.
  const isReached = (edit: TextEdit): boolean => {
    if (!isBeside(index.position(edit.range.start).line, hunks)) return false;
    const change = lineChange(text, applyEdits(text, [edit]));
    return change !== undefined && suggestionFor(change, text, hunks) !== undefined;
  };
  const edits = fix.edits.map((one) => {
    const { elsewhere = [] } = one.edit;
    if (one.path !== path || elsewhere.length === 0 || isReached(one.edit)) return one;
    const place = elsewhere.findIndex(isReached);
    const moved = elsewhere[place];
    return moved && isFree(moved, one, fix.edits) ? { ...one, edit: { ...moved, place } } : one;
  });
  return { ...finding, fix: { ...fix, edits } };
}

/** Can lines that are added in a line, before or behind it be a part of one of these hunks? */
function isBeside(line: number, hunks: readonly Hunk[]): boolean {
  return hunks.some(({ first, last }) => first - 1 <= line && line <= last + 1);
}

/** Can an edit be made instead of one of these without being in the way of the others? */
function isFree(moved: TextEdit, one: Fix['edits'][number], all: Fix['edits']): boolean {
  return all.every(
    (other) => other === one || other.path !== one.path || !touches(other.edit.range, moved.range),
  );
}

/** A finding of another text with its fix at the places at which the fix of `like` is. */
export function placedAs(finding: Finding, { fix: like }: Finding): Finding {
  const { fix } = finding;
  if (fix === undefined || like?.edits.every(({ edit }) => edit.place === undefined) !== false) {
    return finding;
  }
  const edits = fix.edits.map((one, at) => {
    const place = like.edits[at]?.edit.place ?? -1;
    const moved = one.edit.elsewhere?.[place];
    return moved ? { ...one, edit: { ...moved, place } } : one;
  });
  return { ...finding, fix: { ...fix, edits } };
}
