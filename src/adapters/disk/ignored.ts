/** The patterns of one `.gitignore`, and the folder they are relative to (`''` is the root). */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: {
    test(path: string): { readonly ignored: boolean; readonly unignored: boolean };
  };
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
