import { Minimatch } from 'minimatch';

/** Neither braces nor extended globs: their cost grows with the pattern without bound. */
const OPTIONS = {
  dot: true,
  nobrace: true,
  noext: true,
  nocomment: true,
  nonegate: true,
} as const;

const compiled = new Map<string, Minimatch>();

/** Does a glob match a path or an image reference? Each pattern is compiled once. */
export function matches(pattern: string, text: string): boolean {
  let glob = compiled.get(pattern);
  if (glob === undefined) {
    glob = new Minimatch(pattern, OPTIONS);
    compiled.set(pattern, glob);
  }
  return glob.match(text);
}
