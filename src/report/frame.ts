import type { Finding, Location, Related } from '../finding.ts';
import { columns } from '../text/columns.ts';
import { visible } from './escape.ts';
import type { Sources } from './sources.ts';

/** A line of the source, with what is marked in it; an undefined `line` stands for lines left out. */
export interface FrameLine {
  readonly line: number | undefined;
  readonly text: string;
  readonly marks: readonly FrameMark[];
}

/** A mark below a line of the source. */
export interface FrameMark {
  /** Where what it marks begins and ends in the text of the line, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Columns of the terminal before it. */
  readonly indent: number;
  /** Carets for the finding itself, dashes for a related place; as wide as what they mark. */
  readonly line: string;
  readonly label: string;
  readonly isMain: boolean;
}

/** The source around a finding, and the related places that are not in it. */
export interface Frame {
  readonly lines: readonly FrameLine[];
  readonly elsewhere: readonly Related[];
}

/** A related place so many lines from the finding, or nearer, is in the same frame. */
const NEAR = 4;

/**
 * The line on which a finding begins with the lines before and after it, and the related places near
 * it. Each line is cut to `width` columns around what is marked in it.
 */
export function frameOf(finding: Finding, sources: Sources, width: number): Frame {
  const main = sources.span(finding.path, finding.range).start.line;
  const near = finding.related.filter((one) => {
    const { line } = sources.span(one.path, one.range).start;
    return one.path === finding.path && Math.abs(line - main) <= NEAR && !isSamePlace(one, finding);
  });
  const marked = new Map<number, { at: Location; label: string; isMain: boolean }[]>();
  const mark = (at: Location, label: string, isMain: boolean): void => {
    const { line } = sources.span(at.path, at.range).start;
    marked.set(line, [...(marked.get(line) ?? []), { at, label, isMain }]);
  };
  mark(finding, finding.label ?? '', true);
  for (const one of near) mark(one, one.message, false);
  const index = sources.index(finding.path);
  const wanted = new Set([main - 1, ...marked.keys(), main + 1]);
  const last = sources.lastLine(finding.path);
  const shown = [...wanted].filter((line) => line >= 1 && line <= last).toSorted((a, b) => a - b);
  const lines = shown.flatMap((line, at): FrameLine[] => {
    const gap = line - (shown[at - 1] ?? line - 1) - 1;
    const cut = cutAround(index.lineText(line), marked.get(line) ?? [], sources, width);
    if (gap === 0) return [{ line, ...cut }];
    const only = cutAround(index.lineText(line - 1), [], sources, width);
    const between = gap === 1 ? { line: line - 1, ...only } : { line: undefined, ...GAP };
    return [between, { line, ...cut }];
  });
  return { lines, elsewhere: finding.related.filter((one) => !near.includes(one)) };
}

const GAP = { text: '', marks: [] } as const;

function isSamePlace(a: Location, b: Location): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end;
}

/** A line that is cut around the first of its marks. */
function cutAround(
  source: string,
  marked: readonly { readonly at: Location; readonly label: string; readonly isMain: boolean }[],
  sources: Sources,
  width: number,
): Omit<FrameLine, 'line'> {
  const spans = marked.map(({ at, label, isMain }) => {
    const { start, end } = sources.span(at.path, at.range);
    const from = start.column - 1;
    return { label, isMain, from, to: end.line === start.line ? end.column - 1 : source.length };
  });
  const { from, to } = spans[0] ?? { from: 0, to: 0 };
  const left = Math.max(0, from - Math.max(10, Math.floor((width - (to - from)) / 2)));
  const begin = source.length <= width ? 0 : left;
  const stop = begin + width;
  const prefix = begin > 0 ? '…' : '';
  const suffix = source.length > stop ? '…' : '';
  const shown = (start: number, end: number): string => {
    return visible(source.slice(Math.max(start, begin), Math.min(Math.max(end, begin), stop)));
  };
  return {
    text: prefix + shown(begin, stop) + suffix,
    marks: spans
      .filter((one) => one.isMain || (one.from >= begin && one.from < stop))
      .map((one) => {
        const before = prefix + shown(begin, one.from);
        const what = shown(one.from, one.to);
        return {
          from: before.length,
          to: before.length + what.length,
          indent: columns(before),
          line: (one.isMain ? '^' : '-').repeat(Math.max(1, columns(what))),
          label: visible(one.label),
          isMain: one.isMain,
        };
      }),
  };
}
