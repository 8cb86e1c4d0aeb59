/** A key of a map, or the index of an item. */
export type DataKey = string | number;

/** One difference between two values of the same object. */
export type DataChange =
  | { readonly does: 'set'; readonly keys: readonly DataKey[]; readonly value: unknown }
  | { readonly does: 'remove'; readonly keys: readonly DataKey[] }
  | {
      readonly does: 'rename';
      readonly keys: readonly DataKey[];
      readonly to: string;
      /** The value, which stays. */
      readonly value: unknown;
    };

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
  if (!isDataMap(before) || !isDataMap(after)) return [{ does: 'set', keys, value: after }];
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
  if (!isDataMap(value) || Object.keys(value).length === 0)
    return [{ keys, entries: [[key, onOneLine(value)]] }];
  const inner = [...keys, key];
  const isLeaf = (one: unknown): boolean => !isDataMap(one) || Object.keys(one).length === 0;
  const leaves = Object.entries(value).filter(([, one]) => isLeaf(one));
  const maps = Object.entries(value).filter(([, one]) => !isLeaf(one));
  const own = leaves.map(([name, one]) => [name, onOneLine(one)] as const);
  return [
    ...(own.length > 0 ? [{ keys: inner, entries: own }] : []),
    ...maps.flatMap(([name, one]) => newEntriesOf(inner, name, one)),
  ];
}
