import { addingEdit, type TextEdit } from '../../text/edits.ts';
import { placesAt, textsAround, type Gaps } from './gaps.ts';
import type { OpenSite } from './insertion.ts';

/** The edit that adds one entry at a site. The value becomes a double-quoted string. */
export function insertEntry(place: OpenSite, key: string, value: string): TextEdit {
  return insertEntries(place, [[key, JSON.stringify(value)]]);
}

/** The edit that adds entries at a site. Their values are written as they are given. */
export function insertEntries(
  { range, around, quoted, others }: OpenSite,
  entries: readonly (readonly [key: string, value: string])[],
): TextEdit {
  const spelt = entries.map(([key, value]) => {
    return { key, text: `${quoted ? JSON.stringify(key) : key}: ${value}` };
  });
  const added = { ...textsAround(around), entries: spelt };
  const { text } = addingEdit(range, added);
  if (others === undefined) return { range, text, entries: added };
  const sites = (): readonly OpenSite[] => ('places' in others ? sitesAt(others) : others);
  // Few are ever asked for.
  let made: readonly TextEdit[] | undefined;
  return {
    range,
    text,
    entries: added,
    get elsewhere() {
      return (made ??= sites().map((one) => insertEntries(one, entries)));
    },
  };
}

/** Are entries added in braces, without lines of their own? */
export function isInBraces({ around }: OpenSite): boolean {
  const { separator, after } = textsAround(around);
  return separator === ', ' || after.startsWith('}');
}

function sitesAt(gaps: Gaps): readonly OpenSite[] {
  return placesAt(gaps).map(({ offset, ...around }) => {
    const range = { start: offset, end: offset };
    return { open: true, path: gaps.path, range, around, quoted: false };
  });
}
