import type { RepoPath, SourceFile } from '../text/text.ts';

/** A file whose text is not held: it is taken again where it is needed. */
export interface ShelvedFile {
  readonly path: RepoPath;
  /** Of its text, in UTF-16 units. */
  readonly length: number;
  /** The same file with the same text; undefined where it is another one now. */
  readonly take: () => SourceFile | undefined;
}

/** Lets go of the text of a file. */
export type Shelve = (file: SourceFile) => ShelvedFile;

/** Holds the text of a file: there is nothing from which it could be taken again. */
export const hold: Shelve = (file) => ({
  path: file.path,
  length: file.text.length,
  take: () => file,
});
