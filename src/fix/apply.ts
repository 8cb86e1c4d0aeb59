import type { Finding, Fix } from '../lint/finding.ts';
import { applyEdits, sameEdit, touches, type RepoPath, type TextEdit } from '../source/text.ts';

/** Fixes may follow from fixes; a chain longer than this is a mistake of ours. */
const MOST_ROUNDS = 10;

/** A file before and after its fixes. */
export interface Change {
  readonly path: RepoPath;
  readonly before: string;
  readonly after: string;
}

/** The texts after all rounds, and what is left to say about them. */
export interface Fixed {
  /** Changed files only. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** In the order they were applied. */
  readonly applied: readonly Fix[];
}

/** Lints the repository with some files' texts replaced. */
export type Relint = (texts: ReadonlyMap<RepoPath, string>) => {
  readonly findings: readonly Finding[];
  /** Files that could be read before and cannot be any more. */
  readonly broken: readonly RepoPath[];
};

/**
 * Applies fixes in rounds, linting again after each, until none is left. Within a round the first
 * fix at a place wins and one that touches it waits. A file that a round makes unreadable gets its
 * text back and no further fix: better unfixed than broken.
 */
export function fixAll(
  original: (path: RepoPath) => string | undefined,
  findings: readonly Finding[],
  unsafe: boolean,
  relint: Relint,
): Fixed {
  let texts: ReadonlyMap<RepoPath, string> = new Map();
  let current = findings;
  const applied: Fix[] = [];
  const untouchable = new Set<RepoPath>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = chooseFixes(current, unsafe, untouchable);
    if (chosen.fixes.length === 0) break;
    const next = new Map(texts);
    for (const [path, edits] of chosen.edits) {
      const before = texts.get(path) ?? original(path);
      if (before !== undefined) next.set(path, applyEdits(before, edits));
    }
    const after = relint(next);
    const broken = after.broken.filter((path) => chosen.edits.has(path));
    if (broken.length > 0) {
      for (const path of broken) untouchable.add(path);
      continue;
    }
    texts = next;
    current = after.findings;
    applied.push(...chosen.fixes);
  }
  return { texts, applied };
}

/** The fixes of one round, and their edits by file. */
interface Choice {
  readonly fixes: readonly Fix[];
  readonly edits: ReadonlyMap<RepoPath, readonly TextEdit[]>;
}

function chooseFixes(
  findings: readonly Finding[],
  unsafe: boolean,
  untouchable: ReadonlySet<RepoPath>,
): Choice {
  const fixes: Fix[] = [];
  const edits = new Map<RepoPath, TextEdit[]>();
  for (const { fix } of findings) {
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    if (fix.edits.some(({ path, edit }) => untouchable.has(path) || conflicts(edits, path, edit))) {
      continue;
    }
    fixes.push(fix);
    for (const { path, edit } of fix.edits) {
      const chosen = edits.get(path);
      if (chosen) chosen.push(edit);
      else edits.set(path, [edit]);
    }
  }
  return { fixes, edits };
}

function conflicts(
  edits: ReadonlyMap<RepoPath, readonly TextEdit[]>,
  path: RepoPath,
  edit: TextEdit,
): boolean {
  const chosen = edits.get(path) ?? [];
  return chosen.some((one) => touches(one.range, edit.range) && !sameEdit(one, edit));
}
