import type { Location } from '../finding.ts';
import { columns } from '../text/columns.ts';
import { visible } from './escape.ts';
import type { Sources } from './sources.ts';

/** One line of the source, and marks under the part that is meant. */
export interface Frame {
  readonly line: number;
  readonly text: string;
  /** Blanks, then carets. They are as wide as the text above them. */
  readonly marks: string;
}

/** The line on which a place begins, cut to `width` columns around the place. */
export function frameOf(place: Location, sources: Sources, width: number): Frame {
  const { start, end } = sources.span(place.path, place.range);
  const source = sources.index(place.path).lineText(start.line);
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : source.length;
  const left = Math.max(0, from - Math.max(10, Math.floor((width - (to - from)) / 2)));
  const begin = source.length <= width ? 0 : left;
  const stop = begin + width;
  const prefix = begin > 0 ? '…' : '';
  const suffix = source.length > stop ? '…' : '';
  const before = prefix + visible(source.slice(begin, from));
  const marked = visible(source.slice(from, Math.min(to, stop)));
  const after = visible(source.slice(to, Math.max(to, stop)));
  return {
    line: start.line,
    text: before + marked + after + suffix,
    marks: ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked))),
  };
}
