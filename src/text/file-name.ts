/**
 * What the name of a file decides, before its bytes are read. It is the same for a checkout on disk
 * and for a tree that is read over the network.
 */

/** The path of standard input that stands for no file. No file of a repository has this name. */
export const STDIN = '<stdin>';

/** Folders that hold no manifests of the repository, unless git tracks them. */
const NEVER = new Set(['.git', 'node_modules']);

/** Is a folder of this name left out, with all in it that git does not track? */
export function isFolderLeftOut(name: string): boolean {
  return NEVER.has(name);
}

/** Can a file of this name be a manifest? The ending is missing where kustomize allows it. */
export function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) || isKustomization(name);
}

/** Is it a file in which kustomize reads what to make? */
export function isKustomization(path: string): boolean {
  return /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path);
}

/**
 * Characters with which a name could control a terminal, add a line to a log, or deceive a reader.
 */
const UNSAFE_NAME =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]/;

/** Does a path hold characters with which it looks like something else? */
export function isUnsafeName(path: string): boolean {
  return UNSAFE_NAME.test(path);
}

/**
 * Can it be a name that is not UTF-8? Node writes U+FFFD for each wrong byte, and nothing is reached
 * by what it writes. A name can hold this character itself as well.
 */
export function mayBeForeign(name: string): boolean {
  return name.includes('\uFFFD');
}

/** Is it a path below a root, as git writes them: relative, and without `.` and `..`? */
export function isPlainPath(path: string): boolean {
  return path.split('/').every((name) => !/^\.{0,2}$/.test(name));
}
