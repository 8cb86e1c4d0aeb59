import { readCompletely } from '../adapters/complete-reader.ts';
import type { Workspace } from '../adapters/disk/workspace.ts';
import type { Finding } from '../finding.ts';
import { fixAll, type Change, type Fixed } from '../fix/apply.ts';
import { faultsOf, readModel } from '../manifests/file-model.ts';
import type { Problem } from '../problem.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import { judgeAgain, sourcesOf, type Judged } from './judge.ts';

/** The result of fixes. */
export interface Repaired {
  /** The repository after the fixes. */
  readonly now: Judged;
  readonly changes: readonly Change[];
  /** How many findings have a fix that was written. */
  readonly fixed: number;
  readonly problems: readonly Problem[];
  /** The fixes that were computed, where they are only shown. */
  readonly shown: Shown | undefined;
}

/** What the fixes of these findings, and of no others, would change. */
export type Propose = (findings: readonly Finding[]) => readonly Change[];

/** Fixes that are not written. */
export interface Shown {
  readonly fixed: number;
  readonly propose: Propose;
  /** The repository as it would be after the fixes, and what other fixes would be left. */
  readonly after: () => { readonly judged: Judged; readonly propose: Propose };
}

/** Computes fixes, and shows what they would change. */
export function showRepair(first: Judged, unsafeFixes: boolean): Repaired {
  const { texts, applied } = fixedTexts(first, unsafeFixes);
  const proposing =
    (judged: Judged): Propose =>
    (findings) =>
      changesOf(judged, textsOfOnly(judged, findings));
  const shown: Shown = {
    fixed: applied.length,
    propose: proposing(first),
    after: () => {
      const judged = withTexts(first, texts);
      return { judged, propose: proposing(judged) };
    },
  };
  return { now: first, changes: changesOf(first, texts), fixed: 0, problems: [], shown };
}

/** Computes fixes and writes them. A file that cannot be written stays as it was and is named. */
export function writeRepair(first: Judged, unsafeFixes: boolean, workspace: Workspace): Repaired {
  const { texts, applied } = fixedTexts(first, unsafeFixes);
  const changes = changesOf(first, texts);
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
    now: withTexts(first, new Map(written.map(({ path, after }) => [path, after]))),
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

function changesOf(first: Judged, texts: ReadonlyMap<RepoPath, string>): Change[] {
  const before = sourcesOf(first);
  return [...texts]
    .map(([path, after]) => ({ path, before: before.get(path)?.text, after }))
    .filter((change) => change.after !== change.before)
    .toSorted((a, b) => compareText(a.path, b.path));
}

/** The texts after all fixes that may be applied. */
function fixedTexts(first: Judged, unsafe: boolean): Fixed {
  return fix(first, first.verdict.findings, unsafe, () => true);
}

/** The texts after the fixes of these findings, unsafe ones too, and of no others. */
function textsOfOnly(first: Judged, findings: readonly Finding[]): Fixed['texts'] {
  const chosen = new Set(findings.map(({ fingerprint }) => fingerprint));
  return fix(first, findings, true, ({ fingerprint }) => chosen.has(fingerprint)).texts;
}

function fix(
  first: Judged,
  findings: readonly Finding[],
  unsafe: boolean,
  isWanted: (finding: Finding) => boolean,
): Fixed {
  return fixAll(
    (path) => first.models.get(path)?.file.text,
    findings,
    unsafe,
    (texts) => {
      const next = withTexts(first, texts);
      const broken = [...texts.keys()].filter(
        (path) => faultsAt(next, path) > faultsAt(first, path),
      );
      return { findings: next.verdict.findings.filter(isWanted), broken };
    },
  );
}

function withTexts(first: Judged, texts: ReadonlyMap<RepoPath, string>): Judged {
  const models = [...texts].map(([path, text]) => readModel({ path, text }, readCompletely));
  return judgeAgain(first, models);
}

/** How many faults a file has: documents that cannot be read, and maps with a key twice. */
function faultsAt({ models }: Judged, path: RepoPath): number {
  const model = models.get(path);
  return model === undefined ? 0 : faultsOf(model);
}
