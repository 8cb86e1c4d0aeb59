import { groupBy } from '../../text/group-by.ts';
import type { RepoPath } from '../../text/text.ts';
import type { WrittenLine } from '../rendered-file.ts';
import { alignedLines } from './align.ts';
import { marksIn, placeOfMark, withoutMarks, type Marked } from './marks.ts';
import { bySource, printedDocuments, type PrintedDocument } from './printed.ts';

/** Where the lines of documents were written, by document. */
export type LineMap = ReadonlyMap<PrintedDocument, readonly (WrittenLine | undefined)[]>;

/** The lines of the files of a chart, as they are written. */
export type WrittenLines = ReadonlyMap<RepoPath, readonly string[]>;

/** A line of a rendering with marks. */
interface MarkedLine {
  readonly text: string;
  /** The numbers in its marks. */
  readonly marks: readonly (readonly [file: number, line: number])[];
}

/**
 * Where the lines of printed documents were written, by a rendering of the same with marks. That
 * one can hold the documents of a source in another order. Lines that do not come back the same are
 * not in the map.
 */
export function mapDocuments(
  plain: readonly PrintedDocument[],
  output: string,
  marked: Marked,
  originals: WrittenLines,
): LineMap {
  const known = new Set(plain.map(({ source }) => source));
  const others = bySource(printedDocuments(output, known));
  const found = new Map<PrintedDocument, readonly (WrittenLine | undefined)[]>();
  for (const [source, documents] of bySource(plain)) {
    const candidates = (others.get(source) ?? []).map(readMarked);
    for (const [document, lines] of paired(documents, candidates)) {
      found.set(document, placesIn(document, lines, marked, originals));
    }
  }
  return found;
}

function readMarked({ lines, head }: PrintedDocument): readonly MarkedLine[] {
  return lines.slice(head).flatMap((line) => {
    const text = comparable(withoutMarks(line));
    const marks = marksIn(line);
    return text === '' && marks.length === 0 ? [] : [{ text, marks }];
  });
}

/**
 * What is compared of a line. A marked value can be in quotes where the plain one is not, and the
 * other way round.
 */
export function comparable(line: string): string {
  return line.trimEnd().replaceAll(/["']/g, '');
}

function bodyOf({ lines, head }: PrintedDocument): readonly string[] {
  return lines.slice(head).map(comparable);
}

const LINE = '\n';

/** The documents with the lines that are the same, or else most alike. */
function paired(
  documents: readonly PrintedDocument[],
  candidates: readonly (readonly MarkedLine[])[],
): readonly (readonly [PrintedDocument, readonly MarkedLine[]])[] {
  const free = new Set(candidates);
  const same = new Map(
    groupBy(candidates, textOfMarked).map((group) => [textOfMarked(group[0]), group]),
  );
  const found: (readonly [PrintedDocument, readonly MarkedLine[]])[] = [];
  const left = documents.filter((document) => {
    const text = bodyOf(document)
      .filter((line) => line !== '')
      .join(LINE);
    const lines = same.get(text)?.find((one) => free.has(one));
    if (lines === undefined) return true;
    free.delete(lines);
    found.push([document, lines]);
    return false;
  });
  for (const document of left) {
    const own = new Set(bodyOf(document));
    const likeness = (lines: readonly MarkedLine[]): number =>
      lines.filter(({ text }) => text !== '' && own.has(text)).length;
    // Few documents of one file differ, and for many of them the first one has to do.
    const [best] = [...free]
      .slice(0, MOST_ALIKE)
      .map((lines) => ({ lines, count: likeness(lines) }))
      .toSorted((a, b) => b.count - a.count);
    if (best === undefined) break;
    free.delete(best.lines);
    found.push([document, best.lines]);
  }
  return found;
}

function textOfMarked(lines: readonly MarkedLine[]): string {
  return lines.flatMap(({ text }) => (text === '' ? [] : [text])).join(LINE);
}

/** So many documents are looked at for the one that is most alike. */
const MOST_ALIKE = 50;

function placesIn(
  document: PrintedDocument,
  marked: readonly MarkedLine[],
  { paths }: Marked,
  originals: WrittenLines,
): readonly (WrittenLine | undefined)[] {
  const filled = marked.filter(({ text }) => text !== '');
  const next = nextMarks(marked);
  const body = bodyOf(document);
  const kept = body.flatMap((text, at) => (text === '' ? [] : [at]));
  const aligned = alignedLines(
    kept.map((at) => body[at] ?? ''),
    filled.map(({ text }) => text),
  );
  const places = document.lines.map((): WrittenLine | undefined => undefined);
  for (const [index, at] of kept.entries()) {
    const line = filled[aligned[index] ?? -1];
    if (line === undefined) continue;
    places[document.head + at] = placeOfLine(line, next, paths, originals);
  }
  return places;
}

/** For lines without a mark the first one behind them: an action printed several lines. */
function nextMarks(
  marked: readonly MarkedLine[],
): ReadonlyMap<MarkedLine, readonly [number, number]> {
  const found = new Map<MarkedLine, readonly [number, number]>();
  let next: readonly [number, number] | undefined;
  for (const line of marked.toReversed()) {
    next = line.marks[0] ?? next;
    if (next !== undefined) found.set(line, next);
  }
  return found;
}

/**
 * The written line of a line with several marks: a helper printed into a line of another file. It
 * is the first one that begins with the same text, else the last one. A line that consists of one
 * action printed nothing itself.
 */
function placeOfLine(
  line: MarkedLine,
  next: ReadonlyMap<MarkedLine, readonly [number, number]>,
  paths: readonly RepoPath[],
  originals: WrittenLines,
): WrittenLine | undefined {
  const places = line.marks.flatMap((mark) => placeOfMark(mark, paths) ?? []);
  if (places.length === 0) {
    const mark = next.get(line);
    return mark && placeOfMark(mark, paths);
  }
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
