import { err, type Result } from '../result.ts';
import { decode, isUtf16, utf8SizeOf, textFile, textOfUtf16 } from '../text/decode.ts';
import { isUnsafeName } from '../text/file-name.ts';
import { LIMITS } from '../text/limits.ts';
import { chartFolders } from '../yaml/foreign.ts';
import { documentMayMatter, fileMayMatter, mayMatterByItself } from './prefilter.ts';
import { isForeign } from './root-kind.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/**
 * A file that matters or cannot be read, or why it does not matter. A file that is too large to be
 * read does not matter if it is one document of a kind that is not read.
 */
export type FoundFile = Result<SourceFile, Problem> | 'irrelevant' | 'helm-chart';

/** A file of a commit, and what decides how it is taken. */
export interface FileOfCommit {
  readonly path: RepoPath;
  /** The git id of its bytes. */
  readonly id: string;
  /** The folders of the commit that hold a `Chart.yaml`; `''` is the root. */
  readonly charts: ReadonlySet<string>;
}

/**
 * Reads a file that may matter, by its path and its bytes. `holdsChart` says whether there is a
 * `Chart.yaml` in a folder (`''` is the root).
 */
export function readFile(
  path: RepoPath,
  bytes: Buffer,
  holdsChart: (folder: string) => boolean,
): FoundFile {
  return taken(path, holdsChart, {
    size: bytes.length,
    ascii: () => (isUtf16(bytes) ? textOfUtf16(bytes) : bytes.toString('latin1')),
    read: () => decode(path, bytes),
  });
}

/** What is asked of a file, whatever it is read from. */
interface Content {
  /** In bytes. */
  readonly size: number;
  /** The text as far as it is ASCII. */
  readonly ascii: () => string;
  readonly read: () => Result<SourceFile, Problem>;
}

function taken(
  path: RepoPath,
  holdsChart: (folder: string) => boolean,
  { size, ascii, read }: Content,
): FoundFile {
  if (isUnsafeName(path)) {
    const reason = 'Control or direction characters in the file name; rename it';
    return err({ path, reason, effect: 'skipped-file' });
  }
  if (size > LIMITS.fileBytes && isOneForeign(ascii())) return 'irrelevant';
  if (!chartFolders(path).some(holdsChart)) return read();
  // Most charts have a service account. It matters to the workflows of its chart, if there are any.
  return mayMatterByItself(ascii()) ? 'helm-chart' : 'irrelevant';
}

/** The same for bytes that may not matter, with the folders that hold a `Chart.yaml`. */
export function takeFile(path: RepoPath, bytes: Buffer, charts: ReadonlySet<string>): FoundFile {
  return fileMayMatter(bytes)
    ? readFile(path, bytes, (folder) => charts.has(folder))
    : 'irrelevant';
}

/** The same for a text that no disk holds. */
export function takeText(path: RepoPath, text: string, charts: ReadonlySet<string>): FoundFile {
  if (!documentMayMatter(text)) return 'irrelevant';
  return taken(path, (folder) => charts.has(folder), {
    size: utf8SizeOf(text),
    ascii: () => text,
    read: () => textFile(path, text),
  });
}

/** Is a file in one of the folders that hold a `Chart.yaml`, as far as that decides how it is taken? */
export function isInChart(path: RepoPath, charts: ReadonlySet<string>): boolean {
  return chartFolders(path).some((folder) => charts.has(folder));
}

/** Is a file, of which at least the beginning is there, one document that is not read? */
function isOneForeign(text: string): boolean {
  return !/^---/m.test(text.trimStart().slice(3)) && isForeign(text);
}
