import type { Annotation, Metadata, Scalar } from '../manifests/model.ts';
import { insertEntries, isInBraces } from '../yaml/sites/entries.ts';
import { collectionAt, siteOf, type LaterSite } from '../yaml/sites/later.ts';
import { commentBehind, removeEntries, type CollectionPlace } from '../yaml/sites/removal.ts';
import { touches, type TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';
import type { Fix } from '../finding.ts';
import type { RuleFacts } from '../facts/context.ts';
import { fillIn } from '../yaml/sites/fill-in.ts';

/** The edits of a fix. */
type Edits = Fix['edits'];

/** The edits that remove annotations; undefined where they cannot be removed alone. */
export function removeAnnotations(
  { project: { texts } }: RuleFacts,
  path: RepoPath,
  metadata: Metadata,
  keys: readonly string[],
): Edits | undefined {
  const place = collectionAt(metadata.place);
  return place && without(texts.get(path) ?? '', path, place, indicesOf(place, keys), 'stay');
}

/** The edits that remove one item of a list; undefined where it cannot be removed alone. */
export function removeItem(
  { project: { texts } }: RuleFacts,
  path: RepoPath,
  place: CollectionPlace,
  index: number,
): Edits | undefined {
  return without(texts.get(path) ?? '', path, place, [index], 'stay');
}

function without(
  text: string,
  path: RepoPath,
  place: CollectionPlace,
  indices: readonly number[],
  comments: 'stay' | 'go',
): Edits | undefined {
  const edits = removeEntries(text, place, indices, comments);
  return edits?.map((edit) => ({ path, edit }));
}

/** A map that annotations are moved to, and the keys that it gets. */
export interface MoveTarget {
  readonly site: LaterSite;
  readonly keys: readonly string[];
}

/**
 * The edits that move annotations to other maps of the same file, as they are written. The comments
 * after them go with them to a single map; otherwise they stay. Undefined where the edits would
 * change anything else.
 */
export function moveAnnotations(
  { project: { texts } }: RuleFacts,
  path: RepoPath,
  { place: later, annotations }: Metadata,
  targets: readonly MoveTarget[],
): Edits | undefined {
  const text = texts.get(path) ?? '';
  const sites = targets
    .map(({ site }) => siteOf(site))
    .flatMap((site) => (site.open && site.path === path ? [site] : []));
  const [first] = sites;
  const place = collectionAt(later);
  if (first === undefined || sites.length < targets.length || place === undefined) return undefined;
  // A comment can move only from one line to another.
  const isInline = place.flow || isInBraces(first);
  const staysBehind = isInline || targets.length > 1;
  const puts = sites.map((site, at) => {
    const moved = annotations.filter(({ key }) => targets[at]?.keys.includes(key));
    const spelt = moved.map((one) => [one.key, spelling(text, one, !staysBehind)] as const);
    return insertEntries(site, spelt);
  });
  const keys = targets.flatMap((target) => target.keys);
  const gone = without(text, path, place, indicesOf(place, keys), staysBehind ? 'stay' : 'go');
  const broken = puts.some(({ entries }) => entries?.entries.some((one) => /\n/.test(one.text)));
  if (gone === undefined || broken) return undefined;
  const clash = gone.some(({ edit }) => puts.some((put) => touches(edit.range, put.range)));
  return clash ? undefined : [...gone, ...puts.map((edit) => ({ path, edit }))];
}

function spelling(text: string, { value }: Annotation, withComment: boolean): string {
  const { start, end } = value.range;
  const written = start === end ? '""' : text.slice(start, end);
  return withComment ? written + commentBehind(text, end) : written;
}

/** The edits that give an annotation another key, with the quotes of the old one. */
export function renameKey(
  { project: { texts } }: RuleFacts,
  path: RepoPath,
  one: Annotation,
  key: string,
): Edits {
  const old = (texts.get(path) ?? '').slice(one.keyRange.start, one.keyRange.end);
  const quote = /^["']/.exec(old)?.[0] ?? '';
  const edit: TextEdit = { range: one.keyRange, text: quote + key + quote };
  return [{ path, edit }];
}

/**
 * The edits that set a field to a plain word: they replace its value, or add an entry. Undefined
 * where that is not possible.
 */
export function setField(
  { project: { texts } }: RuleFacts,
  old: Scalar | undefined,
  later: LaterSite,
  key: string,
  word: string,
): Edits | undefined {
  if (old !== undefined) {
    if (old.shared) return undefined;
    const text = texts.get(old.path) ?? '';
    const quote = /^["']/.exec(text.slice(old.range.start, old.range.end))?.[0] ?? '';
    return [{ path: old.path, edit: fillIn(text, old.range, quote + word + quote) }];
  }
  const site = siteOf(later);
  if (!site.open) return undefined;
  const value = site.quoted && !/^\d+$/.test(word) ? JSON.stringify(word) : word;
  return [{ path: site.path, edit: insertEntries(site, [[key, value]]) }];
}

/**
 * The edits that replace the beginning of a value; undefined where the value is not written out in
 * the file.
 */
export function replaceStart(
  { project: { texts } }: RuleFacts,
  { path, range, shared }: Scalar,
  old: string,
  text: string,
): Edits | undefined {
  const written = (texts.get(path) ?? '').slice(range.start, range.end);
  const at = /^["']/.test(written) ? 1 : 0;
  if (shared || !written.startsWith(old, at)) return undefined;
  const start = range.start + at;
  return [{ path, edit: { range: { start, end: start + old.length }, text } }];
}

function indicesOf({ entries }: CollectionPlace, keys: readonly string[]): number[] {
  return entries.flatMap(({ key }, index) => (keys.includes(key) ? [index] : []));
}
