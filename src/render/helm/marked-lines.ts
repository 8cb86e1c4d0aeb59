import { groupBy } from '../../text/group-by.ts';
import { alignedLines } from './align.ts';
import { marksIn, withoutMarks } from './marks.ts';
import { bySource, printedDocuments, type PrintedDocument } from './printed.ts';

/** A line of a rendering with marks. */
export interface MarkedLine {
  /** What is compared of it; see {@link comparable}. */
  readonly text: string;
  /** The numbers in its marks. */
  readonly marks: readonly (readonly [file: number, line: number])[];
  /** The numbers of the next mark where it has none: an action printed several lines. */
  readonly next: readonly [file: number, line: number] | undefined;
}

/** For each line of a document the same one in a rendering with marks, if it came back the same. */
export type MarkedLines = ReadonlyMap<PrintedDocument, readonly (MarkedLine | undefined)[]>;

/**
 * The lines of printed documents as they are in a rendering of the same with marks. That one can hold
 * the documents of a source in another order.
 */
export function markedLines(plain: readonly PrintedDocument[], output: string): MarkedLines {
  const known = new Set(plain.map(({ source }) => source));
  const others = bySource(printedDocuments(cutLikeHelm(output), known));
  const found = new Map<PrintedDocument, readonly (MarkedLine | undefined)[]>();
  for (const [source, documents] of bySource(plain)) {
    const candidates = (others.get(source) ?? []).map(readMarked);
    for (const [document, lines] of paired(documents, candidates)) {
      found.set(document, alignedWith(document, lines));
    }
  }
  return found;
}

/**
 * Helm cuts at `---` whatever follows it on the line (pkg/release/util/manifest.go), and prints the
 * rest on a line of its own; but not where it prints what is no YAML.
 */
function cutLikeHelm(output: string): string {
  return output.replaceAll(/^---[ \t]*(?=[^\s])/gm, '---\n');
}

/** The lines that are not blank. */
function readMarked({ lines, head }: PrintedDocument): readonly MarkedLine[] {
  const found: MarkedLine[] = [];
  let next: MarkedLine['next'];
  for (const line of lines.slice(head).toReversed()) {
    const text = comparable(withoutMarks(line));
    const marks = marksIn(line);
    next = marks[0] ?? next;
    if (text !== '') found.push({ text, marks, next });
  }
  return found.toReversed();
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
    groupBy(candidates, textOfMarked).map((group) => [textOfMarked(group[0]), group.values()]),
  );
  const found: (readonly [PrintedDocument, readonly MarkedLine[]])[] = [];
  const left = documents.filter((document) => {
    const text = bodyOf(document)
      .filter((line) => line !== '')
      .join(LINE);
    const lines = same.get(text)?.next().value;
    if (lines === undefined) return true;
    free.delete(lines);
    found.push([document, lines]);
    return false;
  });
  for (const document of left) {
    const own = new Set(bodyOf(document));
    const likeness = (lines: readonly MarkedLine[]): number =>
      lines.filter(({ text }) => own.has(text)).length;
    // Few documents of one file differ, and for many of them the first one has to do.
    const [best] = firstOf(free, MOST_ALIKE)
      .map((lines) => ({ lines, count: likeness(lines) }))
      .toSorted((a, b) => b.count - a.count);
    if (best === undefined) break;
    free.delete(best.lines);
    found.push([document, best.lines]);
  }
  return found;
}

function textOfMarked(lines: readonly MarkedLine[]): string {
  return lines.map(({ text }) => text).join(LINE);
}

function firstOf<T>(items: Iterable<T>, most: number): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === most) break;
    found.push(item);
  }
  return found;
}

/** So many documents are looked at for the one that is most alike. */
const MOST_ALIKE = 50;

function alignedWith(
  document: PrintedDocument,
  marked: readonly MarkedLine[],
): readonly (MarkedLine | undefined)[] {
  const body = bodyOf(document);
  const kept = body.flatMap((text, at) => (text === '' ? [] : [at]));
  const aligned = alignedLines(
    kept.map((at) => body[at] ?? ''),
    marked.map(({ text }) => text),
  );
  const found = document.lines.map((): MarkedLine | undefined => undefined);
  for (const [index, at] of kept.entries()) {
    found[document.head + at] = marked[aligned[index] ?? -1];
  }
  return found;
}
