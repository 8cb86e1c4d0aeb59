/** A key of a map, or the index of an item. */
export type DataKey = string | number;

/** One difference between two values of the same object. */
export type DataChange =
  | {
      readonly does: 'set';
      readonly keys: readonly DataKey[];
      readonly value: unknown;
      /** What has to be done to a list that becomes shorter; undefined for all else. */
      readonly items?: ItemChanges | undefined;
    }
  | { readonly does: 'remove'; readonly keys: readonly DataKey[] }
  | {
      readonly does: 'rename';
      readonly keys: readonly DataKey[];
      readonly to: string;
      /** The value, which stays. */
      readonly value: unknown;
    };

/** Items of a list, by their indexes in it, that are taken away or become another value. */
export interface ItemChanges {
  readonly removed: readonly number[];
  readonly changed: readonly { readonly at: number; readonly value: unknown }[];
}

/** A map of YAML as plain data. */
export type DataMap = Readonly<Record<string, unknown>>;

/** Is this a map? */
export function isDataMap(value: unknown): value is DataMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What has to be done to one value to make the other one of it. */
export function dataChanges(
  before: unknown,
  after: unknown,
  keys: readonly DataKey[] = [],
): readonly DataChange[] {
  if (spelled(before) === spelled(after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item, at) => dataChanges(item, after[at], [...keys, at]));
  if (!isDataMap(before) || !isDataMap(after))
    return [{ does: 'set', keys, value: after, items: itemChanges(before, after) }];
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const come = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  const [from, to] = [gone[0], come[0]];
  const isRenamed =
    from !== undefined &&
    to !== undefined &&
    gone.length + come.length === 2 &&
    spelled(before[from]) === spelled(after[to]);
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  return [
    ...kept.flatMap((key) => dataChanges(before[key], after[key], [...keys, key])),
    ...(isRenamed
      ? [{ does: 'rename', keys: [...keys, from], to, value: after[to] } as const]
      : [
          ...gone.map((key) => ({ does: 'remove', keys: [...keys, key] }) as const),
          ...come.map((key) => ({ does: 'set', keys: [...keys, key], value: after[key] }) as const),
        ]),
  ];
}

/** A value as a text that is the same for equal values, in whichever order their keys stand. */
export function spelled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelled).join()}]`;
  if (!isDataMap(value)) return value === undefined ? '' : JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${spelled(value[key])}`).join()}}`;
}

/** The most items of lists that are compared: the time is that of their number by itself. A cache holds 20. */
const MOST_ITEMS = 50;

/** The changes of a list that becomes shorter and keeps some item: as few as there can be. */
function itemChanges(before: unknown, after: unknown): ItemChanges | undefined {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  if (after.length === 0 || after.length >= before.length || before.length > MOST_ITEMS)
    return undefined;
  const [old, fresh] = [before.map(spelled), after.map(spelled)];
  // The items of `fresh` from an index on, in the items of `old` from an index on.
  const known = new Map<number, ItemChanges | undefined>();
  const changesFrom = (at: number, to: number): ItemChanges | undefined => {
    const left = old.length - at - (fresh.length - to);
    if (left < 0) return undefined;
    if (at === old.length) return { removed: [], changed: [] };
    const key = at * MOST_ITEMS + to;
    if (known.has(key)) return known.get(key);
    const kept = to < fresh.length ? changesFrom(at + 1, to + 1) : undefined;
    const isSame = old[at] === fresh[to];
    const keeping = kept && {
      removed: kept.removed,
      changed: isSame ? kept.changed : [{ at, value: after[to] as unknown }, ...kept.changed],
    };
    const less = left > 0 ? changesFrom(at + 1, to) : undefined;
    const removing = less && { removed: [at, ...less.removed], changed: less.changed };
    const isLess =
      removing !== undefined &&
      (keeping === undefined || removing.changed.length < keeping.changed.length);
    const best = isLess ? removing : keeping;
    known.set(key, best);
    return best;
  };
  return changesFrom(0, 0);
}

/** A value on one line: a word as people write it, all else as in JSON, which every reader of YAML takes. */
export function onOneLine(value: unknown): string {
  const isName = typeof value === 'string' && /^[a-zA-Z][\w./-]*\w$/.test(value);
  return isName && !/^(?:yes|no|on|off|true|false|null)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

/** Entries that are added to the map at some keys. */
export interface NewEntries {
  readonly keys: readonly string[];
  readonly entries: readonly (readonly [key: string, value: string])[];
}

/** The entries, in flow style, that a new value gives to the maps in it; grouped by these maps. */
export function newEntriesOf(
  keys: readonly string[],
  key: string,
  value: unknown,
): readonly NewEntries[] {
  // Annotations are strings: with quotes all of them look so.
  const written = (at: readonly string[], one: unknown): string =>
    at.at(-1) === 'annotations' ? JSON.stringify(one) : onOneLine(one);
  if (!isDataMap(value) || Object.keys(value).length === 0)
    return [{ keys, entries: [[key, written(keys, value)]] }];
  const inner = [...keys, key];
  const isLeaf = (one: unknown): boolean => !isDataMap(one) || Object.keys(one).length === 0;
  const leaves = Object.entries(value).filter(([, one]) => isLeaf(one));
  const maps = Object.entries(value).filter(([, one]) => !isLeaf(one));
  const own = leaves.map(([name, one]) => [name, written(inner, one)] as const);
  return [
    ...(own.length > 0 ? [{ keys: inner, entries: own }] : []),
    ...maps.flatMap(([name, one]) => newEntriesOf(inner, name, one)),
  ];
}
