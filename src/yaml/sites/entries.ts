import { addingEdit, type AddedEntries, type TextEdit } from '../../text/edits.ts';
import type { Range } from '../../text/text.ts';
import { textsAround } from './gaps.ts';
import type { NearMap, OpenSite } from './insertion.ts';
import { othersOf } from './near.ts';

/** The edit that adds one entry at a site. The value becomes a double-quoted string. */
export function insertEntry(place: OpenSite, key: string, value: string): TextEdit {
  return insertEntries(place, [[key, JSON.stringify(value)]]);
}

/** Keys and values as they are given. */
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
  const added = { before, after, separator, entries: spelt };
  const edit = addingEdit(range, added);
  if (others === undefined) return edit;
  return new MovableEdit(range, edit.text, added, others, entries);
}

/** An edit whose other places are found when they are asked for: few ever are. */
class MovableEdit implements TextEdit {
  readonly range: Range;
  readonly text: string;
  readonly entries: AddedEntries;
  readonly #others: NearMap;
  readonly #given: Entries;
  #made: readonly TextEdit[] | undefined;

  constructor(range: Range, text: string, entries: AddedEntries, others: NearMap, given: Entries) {
    this.range = range;
    this.text = text;
    this.entries = entries;
    this.#others = others;
    this.#given = given;
  }

  get elsewhere(): readonly TextEdit[] | undefined {
    this.#made ??= othersOf(this.range, this.#others).map((one) => insertEntries(one, this.#given));
    return this.#made.length === 0 ? undefined : this.#made;
  }
}

/** Are entries added in braces, without lines of their own? */
export function isInBraces({ around }: OpenSite): boolean {
  const { separator, after } = textsAround(around);
  return separator === ', ' || after.startsWith('}');
}
