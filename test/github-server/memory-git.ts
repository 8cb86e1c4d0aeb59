import { createHash } from 'node:crypto';
import { GitRepository, type NewCommit } from './git.ts';
import type { TreeEntry } from './git-tree.ts';
import { hunksBetween } from './line-diff.ts';
import { mergeTexts } from './line-merge.ts';

/** Texts by path. */
type Files = ReadonlyMap<string, string>;

interface Commit {
  readonly parents: readonly string[];
  readonly files: Files;
  readonly message: string;
}

/**
 * A repository in memory, for tests with many thousands of commits. It has text files and no
 * folders, finds no renames, and gives hunks no headings. Blobs have git's own ids. What it cannot do
 * throws.
 */
export class MemoryGit extends GitRepository {
  readonly #commits = new Map<string, Commit>();
  readonly #blobs = new Map<string, string>();
  readonly #refs = new Map<string, string>();

  constructor() {
    super('memory');
  }

  override async resolve(revision: string, type = 'commit'): Promise<string | undefined> {
    if (type === 'blob') return Promise.resolve(this.#blobs.has(revision) ? revision : undefined);
    const sha = this.#refs.get(revision) ?? revision;
    return Promise.resolve(this.#commits.has(sha) ? sha : undefined);
  }

  override async mergeBase(one: string, other: string): Promise<string | undefined> {
    const mine = new Set(this.#history(one));
    return Promise.resolve(this.#history(other).find((sha) => mine.has(sha)));
  }

  override async isAncestor(ancestor: string, of: string): Promise<boolean> {
    return Promise.resolve(this.#history(of).includes(ancestor));
  }

  override async moveRef(ref: string, to: string, from: string): Promise<boolean> {
    const isThere = (this.#refs.get(ref) ?? '0'.repeat(40)) === from;
    if (isThere) this.#refs.set(ref, to);
    return Promise.resolve(isThere);
  }

  override async setRef(ref: string, to: string): Promise<void> {
    this.#refs.set(ref, to);
    return Promise.resolve();
  }

  override async deleteRef(ref: string): Promise<void> {
    this.#refs.delete(ref);
    return Promise.resolve();
  }

  override async commit({ parent, changes, message }: NewCommit): Promise<string> {
    const files = new Map(parent === undefined ? [] : this.#at(parent).files);
    for (const { path, content } of changes) {
      if (content === undefined) files.delete(path);
      else files.set(path, content.toString());
    }
    const parents = parent === undefined ? [] : [parent];
    return Promise.resolve(this.#add({ parents, files, message }));
  }

  override async merge(ours: string, theirs: string, message: string): Promise<string | undefined> {
    const base = await this.mergeBase(ours, theirs);
    const before = base === undefined ? new Map<string, string>() : this.#at(base).files;
    const [mine, others] = [this.#at(ours).files, this.#at(theirs).files];
    const files = new Map<string, string>();
    for (const path of new Set([...mine.keys(), ...others.keys()])) {
      const [old, one, two] = [before.get(path), mine.get(path), others.get(path)];
      const text = mergedText(old, one, two);
      if (text === 'conflict') return undefined;
      const [merged] = text;
      if (merged !== undefined) files.set(path, merged);
    }
    return this.#add({ parents: [ours, theirs], files, message });
  }

  override async tree(sha: string): Promise<readonly TreeEntry[]> {
    return Promise.resolve([...this.#at(sha).files].map(([path, text]) => this.#entry(path, text)));
  }

  override async entry(commit: string, path: string): Promise<TreeEntry | undefined> {
    const text = this.#at(commit).files.get(path);
    return Promise.resolve(text === undefined ? undefined : this.#entry(path, text));
  }

  override async blob(sha: string): Promise<Buffer> {
    const text = this.#blobs.get(sha);
    if (text === undefined) throw new Error(`There is no blob ${sha}`);
    return Promise.resolve(Buffer.from(text));
  }

  override async bytes(args: readonly string[]): Promise<Buffer> {
    return Buffer.from(await this.text(args));
  }

  /** The few commands that the server runs for a pull request. */
  override async text(args: readonly string[]): Promise<string> {
    const [command = ''] = args;
    const last = args.at(-1) ?? '';
    if (command === 'rev-list') {
      const [from = '', to = ''] = last.split('..');
      const known = new Set(this.#history(from));
      const found = this.#history(to).filter((sha) => !known.has(sha));
      if (args[1] === '--count') return Promise.resolve(String(found.length));
      if (args[1] === '--reverse') return Promise.resolve(found.toReversed().join('\n'));
    }
    if (command === 'log') return Promise.resolve(this.#log(last));
    if (command !== 'diff') throw new Error(`not in memory: git ${args.join(' ')}`);
    const at = args.indexOf('--');
    const [from = '', to = ''] = args.slice(at - 2, at);
    const context = args.includes('-U0') ? 0 : 3;
    return this.#diff(from, to, {
      context,
      isRaw: args.includes('--raw'),
      paths: args.slice(at + 1),
    });
  }

  #diff(
    from: string,
    to: string,
    how: { readonly context: number; readonly isRaw: boolean; readonly paths: readonly string[] },
  ): string {
    const [before, after] = [this.#at(from).files, this.#at(to).files];
    const paths = [...new Set([...before.keys(), ...after.keys()])]
      .filter((path) => before.get(path) !== after.get(path))
      .filter((path) => how.paths.length === 0 || how.paths.includes(path))
      .toSorted();
    return paths
      .map((path) => {
        const [old, now] = [before.get(path), after.get(path)];
        if (how.isRaw) return rawLine(path, old, now);
        const hunks = hunksBetween(old ?? '', now ?? '', how.context);
        return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks}`;
      })
      .join('');
  }

  #log(sha: string): string {
    const { parents, message } = this.#at(sha);
    const who = ['somebody', 'somebody@example.com', '1700000000'];
    return [sha, sha, parents.join(' '), ...who, ...who, message].join('\0');
  }

  /** A commit and all before it, the nearest first. */
  #history(sha: string): string[] {
    const seen = new Set([sha]);
    for (const one of seen) for (const parent of this.#at(one).parents) seen.add(parent);
    return [...seen];
  }

  #at(sha: string): Commit {
    const commit = this.#commits.get(sha);
    if (commit === undefined) throw new Error(`There is no commit ${sha}`);
    return commit;
  }

  #add(commit: Commit): string {
    for (const text of commit.files.values()) this.#blobs.set(blobId(text), text);
    const sha = sha1(JSON.stringify([this.#commits.size, commit.parents, commit.message]));
    this.#commits.set(sha, commit);
    return sha;
  }

  #entry(path: string, text: string): TreeEntry {
    return { mode: '100644', type: 'blob', sha: blobId(text), size: Buffer.byteLength(text), path };
  }
}

/** The text of a file after a merge, or none; `conflict` where there is no such text. */
function mergedText(
  old: string | undefined,
  one: string | undefined,
  two: string | undefined,
): readonly [string] | readonly [] | 'conflict' {
  if (one === old || one === two) return two === undefined ? [] : [two];
  if (two === old) return one === undefined ? [] : [one];
  if (old === undefined || one === undefined || two === undefined) return 'conflict';
  const text = mergeTexts(old, one, two);
  return text === undefined ? 'conflict' : [text];
}

function rawLine(path: string, old: string | undefined, now: string | undefined): string {
  const none = '0'.repeat(40);
  const [before, after] = [old, now].map((text) => (text === undefined ? none : blobId(text)));
  const letter = old === undefined ? 'A' : now === undefined ? 'D' : 'M';
  return `:100644 100644 ${before ?? ''} ${after ?? ''} ${letter}\0${path}\0`;
}

function blobId(text: string): string {
  return sha1(`blob ${String(Buffer.byteLength(text))}\0${text}`);
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
