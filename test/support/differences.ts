import { isMap } from './second-parser.ts';

/** A scalar, an empty map or an empty list, and the keys that lead to it. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** One difference in meaning between two versions of some documents. */
export interface Difference {
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** Everything that a second parser finds different. What only becomes empty or stops to be is not. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const found = compare(before, after, []);
  const gone = found.filter((one) => one.after === undefined);
  const come = found.filter((one) => one.before === undefined);
  return found.filter(({ before: old, after: fresh }) => {
    if (fresh === undefined)
      return !(isNothing(old) && come.some((one) => isBelow(one.after, old)));
    if (old === undefined)
      return !(isNothing(fresh) && gone.some((one) => isBelow(one.before, fresh)));
    return true;
  });
}

function compare(before: unknown, after: unknown, path: readonly string[]): Difference[] {
  if (isMap(before) && isMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => compareEntry(before, after, key, path));
  }
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (Object.is(before, after)) return [];
  const old = leavesOf(before, path);
  const fresh = leavesOf(after, path);
  const [a, b] = [old[0], fresh[0]];
  const both = old.length === 1 && fresh.length === 1 && a?.path.length === b?.path.length;
  return both ? [{ before: a, after: b }] : [...gone(old), ...come(fresh)];
}

function compareEntry(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  key: string,
  path: readonly string[],
): Difference[] {
  const inner = [...path, key];
  if (!(key in after)) return gone(leavesOf(before[key], inner));
  if (!(key in before)) return come(leavesOf(after[key], inner));
  return compare(before[key], after[key], inner);
}

/** Items that were taken out or put in; in lists of one length each is compared with its own. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): Difference[] {
  if (before.length === after.length) {
    return before.flatMap((item, at) => compare(item, after[at], [...path, String(at)]));
  }
  const [longer, shorter] = before.length > after.length ? [before, after] : [after, before];
  const odd: Leaf[] = [];
  let at = 0;
  for (const [index, item] of longer.entries()) {
    if (JSON.stringify(item) === JSON.stringify(shorter[at])) at += 1;
    else odd.push(...leavesOf(item, [...path, String(index)]));
  }
  if (at < shorter.length)
    return [{ before: { path, value: before }, after: { path, value: after } }];
  return longer === before ? gone(odd) : come(odd);
}

const gone = (leaves: readonly Leaf[]): Difference[] =>
  leaves.map((before) => ({ before, after: undefined }));
const come = (leaves: readonly Leaf[]): Difference[] =>
  leaves.map((after) => ({ before: undefined, after }));

function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function isNothing(leaf: Leaf | undefined): boolean {
  const value = leaf?.value;
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function isBelow(leaf: Leaf | undefined, above: Leaf | undefined): boolean {
  if (leaf === undefined || above === undefined) return false;
  return (
    above.path.length < leaf.path.length && above.path.every((key, at) => leaf.path[at] === key)
  );
}
