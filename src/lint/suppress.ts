import type { Finding } from '../finding.ts';
import { isObeyed, type Suppression } from '../manifests/suppressions.ts';

/** The findings, split by whether they are suppressed. */
export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** The rules for which each suppression was needed. */
  readonly used: ReadonlyMap<Suppression, ReadonlySet<string>>;
}

/** Obeys suppressions, except those without the reason that they need. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): Suppressed {
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const used = new Map<Suppression, Set<string>>();
  const valid = suppressions.filter(isObeyed);
  for (const finding of findings) {
    const matching = valid.filter((one) => covers(one, finding));
    for (const one of matching) used.set(one, (used.get(one) ?? new Set()).add(finding.ruleId));
    (matching.length > 0 ? suppressed : kept).push(finding);
  }
  return { kept, suppressed, used };
}

function covers({ path, scope, rules }: Suppression, finding: Finding): boolean {
  const { start } = finding.range;
  if (finding.path !== path || start < scope.start) return false;
  const inside = start < scope.end || (scope.start === scope.end && start === scope.start);
  return inside && rules.includes(finding.ruleId);
}
