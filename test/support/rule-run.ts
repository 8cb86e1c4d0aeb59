import rules from '../../rules/index.ts';
import {
  fixFiles,
  lintFiles,
  liveFrom,
  lockedFrom,
  settingsFrom,
  sourceFile,
  type Finding,
  type Locked,
  type Rule,
  type SourceFile,
} from './lint-text.ts';
import type { CaseFile, RuleCase } from './rule-cases.ts';

/** Fixes that are still not through after so many runs of the program never are. */
const MOST_ROUNDS = 10;

/** What a rule says of some files, and what its fixes make of them. */
export interface Judged {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** The files after the safe fixes, those that they create last. */
  readonly safe: readonly SourceFile[];
  /** The files after all fixes. */
  readonly all: readonly SourceFile[];
  /** The same, with the safe fixes written first. */
  readonly safeThenAll: readonly SourceFile[];
}

/** A rule in the surroundings of a case. */
interface Bench {
  readonly rule: Rule;
  readonly settings: ReturnType<typeof settingsFrom>;
  readonly locked: Locked;
  readonly live: ReturnType<typeof liveFrom>;
}

type Surroundings = Pick<RuleCase, 'config' | 'sizes' | 'caches' | 'online'>;

/** Lints and fixes a case by one rule. */
export function judge(rule: Rule, one: RuleCase): Judged {
  const bench = benchOf(rule, one);
  const files = one.files.map(({ path, text }) => sourceFile(path, text));
  const findings = findingsOf(bench, files);
  const safe = repaired(bench, files, findings, false);
  const all = repaired(bench, files, findings, true);
  const isSame = sameFiles(safe, files);
  const safeThenAll = isSame ? all : repaired(bench, safe, findingsOf(bench, safe), true);
  return { files, findings, safe, all, safeThenAll };
}

/** The findings of a rule in files that stand where those of a case do. */
export function lintBy(
  rule: Rule,
  one: Surroundings,
  files: readonly SourceFile[],
): readonly Finding[] {
  return findingsOf(benchOf(rule, one), files);
}

/** The same files after all fixes of the rule. */
export function fixBy(
  rule: Rule,
  one: Surroundings,
  files: readonly SourceFile[],
): readonly SourceFile[] {
  const { settings, locked, live } = benchOf(rule, one);
  return fixFiles(files, settings, true, [rule], locked, live);
}

function benchOf(rule: Rule, { config, sizes, caches, online }: Surroundings): Bench {
  return {
    rule,
    settings: settingsFrom(config),
    locked: lockedFrom(sizes),
    live: liveFrom(caches, online),
  };
}

/** The findings of a rule alone. One that runs last needs the others, whose findings it looks at. */
function findingsOf(
  { rule, settings, locked, live }: Bench,
  files: readonly SourceFile[],
): readonly Finding[] {
  const others = rule.concerns.last ? rules.filter(({ meta }) => meta.id !== rule.meta.id) : [];
  const used = [...others, rule];
  const { findings, ruleErrors } = lintFiles(files, settings, used, locked, live);
  const [error] = ruleErrors;
  if (error !== undefined) throw new Error(`${error.ruleId} failed: ${error.message}`);
  return findings.filter(({ ruleId }) => ruleId === rule.meta.id);
}

/** The files once another run of the program has nothing left to change. */
function repaired(
  { rule, settings, locked, live }: Bench,
  files: readonly SourceFile[],
  findings: readonly Finding[],
  unsafe: boolean,
): readonly SourceFile[] {
  if (!findings.some(({ fix }) => fix !== undefined && (unsafe || fix.safety === 'safe'))) {
    return files;
  }
  let now = files;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = fixFiles(now, settings, unsafe, [rule], locked, live);
    if (sameFiles(now, next)) return now;
    now = next;
  }
  throw new Error(`Fixes change something in every one of ${String(MOST_ROUNDS)} runs`);
}

/** The files that are not what they were, and those that were not there. */
export function changedFiles(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): CaseFile[] {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  return after
    .filter(({ path, text }) => texts.get(path) !== text)
    .map(({ path, text }) => ({ path, text }));
}

/** Do two lists hold the same texts at the same paths? */
export function sameFiles(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return a.length === b.length && changedFiles(a, b).length === 0;
}
