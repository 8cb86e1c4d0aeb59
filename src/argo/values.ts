/**
 * What a text of a manifest is at run time, as far as files tell. Tags (`{{…}}`) that nothing in
 * sight resolves stay in the text, as Argo leaves them.
 */
export interface Value {
  readonly text: string;
  /**
   * It may be something else as well: whoever submits the workflow, or the run itself, can replace
   * a value that the text was made from.
   */
  readonly open: boolean;
}

/** Values by the name of a parameter: what belongs together in one call. */
export type Tuple = ReadonlyMap<string, Value>;

/** A call without arguments. */
export const NO_VALUES: Tuple = new Map<string, Value>([]);

/** The expression that keeps a value from being known: the first tag that is left. */
export function blameOf({ text }: Value): string | undefined {
  const start = text.indexOf('{{');
  if (start === -1) return undefined;
  const end = text.indexOf('}}', start);
  return end === -1 ? text.slice(start) : text.slice(start, end + 2);
}

/** One text for equal tuples. */
export function tupleKey(tuple: Tuple): string {
  if (tuple.size === 0) return '';
  const entries = [...tuple].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries.map(([name, { text, open }]) => [name, text, open]));
}
