import { lastStart } from './last-start.ts';

/** A place in a text: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Turns offsets of one text into lines and columns. Lines end with `\n` only, as GitHub counts. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** Offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#text.length);
    const line = lastStart(this.#starts.length, at, (one) => this.#starts[one] ?? 0);
    return { line: line + 1, column: at - (this.#starts[line] ?? 0) + 1, offset: at };
  }

  /**
   * The offset at which a line, from 1, begins; the end of the text for a line after the last one.
   */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The text of a line from 1, without its line end; empty for a line that is not there. */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    const next = this.#starts[line];
    const end = next === undefined ? this.#text.length : next - 1;
    const text = this.#text.slice(start, end);
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  }
}

/** The line, from 1, that an offset is in. For a text of which this is asked once or twice. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
