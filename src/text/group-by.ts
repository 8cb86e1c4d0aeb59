/** Some items; there is at least one. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Items with the same key together, in the order in which the keys and the items first come. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): readonly NonEmpty<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Adds an item to the list of a key. */
export function put<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

/**
 * A list with one more item. An empty list gets room for seventeen when something is pushed to it, so
 * where most lists have one item, and there are thousands, they begin with it.
 */
export function withOne<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}
