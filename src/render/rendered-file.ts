import { LineIndex } from '../text/line-index.ts';
import type { Range, RepoPath, SourceFile } from '../text/text.ts';
import type { RenderJob } from './job.ts';

/** A line of a file of the repository; lines count from 1. */
export interface WrittenLine {
  readonly path: RepoPath;
  readonly line: number;
}

/**
 * A file that a program rendered, and where it was written. Its path names no file of the repository:
 * see `renderedPath`.
 */
export interface RenderedFile extends SourceFile {
  readonly job: RenderJob;
  /** The template of a chart, or the file of a base or overlay, from which its objects come. */
  readonly written: RepoPath;
  /** Where each line was written, the first line first; undefined where that is not known. */
  readonly lines: readonly (WrittenLine | undefined)[];
}

/** The lines of a rendered file that were made by a line of a file, without the blanks before them. */
export function linesFrom(file: RenderedFile, path: string, line: number): readonly Range[] {
  const index = new LineIndex(file.text);
  return file.lines.flatMap((one, at) => {
    if (one?.path !== path || one.line !== line) return [];
    const text = index.lineText(at + 1);
    const start = index.startOf(at + 1);
    return [{ start: start + text.length - text.trimStart().length, end: start + text.length }];
  });
}
