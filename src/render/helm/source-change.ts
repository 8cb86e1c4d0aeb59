import type { SourceEdit } from '../source-edit.ts';
import { applyEdits, withEdit, type TextEdit } from '../../text/edits.ts';
import type { RepoPath } from '../../text/text.ts';

/** How an edit of rendered text is made where that is written. */
export type EditWay = 'before' | 'behind' | 'inside' | 'values';

/** One way to make an edit of rendered text. */
export interface SourceChange {
  readonly way: EditWay;
  readonly edits: readonly SourceEdit[];
}

/**
 * The edits of several changes, each once. Two that touch become one; undefined where they cannot, because
 * both write at one place.
 */
export function joinedEdits(changes: readonly SourceChange[]): readonly SourceEdit[] | undefined {
  const joined = new Map<RepoPath, readonly TextEdit[]>();
  for (const { path, edit } of changes.flatMap(({ edits }) => edits)) {
    const own = withEdit(joined.get(path) ?? [], edit);
    if (own === undefined) return undefined;
    joined.set(path, own);
  }
  return [...joined].flatMap(([path, edits]) => edits.map((edit) => ({ path, edit })));
}

/** The texts of the files that edits change. */
export function editedTexts(
  edits: readonly SourceEdit[],
  texts: ReadonlyMap<RepoPath, string>,
): ReadonlyMap<RepoPath, string> {
  const paths = new Set(edits.map(({ path }) => path));
  return new Map(
    [...paths].map((path) => {
      const own = edits.filter((one) => one.path === path).map(({ edit }) => edit);
      return [path, applyEdits(texts.get(path) ?? '', own)];
    }),
  );
}

/** Text as a Go template that prints it. */
export function escaped(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}
