import type { SourceEdit } from '../../source-edit.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { RepoPath } from '../../../text/text.ts';
import { leadOf } from '../../lead.ts';
import type { RenderedChange } from './wanted.ts';

/**
 * The edits of a rendered text as edits of the lines that stand in a file just so, apart from their
 * indentation: the lines of a text that was taken in. Undefined where a line stands otherwise.
 */
export function editsOfSameLines(
  { file, edits }: RenderedChange,
  texts: ReadonlyMap<RepoPath, string>,
): readonly SourceEdit[] | undefined {
  const rendered = new LineIndex(file.text);
  const moved = edits.flatMap(({ range, text }): SourceEdit[] => {
    const [start, end] = [rendered.position(range.start), rendered.position(range.end)];
    const place = file.lines[start.line - 1];
    const written = place && texts.get(place.path);
    if (place === undefined || written === undefined) return [];
    const index = new LineIndex(written);
    // An edit up to the begin of a line takes the lines above it as a whole.
    const isWhole = end.column === 1 && end.line > start.line;
    const last = isWhole ? end.line - 1 : end.line;
    for (let line = start.line; line <= last; line += 1) {
      const twin = file.lines[line - 1];
      const isNext = twin?.path === place.path && twin.line - place.line === line - start.line;
      const isSame = rendered.lineText(line).trim() === index.lineText(twin?.line ?? 0).trim();
      if (!isNext || !isSame) return [];
    }
    const offset = (line: number, column: number): number => {
      const twin = place.line + line - start.line;
      if (column === 1) return index.startOf(twin);
      const by = shiftOf(rendered.lineText(line), index.lineText(twin));
      return index.startOf(twin) + Math.max(0, column - 1 - by);
    };
    const shift = shiftOf(rendered.lineText(start.line), index.lineText(place.line));
    const at = {
      start: offset(start.line, start.column),
      end: isWhole
        ? index.startOf(place.line + end.line - start.line)
        : offset(end.line, end.column),
    };
    const edit = { range: at, text: shifted(text, shift, start.column === 1) };
    return [{ path: place.path, edit }];
  });
  return moved.length === edits.length ? moved : undefined;
}

/** By how much less a written line is indented than a rendered one. */
function shiftOf(rendered: string, written: string): number {
  return leadOf(rendered) - leadOf(written);
}

/** A text whose lines are indented less by so many columns; the first one only if it begins a line. */
function shifted(text: string, by: number, isFirst: boolean): string {
  const lines = text.split('\n').map((line, at) => {
    if (line.trim() === '' || (at === 0 && !isFirst)) return line;
    return by > 0 ? line.replace(new RegExp(`^ {0,${String(by)}}`), '') : ' '.repeat(-by) + line;
  });
  return lines.join('\n');
}
