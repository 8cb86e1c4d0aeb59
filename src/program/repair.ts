import type { Workspace } from '../adapters/disk/workspace.ts';
import type { Finding, Fix } from '../finding.ts';
import type { Change } from '../fix/file-change.ts';
import {
  planAndTry,
  planFixes,
  withRefusals,
  type PlannedFixes,
  type RefusedFix,
} from '../fix/plan.ts';
import { proposeFixes } from '../fix/proposal.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule-kit/rule.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import { pathsOf, sourcesOf, type Judged } from './judge.ts';
import { planStartOf, withTexts } from './plan-start.ts';

/** The result of fixes. */
export interface Repaired {
  /** The repository after the fixes. Findings whose fixes were refused have the reason as help. */
  readonly now: Judged;
  readonly changes: readonly Change[];
  /** How many findings have a fix that was written. */
  readonly fixed: number;
  readonly problems: readonly Problem[];
  /** The fixes that were computed, where they are only shown. */
  readonly shown: Shown | undefined;
}

/**
 * What the fixes of these findings would change, and those that have to go with them. Nothing where
 * they would make anything worse. `unsafe: false` leaves out those that a person should review.
 */
export type Propose = (findings: readonly Finding[], unsafe?: boolean) => readonly Change[];

/** Which fixes are made, besides the safe ones. */
export interface WantedFixes {
  /** All fixes that a person should review. */
  readonly unsafe: boolean;
  /**
   * Of these at least the fixes that make image caches hold what pods pull, and write nothing but
   * manifests in our folder.
   */
  readonly caches: boolean;
  /** Fixes of these rules and of no others; undefined for those of all rules. */
  readonly rules?: ReadonlySet<string> | undefined;
}

/** Fixes that are not written. */
export interface Shown {
  readonly changes: readonly Change[];
  readonly fixed: number;
  readonly propose: Propose;
  /** The fixes that change none of these files; undefined where the time of the run is over. */
  readonly without: (paths: ReadonlySet<string>) => Shown | undefined;
  /** The repository as it would be after the fixes, and what other fixes would be left. */
  readonly after: () => { readonly judged: Judged; readonly propose: Propose };
}

/**
 * Tries the fixes that findings offer, so that only those are offered that a plan would hold.
 * `allRules` judge what the fixes make: a file that did not
 * name the platform can name it then.
 */
export function tryRepair(first: Judged, allRules: () => readonly Rule[]): Judged {
  const { refused } = planAll({ ...first, rules: allRules() }, SAFE_ONLY);
  return refusing(first, refused);
}

const SAFE_ONLY: WantedFixes = { unsafe: false, caches: false };

/** Shows what planned fixes would change. */
export function showRepair(first: Judged, wanted: WantedFixes, plan: Planned): Repaired {
  const shown = shownOf(first, wanted, plan);
  const { changes } = shown;
  return { now: refusing(first, plan.refused), changes, fixed: 0, problems: [], shown };
}

function shownOf(first: Judged, wanted: WantedFixes, plan: Planned): Shown {
  const { refused } = plan;
  const { changes, lost } = changedBy(first, plan);
  return {
    changes,
    fixed: countFixed(first, plan),
    propose: proposing(refusing(first, refused)),
    without: (paths) => shownOf(first, wanted, planAll(first, wanted, paths)),
    after: () => {
      const after =
        lost.length === 0 ? afterPlan(first, plan, changes) : withChanges(first, changes);
      const judged = refusing(after, refused);
      return { judged, propose: proposing(judged) };
    },
  };
}

/** Writes planned fixes. A file that cannot be written stays as it was and is named. */
export async function writeRepair(
  first: Judged,
  plan: Planned,
  workspace: Workspace,
): Promise<Repaired> {
  const { refused } = plan;
  const { changes, lost } = changedBy(first, plan);
  const problems = new Map<RepoPath, Problem>();
  for (const { path, before, after } of changes) {
    const write =
      before === undefined
        ? await workspace.create(path, after)
        : await workspace.write({ path, text: before }, after);
    if (!write.ok) problems.set(path, write.error);
  }
  const written = changes.filter(({ path }) => !problems.has(path));
  const isAll = problems.size + lost.length === 0;
  return {
    now: refusing(isAll ? afterPlan(first, plan, written) : withChanges(first, written), refused),
    changes: written,
    fixed: countFixed(first, plan, new Set(problems.keys())),
    problems: [...lost, ...problems.values()],
    shown: undefined,
  };
}

/** The repository after a plan of which all changes were made. */
function afterPlan(first: Judged, plan: Planned, changes: readonly Change[]): Judged {
  const isRendered = changes.some(({ path }) => first.rendered?.isSource(path));
  return isRendered ? withChanges(first, changes) : plan.after;
}

function withChanges(first: Judged, changes: readonly Change[]): Judged {
  return withTexts(first, new Map(changes.map((change) => [change.path, change.after])));
}

/**
 * How many findings were fixed. Those that say the same of several variants are one. `unmade` are
 * files that could not be written.
 */
function countFixed(
  first: Judged,
  plan: MadeTexts,
  unmade: ReadonlySet<string> = new Set(),
): number {
  const { rendered } = first;
  const isMade = (fix: Fix): boolean =>
    unmade.size === 0 || pathsOf(fix).every((path) => !unmade.has(path));
  const made = rendered === undefined ? plan.applied : rendered.made(plan);
  return made.filter(isMade).length;
}

/** The same repository, where findings whose fixes are refused have the reason instead. */
function refusing(judged: Judged, refused: PlannedFixes['refused']): Judged {
  const { rendered } = judged;
  const told = [...refused].map(([name, one]): [string, RefusedFix] => [
    name,
    { ...one, words: rendered?.places.inWords(one.words) ?? one.words },
  ]);
  const findings = withRefusals(judged.verdict.findings, new Map(told));
  return { ...judged, verdict: { ...judged.verdict, findings } };
}

/** What fixes make of texts, and the fixes. */
type MadeTexts = Pick<PlannedFixes, 'texts' | 'edits' | 'applied'>;

/** What a plan changes in the files that people have written. */
function changesOf(first: Judged, plan: MadeTexts): readonly Change[] {
  return changedBy(first, plan).changes;
}

/** The same, and what of the plan cannot be made there. */
function changedBy(
  first: Judged,
  plan: MadeTexts,
): { readonly changes: readonly Change[]; readonly lost: readonly Problem[] } {
  const before = sourcesOf(first);
  const { texts, edits, lost } = first.rendered?.planned(plan) ?? { ...plan, lost: [] };
  const changes = [...texts]
    .map(([path, after]) => ({
      path,
      before: before.get(path)?.text,
      after,
      edits: edits.get(path) ?? [],
    }))
    .filter((change) => change.after !== change.before)
    .toSorted((a, b) => compareText(a.path, b.path));
  return { changes, lost };
}

/** A plan, and the repository after it. */
export interface Planned extends PlannedFixes {
  readonly after: Judged;
}

/** The plan with all fixes that may be made and that change none of these files. */
export function planAll(
  judged: Judged,
  { unsafe, caches, rules }: WantedFixes,
  spared: ReadonlySet<string> = new Set(),
): Planned {
  const { first, making, judgedWith } = planStartOf(judged);
  const { cache, imagecache } = judged.context.settings;
  const isOffered = first.findings.some(({ fix }) => fix?.fillsCaches === true);
  const hasCaches = caches && (cache === 'manifest' || isOffered);
  const tried = planAndTry(first, unsafe, making);
  if (!hasCaches && spared.size === 0 && rules === undefined)
    return { ...tried, after: judgedWith(tried.texts) };
  const isWanted = ({ fix, ruleId }: Finding): boolean => {
    if (rules?.has(ruleId) === false) return false;
    const paths = fix === undefined ? [] : pathsOf(fix);
    if (spared.size > 0 && fix !== undefined) {
      const written = judged.rendered?.pathsChangedBy(fix) ?? paths;
      if (written.some((path) => spared.has(path))) return false;
    }
    const isOfCaches = paths.every((path) => path.startsWith(`${imagecache.directory}/`));
    const isFilling = fix?.fillsCaches === true && isOfCaches;
    return fix?.safety === 'safe' || unsafe || (hasCaches && isFilling);
  };
  const plan = planFixes(first, { unsafe: unsafe || hasCaches, isWanted }, making);
  const refused = new Map([...tried.refused, ...plan.refused]);
  return { ...plan, refused, after: judgedWith(plan.texts) };
}

/** Proposes fixes of findings, and no others but those that have to go with them. */
function proposing(judged: Judged): Propose {
  return (findings, unsafe = true) => {
    const { first, making } = planStartOf(judged);
    return changesOf(judged, proposeFixes(first, findings, making, unsafe));
  };
}
