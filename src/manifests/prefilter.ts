import { PULL_PREFIXES } from '../alibaba/annotations.ts';
import { isUtf16 } from '../text/decode.ts';
import { KINDS, type Kind } from './kinds.ts';

/**
 * What a text of ours holds: one of the marks, and one of the kinds. A text misses it only where it
 * spells its apiVersion with escapes (`"argoproj\x2eio"`), which nobody does.
 */
interface Needles {
  readonly marks: readonly string[];
  readonly kinds: readonly string[];
}

/** Taken from the table of kinds, so that nothing is left out that the reader would read. */
const NEEDLES: readonly Needles[] = gathered(KINDS);

/** Most texts have no mark at all: one look for all of them is twice as fast as one for each. */
const MARKS = new RegExp(
  NEEDLES.flatMap(({ marks }) => marks)
    .map((mark) => mark.replaceAll('.', String.raw`\.`))
    .join('|'),
);

/**
 * Can this file matter? Decides on its bytes, before anything is decoded or parsed. UTF-16 may: it
 * is let through, to be named as unreadable.
 */
export function fileMayMatter(bytes: Buffer): boolean {
  // Every needle is ASCII, and Latin-1 gives each byte back as it is.
  return isUtf16(bytes) || documentMayMatter(bytes.toString('latin1'));
}

/** Can this stretch of a text hold one of our objects? */
export function documentMayMatter(text: string): boolean {
  if (!MARKS.test(text)) return false;
  return NEEDLES.some(
    ({ marks, kinds }) =>
      marks.some((mark) => text.includes(mark)) && kinds.some((kind) => text.includes(kind)),
  );
}

/** Kinds with the same marks share one search for those. */
function gathered(rows: readonly Kind[]): Needles[] {
  const byMarks = new Map<string, Needles>();
  for (const row of rows) {
    const marks = shortest(marksOf(row));
    const key = marks.join(' ');
    const kinds = shortest([...(byMarks.get(key)?.kinds ?? []), row.kind]);
    if (marks.length > 0) byMarks.set(key, { marks, kinds });
  }
  return [...byMarks.values()];
}

/**
 * What stands in every object of a row besides its kind. None for what matters only by the objects
 * in it, which have marks of their own.
 */
function marksOf(row: Kind): readonly string[] {
  if (row.group !== undefined) return [row.group];
  switch (row.reads) {
    case 'bystander':
      return PULL_PREFIXES;
    case 'workflow':
      return row.inside.flatMap((path) => path.split('.').slice(-1));
    case 'container':
      return [];
  }
}

/** Each text once, without those that hold another: whoever finds that one finds them all. */
function shortest(texts: readonly string[]): string[] {
  const each = [...new Set(texts)];
  return each.filter((text) => !each.some((other) => other !== text && text.includes(other)));
}
