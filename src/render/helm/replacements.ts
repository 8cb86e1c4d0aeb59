import type { RepoPath } from '../../text/text.ts';
import type { WholeLineChange } from '../whole-line-change.ts';
import { actionsOf } from './actions.ts';
import { lineAt, type TracedFile } from './insertions.ts';
import { isTemplatePath } from './marks.ts';
import { escaped, type SourceChange } from './source-change.ts';

/** A part of a line that is another text afterwards. */
interface PartChange {
  readonly line: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text that stands in a file as it is rendered. */
interface Piece {
  readonly path: RepoPath;
  /** Where it stands in the file. */
  readonly offset: number;
  readonly text: string;
}

/**
 * The ways to change a part of a line where just that text is written: in the template, around the
 * action that prints it, or in a value.
 */
export function replacements(traced: TracedFile, change: WholeLineChange): readonly SourceChange[] {
  if (change.removed.length !== change.added.length) return [];
  const parts = change.removed.map((line, index) => partChange(line, change.added[index] ?? ''));
  const ways = parts.map((part, index) =>
    part === undefined ? [NOTHING] : waysOf(traced, change.at + index, part),
  );
  const most = Math.max(...ways.map((own) => own.length));
  if (ways.some((own) => own.length === 0)) return [];
  return Array.from({ length: most }, (_, at): SourceChange => {
    const chosen = ways.map((own) => own[Math.min(at, own.length - 1)] ?? NOTHING);
    const way = chosen.find(({ edits }) => edits.length > 0)?.way ?? 'inside';
    return { way, edits: chosen.flatMap(({ edits }) => edits) };
  });
}

const NOTHING: SourceChange = { way: 'inside', edits: [] };

/** What differs between two lines; undefined where nothing does. */
function partChange(line: string, goal: string): PartChange | undefined {
  if (line === goal) return undefined;
  const least = Math.min(line.length, goal.length);
  let start = 0;
  while (start < least && line[start] === goal[start]) start += 1;
  let back = 0;
  while (back < least - start && line.at(-1 - back) === goal.at(-1 - back)) back += 1;
  return { line, start, end: line.length - back, text: goal.slice(start, goal.length - back) };
}

function waysOf(traced: TracedFile, at: number, part: PartChange): readonly SourceChange[] {
  const template = traced.file.lines[at];
  const pieces = template === undefined ? [] : literals(traced, template.path, template.line);
  const inTemplate = pieces.flatMap((piece) => editsIn(piece, part, isTemplatePath(piece.path)));
  const wrapped = template === undefined ? [] : quoted(traced, template.path, template.line, part);
  const values = (traced.trace?.[at] ?? []).flatMap((one): readonly Piece[] => {
    const text = traced.texts.get(one.path) ?? '';
    // Of a value with several lines only the one is meant that made this line.
    const own = lineAt(text, one.line - 1);
    const start = Math.max(one.range.start, own.start);
    const source = text.slice(start, Math.min(one.range.end, own.end));
    const inner = /^(["']?)([^]*)\1$/.exec(source)?.[2] ?? source;
    const offset = start + source.indexOf(inner);
    return [...literalsIn(one.path, inner, offset)];
  });
  const inValues = values.flatMap((piece) =>
    editsIn(piece, part, false).map((one): SourceChange => ({ ...one, way: 'values' })),
  );
  return [...inTemplate, ...wrapped, ...inValues];
}

function literals({ texts }: TracedFile, path: RepoPath, line: number): readonly Piece[] {
  const { text, start } = lineAt(texts.get(path) ?? '', line - 1);
  return literalsIn(path, text, start);
}

/** The texts between actions, without the blanks around them. */
function literalsIn(path: RepoPath, text: string, offset: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (end: number): void => {
    const piece = text.slice(at, end);
    const trimmed = piece.trim();
    if (trimmed === '') return;
    found.push({ path, offset: offset + at + piece.indexOf(trimmed), text: trimmed });
  };
  for (const { start, end } of actionsOf(text)) {
    add(start);
    at = end;
  }
  add(text.length);
  return found;
}

/** The change in a piece, once for each place where the piece stands around it in the line. */
function editsIn(piece: Piece, part: PartChange, isTemplate: boolean): readonly SourceChange[] {
  const found: SourceChange[] = [];
  const { path, offset, text } = piece;
  for (let at = part.line.indexOf(text); at !== -1; at = part.line.indexOf(text, at + 1)) {
    if (at > part.start || at + text.length < part.end) continue;
    const start = offset + part.start - at;
    const range = { start, end: start + part.end - part.start };
    const fresh = isTemplate ? escaped(part.text) : part.text;
    found.push({ way: 'inside', edits: [{ path, edit: { range, text: fresh } }] });
  }
  return found;
}

/** Quotes around an action, where quotes around a value are wanted that one action prints. */
function quoted(
  { texts }: TracedFile,
  path: RepoPath,
  line: number,
  part: PartChange,
): readonly SourceChange[] {
  const old = part.line.slice(part.start, part.end);
  if (part.text !== `"${old}"` || part.end < part.line.trimEnd().length) return [];
  const { text, start } = lineAt(texts.get(path) ?? '', line - 1);
  const [only, ...others] = actionsOf(text);
  if (only === undefined || others.length > 0) return [];
  if (text.slice(only.end).trim() !== '' || !text.slice(0, only.start).trim().endsWith(':'))
    return [];
  const around = [only.start, only.end].map((at) => {
    return { path, edit: { range: { start: start + at, end: start + at }, text: '"' } };
  });
  return [{ way: 'inside', edits: around }];
}
