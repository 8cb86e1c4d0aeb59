import type { Reader } from '../yaml/placement.ts';
import type { RepoPath } from '../text/text.ts';

/** The files of a repository, as far as what is rendered is looked for in them. */
export interface RenderFiles {
  /** The files that are wanted and have the name of a manifest. */
  readonly paths: readonly RepoPath[];
  /** All regular files below a folder (`''` is the root), whatever they are called. */
  readonly below: (folder: string) => Iterable<RepoPath>;
  /** The text of a file; undefined where there is no regular file. */
  readonly text: (path: RepoPath) => string | undefined;
  readonly has: (path: RepoPath) => boolean;
  /** Reads YAML that the simple reader refuses. */
  readonly complete: Reader;
}

/** What is not rendered, and why, in one sentence without a stop. */
export interface NotRendered {
  /** The chart, the kustomization or the Argo CD object that it is about. */
  readonly path: RepoPath;
  readonly reason: string;
}

/** The folder in which a file is; empty for the root. */
export function folderOf(path: string): RepoPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) as RepoPath;
}

/** The path of something in a folder. */
export function inFolder(folder: string, name: string): RepoPath {
  return (folder === '' ? name : `${folder}/${name}`) as RepoPath;
}
