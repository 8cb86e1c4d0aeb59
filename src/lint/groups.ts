import { put } from '../text/group-by.ts';

/** What a thing is tied by: two things with a key in common belong together. */
export interface Tied {
  readonly keys: readonly string[];
}

/**
 * Things that belong together, directly or by others between them. Groups and their members are in the order
 * in which the things come.
 */
export function groupTied<T extends Tied>(things: readonly T[]): readonly (readonly T[])[] {
  const parents = things.map((_, at) => at);
  const rootOf = (start: number): number => {
    let at = start;
    for (let above = parents[at] ?? at; above !== at; above = parents[at] ?? at) {
      parents[at] = parents[above] ?? above;
      at = above;
    }
    return at;
  };
  const owners = new Map<string, number>();
  for (const [at, { keys }] of things.entries()) {
    for (const key of keys) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, at);
      else parents[rootOf(owner)] = rootOf(at);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [at, thing] of things.entries()) put(groups, rootOf(at), thing);
  return [...groups.values()];
}
