import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { GitObjects } from './git-objects.ts';
import { git } from './git-process.ts';
import { entriesOf, type TreeEntry } from './git-tree.ts';

/** What a commit does to one file; without content the file goes. */
export interface Change {
  readonly path: string;
  /** The bytes; the target of a link; the commit of a submodule. */
  readonly content: string | Buffer | undefined;
  readonly mode?: '100644' | '100755' | '120000' | '160000';
}

/** Who made a commit. */
export interface Signature {
  readonly name: string;
  readonly email: string;
}

/** What to commit. The commit belongs to no branch yet. */
export interface NewCommit {
  readonly parent: string | undefined;
  readonly changes: readonly Change[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

/** Bare repositories are configured as GitHub's are: any object can be fetched, pull refs not pushed. */
const CONFIG = `[http]
\treceivepack = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
[receive]
\thideRefs = refs/pull
`;

/** What `git init --bare` makes, but for samples. */
function makeBare(directory: string, branch: string): void {
  for (const folder of ['objects', 'refs/heads', 'refs/tags']) {
    mkdirSync(`${directory}/${folder}`, { recursive: true });
  }
  writeFileSync(`${directory}/HEAD`, `ref: refs/heads/${branch}\n`);
  writeFileSync(`${directory}/config`, '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
}

/** Refuses pushes to the branches that the server names, in the words GitHub has for it. */
const UPDATE_HOOK = `#!/bin/sh
printf '%s\\n' "$PROTECTED_REFS" | grep -qxF "$1" || exit 0
echo "error: GH006: Protected branch update failed for $1." >&2
echo "error: Changes must be made through a pull request." >&2
exit 1
`;

/** A bare repository. Objects never change, so what is read by id may be kept. */
export class GitRepository {
  #scratch = 0;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly directory: string;
  readonly #objects: GitObjects;

  constructor(directory: string) {
    this.directory = directory;
    this.#objects = new GitObjects(directory);
  }

  /** Ends the process that reads its objects. */
  close(): void {
    this.#objects.close();
  }

  /** Makes an empty repository, or one that shares the objects of another. */
  static async create(
    directory: string,
    branch: string,
    source?: GitRepository,
  ): Promise<GitRepository> {
    if (source === undefined) makeBare(directory, branch);
    else await git(['clone', '-q', '--bare', '--shared', source.directory, directory]);
    appendFileSync(`${directory}/config`, CONFIG);
    mkdirSync(`${directory}/hooks`, { recursive: true });
    writeFileSync(`${directory}/hooks/update`, UPDATE_HOOK, { mode: 0o755 });
    return new GitRepository(directory);
  }

  /** Reads what depends on nothing but the ids in its key, the first time only. */
  once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const kept = (this.#kept.get(key) as Promise<T> | undefined) ?? read();
    this.#kept.set(key, kept);
    return kept;
  }

  /** Runs git in the repository. */
  bytes(args: readonly string[], input?: string | Buffer): Promise<Buffer> {
    return git(['--git-dir', this.directory, '-c', 'core.quotePath=false', ...args], input);
  }

  /** As {@link bytes}, for what is text. */
  async text(args: readonly string[], input?: string | Buffer): Promise<string> {
    return (await this.bytes(args, input)).toString();
  }

  /** The id a revision names, of that type; undefined where it names none. */
  async resolve(revision: string, type = 'commit'): Promise<string | undefined> {
    return (await this.#objects.info(`${revision}^{${type}}`))?.sha;
  }

  /** Where two commits part; undefined where they have nothing in common. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return this.#optional(['merge-base', one, other]);
  }

  /** Whether a commit is part of another's history, or is that one. */
  async isAncestor(ancestor: string, of: string): Promise<boolean> {
    return (await this.#optional(['merge-base', '--is-ancestor', ancestor, of])) !== undefined;
  }

  /** Moves a reference if it is where it is thought to be; says whether it did. */
  async moveRef(ref: string, to: string, from: string): Promise<boolean> {
    return (await this.#optional(['update-ref', ref, to, from])) !== undefined;
  }

  /** Moves or makes a reference, wherever it was. */
  async setRef(ref: string, to: string): Promise<void> {
    await this.bytes(['update-ref', ref, to]);
  }

  /** Removes a reference, if it is there. */
  async deleteRef(ref: string): Promise<void> {
    await this.bytes(['update-ref', '-d', ref]);
  }

  /** Writes a commit on top of another one and gives its id. */
  async commit({ parent, changes, message, author, committer }: NewCommit): Promise<string> {
    const scratch = `refs/scratch/${(this.#scratch += 1)}`;
    const now = `${Math.floor(Date.now() / 1000)} +0000`;
    const stream: (string | Buffer)[] = [
      `commit ${scratch}\nmark :1\n`,
      `author ${author.name} <${author.email}> ${now}\n`,
      `committer ${committer.name} <${committer.email}> ${now}\n`,
      ...data(message),
      parent === undefined ? '' : `from ${parent}\n`,
    ];
    for (const { path, content, mode = '100644' } of changes) {
      if (content === undefined) stream.push(`D ${quoted(path)}\n`);
      else if (mode === '160000') stream.push(`M ${mode} ${content.toString()} ${quoted(path)}\n`);
      else stream.push(`M ${mode} inline ${quoted(path)}\n`, ...data(content));
    }
    stream.push('get-mark :1\n');
    const input = Buffer.concat(stream.map((part) => Buffer.from(part)));
    const sha = (await this.text(['fast-import', '--quiet'], input)).trim();
    await this.deleteRef(scratch);
    return sha;
  }

  /** The merge of two commits; undefined where they conflict. */
  async merge(ours: string, theirs: string, message: string): Promise<string | undefined> {
    const tree = await this.#optional(['merge-tree', '--write-tree', ours, theirs]);
    if (tree === undefined) return undefined;
    const identity = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com'];
    const parents = ['-p', ours, '-p', theirs];
    return (await this.text([...identity, 'commit-tree', tree, ...parents, '-m', message])).trim();
  }

  /** What is in a tree, or in all trees below it as well. */
  async tree(sha: string, recursive = false): Promise<readonly TreeEntry[]> {
    return this.#treeAt(sha, '', recursive);
  }

  /** The entry of a path in a commit; undefined where there is none. */
  async entry(commit: string, path: string): Promise<TreeEntry | undefined> {
    const at = path.lastIndexOf('/') + 1;
    const folder = await this.#objects.contents(`${commit}:${path.slice(0, Math.max(0, at - 1))}`);
    if (folder?.type !== 'tree') return undefined;
    const found = entriesOf(folder.content).find(({ path: name }) => name === path.slice(at));
    return found === undefined ? undefined : this.#sized({ ...found, path });
  }

  /** The bytes of a file. */
  async blob(sha: string): Promise<Buffer> {
    const found = await this.#objects.contents(sha);
    if (found?.type !== 'blob' || found.content === undefined)
      throw new Error(`There is no blob ${sha}`);
    return found.content;
  }

  async #treeAt(sha: string, below: string, recursive: boolean): Promise<readonly TreeEntry[]> {
    const tree = await this.#objects.contents(`${sha}^{tree}`);
    if (tree === undefined) throw new Error(`There is no tree ${sha}`);
    const entries = entriesOf(tree.content).map(async (entry): Promise<readonly TreeEntry[]> => {
      const own = await this.#sized({ ...entry, path: below + entry.path });
      if (!recursive || own.type !== 'tree') return [own];
      return [own, ...(await this.#treeAt(own.sha, `${own.path}/`, true))];
    });
    return (await Promise.all(entries)).flat();
  }

  async #sized(entry: TreeEntry): Promise<TreeEntry> {
    if (entry.type !== 'blob') return entry;
    return { ...entry, size: (await this.#objects.info(entry.sha))?.size };
  }

  async #optional(args: readonly string[]): Promise<string | undefined> {
    try {
      return (await this.text(args)).trim();
    } catch {
      return undefined;
    }
  }
}

function data(content: string | Buffer): (string | Buffer)[] {
  return [`data ${Buffer.byteLength(content)}\n`, content, '\n'];
}

function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
