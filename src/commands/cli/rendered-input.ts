import type { Report } from '../../finding.ts';
import { sourceComments } from '../../render/source-comment.ts';
import { STDIN } from '../../text/file-name.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';

/**
 * A report on standard input where `helm template` says for each object from which file it comes:
 * each finding names the file.
 */
export function withSourceComments(
  report: Report,
  sources: ReadonlyMap<RepoPath, SourceFile>,
): Report {
  const input = sources.get(STDIN as RepoPath);
  if (input === undefined) return report;
  const sourceAt = sourceComments(input.path, input.text);
  const findings = report.findings.map((finding) => {
    const found = finding.path === input.path ? sourceAt(finding.range.start) : undefined;
    if (found === undefined) return finding;
    const { source, ...place } = found;
    const related = { ...place, message: `rendered from ${source}` };
    return { ...finding, related: [...finding.related, related] };
  });
  return { ...report, findings };
}
