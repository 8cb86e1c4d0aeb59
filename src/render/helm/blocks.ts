import type { RepoPath } from '../../text/text.ts';
import type { WholeLineChange } from '../whole-line-change.ts';
import { actionsOf } from './actions.ts';
import { leadOf, shifted } from '../lead.ts';
import { lineAt, type TracedFile } from './insertions.ts';
import { isTemplatePath } from './marks.ts';
import { escaped, type SourceChange } from './source-change.ts';

/** A line of a file, and the line that was rendered from it. */
interface Twin {
  readonly path: RepoPath;
  /** The index of the line in its file. */
  readonly line: number;
  readonly rendered: string;
}

/**
 * The ways to take lines away, or to put others in their place, where these lines stand one below the other
 * as they are rendered: in the template, or in the values.
 */
export function blocks(traced: TracedFile, change: WholeLineChange): readonly SourceChange[] {
  const { at, removed } = change;
  const { lines } = traced.file;
  const inTemplate = removed.map((rendered, index): Twin | undefined => {
    const place = lines[at + index];
    return place && { path: place.path, line: place.line - 1, rendered };
  });
  const inValues = removed.map((rendered, index): Twin | undefined => {
    const place = traced.trace?.[at + index]?.[0];
    return place && { path: place.path, line: place.line - 1, rendered };
  });
  return [inTemplate, inValues].flatMap((twins) => {
    const known = twins.filter((one) => one !== undefined);
    return known.length === removed.length ? replaced(traced, known, change.added) : [];
  });
}

function replaced(
  { texts }: TracedFile,
  twins: readonly Twin[],
  added: readonly string[],
): readonly SourceChange[] {
  const [first] = twins;
  const text = first && texts.get(first.path);
  if (first === undefined || text === undefined) return [];
  const isBlock = twins.every(
    ({ path, line }, index) => path === first.path && line === first.line + index,
  );
  if (!isBlock) return [];
  const { start, end, next } = linesOf(text, first.line, twins.length);
  const written = text.slice(start, end).split(/\r?\n/);
  const isTemplate = isTemplatePath(first.path);
  const isLiteral = twins.every(({ rendered }, index) => {
    return written[index]?.trim() === rendered.trim();
  });
  const mayGo = isTemplate && added.length === 0;
  if (!isLiteral && !(mayGo && isPrinted(text, start, end))) return [];
  const shift = leadOf(written[0] ?? '') - leadOf(first.rendered);
  const fresh = added.map((line) => shifted(line, shift));
  if (fresh.includes(undefined)) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const block = fresh.map((line) => (isTemplate ? escaped(line ?? '') : line)).join(eol);
  const range = { start, end: added.length === 0 ? next : end };
  return [
    {
      way: isTemplate ? 'inside' : 'values',
      edits: [{ path: first.path, edit: { range, text: block } }],
    },
  ];
}

/** Some lines, from the first one on: where they begin and end, and where the next one begins. */
function linesOf(
  text: string,
  first: number,
  count: number,
): { readonly start: number; readonly end: number; readonly next: number } {
  const { start, ...own } = lineAt(text, first);
  let { end, next } = own;
  for (let more = 1; more < count; more += 1) ({ end, next } = lineAt(text, 0, next));
  return { start, end, next };
}

/** Do lines hold nothing but text, and actions that each begin and end in one of them and print something? */
function isPrinted(text: string, start: number, end: number): boolean {
  return actionsOf(text)
    .filter((one) => one.start < end && start < one.end)
    .every(
      (one) =>
        one.prints &&
        start <= one.start &&
        one.end <= end &&
        !text.slice(one.start, one.end).includes('\n'),
    );
}
