import { ok, type Err } from '../../result.ts';
import type { Answer, Refusal } from '../../review/pull-request.ts';
import { gitBlobId } from '../git/blob.ts';
import type { GitHubClient } from './client.ts';
import { textAt } from './json.ts';
import type { Task } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import type { TreeEntry } from './tree-listing.ts';

/** The most texts that one query asks for. GitHub gives a query ten seconds. */
const MOST_TEXTS = 100;
const MOST_BYTES = 2 * 1024 * 1024;

/** The most bytes of a text. GraphQL cuts longer ones. */
const LONGEST_TEXT = 500_000;

/** The most requests at one time. */
const AT_A_TIME = 4;

/** Is given the bytes of every file with this id. */
export type TakesBlob = (sha: string, bytes: Buffer) => void;

/**
 * Reads many files with few requests, and each content once. Of a file with more than `most` bytes
 * one byte more than that is read. Refuses where not all files can be read.
 *
 * GraphQL gives a hundred texts at once. It may cut or convert a text, so a text is used only if
 * its id is the one that git has for the file. The other files are read one by one, byte for byte:
 * at most `mostAlone` of them, and the rest is left out.
 */
export async function readBlobs(
  client: GitHubClient,
  repository: GitHubRepository,
  entries: readonly TreeEntry[],
  most: number,
  take: TakesBlob,
  mostAlone = Infinity,
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
  return inParallel([...left.keys()].slice(0, mostAlone), async (sha) => {
    const bytes = await readBlob(client, repository, sha, most);
    if (bytes.ok) take(sha, bytes.value);
    return bytes;
  });
}

/** The ids in groups for one query each. Ids of large files are not among them. */
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

/**
 * Reads the texts of one group. If the query fails for another reason than a limit, its files are
 * read one by one later.
 */
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

/** The bytes of one file. Of a file with more than `most` bytes one byte more than that is read. */
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

/** Handles items, several at a time, until one of them is refused. */
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
