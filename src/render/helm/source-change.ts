import { applyEdits, sameEdit, touches, type TextEdit } from '../../text/edits.ts';
import type { RepoPath } from '../../text/text.ts';

/** An edit of a file of the repository. */
export interface SourceEdit {
  readonly path: RepoPath;
  readonly edit: TextEdit;
}

/** How an edit of rendered text is made where that is written. */
export type EditWay = 'before' | 'behind' | 'inside' | 'values';

/** One way to make an edit of rendered text. */
export interface SourceChange {
  readonly way: EditWay;
  readonly edits: readonly SourceEdit[];
}

/** The edits of several changes, each once; undefined where two of them touch each other. */
export function joinedEdits(changes: readonly SourceChange[]): readonly SourceEdit[] | undefined {
  const joined: SourceEdit[] = [];
  for (const one of changes.flatMap(({ edits }) => edits)) {
    const others = joined.filter(({ path }) => path === one.path);
    if (others.some(({ edit }) => sameEdit(edit, one.edit))) continue;
    if (others.some(({ edit }) => touches(edit.range, one.edit.range))) return undefined;
    joined.push(one);
  }
  return joined;
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
