import type { RepoPath } from '../text/text.ts';

/**
 * What ends the name of the folder that stands for one rendering. No name with U+FFFD is read: see
 * `mayBeForeign`.
 */
const MARK = '\uFFFD!';

/**
 * The path of a file that was rendered: `folder/variant!/rest`. The folder of the chart or the overlay
 * stays the folder around it, so that globs for this folder and neighbours by folders hold for it, and
 * two variants are two folders. `rest` is relative to the folder where it is below it, else to the root.
 */
export function renderedPath(folder: RepoPath, variant: string, written: RepoPath): RepoPath {
  const below = folder === '' ? '' : `${folder}/`;
  const rest = written.startsWith(below) ? written.slice(below.length) : written;
  return `${below}${variant.replaceAll('/', '-')}${MARK}/${rest}` as RepoPath;
}

/** Does a text name the path of a file that was rendered? */
export function namesRendered(text: string): boolean {
  return text.includes(MARK);
}

/**
 * The path without the folder that stands for a rendering: `folder/rest`. What a chart makes of a template
 * has the path of the template, and what an overlay makes is below the overlay. Globs of people are for
 * such paths.
 */
export function withoutVariant(path: RepoPath): RepoPath {
  return path.replace(/[^/]*\uFFFD!\//, '') as RepoPath;
}
