import type { SourceFile } from '../../text/text.ts';
import { getEntry, type MapNode } from '../tree.ts';
import { insertionSite, siteAtEnd, type InsertionSite, type OpenSite } from './insertion.ts';

/**
 * The site of {@link insertionSite} before the first of some entries of `base`, or the usual one where
 * `base` is in braces, with the others that are as right: before and behind each of these entries.
 * There are no others where the first of `keys` is there already, or where `base` gets entries by a
 * merge key.
 */
export function siteNear(
  file: SourceFile,
  base: MapNode,
  keys: readonly string[],
  near: readonly string[],
): InsertionSite {
  const names = near.filter((name) => indexOf(base, name) >= 0);
  const first = insertionSite(file, base, keys, base.flow ? undefined : names[0]);
  const [key = ''] = keys;
  if (!first.open || base.merges.length > 0 || getEntry(base, key) !== undefined) return first;
  const sites = names.flatMap((name) => [
    insertionSite(file, base, keys, name),
    siteBehind(file, base, keys, name),
  ]);
  const others = new Map(
    sites.flatMap((one): (readonly [number, OpenSite])[] =>
      one.open && one.range.start !== first.range.start ? [[one.range.start, one]] : [],
    ),
  );
  return others.size === 0 ? first : { ...first, others: [...others.values()] };
}

/** The site behind an entry: before the next one, or at the end of the map. */
function siteBehind(
  file: SourceFile,
  base: MapNode,
  keys: readonly string[],
  name: string,
): InsertionSite {
  const next = base.entries[indexOf(base, name) + 1];
  return next === undefined
    ? siteAtEnd(file, base, keys)
    : insertionSite(file, base, keys, next.key?.text);
}

function indexOf({ entries }: MapNode, name: string): number {
  return entries.findIndex(({ key }) => key?.text === name);
}
