/** What {@link remember} needs of a map. */
interface Known<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): unknown;
}

/** The value that is known for a key; where none is known, the one that `make` makes. */
export function remember<K, T>(known: Known<K, T>, key: K, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
