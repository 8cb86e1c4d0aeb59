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

/** A place in a map in block style, of which the texts around entries are made when they are asked for. */
export interface PackedPlace extends Indent {
  readonly missing: readonly string[];
  /** See {@link packed}. */
  readonly place: number;
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

/** How much greater an offset may be than all that stands in one number with it. No file is as long. */
const COLUMNS = 2 ** 24;

/** A place as one number: there can be dozens for each template. */
export function packed({ offset, eol, outer }: Gap): number {
  const ends = (outer === undefined ? 0 : 2) + (eol === '\n' ? 0 : 1);
  return (offset * COLUMNS + (outer ?? 0)) * 4 + ends;
}

function unpacked(place: number): Gap {
  const ends = place % 4;
  const rest = Math.floor(place / 4);
  return {
    offset: Math.floor(rest / COLUMNS),
    eol: ends % 2 === 0 ? '\n' : '\r\n',
    outer: ends < 2 ? undefined : rest % COLUMNS,
  };
}

/** The texts around entries that are added at a place. */
export function textsAround(around: AroundEntries | PackedPlace): AroundEntries {
  if (!('place' in around)) return around;
  return aroundEntries(unpacked(around.place), around.missing, around);
}

/** The texts around entries in a map in block style: on lines of their own. */
function aroundEntries(
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
