import ignore, { type Ignore } from 'ignore';

/** The patterns of one `.gitignore`, and the folder they are relative to (`''` is the root). */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Wildcards a pattern may hold: each one more multiplies what a hostile name costs to match. */
const MOST_WILDCARDS = 4;

/** Reads a `.gitignore`. A line with too many wildcards ignores nothing. */
export function readIgnoreFile(folder: string, text: string): IgnoreFile {
  const lines = text.split(/\r?\n/).filter(isCheap);
  return { folder, patterns: ignore({ allowRelativePaths: true }).add(lines) };
}

function isCheap(line: string): boolean {
  const wildcards = line.match(/\*+|\?/g) ?? [];
  return line.length <= 1024 && wildcards.length <= MOST_WILDCARDS;
}

/** Does git ignore this path? Deeper files win over those above them. Folders end in `/`. */
export function isIgnored(path: string, files: readonly IgnoreFile[]): boolean {
  for (let at = files.length - 1; at >= 0; at -= 1) {
    const file = files[at];
    if (file === undefined) continue;
    const below = file.folder === '' ? path : path.slice(file.folder.length + 1);
    const { ignored, unignored } = file.patterns.test(below);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
