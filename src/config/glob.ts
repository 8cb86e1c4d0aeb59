import { Minimatch } from 'minimatch';

/** Neither braces nor extended globs: their cost grows with the pattern without bound. */
const OPTIONS = {
  dot: true,
  nobrace: true,
  noext: true,
  nocomment: true,
  nonegate: true,
} as const;

/**
 * Tells for one run whether a glob matches a path or an image reference. Each pattern is compiled
 * once.
 */
export function globMatcher(): (pattern: string, text: string) => boolean {
  const compiled = new Map<string, Minimatch>();
  return (pattern, text) => {
    let glob = compiled.get(pattern);
    if (glob === undefined) {
      glob = new Minimatch(pattern, OPTIONS);
      compiled.set(pattern, glob);
    }
    return glob.match(text);
  };
}
