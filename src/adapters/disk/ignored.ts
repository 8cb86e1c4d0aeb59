/** The patterns of one `.gitignore`, and the folder they are relative to (`''` is the root). */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: {
    test(path: string): { readonly ignored: boolean; readonly unignored: boolean };
  };
}

/**
 * Does git ignore this path? Files in deeper folders count before those above them. The path of a
 * folder ends with `/`.
 */
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
