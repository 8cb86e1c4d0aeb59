import type { Finding } from '../finding.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { compareText } from '../text/text.ts';

/**
 * Sorts by place, then rule, then text. The order is the same for every order of files and rules.
 */
export function inOrder(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start - b.range.start ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message) ||
    compareText(a.said, b.said)
  );
}

/** Numbers the findings that would have the same fingerprint, in their order. */
export function numbered(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    if (count === 1) return finding;
    return { ...finding, fingerprint: fingerprint([finding.fingerprint, String(count)]) };
  });
}
