import type { Suppression } from '../../manifests/suppressions.ts';
import { codeSpan } from '../../report/escape.ts';
import type { Sources } from '../../report/sources.ts';
import { readHunks } from '../../review/hunks.ts';
import type { PullRequestHost } from '../../review/pull-request.ts';

/** The most lines in the summary. */
const MOST = 50;

/**
 * A list of the suppressions that a pull request adds, for its reviewers. They are allowed, and
 * they hide findings. Empty where there are none, or where the diff cannot be read.
 */
export async function addedSuppressions(
  host: PullRequestHost,
  suppressions: readonly Suppression[],
  sources: Sources,
): Promise<readonly string[]> {
  if (suppressions.length === 0) return [];
  const files = await host.files();
  if (!files.ok) return [];
  const patches = new Map(files.value.map(({ path, patch }) => [path, patch]));
  const added = suppressions.flatMap(({ path, range, rules, reason }) => {
    const { line } = sources.span(path, range).start;
    const hunks = readHunks(patches.get(path) ?? '');
    if (!hunks.some((hunk) => hunk.added.has(line))) return [];
    const why = reason === undefined ? '' : `: ${codeSpan(reason)}`;
    return [`- ${codeSpan(`${path}:${String(line)}`)} ${rules.map(codeSpan).join(', ')}${why}`];
  });
  if (added.length === 0) return [];
  const rest = added.length - MOST;
  return [
    '### Suppressions that this pull request adds',
    '',
    ...added.slice(0, MOST),
    ...(rest > 0 ? [`- and ${String(rest)} more`] : []),
  ];
}
