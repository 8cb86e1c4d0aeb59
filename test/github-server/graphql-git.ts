import type { Fields, Session } from './graphql-session.ts';
import { nodeId } from './json-basics.ts';
import { readCommit } from './json-git.ts';
import { fullName, type Account, type Repository, type World } from './world.ts';

/** Whoever wrote something. GraphQL names bots without `[bot]`; the REST interface with it. */
export function actor({ url }: World, { id, login, type }: Account): Fields {
  return {
    __typename: type,
    id: nodeId(type === 'Bot' ? 'BOT' : 'U', id),
    databaseId: id,
    login: login.replace(/\[bot\]$/, ''),
    resourcePath: `/${encodeURIComponent(login)}`,
    url: `${url}/${encodeURIComponent(login)}`,
  };
}

/** A commit. */
export async function commitNode(
  { world }: Session,
  repository: Repository,
  sha: string,
): Promise<Fields> {
  const { message, author } = await readCommit(repository, sha);
  const [headline = '', , ...body] = message.split('\n');
  return {
    __typename: 'Commit',
    id: nodeId('C', repository.id),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    message,
    messageHeadline: headline,
    messageBody: body.join('\n'),
    committedDate: author.date,
    authoredDate: author.date,
    author: { name: author.name, email: author.email, date: author.date },
    url: `${world.url}/${fullName(repository)}/commit/${sha}`,
    signature: world.signed.has(sha)
      ? {
          __typename: 'GpgSignature',
          isValid: true,
          wasSignedByGitHub: true,
          state: 'VALID',
          email: 'noreply@github.com',
          payload: sha,
          signature: 'a signature of GitHub',
        }
      : null,
  };
}

/** Id of a branch. */
export function refId(repository: Repository, ref: string): string {
  return Buffer.from(`REF:${repository.id}:${ref}`).toString('base64url');
}

/** A branch; null where there is none. */
export async function refNode(
  session: Session,
  repository: Repository,
  ref: string,
): Promise<Fields | null> {
  const sha = await repository.git.resolve(ref);
  if (sha === undefined) return null;
  const [, prefix = '', name = ref] = /^(refs\/\w+\/)(.+)$/.exec(ref) ?? [];
  return {
    __typename: 'Ref',
    id: refId(repository, ref),
    name,
    prefix,
    target: () => commitNode(session, repository, sha),
    // Only administrators see the rule itself.
    branchProtectionRule: null,
    refUpdateRule: repository.protectedBranches.has(name)
      ? {
          pattern: name,
          allowsDeletions: false,
          allowsForcePushes: false,
          blocksCreations: false,
          requiresCodeOwnerReviews: false,
          requiresConversationResolution: false,
          requiresLinearHistory: false,
          requiresSignatures: false,
          viewerAllowedToDismissReviews: false,
          viewerCanPush: false,
        }
      : null,
  };
}

/** Bytes of a text that GraphQL shows at most. */
const LONGEST_TEXT = 512_000;

/** A file's content; null where there is none. What is no text is converted, as GitHub does. */
export async function blobNode({ git }: Repository, oid: string): Promise<Fields | null> {
  if ((await git.resolve(oid, 'blob')) !== oid) return null;
  const bytes = await git.blob(oid);
  const isBinary = bytes.includes(0);
  return {
    __typename: 'Blob',
    oid,
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > LONGEST_TEXT,
    text: isBinary ? null : bytes.subarray(0, LONGEST_TEXT).toString(),
  };
}
