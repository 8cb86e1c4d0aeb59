import ignore from 'ignore';
import type { IgnoreFile } from './ignored.ts';

/**
 * The most wildcards of a pattern. Each further one multiplies the time that a hostile name takes.
 */
const MOST_WILDCARDS = 4;

/** Reads a `.gitignore`. A line with too many wildcards is left out. */
export function readIgnoreFile(folder: string, text: string): IgnoreFile {
  const lines = text.split(/\r?\n/).filter(isCheap);
  return { folder, patterns: ignore({ allowRelativePaths: true }).add(lines) };
}

function isCheap(line: string): boolean {
  const wildcards = line.match(/\*+|\?/g) ?? [];
  return line.length <= 1024 && wildcards.length <= MOST_WILDCARDS;
}
