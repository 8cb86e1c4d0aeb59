import type { GitRepository } from './git.ts';

/** The side of a diff: before the change, or after it. */
export type Side = 'LEFT' | 'RIGHT';

/** A line of a hunk. `position` counts from the line below the file's first hunk header. */
export interface DiffLine {
  readonly text: string;
  readonly position: number;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** A hunk as git prints it. */
export interface Hunk {
  readonly header: string;
  readonly lines: readonly DiffLine[];
}

/** A file that differs between two commits, in the words of GitHub's REST interface. */
export interface FileDiff {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** Id of the file's bytes after the change; before it where the file has gone. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Undefined for binary files, and where the diff is larger than GitHub shows. */
  readonly patch: string | undefined;
  readonly hunks: readonly Hunk[];
}

/**
 * How much of a diff GitHub shows, after "Limits for viewing content and diffs in a repository".
 * Tests lower them.
 */
export interface DiffLimits {
  fileLines: number;
  fileBytes: number;
  totalLines: number;
  totalBytes: number;
}

/** GitHub's own limits. */
export const GITHUB_DIFF_LIMITS: DiffLimits = {
  fileLines: 20_000,
  fileBytes: 500_000,
  totalLines: 20_000,
  totalBytes: 1_000_000,
};

/** The files that differ between two commits, with git's own hunks and renames found. */
export async function diff(
  git: GitRepository,
  from: string,
  to: string,
  limits: DiffLimits,
): Promise<readonly FileDiff[]> {
  return cut(await git.once(`diff ${from} ${to}`, () => read(git, from, to)), limits);
}

async function read(git: GitRepository, from: string, to: string): Promise<readonly FileDiff[]> {
  const common = ['diff', '-M', '--no-ext-diff', '--no-textconv', '--no-abbrev'];
  const [raw, patches] = await Promise.all([
    git.text([...common, '--raw', '-z', from, to, '--']),
    git.text([...common, '-p', from, to, '--']),
  ]);
  // No line of a hunk begins like this: it would begin with a space, a sign or a backslash.
  const sections = patches.split(/^(?=diff --git )/m).filter((section) => section !== '');
  const fields = raw.split('\0');
  const files: FileDiff[] = [];
  for (let at = 0; fields[at]?.startsWith(':') === true;) {
    const [, , before = '', after = '', letter = ''] = (fields[at] ?? '').split(' ');
    const isRename = letter.startsWith('R');
    const first = fields[at + 1] ?? '';
    const path = isRename ? (fields[at + 2] ?? '') : first;
    at += isRename ? 3 : 2;
    // A file that becomes a link is shown as one file that goes and one that comes.
    const [section = ''] = sections.splice(0, letter === 'T' ? 2 : 1);
    const patch = letter === 'T' ? undefined : patchOf(section);
    const hunks = hunksOf(patch ?? '');
    const count = (sign: string): number =>
      hunks.flatMap(({ lines }) => lines).filter(({ text }) => text.startsWith(sign)).length;
    files.push({
      path,
      previousPath: isRename ? first : undefined,
      status: statusOf(letter, before === after),
      sha: letter === 'D' ? before : after,
      additions: count('+'),
      deletions: count('-'),
      patch,
      hunks,
    });
  }
  return files;
}

function statusOf(letter: string, isSameContent: boolean): FileDiff['status'] {
  if (letter === 'A') return 'added';
  if (letter === 'D') return 'removed';
  if (letter.startsWith('R')) return 'renamed';
  return letter === 'T' || isSameContent ? 'changed' : 'modified';
}

function patchOf(section: string): string | undefined {
  const start = section.search(/^@@ /m);
  return start === -1 ? undefined : section.slice(start).replace(/\n$/, '');
}

/** The hunks of a patch without file headers. */
function hunksOf(patch: string): Hunk[] {
  const hunks: { header: string; lines: DiffLine[] }[] = [];
  let [left, right] = [0, 0];
  for (const [position, text] of patch.split('\n').entries()) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    const hunk = hunks.at(-1);
    if (header !== null) {
      [left, right] = [Number(header[1]), Number(header[2])];
      hunks.push({ header: text, lines: [] });
    } else if (hunk !== undefined) {
      const isLeft = text.startsWith(' ') || text.startsWith('-');
      const isRight = text.startsWith(' ') || text.startsWith('+');
      hunk.lines.push({
        text,
        position,
        left: isLeft ? left++ : undefined,
        right: isRight ? right++ : undefined,
      });
    }
  }
  return hunks;
}

/** The hunk and the line of it that a line number of a side is shown as; undefined if nowhere. */
export function lineIn(
  file: FileDiff,
  side: Side,
  number: number,
): { readonly hunk: Hunk; readonly line: DiffLine } | undefined {
  for (const hunk of file.hunks) {
    const line = hunk.lines.find(({ left, right }) => (side === 'LEFT' ? left : right) === number);
    if (line !== undefined) return { hunk, line };
  }
  return undefined;
}

function cut(files: readonly FileDiff[], limits: DiffLimits): readonly FileDiff[] {
  let [lines, bytes] = [0, 0];
  return files.map((file) => {
    if (file.patch === undefined) return file;
    const fileLines = file.patch.split('\n').length;
    const fileBytes = Buffer.byteLength(file.patch);
    lines += fileLines;
    bytes += fileBytes;
    const isShown =
      fileLines <= limits.fileLines &&
      fileBytes <= limits.fileBytes &&
      lines <= limits.totalLines &&
      bytes <= limits.totalBytes;
    return isShown ? file : { ...file, patch: undefined, hunks: [] };
  });
}

/**
 * Where a line of a file has gone between two commits; undefined where it was changed or removed,
 * or where the path is no longer there.
 */
export async function followLine(
  git: GitRepository,
  path: string,
  from: string,
  to: string,
  number: number,
): Promise<number | undefined> {
  if (from === to) return number;
  const patch = await git.once(`follow ${from} ${to} ${path}`, async () => {
    if ((await git.entry(to, path)) === undefined) return undefined;
    const args = ['diff', '-U0', '--no-renames', '--no-ext-diff', '--no-textconv'];
    return git.text([...args, from, to, '--', path]);
  });
  if (patch === undefined) return undefined;
  let moved = 0;
  for (const [, start, old = '1', added = '1'] of patch.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm,
  )) {
    const first = Number(start);
    const count = Number(old);
    // Without old lines the hunk is an insertion after the line it names.
    if (count === 0 ? number <= first : number < first) break;
    if (number < first + count) return undefined;
    moved += Number(added) - count;
  }
  return number + moved;
}
