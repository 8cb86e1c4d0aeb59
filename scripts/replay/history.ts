/** Reads the history of a local clone with git. Nothing of it is checked out or run. */
import { spawnSync } from 'node:child_process';

/** The most bytes of what git answers at once. */
const MOST_OUTPUT = 512 * 1024 * 1024;

/** The most bytes of a file that is read. Manifests are far smaller. */
const LARGEST_FILE = 1024 * 1024;

/** The most characters of files that are kept from one commit for the next one. */
const MOST_KEPT = 128 * 1024 * 1024;

/** Only files with these names are looked at. */
const MANIFESTS = ['*.yaml', '*.yml'];

/** A file that a commit changes or adds: its git ids before, if it was there, and after. */
export interface Edit {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** A commit, and the manifests that it edits. */
export interface Commit {
  readonly sha: string;
  readonly edits: readonly Edit[];
}

/** One clone. An object that it lacks counts as a file that cannot be read. */
export class History {
  readonly #folder: string;
  readonly #texts = new Map<string, string | undefined>();
  #kept = 0;

  /** `folder` is a checkout or a git directory. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The commits that are no merges, along the first parents, with the manifests that they edit; the
   * newest first. A file that is renamed and changed counts as new.
   */
  commits(): readonly Commit[] {
    const which = '--first-parent --no-merges --raw -r --no-abbrev -M100% --diff-filter=AM -z';
    const args = ['log', ...which.split(' '), '--format=%x01%H', 'HEAD', '--', ...MANIFESTS];
    const blocks = this.#git(args).split('\u0001').slice(1);
    return blocks.map((block) => readCommit(block.split('\0')));
  }

  /** The manifests of a commit: their git ids by path. */
  tree(sha: string): ReadonlyMap<string, string> {
    const listed = this.#git(['ls-tree', '-r', '-z', '--full-tree', sha]).split('\0');
    return new Map(
      listed.flatMap((entry) => {
        const [, id, path] = /^100(?:644|755) blob (\w+)\t(.*\.ya?ml)$/s.exec(entry) ?? [];
        return id === undefined || path === undefined ? [] : [[path, id] as const];
      }),
    );
  }

  /** The texts of files by git id; undefined for what is not there, too large, or not UTF-8. */
  texts(ids: Iterable<string>): ReadonlyMap<string, string | undefined> {
    if (this.#kept > MOST_KEPT) this.#forget();
    const wanted = [...new Set(ids)].filter((id) => !this.#texts.has(id));
    if (wanted.length === 0) return this.#texts;
    const sizes = this.#git(['cat-file', '--batch-check'], wanted).split('\n');
    const small = wanted.filter((_, at) => isSmallBlob(sizes[at] ?? ''));
    for (const id of wanted) this.#texts.set(id, undefined);
    for (const [id, text] of readBatch(this.#read(['cat-file', '--batch'], small))) {
      this.#texts.set(id, text);
      this.#kept += text.length;
    }
    return this.#texts;
  }

  /** The hunks between two files, with three lines around each change, as GitHub has them. */
  patch(before: string, after: string): string {
    const options = ['--no-color', '--no-ext-diff', '--no-textconv', '--unified=3'];
    const diff = this.#git(['diff', ...options, before, after]);
    return diff.slice(Math.max(0, diff.search(/^@@ /m))).replace(/\n$/, '');
  }

  #forget(): void {
    this.#texts.clear();
    this.#kept = 0;
  }

  #git(args: readonly string[], ids?: readonly string[]): string {
    return this.#read(args, ids).toString('utf8');
  }

  #read(args: readonly string[], ids: readonly string[] = []): Buffer {
    const ran = spawnSync('git', ['-c', 'core.fsmonitor=false', '--no-pager', ...args], {
      cwd: this.#folder,
      input: ids.map((id) => `${id}\n`).join(''),
      maxBuffer: MOST_OUTPUT,
    });
    if (ran.status === 0) return ran.stdout;
    const why = ran.error?.message ?? ran.stderr.toString('utf8').trim();
    throw new Error(`git ${args[0] ?? ''} in ${this.#folder}: ${why}`);
  }
}

function readCommit([sha = '', ...fields]: readonly string[]): Commit {
  const edits = fields.flatMap((field, at): Edit[] => {
    const [, before, after] = /:\d+ 100\d+ (\w+) (\w+) [AM]$/.exec(field) ?? [];
    const path = fields[at + 1];
    if (before === undefined || after === undefined || path === undefined) return [];
    return [{ path, before: /^0+$/.test(before) ? undefined : before, after }];
  });
  return { sha: sha.trim(), edits };
}

/** Reads a line of `git cat-file --batch-check`. */
function isSmallBlob(line: string): boolean {
  const size = /^\w+ blob (\d+)$/.exec(line)?.[1];
  return size !== undefined && Number(size) <= LARGEST_FILE;
}

/** Reads the output of `git cat-file --batch`: the texts that are UTF-8, with their git ids. */
function* readBatch(output: Buffer): Iterable<readonly [id: string, text: string]> {
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const [id = '', , size = '0'] = output.toString('latin1', at, end).split(' ');
    const text = output.toString('utf8', end + 1, end + 1 + Number(size));
    if (!text.includes('\uFFFD')) yield [id, text];
    at = end + 1 + Number(size) + 1;
  }
}
