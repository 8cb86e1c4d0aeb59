import { isLibrary, type Manifest } from '../manifests/model.ts';
import type { Problem } from '../problem.ts';
import { lineOf } from '../text/line-index.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/**
 * The problem of workflows that have pods which are not known, because the repository makes too many.
 * It stands at the first of them. Those in files that are not named are no problem.
 */
export function unfollowedProblem(
  unfollowed: ReadonlySet<Manifest>,
  files: ReadonlyMap<RepoPath, Pick<SourceFile, 'text'>>,
  named: { readonly has: (path: RepoPath) => boolean },
): readonly Problem[] {
  const [first, ...others] = [...unfollowed].filter(({ path }) => named.has(path));
  if (first === undefined) return [];
  const { path, range, kind, name } = first;
  const all = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  return [
    {
      path,
      line: lineOf(files.get(path)?.text ?? '', range.start),
      reason: `Not every pod of ${kind} ${name}${all} was judged: too many workflows of this repository share templates; --no-context with the files of some workflows and of their libraries judges these`,
      effect: 'skipped-document',
    },
  ];
}

/**
 * The files that no fix may change, with the reason: a pod that is not known may need something else
 * than those that are. It can start a template of any library.
 */
export function unfollowedFiles(
  unfollowed: ReadonlySet<Manifest>,
  manifests: readonly Manifest[],
): ReadonlyMap<RepoPath, string> {
  if (unfollowed.size === 0) return new Map();
  const files = [...unfollowed, ...manifests.filter(isLibrary)].map(({ path }) => path);
  const reasonOf = (path: RepoPath): string => `not every pod that ${path} has a part in is known`;
  return new Map(files.map((path) => [path, reasonOf(path)]));
}
