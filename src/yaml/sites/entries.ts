import { addingEdit, type AddedEntries, type AddingEdit, type TextEdit } from '../../text/edits.ts';
import { textsAround, type Gaps } from './gaps.ts';
import type { OpenSite } from './insertion.ts';
import { placesAt } from './near.ts';

/** The edit that adds one entry at a site. The value becomes a double-quoted string. */
export function insertEntry(place: OpenSite, key: string, value: string): TextEdit {
  return insertEntries(place, [[key, JSON.stringify(value)]]);
}

/** Entries of a map: keys, and their values as they are written. */
type Entries = readonly (readonly [key: string, value: string])[];

/** The edit that adds entries at a site. Their values are written as they are given. */
export function insertEntries(
  { range, around, quoted, others }: OpenSite,
  entries: Entries,
): TextEdit {
  const spelt = entries.map(([key, value]) => {
    return { key, text: `${quoted ? JSON.stringify(key) : key}: ${value}` };
  });
  const { before, after, separator } = textsAround(around);
  const edit = addingEdit(range, { before, after, separator, entries: spelt });
  return others === undefined ? edit : new MovableEdit(edit, others, entries);
}

/** An edit whose other places are made when they are asked for: few ever are. */
class MovableEdit implements TextEdit {
  readonly range: TextEdit['range'];
  readonly text: string;
  readonly entries: AddedEntries;
  readonly #others: readonly OpenSite[] | Gaps;
  readonly #given: Entries;
  #made: readonly TextEdit[] | undefined;

  constructor(
    { range, text, entries }: AddingEdit,
    others: readonly OpenSite[] | Gaps,
    given: Entries,
  ) {
    this.range = range;
    this.text = text;
    this.entries = entries;
    this.#others = others;
    this.#given = given;
  }

  get elsewhere(): readonly TextEdit[] | undefined {
    const others = this.#others;
    const sites = 'starts' in others ? sitesIn(others) : others;
    this.#made ??= sites.map((one) => insertEntries(one, this.#given));
    return this.#made.length === 0 ? undefined : this.#made;
  }
}

/** Are entries added in braces, without lines of their own? */
export function isInBraces({ around }: OpenSite): boolean {
  const { separator, after } = textsAround(around);
  return separator === ', ' || after.startsWith('}');
}

function sitesIn(gaps: Gaps): readonly OpenSite[] {
  return placesAt(gaps).map(({ offset, ...around }) => {
    const range = { start: offset, end: offset };
    return { open: true, path: gaps.path, range, around, quoted: false };
  });
}
