import { ordered, type TextEdit } from './edits.ts';
import type { Range } from './text.ts';

/**
 * The edits of one text that do what two lists of edits do one after the other: `first` is for the
 * text, of this length in UTF-16 units, and `second` for what `first` makes of it. They are in the
 * order of the text and do not touch each other. Takes time in proportion to the number of edits.
 */
export function composeEdits(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  length: number,
): readonly TextEdit[] {
  const reader = new PieceReader(piecesOf(first, length));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { range, text } of ordered(second)) {
    pieces.push(...reader.take(range.start - at), text);
    reader.take(range.end - range.start);
    at = range.end;
  }
  return editsOf([...pieces, ...reader.rest()], length);
}

/** A part of a text: what is kept of the text before it, or what is new. */
type Piece = Range | string;

function piecesOf(edits: readonly TextEdit[], length: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { range, text } of ordered(edits)) {
    pieces.push({ start: at, end: range.start }, text);
    at = range.end;
  }
  return [...pieces, { start: at, end: length }];
}

function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let [at, text] = [0, ''];
  const close = (end: number): void => {
    if (text !== '' || end > at) edits.push({ range: { start: at, end }, text });
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.end > piece.start) {
      close(piece.start);
      [at, text] = [piece.end, ''];
    }
  }
  close(length);
  return edits;
}

/** Takes pieces from the beginning of a text, as many units as are asked for. */
class PieceReader {
  readonly #pieces: readonly Piece[];
  #next = 0;
  /** How many units of the next piece are taken. */
  #used = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  take(units: number): Piece[] {
    const taken: Piece[] = [];
    let left = units;
    while (left > 0) {
      const piece = this.#pieces[this.#next];
      if (piece === undefined) break;
      const part = Math.min(left, sizeOf(piece) - this.#used);
      taken.push(partOf(piece, this.#used, this.#used + part));
      left -= part;
      this.#used += part;
      if (this.#used === sizeOf(piece)) [this.#next, this.#used] = [this.#next + 1, 0];
    }
    return taken;
  }

  rest(): Piece[] {
    return this.take(Number.MAX_SAFE_INTEGER);
  }
}

function sizeOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function partOf(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}
