/** Lines of a file, from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Changed lines by path; `all` for a file that is new. */
export type LinesByPath = ReadonlyMap<string, readonly LineRange[] | 'all'>;

/**
 * Reads the lines that a unified diff without context (`git diff --unified=0`) adds or changes, by
 * the path after the change. A hunk that only removes lines adds nothing here.
 */
export function readDiff(diff: string): Map<string, readonly LineRange[] | 'all'> {
  const changed = new Map<string, LineRange[] | 'all'>();
  let ranges: LineRange[] = [];
  // How many lines of the hunk follow. They can look like headers and are not.
  let pending = 0;
  for (const line of diff.split('\n')) {
    if (pending > 0) {
      if (!line.startsWith('\\')) pending -= 1;
      continue;
    }
    if (line.startsWith('+++ ')) {
      const path = pathOf(line.slice('+++ '.length));
      ranges = [];
      if (path !== undefined) changed.set(path, ranges);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const [, removed = '1', start = '0', added = '1'] = hunk;
    const [first, count] = [Number(start), Number(added)];
    pending = Number(removed) + count;
    if (count > 0) ranges.push({ first, last: first + count - 1 });
  }
  return changed;
}

/** `b/path`, quoted as in C where it holds special characters; undefined for a removed file. */
function pathOf(header: string): string | undefined {
  const name = header.replace(/\t$/, '');
  if (name === '/dev/null') return undefined;
  const path = name.startsWith('"') ? unquoted(name.slice(1, -1)) : name;
  return path.startsWith('b/') ? path.slice(2) : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** git's C-style quoting; octal escapes are bytes of UTF-8. */
function unquoted(text: string): string {
  const bytes = text.replace(/\\([0-7]{3}|.)/g, (_, escape: string) =>
    /^[0-7]{3}$/.test(escape)
      ? String.fromCharCode(Number.parseInt(escape, 8))
      : (ESCAPES[escape] ?? escape),
  );
  return /\\[0-7]{3}/.test(text) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

/** Has this line changed? */
export function hasChanged(changed: LinesByPath, path: string, line: number): boolean {
  const ranges = changed.get(path);
  if (ranges === undefined) return false;
  return ranges === 'all' || ranges.some(({ first, last }) => first <= line && line <= last);
}
