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
 * text back and no further fix, and so does a finding that outlives its own fix: better unfixed
 * than broken.
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
  const futile = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = current.filter((finding) => !futile.has(textOf(finding)));
    const chosen = chooseFixes(open, unsafe, untouchable);
    if (chosen.findings.length === 0) break;
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
    const outlived = survivors(current, chosen.findings, after.findings);
    if (outlived.length > 0) {
      for (const finding of outlived) futile.add(textOf(finding));
      continue;
    }
    texts = next;
    current = after.findings;
    applied.push(...chosen.findings.flatMap(({ fix }) => fix ?? []));
  }
  return { texts, applied };
}

/** Fixed findings of which there are not fewer than before, less those that were fixed. */
function survivors(
  before: readonly Finding[],
  fixed: readonly Finding[],
  after: readonly Finding[],
): Finding[] {
  const left = countByText(before);
  for (const finding of fixed) left.set(textOf(finding), (left.get(textOf(finding)) ?? 0) - 1);
  const now = countByText(after);
  return fixed.filter(
    (finding) => (now.get(textOf(finding)) ?? 0) > (left.get(textOf(finding)) ?? 0),
  );
}

function countByText(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings)
    counts.set(textOf(finding), (counts.get(textOf(finding)) ?? 0) + 1);
  return counts;
}

/** What a finding says, wherever it has moved. */
function textOf({ ruleId, path, message }: Finding): string {
  return JSON.stringify([ruleId, path, message]);
}

/** The fixes of one round, and their edits by file. */
interface Choice {
  readonly findings: readonly Finding[];
  readonly edits: ReadonlyMap<RepoPath, readonly TextEdit[]>;
}

function chooseFixes(
  findings: readonly Finding[],
  unsafe: boolean,
  untouchable: ReadonlySet<RepoPath>,
): Choice {
  const chosen: Finding[] = [];
  const edits = new Map<RepoPath, TextEdit[]>();
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    if (fix.edits.some(({ path, edit }) => untouchable.has(path) || conflicts(edits, path, edit))) {
      continue;
    }
    chosen.push(finding);
    for (const { path, edit } of fix.edits) {
      const known = edits.get(path);
      if (known) known.push(edit);
      else edits.set(path, [edit]);
    }
  }
  return { findings: chosen, edits };
}

function conflicts(
  edits: ReadonlyMap<RepoPath, readonly TextEdit[]>,
  path: RepoPath,
  edit: TextEdit,
): boolean {
  const chosen = edits.get(path) ?? [];
  return chosen.some((one) => touches(one.range, edit.range) && !sameEdit(one, edit));
}
