import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import { isKustomization, isManifestName, isPlainPath } from '../../text/file-name.ts';
import { LIMITS, tooLarge } from '../../text/limits.ts';
import { decode } from '../../text/decode.ts';
import { takeFile, type FileOfCommit, type FoundFile } from '../../manifests/file.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { compareWalk } from '../../text/walk-order.ts';
import type { Problem } from '../../problem.ts';
import type { Selects } from '../disk/walk.ts';
import { readBlob, readBlobs } from './blobs.ts';
import type { GitHubClient } from './client.ts';
import { CommitTree, type LendsBytes } from './commit-tree.ts';
import { refuse } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import { listTree, Tree, type TreeEntry } from './tree-listing.ts';

/** The manifests of a repository at one commit, read as data: nothing is checked out. */
export interface Snapshot {
  /** Each file with a wanted name, in the order in which folders are walked. */
  readonly files: ReadonlyMap<RepoPath, FoundFile>;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** Links with a wanted name, and submodules. Their targets are not read. */
  readonly leftOut: readonly string[];
  /** The git ids of the files. */
  readonly ids: ReadonlyMap<RepoPath, string>;
  /** The folders that hold a `Chart.yaml`; `''` is the root. */
  readonly charts: ReadonlySet<string>;
  /** The texts of the kustomizations that were read; they can hold nothing else that matters. */
  readonly kustomizations: ReadonlyMap<string, SourceFile>;
  /** The files that {@link FilesAtHand} gave, so that they were not read. */
  readonly atHand: ReadonlySet<RepoPath>;
  /** All regular files, where some can be rendered and that is wanted. */
  readonly tree: CommitTree | undefined;
}

/** How {@link readFilesAt} reads. */
export interface SnapshotReading {
  /** What it gives is not asked for. */
  readonly atHand?: FilesAtHand;
  /** Charts and kustomizations are to be rendered. */
  readonly forRendering?: boolean;
  /** What it gives is not asked for, of files that are rendered. */
  readonly lend?: LendsBytes | undefined;
}

/** Gives the files that are at hand with the same bytes; undefined for others. */
export type FilesAtHand = (wanted: FileOfCommit) => FoundFile | undefined;

/** The most bytes of one file: a megabyte, as for configuration and lock files on disk. */
const LARGEST_SINGLE = 1024 * 1024;

/**
 * The text of one file at a branch, a tag or a commit; undefined where there is none. Refuses a
 * file that is not a regular file, not UTF-8, or larger than a megabyte.
 */
export async function readFileAt(
  client: GitHubClient,
  repository: GitHubRepository,
  ref: string,
  path: string,
): Promise<Answer<string | undefined>> {
  const task = { doing: `read ${JSON.stringify(path)}`, permission: 'contents: read' };
  if (!isPlainPath(path)) return refuse(task, 'it is not a path inside the repository');
  const entry = await new Tree(client, repository, ref).find(path);
  if (!entry.ok) return entry;
  if (entry.value === undefined) return ok(undefined);
  const { kind, sha } = entry.value;
  if (kind !== 'file' && kind !== 'executable') return refuse(task, `it is a ${kind}, not a file`);
  const bytes = await readBlob(client, repository, sha, LARGEST_SINGLE);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > LARGEST_SINGLE) return refuse(task, 'it is larger than 1 MiB');
  const found = decode(path as RepoPath, bytes.value);
  return found.ok ? ok(found.value.text) : refuse(task, found.error.reason);
}

/**
 * Every manifest of a commit that `wanted` selects. A tree that is larger than what GitHub lists,
 * and files beyond the limits of a run, are problems. If a request fails, everything is refused.
 */
export async function readFilesAt(
  client: GitHubClient,
  repository: GitHubRepository,
  sha: string,
  wanted: Selects,
  { atHand = () => undefined, forRendering = false, lend }: SnapshotReading = {},
): Promise<Answer<Snapshot>> {
  const listing = await listTree(client, repository, sha, 'all-levels');
  if (!listing.ok) return listing;
  const { entries, isCut } = listing.value;
  const seen = entries.filter(({ path }) => isPlainPath(path));
  const named = seen.filter(({ path }) => isManifestName(path) && wanted(path));
  const { chosen, problems } = withinLimits(
    named.filter(isFile).toSorted((a, b) => compareWalk(a.path, b.path)),
  );
  if (isCut) problems.push(skipped('.', 'GitHub lists only a part of so large a tree'));
  const charts = chartsIn(seen);
  const files = new Map<RepoPath, FoundFile>();
  const unread = chosen.filter((entry) => {
    const path = entry.path as RepoPath;
    const found = atHand({ path, id: entry.sha, charts });
    files.set(path, found ?? 'irrelevant');
    return found === undefined;
  });
  const kustomizations = new Map<string, SourceFile>();
  const canRender = charts.size > 0 || chosen.some(({ path }) => isKustomization(path));
  const tree =
    forRendering && canRender ? treeOf(client, repository, seen, isCut, lend) : undefined;
  const reading = { files, kustomizations, tree };
  const read = await readEach(client, repository, unread, charts, reading);
  if (!read.ok) return read;
  const links = named.filter(({ kind }) => kind === 'link');
  const submodules = seen.filter(({ kind }) => kind === 'submodule');
  const leftOut = [...links, ...submodules].map(({ path }) => path);
  const open = new Set(unread.map(({ path }) => path));
  const ids = new Map(chosen.map((entry) => [entry.path as RepoPath, entry.sha]));
  const same = new Set([...files.keys()].filter((path) => !open.has(path)));
  return ok({ files, problems, leftOut, ids, charts, kustomizations, atHand: same, tree });
}

/** The most files that are asked for one by one for programs that render. */
const MOST_ALONE = 100;

function treeOf(
  client: GitHubClient,
  repository: GitHubRepository,
  entries: readonly TreeEntry[],
  isCut: boolean,
  lend: LendsBytes | undefined,
): CommitTree {
  const most = LIMITS.renderedFrom.fileBytes;
  return new CommitTree(
    entries,
    isCut,
    (wanted, take) => readBlobs(client, repository, wanted, most, take, MOST_ALONE),
    lend,
  );
}

function isFile({ kind }: TreeEntry): boolean {
  return kind === 'file' || kind === 'executable';
}

function withinLimits(files: readonly TreeEntry[]): {
  readonly chosen: readonly TreeEntry[];
  readonly problems: Problem[];
} {
  let bytes = 0;
  for (const [at, { path, size }] of files.entries()) {
    bytes += Math.min(size, LIMITS.fileBytes);
    if (at < LIMITS.files && bytes <= LIMITS.runBytes) continue;
    const limit = bytes <= LIMITS.runBytes ? LIMITS.files : LIMITS.runBytes;
    const unit = limit === LIMITS.files ? 'files' : 'bytes';
    const reason = `${tooLarge('run', limit, unit)}; this file and all after it were not read`;
    return { chosen: files.slice(0, at), problems: [skipped(path, reason)] };
  }
  return { chosen: files, problems: [] };
}

function skipped(path: string, reason: string): Problem {
  return { path: path as RepoPath, reason, effect: 'skipped-file' };
}

/** The folders that hold a `Chart.yaml`; `''` is the root. */
function chartsIn(entries: readonly TreeEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ path }) => {
      const names = path.split('/');
      return names.pop() === 'Chart.yaml' ? [names.join('/')] : [];
    }),
  );
}

/** What is known of the files that were read so far. */
interface Reading {
  readonly files: Map<RepoPath, FoundFile>;
  readonly kustomizations: Map<string, SourceFile>;
  /** What keeps the bytes; undefined where nobody needs them. */
  readonly tree: CommitTree | undefined;
}

/** Files are judged when their bytes arrive, so that bytes that do not matter need not be kept. */
async function readEach(
  client: GitHubClient,
  repository: GitHubRepository,
  chosen: readonly TreeEntry[],
  charts: ReadonlySet<string>,
  { files, kustomizations, tree }: Reading,
): Promise<Answer<unknown>> {
  const paths = new Map<string, RepoPath[]>();
  for (const { sha, path } of chosen) {
    paths.set(sha, [...(paths.get(sha) ?? []), path as RepoPath]);
  }
  return readBlobs(client, repository, chosen, LIMITS.fileBytes, (sha, bytes) => {
    // Of a larger file only the beginning is here.
    if (bytes.length <= LIMITS.fileBytes) tree?.hold(sha, bytes);
    for (const path of paths.get(sha) ?? []) {
      files.set(path, takeFile(path, bytes, charts));
      const text = isKustomization(path) ? decode(path, bytes) : undefined;
      if (text?.ok === true) kustomizations.set(path, text.value);
    }
  });
}
