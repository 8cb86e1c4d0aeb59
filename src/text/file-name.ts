/**
 * What a file's name decides before its bytes are looked at: the same for a checkout on disk and
 * for a tree that is read over the network.
 */

/** Folders nobody keeps manifests in. */
const NEVER = new Set(['.git', 'node_modules']);

/** Is a folder of this name left out, with all that is in it? */
export function isFolderLeftOut(name: string): boolean {
  return NEVER.has(name);
}

/** Can a file of this name be a manifest? */
export function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

/** Characters that would let a name write into a terminal, a log or a reader's mind. */
const UNSAFE_NAME =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]/;

/** Does a path hold characters that show something else than they are? */
export function isUnsafeName(path: string): boolean {
  return UNSAFE_NAME.test(path);
}

/** Is it a path below a root, as git writes them: relative, and without `.` and `..`? */
export function isPlainPath(path: string): boolean {
  return path.split('/').every((name) => !/^\.{0,2}$/.test(name));
}
