import type { Location } from '../finding.ts';
import { LineIndex, type Position } from '../text/line-index.ts';
import type { Range, RepoPath, SourceFile } from '../text/text.ts';

/** A range in lines and columns. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** So many texts are indexed at once. A report goes from file to file, and an index is as long as its file. */
const MOST_INDEXES = 200;

/** The texts for a report. A text is indexed when a place in it is asked for. */
export class Sources {
  readonly #files: ReadonlyMap<RepoPath, SourceFile>;
  readonly #indexes = new Map<RepoPath, LineIndex>();
  /** The place where people have written what stands at a place; of most files it is the same. */
  readonly written: (place: Location) => Location;

  constructor(
    files: ReadonlyMap<RepoPath, SourceFile>,
    written: (place: Location) => Location = (place) => place,
  ) {
    this.#files = files;
    this.written = written;
  }

  /** The text of a file; empty for a file that was not read. */
  text(path: RepoPath): string {
    return this.#files.get(path)?.text ?? '';
  }

  /** The lines of a file. */
  index(path: RepoPath): LineIndex {
    const known = this.#indexes.get(path);
    if (known) return known;
    const made = new LineIndex(this.text(path));
    if (this.#indexes.size === MOST_INDEXES) this.#indexes.clear();
    this.#indexes.set(path, made);
    return made;
  }

  /** The number of the last line that holds something; 1 for an empty file. */
  lastLine(path: RepoPath): number {
    const text = this.text(path);
    const { line } = this.index(path).position(text.length);
    return text.endsWith('\n') ? Math.max(1, line - 1) : line;
  }

  /** A range in lines and columns. */
  span(path: RepoPath, range: Range): Span {
    const index = this.index(path);
    return { start: index.position(range.start), end: index.position(range.end) };
  }
}
