import type { Location } from '../finding.ts';
import { LineIndex } from '../text/line-index.ts';
import { remember } from '../text/remember.ts';
import type { Range, RepoPath } from '../text/text.ts';
import type { RenderedFile, WrittenLine } from './rendered-file.ts';
import { namesRendered } from './rendered-path.ts';

/** Tells where something was written that stands in a rendered file. */
export class WrittenPlaces {
  readonly #rendered: ReadonlyMap<RepoPath, RenderedFile>;
  readonly #textOf: (path: RepoPath) => string | undefined;
  readonly #indexes = new Map<RepoPath, LineIndex>();

  /** `textOf` gives the text of a file of the repository. */
  constructor(rendered: readonly RenderedFile[], textOf: (path: RepoPath) => string | undefined) {
    this.#rendered = new Map(rendered.map((file) => [file.path, file]));
    this.#textOf = textOf;
  }

  /** The rendered file of a path; undefined for a path of the repository. */
  renderedAt(path: string): RenderedFile | undefined {
    return this.#rendered.get(path as RepoPath);
  }

  /** A sentence in which rendered files are named as their sources. */
  inWords(words: string): string {
    if (!namesRendered(words)) return words;
    return [...this.#rendered.values()].reduce(
      (text, { path, written }) => text.replaceAll(path, written),
      words,
    );
  }

  /** How many files that differ were rendered from the same file. */
  variantsOf({ written }: RenderedFile): number {
    return [...this.#rendered.values()].filter((file) => file.written === written).length;
  }

  /**
   * The same place in the repository. A place in a rendered file becomes the text on the line that
   * made it, if the text stands there as it is, else that line. Where no line is known it becomes the
   * first line of its document that is known.
   */
  readonly of = ({ path, range }: Location): Location => {
    const file = this.#rendered.get(path);
    if (file === undefined) return { path, range };
    const index = this.#indexOf(file.path, file.text);
    const { line } = index.position(range.start);
    const exact = file.lines[line - 1];
    const found = exact ?? firstKnown(file, index, line);
    if (found === undefined) return { path: file.written, range: this.#lineAt(file.written, 1) };
    if (exact === undefined)
      return { path: found.path, range: this.#lineAt(found.path, found.line) };
    const [excerpt = ''] = file.text.slice(range.start, range.end).split('\n');
    return { path: found.path, range: this.#within(found, excerpt.trimEnd()) };
  };

  /** Does the text of a place in a rendered file stand where it was written, as it is? */
  isLiteral(place: Location): boolean {
    const file = this.#rendered.get(place.path);
    const at = this.of(place);
    const written = this.#textOf(at.path) ?? '';
    const rendered = (file?.text ?? written).slice(place.range.start, place.range.end);
    return written.slice(at.range.start, at.range.end) === rendered.trimEnd();
  }

  /** The line that made a line of a rendered file; undefined for another file. */
  ofLine(path: string, line: number): WrittenLine | undefined {
    const file = this.renderedAt(path);
    if (file === undefined) return undefined;
    const known =
      file.lines[line - 1] ?? firstKnown(file, this.#indexOf(file.path, file.text), line);
    return known ?? { path: file.written, line: 1 };
  }

  /** A text on a line, if it stands there once; else what is on the line. */
  #within({ path, line }: WrittenLine, excerpt: string): Range {
    const index = this.#indexOf(path, this.#textOf(path) ?? '');
    const text = index.lineText(line);
    const at = excerpt === '' ? -1 : text.indexOf(excerpt);
    if (at === -1 || text.includes(excerpt, at + 1)) return this.#lineAt(path, line);
    const start = index.startOf(line) + at;
    return { start, end: start + excerpt.length };
  }

  /** What is on a line, without the blanks around it. */
  #lineAt(path: RepoPath, line: number): Range {
    const index = this.#indexOf(path, this.#textOf(path) ?? '');
    const text = index.lineText(line);
    const start = index.startOf(line) + text.length - text.trimStart().length;
    return { start, end: Math.max(start, index.startOf(line) + text.trimEnd().length) };
  }

  #indexOf(path: RepoPath, text: string): LineIndex {
    return remember(this.#indexes, path, () => new LineIndex(text));
  }
}

/** The first line of the document around a line whose place is known. */
function firstKnown(file: RenderedFile, index: LineIndex, line: number): WrittenLine | undefined {
  let start = line;
  while (start > 1 && !index.lineText(start).startsWith('---')) start -= 1;
  for (let at = start; at <= file.lines.length; at += 1) {
    const known = file.lines[at - 1];
    if (known !== undefined) return known;
    if (at > line && index.lineText(at).startsWith('---')) break;
  }
  return file.lines.find((one) => one !== undefined);
}
