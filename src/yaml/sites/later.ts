import type { OpenFile } from '../documents.ts';
import { mapAt, type MapPlace } from '../map-at.ts';
import { getEntry, type MapNode } from '../tree.ts';
import { insertionSite, SHARED_SITE, type InsertionSite } from './insertion.ts';
import { siteNear } from './near.ts';
import { collectionPlace, type CollectionPlace } from './removal.ts';

/**
 * The map at `keys` below the map at a place. There is one for each container and each template, and
 * few are ever asked for, so what an edit needs of it is found then.
 */
export interface LaterMap extends MapPlace {
  readonly keys: readonly string[];
  /** The entries of the map near which the site is; see {@link siteNear}. */
  readonly near?: readonly string[];
}

/** Where an entry can be added, or the map that has to be asked for it; see {@link siteOf}. */
export type LaterSite = InsertionSite | LaterMap;

/** A site that {@link siteOf} finds: that of {@link insertionSite}. */
export function laterSite(file: OpenFile, base: MapNode, keys: readonly string[]): LaterSite {
  return base.shared ? SHARED_SITE : { file, range: base.range, keys };
}

/** A site that {@link siteOf} finds: that of {@link siteNear}. */
export function laterSiteNear(
  file: OpenFile,
  base: MapNode,
  keys: readonly string[],
  near: readonly string[],
): LaterSite {
  return base.shared ? SHARED_SITE : { file, range: base.range, keys, near };
}

/** The site for an entry. */
export function siteOf(site: LaterSite): InsertionSite {
  if ('open' in site) return site;
  const base = mapAt(site);
  if (base === undefined) return SHARED_SITE;
  const { file, keys, near } = site;
  return near === undefined ? insertionSite(file, base, keys) : siteNear(file, base, keys, near);
}

/** A place that {@link collectionAt} finds: that of the map at these keys. */
export function laterPlace(
  file: OpenFile,
  base: MapNode,
  keys: readonly string[],
): LaterMap | undefined {
  return base.shared ? undefined : { file, range: base.range, keys };
}

/** The place of the map; undefined where an edit would change more than the map. */
export function collectionAt(later: LaterMap | undefined): CollectionPlace | undefined {
  const base = later && mapAt(later);
  return base && placeBelow(base, later.keys);
}

/** The place of the map at these keys. */
function placeBelow(base: MapNode, keys: readonly string[]): CollectionPlace | undefined {
  let place = collectionPlace(base);
  let map = base;
  for (const key of keys) {
    const entry = getEntry(map, key);
    if (entry?.value.kind !== 'map') return undefined;
    const index = map.entries.indexOf(entry);
    place = collectionPlace(entry.value, place && index >= 0 ? { place, index } : undefined);
    map = entry.value;
  }
  return place;
}
