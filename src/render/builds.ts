import { lineOf } from '../text/line-index.ts';
import type { Range, RepoPath } from '../text/text.ts';
import type { RenderedFile } from './rendered-file.ts';
import type { WrittenPlaces } from './written-places.ts';
import type { RenderedRepository } from './written-edits.ts';

interface Place {
  readonly path: RepoPath;
  readonly range: Range;
}

/** What kustomize built, as far as it is asked what became of images that were written. */
export class Builds {
  readonly #repository: Pick<RenderedRepository, 'overlays' | 'files'>;
  readonly #places: WrittenPlaces;
  readonly #textOf: (path: RepoPath) => string | undefined;

  constructor(
    repository: Pick<RenderedRepository, 'overlays' | 'files'>,
    places: WrittenPlaces,
    textOf: (path: RepoPath) => string | undefined,
  ) {
    this.#repository = repository;
    this.#places = places;
    this.#textOf = textOf;
  }

  /** Where a text was written that stands there as it is; a place that is written is itself. */
  readonly writtenAt = (place: Place): Place | undefined => {
    if (this.#places.renderedAt(place.path) === undefined) return place;
    return this.#places.isLiteral(place) ? this.#places.of(place) : undefined;
  };

  /**
   * Does a build that takes in a kustomization leave the image at a written place as it is? Undefined
   * where none was built that takes it in.
   */
  readonly leaves = (kustomization: RepoPath, image: Place): boolean | undefined => {
    const folders = new Set(
      this.#repository.overlays.flatMap(({ job, texts }) =>
        texts.has(kustomization) ? [job.folder] : [],
      ),
    );
    const files = this.#repository.files.filter(
      ({ job }) => job.tool === 'kustomize' && folders.has(job.folder),
    );
    const written = this.#textOf(image.path);
    if (files.length === 0 || written === undefined) return undefined;
    const line = lineOf(written, image.range.start);
    const text = written.slice(image.range.start, image.range.end);
    return files.some((file) => imagesFrom(file, image.path, line).includes(unquoted(text)));
  };
}

/** The images that were made by a line of a file. */
function imagesFrom({ text, lines }: RenderedFile, path: RepoPath, line: number): string[] {
  const own = text.split('\n');
  return lines.flatMap((from, at) => {
    if (from?.path !== path || from.line !== line) return [];
    const image = /^\s*(?:- )*image: (.*)$/.exec(own[at] ?? '')?.[1];
    return image === undefined ? [] : [unquoted(image.trim())];
  });
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
