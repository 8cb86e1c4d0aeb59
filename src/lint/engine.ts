import type { Finding, RuleError, Severity } from '../finding.ts';
import type { Project } from '../facts/project.ts';
import type { Draft } from '../rule-kit/draft.ts';
import type { Rule } from '../rule-kit/rule.ts';
import { factsOf, type RuleContext, type RuleFacts } from '../facts/context.ts';
import { concernedClusters, type ConcernedClusters } from './concerned-clusters.ts';
import { clusterNotes, fingerprintOf, saidOf } from './identity.ts';
import { inOrder, numbered } from './order.ts';
import { suppress } from './suppress.ts';

/** What the rules have found: findings in their final order, and the rules that threw an error. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly ruleErrors: readonly RuleError[];
}

/** How far the rules have come. It changes while they run, so that what they have found is not lost. */
export class RulesSoFar {
  /** Undefined until the files are joined. */
  project: Project | undefined;
  /** The findings of the rules that are done. */
  readonly findings: Finding[] = [];
  /** The rules that are not done. */
  readonly left: Set<string>;

  /** Rules were not run, or not to their ends, because they were not allowed to go on. */
  wasStopped = false;
  readonly #allowed: () => boolean;

  /** `allowed` is asked before each rule, and from time to time while one speaks. */
  constructor(rules: readonly Rule[] = [], allowed: () => boolean = () => true) {
    this.left = new Set(rules.map(({ meta }) => meta.id));
    this.#allowed = allowed;
  }

  /** May more rules run, and may a rule say more? */
  mayGoOn(): boolean {
    this.wasStopped ||= !this.#allowed();
    return !this.wasStopped;
  }
}

/** After so many findings it is asked again whether a rule may say more. */
const BETWEEN = 250;

/** What the rules that are done have found, where the others could not be run. `reason` is why. */
export function verdictSoFar(
  { project, findings, left }: RulesSoFar,
  { obeysSuppressions, today }: RuleContext,
  reason: string,
): Verdict {
  const suppressions = obeysSuppressions ? (project?.suppressions ?? []) : [];
  const { kept, suppressed } = suppress(numbered(findings.toSorted(inOrder)), suppressions, today);
  const ruleErrors = [...left].map((ruleId) => ({ ruleId, message: reason }));
  return { findings: kept.toSorted(inOrder), suppressed, ruleErrors };
}

/** Runs every rule that is on. If a rule throws an error, only its own findings are missing. */
export function check(
  project: Project,
  rules: readonly Rule[],
  context: RuleContext,
  progress = new RulesSoFar(),
): Verdict {
  const isLast = ({ concerns }: Rule): boolean => concerns.last;
  const clusters = concernedClusters(project, context);
  const first = runAll(
    rules.filter((rule) => !isLast(rule)),
    factsOf(project, context),
    clusters,
    progress,
  );
  const suppressions = context.obeysSuppressions ? project.suppressions : [];
  const { kept, suppressed, used } = suppress(first.findings, suppressions, context.today);
  const facts = factsOf({ ...project, suppressions, used }, context);
  const last = runAll(rules.filter(isLast), facts, clusters, progress);
  return {
    findings: [...kept, ...last.findings].toSorted(inOrder),
    suppressed,
    ruleErrors: [...first.ruleErrors, ...last.ruleErrors],
  };
}

function runAll(
  rules: readonly Rule[],
  facts: RuleFacts,
  clusters: ConcernedClusters,
  progress: RulesSoFar,
): Pick<Verdict, 'findings' | 'ruleErrors'> {
  const findings: Finding[] = [];
  const ruleErrors: RuleError[] = [];
  for (const rule of rules) {
    const configured = facts.settings.rules.get(rule.meta.id);
    if (configured === 'off') continue;
    if (!progress.mayGoOn()) break;
    const said = new Map<string, Finding>();
    try {
      rule.check(facts, (draft) => {
        if (said.size % BETWEEN === BETWEEN - 1) progress.mayGoOn();
        if (progress.wasStopped) return;
        const allowed = withoutForbidden(draft, facts.project);
        const finding = finish(rule, allowed, configured, clusters(draft));
        const key = draftKey(finding);
        const known = said.get(key);
        // One of them may have a fix where another, about another object, has none.
        if (known === undefined || (known.fix === undefined && finding.fix !== undefined)) {
          said.set(key, finding);
        }
      });
    } catch (error) {
      ruleErrors.push({ ruleId: rule.meta.id, message: messageOf(error) });
    }
    // As arguments of one call, more than a hundred thousand of them do not fit on the stack.
    for (const finding of said.values()) {
      findings.push(finding);
      progress.findings.push(finding);
    }
    if (!progress.wasStopped) progress.left.delete(rule.meta.id);
  }
  return { findings: numbered(findings.toSorted(inOrder)), ruleErrors };
}

/**
 * Equal findings are reported once: one place can be visited for many pods, and one anchor has many
 * names.
 */
function draftKey({ path, range, said, clusters = [] }: Finding): string {
  return `${String(range.start)} ${String(range.end)} ${path}\n${clusters.join()}\n${said}`;
}

/** A draft without its fix, if the fix would change a file that must not be changed. */
function withoutForbidden(draft: Draft, { unfixable }: Project): Draft {
  if (draft.fix === undefined || unfixable.size === 0) return draft;
  const reasons = draft.fix.edits.flatMap(({ path }) => unfixable.get(path) ?? []);
  const [reason] = reasons;
  return reason === undefined ? draft : { ...draft, fix: undefined, help: `No fix: ${reason}` };
}

/**
 * The finding. If the configuration names several clusters, a note says for which of them it
 * is. Its fingerprint does not depend on that.
 */
function finish(
  rule: Rule,
  draft: Draft,
  configured: Severity | undefined,
  clusters: readonly string[],
): Finding {
  const say = rule.messages[draft.message];
  if (say === undefined) throw new Error(`Unknown message id "${draft.message}"`);
  // defineRule has checked the data against the message. The types of all rules together cannot.
  const { title, label, notes = [] } = say(draft.data as never);
  const said = saidOf(draft.message, draft.data);
  const {
    at: { path, range },
    manifest,
  } = draft;
  const ruleId = rule.meta.id;
  const { help, fix, wastes } = draft;
  const finding: Made = {
    ruleId,
    said,
    path,
    range,
    manifest,
    message: title,
    notes: clusters.length === 0 ? notes : [...notes, ...clusterNotes(clusters)],
    severity: configured ?? draft.severity ?? rule.meta.severity,
    related: draft.related ?? [],
    fingerprint: fingerprintOf({ ruleId, said, path, manifest }),
  };
  // Spreads of what is there or not would take longer than all else here.
  if (label !== undefined) finding.label = label;
  if (clusters.length > 0) finding.clusters = clusters;
  if (help !== undefined) finding.help = help;
  if (fix !== undefined) finding.fix = fix;
  if (wastes !== undefined && wastes.length > 0) finding.wastes = wastes;
  return finding;
}

/** A finding while it is made. */
type Made = { -readonly [Key in keyof Finding]: Finding[Key] };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
