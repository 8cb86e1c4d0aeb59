import type { Manifest } from './model.ts';
import type { Document } from '../yaml/documents.ts';
import { groupBy } from '../text/group-by.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Range, SourceFile } from '../text/text.ts';
import { isWithin, spansOf } from '../yaml/spans.ts';
import type { Location } from '../finding.ts';

/**
 * A suppression: the rules that are not to report anything in a part of a file, and where it is
 * written.
 */
export interface Suppression extends Location {
  readonly rules: readonly string[];
  /** The reason that the author gives. A comment without a reason is not obeyed. */
  readonly reason: string | undefined;
  /** A comment needs a reason; an annotation has no place for one. */
  readonly needsReason: boolean;
  /** The last day on which it counts, as it is written; undefined where it counts for ever. */
  readonly until: string | undefined;
  /**
   * The parts of files for which it counts: a line, a manifest, or the whole file. There are several
   * where a program rendered something several times from the file in which it is written.
   */
  readonly scopes: readonly Location[];
}

const MARK = 'wfcache-lint-disable-';
const DIRECTIVE = /(?<=^|[ \t\uFEFF])# *wfcache-lint-disable-(line|next-line|file)\b([^\r\n]*)/gm;

/** Can a comment of a file suppress something? Only then its documents are needed for it. */
export function mayBeSuppressed({ text }: SourceFile): boolean {
  return text.includes(MARK);
}

/**
 * Every suppression in a file: the comments of its documents and the annotations of its manifests.
 */
export function readSuppressions(
  file: SourceFile,
  documents: readonly Document[],
  manifests: readonly Manifest[],
): Suppression[] {
  const comments = mayBeSuppressed(file) ? readComments(file, documents) : [];
  return [...comments, ...manifests.flatMap(readAnnotation)];
}

function readComments(file: SourceFile, documents: readonly Document[]): Suppression[] {
  const { path, text } = file;
  const index = new LineIndex(text);
  const head = leadingComments(text);
  const isComment = commentsOf(documents);
  const scopeOf = scopesOf(index, text);
  const found = [...text.matchAll(DIRECTIVE)].toReversed().flatMap((match) => {
    const [whole, kind = '', rest = ''] = match;
    const range = { start: match.index, end: match.index + whole.trimEnd().length };
    if (range.start >= head && !isComment(range.start)) return [];
    const [names = '', ...reasons] = rest.split(' -- ');
    const reason = reasons.join(' -- ').trim();
    const scopes = [{ path, range: scopeOf(kind, index.position(range.start).line) }];
    const said = { reason: reason || undefined, needsReason: true };
    return [{ path, range, scopes, ...limitedNames(names), ...said }];
  });
  return found.toReversed();
}

function readAnnotation({ path, range, ignores }: Manifest): Suppression[] {
  if (ignores === undefined) return [];
  const scopes = [{ path, range }];
  const said = { reason: undefined, needsReason: false };
  return [{ path, range: ignores.range, scopes, ...limitedNames(ignores.text), ...said }];
}

/** `RULE[, RULE] [until DAY]`. No rule is called `until`. */
const LIMITED = /^(.*?)(?<![^\s,])until(?:\s+(.*))?$/s;

function limitedNames(text: string): Pick<Suppression, 'rules' | 'until'> {
  const limited = LIMITED.exec(text);
  if (limited === null) return { rules: namesOf(text), until: undefined };
  const [, names = '', day = ''] = limited;
  return { rules: namesOf(names), until: day.trim() };
}

function namesOf(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The scopes of comments of one file. If they are asked for from the last one to the first, each line
 * is looked at once.
 */
function scopesOf(index: LineIndex, text: string): (kind: string, line: number) => Range {
  const behind = new Map<number, number>();
  /**
   * The line for which a comment above it counts. Several comments above one line all count for that
   * line.
   */
  const behindComments = (line: number): number => {
    let next = line;
    while (index.startOf(next) < text.length && /^\s*#/.test(index.lineText(next))) {
      const known = behind.get(next);
      if (known !== undefined) {
        next = known;
        break;
      }
      next += 1;
    }
    behind.set(line, next);
    return next;
  };
  return (kind, line) => {
    if (kind === 'file') return { start: 0, end: text.length };
    const wanted = kind === 'line' ? line : behindComments(line + 1);
    return { start: index.startOf(wanted), end: index.startOf(wanted + 1) };
  };
}

/** Where the comments and blank lines at the top of a file end. */
function leadingComments(text: string): number {
  return /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
}

/**
 * Does a comment stand in a document that was read, and not inside a value? Text of a script can
 * look like a comment.
 */
function commentsOf(documents: readonly Document[]): (start: number) => boolean {
  const values = spansOf(documents.map(({ root }) => root));
  const places = documents.map(({ range }) => range).toSorted((a, b) => a.start - b.start);
  return (start) => isWithin(start, places) && !isWithin(start, values);
}

/**
 * Does it count? `unreasoned`: it lacks the reason that it needs. `undated`: what follows `until` is
 * no day. `over`: its last day was before today.
 */
export type Obedience = 'obeyed' | 'unreasoned' | 'undated' | 'over';

/** Whether a suppression counts on a day, `YYYY-MM-DD`, and if not, why. */
export function obedienceOf(
  { needsReason, reason, until }: Pick<Suppression, 'needsReason' | 'reason' | 'until'>,
  today: string,
): Obedience {
  if (until !== undefined && !isDay(until)) return 'undated';
  if (needsReason && reason === undefined) return 'unreasoned';
  return until !== undefined && until < today ? 'over' : 'obeyed';
}

/** Is it a day of the calendar, as `2027-01-31`? */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The day after the last one of a month is read as a day of the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The same suppressions. One that is written in a file from which others were rendered is one for all
 * of these, so that it is needed if one of them needs it.
 */
export function joinSuppressions(all: readonly Suppression[]): readonly Suppression[] {
  const same = groupBy(all, ({ path, range, scopes, rules, reason, until }) => {
    const own = scopes.filter((scope) => scope.path === path);
    return JSON.stringify([path, range.start, rules, reason, until ?? null, own]);
  });
  return same.map((group) => ({ ...group[0], scopes: group.flatMap(({ scopes }) => scopes) }));
}
