import type { RepoPath } from '../../text/text.ts';

/** The blanks before the keys of a map, and those by which its children are indented further. */
export interface Indent {
  readonly indent: string;
  readonly step: string;
}

/** The texts around entries that are added at a place, and between two of them. */
export interface AroundEntries {
  readonly before: string;
  readonly after: string;
  readonly separator: string;
}

/**
 * Places between the entries of one map in block style. There can be dozens for each map, and few of
 * them are ever asked for, so they are numbers; {@link placesAt} makes the texts.
 */
export interface Gaps extends Indent {
  readonly path: RepoPath;
  /** The keys that are missing on the way to the map that gets the entries. */
  readonly missing: readonly string[];
  /** Four numbers for each place: see {@link addGap}. */
  readonly places: readonly number[];
}

/** A place between two entries. */
export interface Gap {
  readonly offset: number;
  readonly eol: string;
  /**
   * How far the offset is from the start of its line, if new lines stand before it; undefined if they
   * stand behind the line that ends there.
   */
  readonly outer: number | undefined;
}

/** Adds a place to those of {@link Gaps}: offset, end of line, whether it is before a key, and how far in. */
export function addGap(places: number[], { offset, eol, outer }: Gap): void {
  places.push(offset, eol === '\n' ? 0 : 1, outer === undefined ? 0 : 1, outer ?? 0);
}

/** A place, and the texts around what is added there. */
export interface PlaceAt extends AroundEntries {
  readonly offset: number;
}

/** The places, each with its texts. */
export function placesAt({ missing, places, ...indent }: Gaps): readonly PlaceAt[] {
  return Array.from({ length: places.length / 4 }, (_, at) => {
    const [offset = 0, isCrLf, isBefore, outer] = places.slice(4 * at, 4 * at + 4);
    const eol = isCrLf === 1 ? '\r\n' : '\n';
    const gap = { offset, eol, outer: isBefore === 1 ? outer : undefined };
    return { offset, ...aroundEntries(gap, missing, indent) };
  });
}

/** The texts around entries in a map in block style: on lines of their own. */
export function aroundEntries(
  { eol, outer }: Gap,
  missing: readonly string[],
  { indent, step }: Indent,
): AroundEntries {
  const lead = nestedKeys(missing, indent, step, eol);
  const separator = eol + indent + step.repeat(missing.length);
  return outer === undefined
    ? { before: eol + lead, after: '', separator }
    : { before: lead.slice(outer), after: eol + ' '.repeat(outer), separator };
}

/**
 * `podMetadata:` ↵ `annotations:` ↵, each indented by one step more. Ends where the entry begins.
 */
export function nestedKeys(
  keys: readonly string[],
  indent: string,
  step: string,
  eol: string,
): string {
  const lines = keys.map((key, depth) => `${indent}${step.repeat(depth)}${key}:${eol}`);
  return lines.join('') + indent + step.repeat(keys.length);
}
