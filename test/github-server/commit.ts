import { branchMoved } from './branches.ts';
import { GraphQLRefusal, type Session } from './graphql-session.ts';
import { hasAny } from './permissions.ts';
import { protectionOf } from './refs.ts';
import { GITHUB, signatureOf, type Repository } from './world.ts';

/** Files to write, in base64, and to remove. */
export interface FileChanges {
  readonly additions?: readonly { readonly path: string; readonly contents: string }[];
  readonly deletions?: readonly { readonly path: string }[];
}

/** A commit as the mutation asks for it. */
export interface WantedCommit {
  readonly expectedHead: string;
  readonly changes: FileChanges;
  readonly message: string;
}

/**
 * Commits on a branch as `createCommitOnBranch` does: on the expected head or not at all, every
 * file an ordinary one (100644) whatever it was before, by the caller, signed by GitHub.
 */
export async function commitFiles(
  { world, identity }: Session,
  repository: Repository,
  ref: string,
  { expectedHead, changes: { additions = [], deletions = [] }, message }: WantedCommit,
): Promise<string> {
  const { git } = repository;
  const paths = [...additions, ...deletions].map(({ path }) => path);
  if (paths.some((path) => !isPath(path)))
    throw new GraphQLRefusal('UNPROCESSABLE', 'A path was provided that is not valid in a tree.');
  if (new Set(paths).size !== paths.length)
    throw new GraphQLRefusal('UNPROCESSABLE', 'Paths must be unique in all file changes.');
  const bytes = additions.map(({ contents }) => Buffer.byteLength(contents, 'base64'));
  if (bytes.reduce((all, one) => all + one, 0) > world.limits.commitBytes)
    throw new GraphQLRefusal('UNPROCESSABLE', 'The commit is too large.');
  const touchesWorkflows = paths.some((path) => path.startsWith('.github/workflows/'));
  if (touchesWorkflows && !hasAny(identity, repository, ['workflows=write']))
    throw new GraphQLRefusal(
      'FORBIDDEN',
      'refusing to allow a GitHub App to create or update workflow without `workflows` permission',
    );
  const protection = protectionOf(repository, ref);
  if (protection !== undefined)
    throw new GraphQLRefusal('BRANCH_PROTECTION_RULE_VIOLATION', protection);
  const head = await git.resolve(ref);
  if (head === undefined)
    throw new GraphQLRefusal('NOT_FOUND', `No ref found with the name '${ref}'.`);
  if (head !== expectedHead) throw stale(expectedHead);
  for (const { path } of deletions) {
    if ((await git.entry(head, path)) === undefined)
      throw new GraphQLRefusal(
        'NOT_FOUND',
        `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
      );
  }
  const sha = await git.commit({
    parent: head,
    message,
    author: signatureOf(identity.account),
    committer: GITHUB,
    changes: [
      ...deletions.map(({ path }) => ({ path, content: undefined })),
      ...additions.map(({ path, contents }) => ({
        path,
        content: Buffer.from(contents, 'base64'),
      })),
    ],
  });
  if (!(await git.moveRef(ref, sha, head))) throw stale(expectedHead);
  world.signed.add(sha);
  await branchMoved(world, repository, ref.slice('refs/heads/'.length), identity);
  return sha;
}

function stale(expected: string): GraphQLRefusal {
  const message = `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;
  return new GraphQLRefusal('STALE_DATA', message);
}

function isPath(path: string): boolean {
  return path.split('/').every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));
}
