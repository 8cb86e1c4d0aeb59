import { LineIndex } from '../../text/line-index.ts';
import type { RepoPath } from '../../text/text.ts';
import { parse } from '../../yaml/documents.ts';
import type { Reader } from '../../yaml/placement.ts';
import type { MapNode, Node } from '../../yaml/tree.ts';
import type { WrittenLine } from '../rendered-file.ts';

/** A file of a base or an overlay, as it is written. */
export interface WrittenFile {
  readonly path: RepoPath;
  readonly text: string;
  readonly documents: readonly Node[];
  /** Not all of it could be read, so nothing of it is written anew. */
  readonly isBroken: boolean;
  /** The line, from 1, that an offset is in. */
  readonly lineAt: (offset: number) => number;
}

/** A node of a written file. */
export interface WrittenNode {
  readonly file: WrittenFile;
  readonly node: Node;
}

/** Reads a file as a whole. */
export function writtenFile(path: RepoPath, text: string, complete: Reader): WrittenFile {
  const { documents, problems } = parse({ path, text, complete });
  const index = new LineIndex(text);
  return {
    path,
    text,
    documents: documents.map(({ root }) => root),
    isBroken: problems.length > 0,
    lineAt: (offset) => index.position(offset).line,
  };
}

/** The line of a file in which an offset is. */
export function lineIn({ path, lineAt }: WrittenFile, offset: number): WrittenLine {
  return { path, line: lineAt(offset) };
}

/** The objects in a document: the items of a List, else the one that it is. */
export function listedObjects(document: Node): readonly MapNode[] {
  if (document.kind !== 'map') return [];
  const items = document.entries.find(({ key }) => key?.text === 'items')?.value;
  const kind = document.entries.find(({ key }) => key?.text === 'kind')?.value;
  const isList = kind?.kind === 'scalar' && kind.text.endsWith('List') && items?.kind === 'seq';
  return isList ? items.items.flatMap(listedObjects) : [document];
}
