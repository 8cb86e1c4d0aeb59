import type { Location } from '../finding.ts';
import { mayBeSuppressed, type Suppression } from '../manifests/suppressions.ts';
import { readModel } from '../manifests/file-model.ts';
import { groupBy } from '../text/group-by.ts';
import { LineIndex } from '../text/line-index.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Reader } from '../yaml/placement.ts';
import type { RenderedFile } from './rendered-file.ts';
import type { WrittenPlaces } from './written-places.ts';

/**
 * The suppressions of rendered files, at the places where people wrote them. Helm keeps the comments of
 * a template. kustomize loses those of a base, so they are read there and count for what is built from
 * their lines.
 */
export class WrittenSuppressions {
  readonly #places: WrittenPlaces;
  readonly #comments: ReadonlyMap<RepoPath, readonly Suppression[]>;

  /** `sources`: the files from which the others were rendered. */
  constructor(
    rendered: readonly RenderedFile[],
    places: WrittenPlaces,
    sources: readonly SourceFile[],
    complete: Reader,
  ) {
    this.#places = places;
    const built = rendered.filter(({ job }) => job.tool === 'kustomize');
    const written = new Set(built.flatMap(({ lines }) => lines.map((line) => line?.path)));
    const commented = sources.filter((file) => written.has(file.path) && mayBeSuppressed(file));
    const comments = commented.flatMap((file) => {
      const found = readModel(file, complete).suppressions.filter((one) => one.needsReason);
      return built.flatMap((one) => this.#asBuilt(found, file, one));
    });
    const byFile = groupBy(comments, ({ file }) => file);
    this.#comments = new Map(
      byFile.map((same) => [same[0].file, same.map(({ suppression }) => suppression)]),
    );
  }

  /** All suppressions for a file, of which those in its own text are given. */
  of({ path }: RenderedFile, own: readonly Suppression[]): readonly Suppression[] {
    const moved = own.map((one) => ({ ...one, ...this.#places.of(one) }));
    return [...moved, ...(this.#comments.get(path) ?? [])];
  }

  /**
   * Comments of a file, for the lines of a built file that come from where they count. One that counts
   * for no line is among them, because nothing needs it.
   */
  #asBuilt(
    comments: readonly Suppression[],
    source: SourceFile,
    built: RenderedFile,
  ): readonly OfBuilt[] {
    const from = built.lines.map((_, at) => this.#places.ofLine(built.path, at + 1));
    if (!from.some((line) => line?.path === source.path)) return [];
    const [written, index] = [new LineIndex(source.text), new LineIndex(built.text)];
    return comments.map((comment) => {
      const parts = comment.scopes.map(({ range: { start, end } }) => ({
        first: written.position(start).line,
        last: written.position(Math.max(start, end - 1)).line,
      }));
      const isIn = (line: number): boolean =>
        parts.some(({ first, last }) => first <= line && line <= last);
      const scopes = from.flatMap((line, at): Location[] => {
        if (line?.path !== source.path || !isIn(line.line)) return [];
        const range = { start: index.startOf(at + 1), end: index.startOf(at + 2) };
        return [{ path: built.path, range }];
      });
      return { file: built.path, suppression: { ...comment, scopes } };
    });
  }
}

/** A suppression for a built file. */
interface OfBuilt {
  readonly file: RepoPath;
  readonly suppression: Suppression;
}
