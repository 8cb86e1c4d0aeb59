import type { SourceEdit } from './source-edit.ts';
import { ok, type Result } from '../result.ts';
import { groupBy } from '../text/group-by.ts';
import { joined, type WrittenEdits } from './written-edits.ts';

/** A list of edits of rendered files, and what is rendered with it: a chart, or all overlays. */
export interface WantedList {
  readonly edits: readonly SourceEdit[];
  readonly of: string;
}

/** What several lists of edits become together. */
export interface JointEdits {
  /** Where a file has edits of its own, these are among them. */
  readonly edits: readonly SourceEdit[];
  /** Why a list is not made, by its place among the lists. */
  readonly lost: ReadonlyMap<number, Lost>;
}

/** Why a list of edits is not made. */
export interface Lost {
  /** The end of a sentence. */
  readonly why: string;
  /** Another run can make it, because this one changes what was in its way. */
  readonly isForLater: boolean;
}

/** A list with its place among all lists, and the edits that make it alone. */
interface Found {
  readonly at: number;
  readonly list: WantedList;
  readonly way: readonly SourceEdit[];
}

/**
 * Makes several lists of edits at once. What is right alone can be wrong together, as two ways to give
 * one object the same entry: all of it is rendered together. Where that is wrong, what belongs to one
 * chart is tried as one list, and then as much of it as goes together. `own` are edits of files for their
 * own sake: they are made in any case, and where a file has both, both are rendered together.
 */
export function jointEdits(
  lists: readonly WantedList[],
  own: readonly SourceEdit[],
  written: WrittenEdits,
): JointEdits {
  const lost = new Map<number, Lost>();
  const alone = written.ofEach(lists.map(({ edits }) => edits));
  const found = lists.flatMap((list, at): Found[] => {
    const way = alone[at];
    if (way?.ok === true) return [{ at, list, way: way.value }];
    lost.set(at, way === undefined ? COLLIDES : { why: way.error, isForLater: false });
    return [];
  });
  const groups = groupBy(found, ({ list }) => list.of);
  const ways = groups.map((group) =>
    withOwn(group, own, wayOf(group, written, lost), written, lost),
  );
  let edits: readonly SourceEdit[] = [];
  for (const [n, way] of ways.entries()) {
    const both = joined([ok(edits), ok(way)]);
    if (both.ok) edits = both.value;
    else for (const { at } of groups[n] ?? []) lost.set(at, COLLIDES);
  }
  return { edits, lost };
}

const COLLIDES: Lost = { why: 'it does not go together with another one', isForLater: true };

/** The edits of one chart, with those that the files have for their own sake; none where that is wrong. */
function withOwn(
  group: readonly Found[],
  own: readonly SourceEdit[],
  way: readonly SourceEdit[],
  written: WrittenEdits,
  lost: Map<number, Lost>,
): readonly SourceEdit[] {
  const shared = own.filter((one) => way.some(({ path }) => path === one.path));
  const [first] = shared;
  if (first === undefined) return way;
  const made = group.filter(({ at }) => !lost.has(at));
  const both = joined([ok(shared), ok(way)]);
  const lists = made.map(({ list }) => list.edits);
  if (both.ok && written.areRight(lists, both.value)) return both.value;
  for (const { at } of made) {
    lost.set(at, { why: `${first.path} has other fixes, which are made first`, isForLater: true });
  }
  return [];
}

/** The edits of one chart. Names the lists that are not made by them. */
function wayOf(
  group: readonly Found[],
  written: WrittenEdits,
  lost: Map<number, Lost>,
): readonly SourceEdit[] {
  const all = rightTogether(group, written);
  if (all !== undefined) return all;
  const wanted = joined(group.map(({ list }) => ok(list.edits)));
  const asOne = wanted.ok ? written.of(wanted.value) : wanted;
  if (asOne.ok) return asOne.value;
  const made: Found[] = [];
  let way: readonly SourceEdit[] = [];
  for (const one of group) {
    const more = rightTogether([...made, one], written);
    if (more === undefined) {
      lost.set(one.at, COLLIDES);
      continue;
    }
    made.push(one);
    way = more;
  }
  return way;
}

/** The edits that make several lists, if they do so together. */
function rightTogether(
  group: readonly Found[],
  written: WrittenEdits,
): readonly SourceEdit[] | undefined {
  const ways: Result<readonly SourceEdit[], string> = joined(group.map(({ way }) => ok(way)));
  if (!ways.ok) return undefined;
  const [first, ...others] = group;
  if (first !== undefined && others.length === 0) return first.way;
  const lists = group.map(({ list }) => list.edits);
  return written.areRight(lists, ways.value) ? ways.value : undefined;
}
