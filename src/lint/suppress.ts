import type { Finding, Location } from '../finding.ts';
import { obedienceOf, type Suppression } from '../manifests/suppressions.ts';

/** The findings, split by whether they are suppressed. */
export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** The rules for which each suppression was needed. */
  readonly used: ReadonlyMap<Suppression, ReadonlySet<string>>;
}

/** Obeys the suppressions that count today, `YYYY-MM-DD`. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  today: string,
): Suppressed {
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const used = new Map<Suppression, Set<string>>();
  const valid = suppressions.filter((one) => obedienceOf(one, today) === 'obeyed');
  for (const finding of findings) {
    const matching = valid.filter((one) => covers(one, finding));
    for (const one of matching) used.set(one, (used.get(one) ?? new Set()).add(finding.ruleId));
    (matching.length > 0 ? suppressed : kept).push(finding);
  }
  return { kept, suppressed, used };
}

function covers({ scopes, rules }: Suppression, finding: Finding): boolean {
  return rules.includes(finding.ruleId) && scopes.some((scope) => holds(scope, finding));
}

function holds({ path, range }: Location, finding: Finding): boolean {
  const { start } = finding.range;
  if (finding.path !== path || start < range.start) return false;
  return start < range.end || (range.start === range.end && start === range.start);
}
