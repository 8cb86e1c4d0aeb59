import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { countAt, isTrueAt, itemsAt, objectIdAt, textAt } from './json.ts';
import { refuse, type Task } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';

/** One entry of a tree. */
export interface TreeEntry {
  /** The path, relative to the tree that was listed. */
  readonly path: string;
  readonly kind: 'file' | 'executable' | 'folder' | 'link' | 'submodule';
  readonly sha: string;
  /** The size of a file in bytes. */
  readonly size: number;
}

/** The entries of a tree. */
export interface TreeListing {
  readonly entries: readonly TreeEntry[];
  /** The tree is larger than what GitHub lists: 100,000 entries or seven megabytes. */
  readonly isCut: boolean;
}

const LIST: Task = { doing: 'list the files of the repository', permission: 'contents: read' };

/**
 * Lists a tree. It is named by its own id, the id of a commit, a branch or a tag. If asked for,
 * everything in its folders is listed as well.
 */
export async function listTree(
  client: GitHubClient,
  repository: GitHubRepository,
  tree: string,
  depth: 'one-level' | 'all-levels',
): Promise<Answer<TreeListing>> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
  // Every value means yes, even `0`.
  const recursive = depth === 'all-levels' ? { recursive: '1' } : {};
  const parameters = { ...repository, tree_sha: tree, ...recursive };
  return client.get(LIST, { route, parameters }, (data) =>
    textAt(data, 'sha') === undefined
      ? undefined
      : {
          entries: itemsAt(data, 'tree').flatMap((entry) => readEntry(entry) ?? []),
          isCut: isTrueAt(data, 'truncated'),
        },
  );
}

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = {
  '100644': 'file',
  '100755': 'executable',
  '040000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
};

function readEntry(entry: unknown): TreeEntry | undefined {
  const path = textAt(entry, 'path');
  const kind = KINDS[textAt(entry, 'mode') ?? ''];
  const sha = objectIdAt(entry, 'sha');
  if (path === undefined || kind === undefined || sha === undefined) return undefined;
  return { path, kind, sha, size: countAt(entry, 'size') ?? 0 };
}

/** A tree that is listed folder by folder, when a path is asked for, and each folder once. */
export class Tree {
  readonly #client: GitHubClient;
  readonly #repository: GitHubRepository;
  readonly #root: string;
  readonly #listings = new Map<string, TreeListing>();

  /** `root` is a name that {@link listTree} accepts. */
  constructor(client: GitHubClient, repository: GitHubRepository, root: string) {
    this.#client = client;
    this.#repository = repository;
    this.#root = root;
  }

  /** The entry at a path; undefined where there is none. Refuses to follow links and submodules. */
  async find(path: string): Promise<Answer<TreeEntry | undefined>> {
    const names = path.split('/');
    let tree = this.#root;
    for (const [depth, name] of names.entries()) {
      const listing = await this.#list(tree);
      if (!listing.ok) return listing;
      const { entries, isCut } = listing.value;
      const entry = entries.find((one) => one.path === name);
      if (entry === undefined && isCut) return refuse(LIST, 'one of its folders is too large');
      if (entry === undefined || depth === names.length - 1) return ok(entry);
      if (entry.kind !== 'folder') {
        const above = JSON.stringify(names.slice(0, depth + 1).join('/'));
        return refuse(LIST, `${above}, on the way to a file, is no folder`);
      }
      tree = entry.sha;
    }
    return ok(undefined);
  }

  async #list(tree: string): Promise<Answer<TreeListing>> {
    const known = this.#listings.get(tree);
    if (known !== undefined) return ok(known);
    const answer = await listTree(this.#client, this.#repository, tree, 'one-level');
    if (answer.ok) this.#listings.set(tree, answer.value);
    return answer;
  }
}
