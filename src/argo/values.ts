/**
 * The value of a text of a manifest at run time, as far as the files tell it. Tags (`{{…}}`) that
 * nothing in the files resolves stay in the text, as Argo leaves them.
 */
export interface Value {
  readonly text: string;
  /**
   * Another value is possible: the person who submits the workflow, or the run itself, can replace
   * a value from which the text was made.
   */
  readonly open: boolean;
  /** A tag is left in it because there are more values than are followed. */
  readonly tooMany?: true;
}

/** Values by the name of a parameter, which belong together in one call. */
export type Tuple = ReadonlyMap<string, Value>;

/** A value that takes the place of a part of another one. It is as unknown as both of them are. */
export function joinedValue(text: string, outer: Value, inner: Value): Value {
  const open = outer.open || inner.open;
  return outer.tooMany || inner.tooMany ? { text, open, tooMany: true } : { text, open };
}

/** A call without arguments. */
export const NO_VALUES: Tuple = new Map<string, Value>([]);

/** The expression because of which a value is not known: the first tag that is left. */
export function blameOf({ text }: Value): string | undefined {
  const start = text.indexOf('{{');
  if (start === -1) return undefined;
  const end = text.indexOf('}}', start);
  return end === -1 ? text.slice(start) : text.slice(start, end + 2);
}

/** A text that is equal for equal tuples. */
export function tupleKey(tuple: Tuple): string {
  if (tuple.size === 0) return '';
  const entries = [...tuple].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries.map(([name, { text, open }]) => [name, text, open]));
}
