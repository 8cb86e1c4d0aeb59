import { instanceKey, needsAccess } from '../alibaba/acr.ts';
import { allTagsOf, formatImageRef, parseImageRef } from '../images/reference.ts';
import { compareText } from '../text/text.ts';
import type { NeededImage } from './demand.ts';
import { isAt, type CachePlace } from './place.ts';
import type { OwnCache } from './own.ts';
import type { RuleContext } from '../facts/context.ts';

/** Images that should be in one cache. */
export type Group = readonly NeededImage[];

/** A group, and where its cache is made. */
export interface PlacedGroup {
  readonly group: Group;
  readonly place: CachePlace;
}

/**
 * Which of our manifests becomes which group. The pair with most images in common comes first; of
 * equal ones, the pair with most repositories in common, because a new tag moves its cache; then the
 * pair with the fewest other images. Groups and manifests without a partner are not in the answer,
 * and a manifest of another cluster is no partner.
 */
export function matchCaches(
  groups: readonly PlacedGroup[],
  own: readonly OwnCache[],
  context: RuleContext,
): ReadonlyMap<Group, OwnCache> {
  const holders = new Map<string, Set<OwnCache>>();
  for (const one of own) {
    for (const key of cachedKeys(one)) {
      for (const held of [key, tagsOfRepository(key)]) {
        holders.set(held, (holders.get(held) ?? new Set()).add(one));
      }
    }
  }
  const pairs = groups.flatMap(({ group, place }) => {
    const near = new Set(
      group.flatMap(({ key }) => [
        ...(holders.get(key) ?? []),
        ...(holders.get(tagsOfRepository(key)) ?? []),
      ]),
    );
    return [...near]
      .filter((one) => isAt(one.cache, place, context) && agreeOnInstance(group, one, context))
      .map((one) => {
        const keys = cachedKeys(one);
        const common = group.filter(({ key }) => keys.has(key)).length;
        const repositories = new Set([...keys].map(tagsOfRepository));
        const moved = group.filter(({ key }) => repositories.has(tagsOfRepository(key))).length;
        return { group, one, common, moved, besides: keys.size - common };
      });
  });
  const inOrder = pairs.toSorted(
    (a, b) =>
      b.common - a.common ||
      b.moved - a.moved ||
      a.besides - b.besides ||
      compareText(a.one.cache.name, b.one.cache.name) ||
      compareText(a.one.cache.path, b.one.cache.path),
  );
  const made = new Map<Group, OwnCache>();
  const taken = new Set<OwnCache>();
  for (const { group, one } of inOrder) {
    if (made.has(group) || taken.has(one)) continue;
    made.set(group, one);
    taken.add(one);
  }
  return made;
}

function cachedKeys({ cache }: OwnCache): ReadonlySet<string> {
  return new Set(cache.images.map(({ text }) => canonical(text)));
}

/** A reference in canonical form; a text that is no reference, as it is. */
export function canonical(text: string): string {
  const reference = parseImageRef(text);
  return reference ? formatImageRef(reference) : text;
}

/** All tags of the repository of a canonical reference, as one text. */
export function tagsOfRepository(key: string): string {
  const reference = parseImageRef(key);
  return reference ? allTagsOf(reference) : key;
}

function agreeOnInstance(group: Group, { cache }: OwnCache, { registryOf }: RuleContext): boolean {
  const theirs = cache.images.flatMap(({ text }) => {
    const reference = parseImageRef(text);
    const registry = reference && registryOf(reference.host, cache.path);
    return registry && needsAccess(registry) ? [instanceKey(registry)] : [];
  });
  return new Set([...theirs, ...group.flatMap(({ instance }) => instance ?? [])]).size <= 1;
}
