import type { RepoPath } from '../../text/text.ts';
import type { WrittenLine } from '../rendered-file.ts';
import { alignedLines } from './align.ts';
import { comparable, markedLines, type MarkedLine } from './marked-lines.ts';
import type { MarkedFiles } from './marks.ts';
import type { PrintedDocument } from './printed.ts';

/** Where the lines of documents were written, by document. */
export type LineMap = ReadonlyMap<PrintedDocument, readonly (WrittenLine | undefined)[]>;

/** The lines of the files of a chart, as they are written. */
export type WrittenLines = ReadonlyMap<RepoPath, readonly string[]>;

/**
 * Where the lines of printed documents were written, by a rendering of the same with marks. Lines
 * that do not come back the same have no place.
 */
export function mapDocuments(
  plain: readonly PrintedDocument[],
  output: string,
  files: MarkedFiles,
  originals: WrittenLines,
): LineMap {
  const found = markedLines(plain, output);
  return new Map(
    [...found].map(([document, lines]) => [
      document,
      lines.map((line) => line && placeOfLine(line, files, originals)),
    ]),
  );
}

/**
 * The written line of a line with several marks: a helper printed into a line of another file. It
 * is the first one that begins with the same text, else the last one. A line that consists of one
 * action printed nothing itself.
 */
function placeOfLine(
  line: MarkedLine,
  files: MarkedFiles,
  originals: WrittenLines,
): WrittenLine | undefined {
  const places = line.marks.flatMap((mark) => files.placeOf(mark) ?? []);
  if (places.length === 0) {
    return line.next && files.placeOf(line.next);
  }
  // Another chart that was rendered together with this one has made it.
  if (places.some(({ path }) => !originals.has(path))) return undefined;
  const textOf = (place: WrittenLine): string =>
    originals.get(place.path)?.[place.line - 1]?.trim() ?? '';
  const own = places.filter((place) => !/^\{\{[^{}]*\}\}$/.test(textOf(place)));
  const start = line.text.trimStart();
  const same = own.find((place) => {
    const [literal = ''] = textOf(place).split('{{');
    return literal !== '' && start.startsWith(comparable(literal.trim()));
  });
  return same ?? own.at(-1) ?? places.at(-1);
}

/**
 * Where the documents of a file were written that Helm prints as it stands, as those of `crds/`.
 */
export function mapUnchanged(
  documents: readonly PrintedDocument[],
  path: RepoPath,
  written: readonly string[],
): LineMap {
  const kept = (lines: readonly string[]): readonly Kept[] =>
    lines.flatMap((line, at) => {
      const text = comparable(line);
      return text === '' || /^---(?:\s|$)/.test(text) ? [] : [{ text, at }];
    });
  const own = documents.flatMap((document) =>
    kept(document.lines.slice(document.head)).map((line) => ({ ...line, document })),
  );
  const others = kept(written);
  const places = new Map(
    documents.map((one) => [one, one.lines.map((): WrittenLine | undefined => undefined)]),
  );
  const aligned = alignedLines(
    own.map(({ text }) => text),
    others.map(({ text }) => text),
  );
  for (const [index, { document, at }] of own.entries()) {
    const other = others[aligned[index] ?? -1];
    const lines = places.get(document);
    if (other && lines) lines[document.head + at] = { path, line: other.at + 1 };
  }
  return places;
}

interface Kept {
  readonly text: string;
  /** Its index. */
  readonly at: number;
}
