import { Minimatch } from 'minimatch';

/** No braces and no extended globs: nothing limits how much time they take. */
const OPTIONS = {
  dot: true,
  nobrace: true,
  noext: true,
  nocomment: true,
  nonegate: true,
} as const;

/**
 * Makes a function for one run that says whether a glob matches a path or an image reference. Each
 * glob is compiled once.
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
