import { groupBy } from '../../text/group-by.ts';
import type { RenderJob } from '../job.ts';
import type { RenderedFile } from '../rendered-file.ts';

/** A rendered file, and all the jobs that render it just so. */
export interface DistinctFile {
  readonly file: RenderedFile;
  /** The first one is that of the file. */
  readonly jobs: readonly RenderJob[];
}

/** The files that differ in their text, each once with the jobs that render it the same way. */
export function distinctFiles(rendered: readonly RenderedFile[]): readonly DistinctFile[] {
  return groupBy(rendered, ({ written, text }) => `${written}\n${text}`).map((same) => ({
    file: same[0],
    jobs: same.map(({ job }) => job),
  }));
}
