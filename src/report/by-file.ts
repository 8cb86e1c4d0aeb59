import type { Finding } from '../finding.ts';
import type { RepoPath } from '../text/text.ts';

/** Findings by the file they are in, both in the report's order. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<RepoPath, readonly Finding[]> {
  const files = new Map<RepoPath, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.path);
    if (known) known.push(finding);
    else files.set(finding.path, [finding]);
  }
  return files;
}
