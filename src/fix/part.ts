import type { Finding, FixPart } from '../finding.ts';

/** A finding whose fix is only a part of what it was. */
export function withPart(finding: Finding, { title, edits }: FixPart): Finding {
  const { fix } = finding;
  if (fix === undefined) return finding;
  const { parts: _, ...whole } = fix;
  return { ...finding, fix: { ...whole, title, edits, isPart: true } };
}
