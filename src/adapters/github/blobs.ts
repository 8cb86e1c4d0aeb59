import { ok, type Err } from '../../result.ts';
import type { Answer, Refusal } from '../../review/pull-request.ts';
import { gitBlobId } from '../git/blob.ts';
import type { GitHubClient } from './client.ts';
import { textAt } from './json.ts';
import type { Task } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import type { TreeEntry } from './tree-listing.ts';

/** What one query asks for at most: GitHub gives a query ten seconds. */
const MOST_TEXTS = 100;
const MOST_BYTES = 2 * 1024 * 1024;

/** GraphQL cuts longer texts, in bytes. */
const LONGEST_TEXT = 500_000;

/** Requests under way at a time. */
const AT_A_TIME = 4;

/** Takes the bytes of every file with this id. */
export type TakesBlob = (sha: string, bytes: Buffer) => void;

/**
 * Reads many files in few requests, each content once: of files with more than `most` bytes, one
 * byte more than that. Refused where not all could be read.
 *
 * GraphQL gives a hundred texts at once. It may cut or convert them, so that a text is taken only
 * if it has the id that git knows the file by; the rest is fetched one by one, as it is.
 */
export async function readBlobs(
  client: GitHubClient,
  repository: GitHubRepository,
  entries: readonly TreeEntry[],
  most: number,
  take: TakesBlob,
): Promise<Answer<unknown>> {
  const left = new Map(entries.map((entry) => [entry.sha, entry]));
  const takeOnce: TakesBlob = (sha, bytes) => {
    left.delete(sha);
    take(sha, bytes);
  };
  const texts = await inParallel(batches([...left.values()]), async (shas) =>
    readTexts(client, repository, shas, takeOnce),
  );
  if (!texts.ok) return texts;
  return inParallel([...left.keys()], async (sha) => {
    const bytes = await readBlob(client, repository, sha, most);
    if (bytes.ok) take(sha, bytes.value);
    return bytes;
  });
}

/** Ids in groups that a query can take; those of large files are in none. */
function batches(entries: readonly TreeEntry[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  let bytes = 0;
  for (const { sha, size } of entries) {
    if (size > LONGEST_TEXT) continue;
    if (group.length === 0 || group.length >= MOST_TEXTS || bytes + size > MOST_BYTES) {
      group = [];
      bytes = 0;
      groups.push(group);
    }
    group.push(sha);
    bytes += size;
  }
  return groups;
}

const READ: Task = { doing: 'read the files of the repository', permission: 'contents: read' };

/** A query that fails for another reason than a limit leaves its files to be fetched one by one. */
async function readTexts(
  client: GitHubClient,
  repository: GitHubRepository,
  shas: readonly string[],
  take: TakesBlob,
): Promise<Answer<unknown>> {
  const fields = shas.map((sha, at) => `b${String(at)}: object(oid: "${sha}") { ...text }`);
  const query = `query ($owner: String!, $repo: String!) {
    repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
  }
  fragment text on Blob { text }`;
  const answer = await client.query(READ, query, { ...repository }, (data) => data);
  if (!answer.ok) {
    return answer.error.kind === 'rate-limited' ? answer : ok(undefined);
  }
  for (const [at, sha] of shas.entries()) {
    const text = textAt(answer.value, 'repository', `b${String(at)}`, 'text');
    if (text === undefined) continue;
    const bytes = Buffer.from(text);
    if (gitBlobId(bytes) === sha) take(sha, bytes);
  }
  return answer;
}

/** The bytes of one file as they are; of one with more than `most`, one byte more than that. */
export async function readBlob(
  client: GitHubClient,
  repository: GitHubRepository,
  sha: string,
  most: number,
): Promise<Answer<Buffer>> {
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
  const parameters = { ...repository, file_sha: sha };
  return client.bytes(READ, { route, parameters, firstBytes: most + 1 });
}

/** Works through items, some at a time, up to the first refusal. */
async function inParallel<T>(
  items: readonly T[],
  work: (item: T) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const queue = items.values();
  let refusal: Err<Refusal> | undefined;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      const answer = await work(item);
      if (!answer.ok) refusal ??= answer;
      if (refusal !== undefined) return;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return refusal ?? ok(undefined);
}
