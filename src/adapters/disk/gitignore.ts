import ignore from 'ignore';
import type { IgnoreFile } from './ignored.ts';

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
