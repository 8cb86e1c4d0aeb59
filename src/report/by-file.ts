import type { Finding } from '../finding.ts';
import type { RepoPath } from '../text/text.ts';

/** The findings by file. Files and findings are in the order of the report. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<RepoPath, readonly Finding[]> {
  const files = new Map<RepoPath, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.path);
    if (known) known.push(finding);
    else files.set(finding.path, [finding]);
  }
  return files;
}
