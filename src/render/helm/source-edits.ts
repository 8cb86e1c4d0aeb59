import type { SourceEdit } from '../source-edit.ts';
import { err, ok, type Result } from '../../result.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Reader } from '../../yaml/placement.ts';
import { wholeLineChange } from '../whole-line-change.ts';
import { blocks } from './blocks.ts';
import { insertions, type TracedFile } from './insertions.ts';
import { replacements } from './replacements.ts';
import { joinedEdits, type SourceChange, type EditWay } from './source-change.ts';
import { valueEntries } from './value-entries.ts';

/** Edits that are wanted in a rendered file. */
export interface WantedEdits extends TracedFile {
  readonly edits: readonly TextEdit[];
}

/** So many lists of edits are given at most: each will be tried by rendering. */
const MOST = 12;

const WAYS: readonly EditWay[] = ['before', 'inside', 'behind', 'values'];

/**
 * Lists of edits of templates and values that may do what edits of rendered files do, the likeliest
 * first, or why there are none: the end of a sentence. None is certain: {@link verifiedEdits} renders them.
 */
export function sourceEdits(
  wanted: readonly WantedEdits[],
  read: Reader,
): Result<readonly (readonly SourceEdit[])[], string> {
  const changes = wanted.flatMap(({ edits, ...traced }) =>
    edits.map((edit) => changesFor(traced, edit, read)),
  );
  if (changes.length === 0 || changes.some((own) => own.length === 0)) {
    return err('no place was found where it is written');
  }
  const byWay = WAYS.flatMap((way) => [
    changes.map((own) => own.find((one) => one.way === way) ?? own[0]),
    changes.map((own) => own.findLast((one) => one.way === way) ?? own[0]),
  ]);
  const most = Math.max(...changes.map((own) => own.length));
  const byPlace = Array.from({ length: Math.min(most, MOST) }, (_, at) =>
    changes.map((own) => own[Math.min(at, own.length - 1)]),
  );
  const found = new Map<string, readonly SourceEdit[]>();
  for (const chosen of [...byWay, ...byPlace]) {
    const edits = joinedEdits(chosen.flatMap((one) => one ?? []));
    if (edits !== undefined) found.set(JSON.stringify(edits), edits);
  }
  if (found.size === 0) return err('different edits are wanted where it is written');
  // Few edits are easier to read, and often one place feeds all variants.
  const sorted = [...found.values()].toSorted((a, b) => a.length - b.length);
  return ok(sorted.slice(0, MOST));
}

/** So many other places of an edit are tried. */
const MOST_PLACES = 4;

function changesFor(traced: TracedFile, edit: TextEdit, read: Reader): readonly SourceChange[] {
  const places = [edit, ...(edit.elsewhere ?? []).slice(0, MOST_PLACES)];
  const inTemplates = places.flatMap((one) => {
    const change = wholeLineChange(traced.file.text, one);
    return [
      ...insertions(traced, change),
      ...replacements(traced, change),
      ...blocks(traced, change),
    ];
  });
  return [...inTemplates, ...valueEntries(traced, edit, read)];
}
