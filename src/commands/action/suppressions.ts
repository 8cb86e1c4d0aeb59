import type { Suppression } from '../../manifests/suppressions.ts';
import type { Speech } from '../../language.ts';
import { codeSpan } from '../../report/escape.ts';
import { Sources } from '../../report/sources.ts';
import { readHunks } from '../../review/hunks.ts';
import type { DiffFile, PullRequestHost } from '../../review/pull-request.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { unchanged } from './at-head.ts';

/** The most lines in the summary. */
const MOST = 50;

/**
 * A list of the suppressions that a pull request adds, for its reviewers. They are allowed, and
 * they hide findings. Empty where there are none, or where the diff cannot be read.
 */
export async function addedSuppressions(
  host: PullRequestHost,
  suppressions: readonly Suppression[],
  files: ReadonlyMap<RepoPath, SourceFile>,
  say: Speech,
): Promise<readonly string[]> {
  if (suppressions.length === 0) return [];
  const diff = await host.files();
  if (!diff.ok) return [];
  const sources = new Sources(files);
  const isAdded = linesAdded(diff.value, sources, unchanged(files, diff.value));
  const added = suppressions.flatMap(({ path, range, rules, reason, until }) => {
    const { line } = sources.span(path, range).start;
    if (!isAdded(path, line)) return [];
    const why = reason === undefined ? '' : say(': ') + codeSpan(reason);
    const end = until === undefined ? '' : say(` until ${codeSpan(until)}`);
    const names = rules.map(codeSpan).join(say(', '));
    return [`- ${codeSpan(`${path}:${String(line)}`)} ${names}${end}${why}`];
  });
  if (added.length === 0) return [];
  const rest = added.length - MOST;
  return [
    `### ${say('Suppressions that this pull request adds')}`,
    '',
    ...added.slice(0, MOST),
    ...(rest > 0 ? [`- ${say(`and ${String(rest)} more`)}`] : []),
  ];
}

/**
 * Says which lines a pull request adds. Where the base has changed the file too, its lines have other
 * numbers than those of the diff; then it is a line with the text of an added one.
 */
function linesAdded(
  files: readonly DiffFile[],
  sources: Sources,
  isHeads: (path: string) => boolean,
): (path: RepoPath, line: number) => boolean {
  const patches = new Map(files.map(({ path, patch }) => [path, patch ?? '']));
  return (path, line) => {
    const patch = patches.get(path) ?? '';
    if (isHeads(path)) return readHunks(patch).some(({ added }) => added.has(line));
    const index = sources.index(path);
    const text = sources.text(path).slice(index.startOf(line), index.startOf(line + 1));
    return patch.split('\n').includes(`+${text.replace(/\n$/, '')}`);
  };
}
