import { loadCompleteReader } from '../adapters/complete-reader.ts';
import type { Workspace } from '../adapters/disk/workspace.ts';
import type { Analysis } from './judge.ts';
import type { Change, Fixed } from '../fix/apply.ts';
import type { Finding } from '../finding.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import type { Problem } from '../problem.ts';

/** What became of the fixes. */
export interface Repaired {
  /** The repository as it is afterwards. */
  readonly now: Analysis;
  readonly changes: readonly Change[];
  /** Findings whose fix was written. */
  readonly fixed: number;
  readonly problems: readonly Problem[];
  /** What was worked out, where it was only to be shown. */
  readonly shown: Shown | undefined;
}

/** What the fixes of these findings, and of no others, would change. */
export type Propose = (findings: readonly Finding[]) => readonly Change[];

/** Fixes that are not written. */
export interface Shown {
  readonly fixed: number;
  readonly propose: Propose;
  /** The repository as it would be with them, and what fixes would be left. */
  readonly after: () => { readonly analysis: Analysis; readonly propose: Propose };
}

/** Which fixes are applied, and where to. */
export interface Fixing {
  /** Nothing, compute the fixed texts, or write them. */
  readonly fix: 'none' | 'show' | 'write';
  readonly unsafeFixes: boolean;
}

/** Works fixes out, and writes them if asked. Without a workspace they can only be shown. */
export async function repaired(
  first: Analysis,
  workspace: Workspace | undefined,
  { fix, unsafeFixes }: Fixing,
): Promise<Repaired> {
  const nothing = { now: first, changes: [], fixed: 0, problems: [], shown: undefined };
  if (fix === 'none') return nothing;
  const complete = await loadCompleteReader();
  const { texts, applied } = first.fixed(unsafeFixes, complete);
  const changes = changesOf(first, texts);
  if (fix === 'show' || workspace === undefined) {
    const proposing =
      (analysis: Analysis): Propose =>
      (findings) =>
        changesOf(analysis, analysis.fixedOnly(findings, complete).texts);
    const shown: Shown = {
      fixed: applied.length,
      propose: proposing(first),
      after: () => {
        const analysis = first.withTexts(texts, complete);
        return { analysis, propose: proposing(analysis) };
      },
    };
    return { ...nothing, changes, shown };
  }
  const problems = new Map<RepoPath, Problem>();
  for (const { path, before, after } of changes) {
    const write =
      before === undefined
        ? workspace.create(path, after)
        : workspace.write({ path, text: before }, after);
    if (!write.ok) problems.set(path, write.error);
  }
  const written = changes.filter(({ path }) => !problems.has(path));
  return {
    now: first.withTexts(new Map(written.map(({ path, after }) => [path, after])), complete),
    changes: written,
    fixed: countFixed(applied, problems),
    problems: [...problems.values()],
    shown: undefined,
  };
}

function countFixed(applied: Fixed['applied'], refused: ReadonlyMap<RepoPath, Problem>): number {
  return applied.filter(({ edits, creates = [] }) =>
    [...edits, ...creates].every(({ path }) => !refused.has(path)),
  ).length;
}

function changesOf(first: Analysis, texts: ReadonlyMap<RepoPath, string>): Change[] {
  const before = first.sources;
  return [...texts]
    .map(([path, after]) => ({ path, before: before.get(path)?.text, after }))
    .filter((change) => change.after !== change.before)
    .toSorted((a, b) => compareText(a.path, b.path));
}
