import { PULL_PREFIXES } from '../alibaba/annotations.ts';
import { isUtf16, textOfUtf16 } from '../text/decode.ts';
import { unmasked } from './disguise.ts';
import { KINDS, mattersToAll, servesAll, type Kind } from './kinds.ts';

/** What every text that matters holds: one of the marks, and one of the kinds. */
interface Needles {
  readonly marks: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * The needles come from the table of kinds, so that nothing is left out that the reader would read.
 */
const NEEDLES: readonly Needles[] = gathered(KINDS);

/** The needles of the objects that can matter to every workflow, without being named by it. */
const NEEDLES_FOR_ALL: readonly Needles[] = gathered(KINDS.filter(mattersToAll));

/** The needles of the objects that can give an annotation to all workflows. */
const NEEDLES_OF_SHARED: readonly Needles[] = gathered(KINDS.filter(servesAll));

/**
 * What matters only together with other objects: service accounts, which most charts have, and what
 * changes or holds objects. A kustomization changes nothing of ours unless it takes in an object that has
 * marks of its own.
 */
const DEPENDENT: ReadonlySet<Kind['reads']> = new Set<Kind['reads']>([
  'account',
  'container',
  'kustomization',
  'operations',
]);

/** The needles of the objects that matter by themselves. */
const NEEDLES_BY_THEMSELVES: readonly Needles[] = gathered(
  KINDS.filter(({ reads }) => !DEPENDENT.has(reads)),
);

/**
 * Most texts have no mark. One search for all marks is twice as fast as one search for each of
 * them.
 */
const MARKS = new RegExp(
  NEEDLES.flatMap(({ marks }) => marks)
    .map((mark) => mark.replaceAll('.', String.raw`\.`))
    .join('|'),
);

/** Can a file with these bytes matter? Nothing is parsed before, and only UTF-16 is decoded. */
export function fileMayMatter(bytes: Buffer): boolean {
  // Every needle is ASCII, and Latin-1 gives every byte as one character.
  return documentMayMatter(isUtf16(bytes) ? textOfUtf16(bytes) : bytes.toString('latin1'));
}

/** Can a part of a text hold an object that the program reads? */
export function documentMayMatter(text: string): boolean {
  return isWanted(text) || unmasked(text, isWanted);
}

/**
 * Can a text hold an object that matters to workflows of all files, or to which all files matter:
 * defaults for workflows, or an image cache?
 */
export function mayMatterToAll(text: string): boolean {
  const holds = (one: string): boolean => holdsAny(NEEDLES_FOR_ALL, one);
  return holds(text) || unmasked(text, holds);
}

/**
 * Can a text hold an object that matters by itself, and not only one that matters together with
 * workflows?
 */
export function mayMatterByItself(text: string): boolean {
  const holds = (one: string): boolean => holdsAny(NEEDLES_BY_THEMSELVES, one);
  return holds(text) || unmasked(text, holds);
}

/** Can a text hold an object that can give an annotation to the pods of all workflows? */
export function mayServeAll(text: string): boolean {
  const holds = (one: string): boolean => holdsAny(NEEDLES_OF_SHARED, one);
  return holds(text) || unmasked(text, holds);
}

function isWanted(text: string): boolean {
  return MARKS.test(text) && holdsAny(NEEDLES, text);
}

function holdsAny(needles: readonly Needles[], text: string): boolean {
  return needles.some(
    ({ marks, kinds }) =>
      marks.some((mark) => text.includes(mark)) && kinds.some((kind) => text.includes(kind)),
  );
}

/** Joins the kinds that have the same marks, so that these are looked for once. */
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
 * The texts that every object of a row holds besides its kind. None for an object that matters only
 * because of the objects in it, which have marks of their own, and none for the images of a
 * kustomization, which matter to workflows that are known: whoever knows them asks for it.
 */
function marksOf(row: Kind): readonly string[] {
  if (row.reads === 'kustomization') return [];
  if (row.group !== undefined) return [row.group];
  switch (row.reads) {
    case 'bystander':
      return PULL_PREFIXES;
    case 'workflow':
      if (row.inside === undefined) return [row.label.key];
      return row.inside.flatMap((path) => path.split('.').slice(-1));
    case 'injector':
      return row.named === undefined ? [] : [row.named];
    case 'account':
      return ['imagePullSecrets'];
    case 'controller':
      return row.marks ?? (row.named === undefined ? [] : [row.named]);
    case 'operations':
      return row.marks;
    case 'container':
      return [];
  }
}

/**
 * Each text once. A text that holds a shorter one is left out: whoever finds the shorter one finds
 * both.
 */
function shortest(texts: readonly string[]): string[] {
  const each = [...new Set(texts)];
  return each.filter((text) => !each.some((other) => other !== text && text.includes(other)));
}
