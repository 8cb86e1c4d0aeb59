import type { SourceEdit } from '../render/source-edit.ts';
import type { Fix } from '../finding.ts';
import { groupTied } from '../lint/groups.ts';
import { groupBy, put, type NonEmpty } from '../text/group-by.ts';
import type { TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';

/**
 * The edits of a plan in lists that are made as a whole or not at all: edits with one name, which are one
 * edit in several variants, and all edits of one fix.
 */
export function madeTogether(
  edits: readonly SourceEdit[],
  fixes: readonly Fix[],
  nameOf: (edit: SourceEdit) => string,
): readonly NonEmpty<SourceEdit>[] {
  const byPath = new Map<RepoPath, SourceEdit[]>();
  for (const one of edits) put(byPath, one.path, one);
  const keys = new Map<SourceEdit, string[]>();
  for (const [at, fix] of fixes.entries()) {
    if (fix.edits.length < 2) continue;
    for (const { path, edit } of fix.edits) {
      const own = byPath.get(path) ?? [];
      const held = own.filter((one) => holds(one.edit, edit));
      // The places of a fix that came after others are those of its own time: any of these can be its edit.
      for (const one of held.length > 0 ? held : own) put(keys, one, String(at));
    }
  }
  const named = groupBy(edits, nameOf).map((all) => ({
    all,
    keys: all.flatMap((one) => keys.get(one) ?? []),
  }));
  return groupTied(named).flatMap((some) => {
    const [first, ...others] = some.flatMap(({ all }) => all);
    return first === undefined ? [] : [[first, ...others] as const];
  });
}

/** Does an edit do, among other things, what another one does? */
function holds({ range, text }: TextEdit, other: TextEdit): boolean {
  const isAround = range.start <= other.range.start && other.range.end <= range.end;
  return isAround && text.includes(other.text);
}
