/** What a hole of a phrase can hold. */
type HoleKind = 'value' | 'number' | 'list' | 'names' | 'phrase';

/** A place of a phrase for what differs. */
interface Hole {
  readonly name: string;
  readonly kind: HoleKind;
}

/** A phrase with holes, ready to be compared with texts. */
export interface Pattern {
  readonly english: string;
  readonly holes: readonly Hole[];
  readonly units: readonly Unit[];
}

/**
 * What stands between two holes that can hold any text: texts, plurals that may be there, and numbers.
 * Nothing in it has to be tried in two ways, so that the leftmost place where it fits is the right one.
 */
interface Unit {
  readonly atoms: readonly Atom[];
  /** The text with which it begins; empty where it begins with something else. */
  readonly first: string;
  /** The most characters that it can have. */
  readonly most: number;
  /** What the hole behind it and the hole before it hold is a list. */
  readonly beforeList: boolean;
  readonly afterList: boolean;
}

const PLURAL = Symbol('s');
const NUMBER = Symbol('number');
type Atom = string | typeof PLURAL | typeof NUMBER;

/** Hears how many characters were looked at. */
type Counter = ((characters: number) => void) | undefined;

const HOLE = /\{(\w+)(?::(value|number|list|names|phrase))?\}/g;
const PARTS = /(\{\w+(?::\w+)?\}|\(s\))/;

/** The most characters of a number. One of ours is shorter; what is longer, a stranger wrote. */
const LONGEST_NUMBER = 40;

/** The holes of a text, from left to right. */
export function holesOf(text: string): readonly Hole[] {
  return [...text.matchAll(HOLE)].map(([, name = '', kind = 'value']) => {
    return { name, kind: kind as HoleKind };
  });
}

/** A text without its holes. */
export function withoutHoles(text: string): string {
  return text.replaceAll(HOLE, '');
}

/** Makes a phrase with holes ready. */
export function patternOf(english: string): Pattern {
  const holes = holesOf(english);
  const groups: Atom[][] = [[]];
  const kinds: HoleKind[] = [];
  let at = 0;
  for (const part of english.split(PARTS)) {
    const kind = /^\{\w+(?::\w+)?\}$/.test(part) ? holes[at++]?.kind : undefined;
    if (kind === 'number') groups.at(-1)?.push(NUMBER);
    else if (kind !== undefined) {
      kinds.push(kind);
      groups.push([]);
    } else if (part === '(s)') groups.at(-1)?.push(PLURAL);
    else if (part !== '') groups.at(-1)?.push(part);
  }
  const units = groups.map((atoms, place): Unit => {
    const [first] = atoms;
    return {
      atoms,
      first: typeof first === 'string' ? first : '',
      most: atoms.reduce((sum, atom) => sum + mostOf(atom), 0),
      beforeList: kinds[place] === 'list',
      afterList: kinds[place - 1] === 'list',
    };
  });
  return { english, holes, units };
}

function mostOf(atom: Atom): number {
  if (typeof atom === 'string') return atom.length;
  return atom === PLURAL ? 1 : LONGEST_NUMBER;
}

/**
 * What the holes hold in a text, from left to right; undefined where it is not of this pattern. The text
 * is walked once: each unit is taken at its leftmost place, and the last one at the end.
 */
export function valuesIn(
  { units, holes }: Pattern,
  text: string,
  count: Counter,
): readonly string[] | undefined {
  const last = units.length - 1;
  const numbers: string[] = [];
  const open: string[] = [];
  if (!canEnd(units[last], text)) return undefined;
  let end = 0;
  for (const [at, unit] of units.entries()) {
    if (at === 0) {
      end = fits(unit, text, 0, numbers);
      count?.(unit.most);
      if (end === -1 || (last === 0 && end !== text.length)) return undefined;
      continue;
    }
    const start = placeOf(unit, text, { from: end, isLast: at === last }, count);
    if (start === -1) return undefined;
    open.push(text.slice(end, start));
    end = fits(unit, text, start, numbers);
  }
  return holes.map(({ kind }) => (kind === 'number' ? numbers : open).shift() ?? '');
}

/** Says at once of most texts that they end in another way. */
function canEnd(unit: Unit | undefined, text: string): boolean {
  const atom = unit?.atoms.at(-1);
  return typeof atom !== 'string' || text.endsWith(atom);
}

/** The leftmost place of a unit behind a hole, which holds one character or more; -1 for none. */
function placeOf(
  unit: Unit,
  text: string,
  { from, isLast }: { readonly from: number; readonly isLast: boolean },
  count: Counter,
): number {
  const least = from + (unit.afterList ? 2 : 1);
  let start = isLast ? Math.max(least, text.length - unit.most) : least;
  while (start <= text.length) {
    const next = text.indexOf(unit.first, start);
    count?.((next === -1 ? text.length : next) - start + unit.most);
    if (next === -1) return -1;
    const end = isEndOfHole(unit, text, next) ? fits(unit, text, next, []) : -1;
    if (end !== -1 && (!isLast || end === text.length)) return next;
    start = next + 1;
  }
  return -1;
}

/** Can the hole before the unit end there? */
function isEndOfHole({ afterList }: Unit, text: string, at: number): boolean {
  return !afterList || text[at - 1] === '"' || text.endsWith(' more', at);
}

/** Where a unit ends that begins at this place; -1 where it does not fit. Its numbers are kept. */
function fits({ atoms, beforeList }: Unit, text: string, from: number, numbers: string[]): number {
  let at = from;
  for (const atom of atoms) {
    if (typeof atom === 'string') {
      if (!text.startsWith(atom, at)) return -1;
      at += atom.length;
    } else if (atom === PLURAL) {
      if (text[at] === 's') at += 1;
    } else {
      const number = numberAt(text, at);
      if (number === undefined) return -1;
      numbers.push(number);
      at += number.length;
    }
  }
  return beforeList && text[at] !== '"' ? -1 : at;
}

/** `12`, `≥1,200`, `3.5`. */
const NUMBER_TEXT = new RegExp(
  `≥?\\d{1,${LONGEST_NUMBER / 2}}(?:,\\d{3}){0,5}(?:\\.\\d{1,9})?`,
  'y',
);

function numberAt(text: string, at: number): string | undefined {
  NUMBER_TEXT.lastIndex = at;
  return NUMBER_TEXT.exec(text)?.[0];
}
