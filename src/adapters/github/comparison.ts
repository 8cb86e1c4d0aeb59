import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { itemsAt, objectIdAt, textAt } from './json.ts';
import type { Task } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';

/** A file that differs between two commits. */
export interface ComparedFile {
  /** The path before; undefined where it was not renamed. */
  readonly renamedFrom: string | undefined;
  /** The hunks without file headers; undefined where GitHub gives none. */
  readonly patch: string | undefined;
}

/** GitHub gives no more files of a comparison. */
export const MOST_COMPARED = 300;

/** What two commits have in common, and what differs. */
export interface Comparison {
  /** The newest commit that both have. */
  readonly mergeBase: string;
  /**
   * The files that differ between that commit and the second one, by their paths now. GitHub gives
   * 300 of them at most.
   */
  readonly files: ReadonlyMap<string, ComparedFile>;
}

const COMPARE: Task = { doing: 'compare two commits', permission: 'contents: read' };
const READ: Task = { doing: 'read a commit', permission: 'contents: read' };

/** Compares two commits. Both have to be on GitHub. */
export async function compareCommits(
  client: GitHubClient,
  repository: GitHubRepository,
  base: string,
  head: string,
): Promise<Answer<Comparison>> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  // The files are on the first page, whatever number of commits it has.
  const parameters = { ...repository, basehead: `${base}...${head}`, per_page: 1 };
  return client.get(COMPARE, { route, parameters }, (data) => {
    const mergeBase = objectIdAt(data, 'merge_base_commit', 'sha');
    if (mergeBase === undefined) return undefined;
    return { mergeBase, files: new Map(itemsAt(data, 'files').flatMap(readFile)) };
  });
}

function readFile(file: unknown): [string, ComparedFile][] {
  const path = textAt(file, 'filename');
  if (path === undefined) return [];
  const isRenamed = textAt(file, 'status') === 'renamed';
  const renamedFrom = isRenamed ? textAt(file, 'previous_filename') : undefined;
  return [[path, { renamedFrom, patch: textAt(file, 'patch') }]];
}

/** The parents of a commit, in its order. */
export async function readParents(
  client: GitHubClient,
  repository: GitHubRepository,
  sha: string,
): Promise<Answer<readonly string[]>> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
  const parameters = { ...repository, commit_sha: sha };
  return client.get(READ, { route, parameters }, (data) =>
    objectIdAt(data, 'sha') === undefined
      ? undefined
      : itemsAt(data, 'parents').flatMap((parent) => objectIdAt(parent, 'sha') ?? []),
  );
}
