import { applyEdits, type TextEdit } from '../../../text/edits.ts';
import type { Node } from '../../../yaml/tree.ts';
import type { Reader } from '../../../yaml/placement.ts';
import type { RenderedFile } from '../../rendered-file.ts';
import { writtenFile } from '../written-file.ts';
import { dataChanges, type DataChange } from './data-change.ts';

/** What a finding wants to be changed in a rendered file. */
export interface RenderedChange {
  readonly file: RenderedFile;
  readonly edits: readonly TextEdit[];
}

/** A reader of YAML that is not ours: the documents of a text as plain data. Throws where it cannot. */
export type DataReader = (text: string) => readonly unknown[];

/** A change of one object, as data. */
export interface WantedChange {
  readonly file: RenderedFile;
  /** The object as it was rendered. Its places are those in the text of its file. */
  readonly root: Node;
  readonly change: DataChange;
}

/** A rendered file, its data now and as they have to be, and what is changed. */
export interface WantedFile {
  readonly file: RenderedFile;
  readonly after: readonly unknown[];
  readonly wanted: readonly WantedChange[];
}

/** What edits of a rendered text mean; undefined where they make or remove objects, or no YAML. */
export function wantedIn(
  { file, edits }: RenderedChange,
  complete: Reader,
  read: DataReader,
): WantedFile | undefined {
  const before = dataIn(file.text, read);
  const after = dataIn(applyEdits(file.text, edits), read);
  const { documents } = writtenFile(file.path, file.text, complete);
  const count = documents.length;
  if (before?.length !== count || after?.length !== count) return undefined;
  const wanted = documents.flatMap((root, at) =>
    dataChanges(before[at], after[at]).map((change) => ({ file, root, change })),
  );
  return { file, after, wanted };
}

/** The data of a text; undefined where it is no YAML. */
export function dataIn(text: string, read: DataReader): readonly unknown[] | undefined {
  try {
    return read(text).filter((one) => one !== null && one !== undefined);
  } catch {
    return undefined;
  }
}
