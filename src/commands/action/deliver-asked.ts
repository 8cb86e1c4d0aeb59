import type { Linted, Repairs } from '../../program/linted.ts';
import { ok } from '../../result.ts';
import { granted, type Granted, type Wish } from '../../review/asked.ts';
import type { Answer } from '../../review/pull-request.ts';
import { commitFixes } from './commit-fixes.ts';
import { refuseCommit, type Committed, type FixesToCommit } from './committing.ts';
import { sayOfCommit, notesOn, type Delivered, type Delivering } from './deliver.ts';
import type { GitHub } from './session.ts';
import type { Asked } from './tick.ts';

/** What was linted, as far as a commit of some of its fixes depends on it. */
export type LintedFixes = Pick<Linted, 'report' | 'judgeWith'> & {
  readonly repairs: Pick<Repairs, 'propose'> | undefined;
};

/** Commits what somebody has asked for, and nothing else, and tells people of the commit. */
export async function deliverAsked(
  run: Omit<Delivering, 'trigger'>,
  { wish, trigger }: Asked,
  github: GitHub,
  linted: LintedFixes,
): Promise<Delivered> {
  const fixes = fixesFor(wish, linted, run.inputs.unsafeFixes);
  const { env } = run.io;
  const { inputs, language } = run;
  const commit: Answer<Committed> = fixes.ok
    ? await commitFixes(github, trigger, inputs, { env, language }, fixes.value)
    : fixes;
  if (commit.ok) await sayOfCommit(github, trigger, commit.value, language.say);
  return { commit, notes: notesOn(commit) };
}

/** The fixes of a wish alone; they are committed all together or not at all. */
function fixesFor(
  wish: Wish,
  { report, repairs, judgeWith }: LintedFixes,
  unsafe: boolean,
): Answer<FixesToCommit> {
  const found = granted(wish, report.findings, repairs?.propose, unsafe);
  if (!found.ok) return refuseCommit(found.error, 'declined');
  const { findings } = found.value;
  const own = repairsOf(found.value, { report, repairs, judgeWith });
  return ok({ repairs: own, findings, isAsked: true });
}

function repairsOf(
  { findings, changes }: Granted,
  { report, repairs, judgeWith }: LintedFixes,
): Repairs {
  const texts = new Map(changes.map(({ path, after }) => [path, after]));
  const now = judgeWith(texts);
  const left = new Set(now.findings.map(({ fingerprint }) => fingerprint));
  const fixed = findings.filter(({ fingerprint }) => !left.has(fingerprint)).length;
  const propose = repairs?.propose ?? (() => []);
  const after: Repairs['after'] = () => ({
    report: { ...report, findings: now.findings, fixed },
    sources: now.sources,
    propose: now.propose ?? (() => []),
    judgeWith: (more) => judgeWith(new Map([...texts, ...more])),
  });
  const nothing: Repairs = { changes: [], fixed: 0, propose, after, without: () => nothing };
  return { changes, fixed, propose, after, without: () => nothing };
}
