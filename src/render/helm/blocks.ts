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
  const all = twins.map(({ line }) => lineAt(text, line));
  const isTemplate = isTemplatePath(first.path);
  const isLiteral = twins.every(({ rendered }, index) => {
    return all[index]?.text.trim() === rendered.trim();
  });
  const mayGo = isTemplate && added.length === 0 && all.every((one) => isPrinted(text, one));
  if (!isBlock || (!isLiteral && !mayGo)) return [];
  const shift = leadOf(all[0]?.text ?? '') - leadOf(first.rendered);
  const fresh = added.map((line) => shifted(line, shift));
  if (fresh.includes(undefined)) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const block = fresh.map((line) => (isTemplate ? escaped(line ?? '') : line)).join(eol);
  const last = all.at(-1);
  const start = all[0]?.start ?? 0;
  const end = (added.length === 0 ? last?.next : last?.end) ?? start;
  return [
    {
      way: isTemplate ? 'inside' : 'values',
      edits: [{ path: first.path, edit: { range: { start, end }, text: block } }],
    },
  ];
}

/** Does a line hold nothing but text, and actions that begin and end in it and print something? */
function isPrinted(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const own = actionsOf(text).filter((one) => one.start < end && start < one.end);
  return own.every((one) => one.prints && start <= one.start && one.end <= end);
}
