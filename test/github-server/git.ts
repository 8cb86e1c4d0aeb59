import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';

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

/** An entry of a tree; `size` is undefined for folders and submodules. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | undefined;
  readonly path: string;
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

/** Refuses pushes to the branches that the server names, in the words GitHub has for it. */
const UPDATE_HOOK = `#!/bin/sh
printf '%s\\n' "$PROTECTED_REFS" | grep -qxF "$1" || exit 0
echo "error: GH006: Protected branch update failed for $1." >&2
echo "error: Changes must be made through a pull request." >&2
exit 1
`;

/** The environment of every git of ours: no configuration of this machine or its user. */
export function gitEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    ...more,
  };
}

/** Runs git; a failure rejects with what git said. */
export function git(
  args: readonly string[],
  input?: string | Buffer,
  cwd?: string,
): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = execFile(
      'git',
      args,
      { env: gitEnv(), cwd, encoding: 'buffer', maxBuffer: 512 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) done(stdout);
        else fail(new Error(`git ${args.join(' ')}: ${stderr.toString().trim()}`));
      },
    );
    // A git that fails early closes its input: its exit code says so already.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** A bare repository. Objects never change, so what is read by id may be kept. */
export class GitRepository {
  #scratch = 0;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Makes an empty repository, or one that shares the objects of another. */
  static async create(
    directory: string,
    branch: string,
    source?: GitRepository,
  ): Promise<GitRepository> {
    if (source === undefined) await git(['init', '-q', '--bare', '-b', branch, directory]);
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
    return this.#optional([
      'rev-parse',
      '--verify',
      '-q',
      '--end-of-options',
      `${revision}^{${type}}`,
    ]);
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
    const args = recursive ? ['-r', '-t'] : [];
    return treeEntries(await this.text(['ls-tree', '-l', '-z', ...args, sha]));
  }

  /** The entry of a path in a commit; undefined where there is none. */
  async entry(commit: string, path: string): Promise<TreeEntry | undefined> {
    return treeEntries(await this.text(['ls-tree', '-l', '-z', commit, '--', path]))[0];
  }

  /** The bytes of a file. */
  blob(sha: string): Promise<Buffer> {
    return this.bytes(['cat-file', 'blob', sha]);
  }

  async #optional(args: readonly string[]): Promise<string | undefined> {
    try {
      return (await this.text(args)).trim();
    } catch {
      return undefined;
    }
  }
}

function treeEntries(listing: string): TreeEntry[] {
  const found = listing.matchAll(/(\d+) (\w+) (\w+) +(-|\d+)\t([^\0]+)\0/g);
  return Array.from(found, ([, mode = '', type = '', sha = '', size = '-', path = '']) => ({
    mode,
    type,
    sha,
    size: size === '-' ? undefined : Number(size),
    path,
  }));
}

function data(content: string | Buffer): (string | Buffer)[] {
  return [`data ${Buffer.byteLength(content)}\n`, content, '\n'];
}

function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
