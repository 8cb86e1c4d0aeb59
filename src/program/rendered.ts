import type { Renderer, RenderJob } from '../render/job.ts';
import { distinctFiles } from '../render/helm/distinct-files.ts';
import { mapCharts } from '../render/helm/map-chart.ts';
import type { RenderedFile } from '../render/rendered-file.ts';
import { withoutVariant } from '../render/rendered-file.ts';
import { WrittenPlaces } from '../render/written-places.ts';
import type { RepoPath } from '../text/text.ts';
import type { Named } from './named.ts';

/** A chart or an overlay that was not rendered, and why. */
export interface Unrendered {
  /** Its folder; `.` for the root. */
  readonly folder: string;
  /** A sentence without its end. */
  readonly reason: string;
}

/** What programs rendered from files of a repository. It stands for these files. */
export class Rendered {
  /** Each text once, with the jobs that made it. */
  readonly files: readonly RenderedFile[];
  readonly unrendered: readonly Unrendered[];
  readonly places: WrittenPlaces;
  readonly #written: ReadonlySet<string>;
  readonly #paths: ReadonlySet<string>;

  constructor(
    files: readonly RenderedFile[],
    written: ReadonlySet<string>,
    unrendered: readonly Unrendered[],
    textOf: (path: RepoPath) => string | undefined,
  ) {
    this.files = files;
    this.unrendered = unrendered;
    this.places = new WrittenPlaces(files, textOf);
    this.#written = written;
    this.#paths = new Set(files.map(({ path }) => path));
  }
}
