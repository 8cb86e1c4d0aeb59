import { ok } from '../../result.ts';
import type { Answer, CommittedFile } from '../../review/pull-request.ts';
import { readBlob } from './blobs.ts';
import type { GitHubClient } from './client.ts';
import { objectionToChange, objectionToPath } from './committable.ts';
import type { GitHubRepository } from './repository.ts';
import { Tree, type TreeEntry } from './tree-listing.ts';

/** What a commit should hold, and on top of what. */
export interface Committing {
  readonly files: readonly CommittedFile[];
  readonly head: string;
  /**
   * The commit that was linted where it is another one: GitHub's merge of the base and the head of
   * a pull request.
   */
  readonly linted: string | undefined;
}

/** A pointer of Git LFS is shorter than this. */
const LONGEST_POINTER = 1024;

/** Why files cannot be committed, by path. Files that can be are not in it. */
export async function unwritableFiles(
  client: GitHubClient,
  repository: GitHubRepository,
  { files, head, linted }: Committing,
): Promise<Answer<ReadonlyMap<string, string>>> {
  const reasons = new Map<string, string>();
  const trees = new Tree(client, repository, head);
  const merged = linted === undefined ? undefined : new Tree(client, repository, linted);
  for (const file of files) {
    const reason = await reasonAgainst(client, repository, file, trees, merged);
    if (!reason.ok) return reason;
    if (reason.value !== undefined) reasons.set(file.path, reason.value);
  }
  return ok(reasons);
}

async function reasonAgainst(
  client: GitHubClient,
  repository: GitHubRepository,
  file: CommittedFile,
  trees: Tree,
  merged: Tree | undefined,
): Promise<Answer<string | undefined>> {
  const wrongPath = objectionToPath(file.path);
  if (wrongPath !== undefined) return ok(wrongPath);
  const there = await trees.find(file.path);
  // A link or a submodule on the way is a reason against this file only.
  if (!there.ok) return there.error.kind === 'unprocessable' ? ok(there.error.message) : there;
  const wrongChange = objectionToChange(file, there.value);
  if (wrongChange === undefined || there.value?.sha === file.before) return ok(wrongChange);
  const now = await merged?.find(file.path);
  if (now?.ok === true && now.value?.sha === file.before) return ok(CHANGED_BY_MERGE);
  const isPointer = await isLfsPointer(client, repository, there.value);
  return ok(isPointer ? 'is kept in Git LFS' : wrongChange);
}

const CHANGED_BY_MERGE =
  'was linted as the merge with the base has it, and the branch has it otherwise: update the branch first';

async function isLfsPointer(
  client: GitHubClient,
  repository: GitHubRepository,
  entry: TreeEntry | undefined,
): Promise<boolean> {
  if (entry?.kind !== 'file' || entry.size > LONGEST_POINTER) return false;
  const bytes = await readBlob(client, repository, entry.sha, LONGEST_POINTER);
  return bytes.ok && bytes.value.toString('latin1').startsWith('version https://git-lfs');
}
