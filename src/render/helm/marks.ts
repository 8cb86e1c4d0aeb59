import { remember } from '../../text/remember.ts';
import type { RepoPath } from '../../text/text.ts';
import type { WrittenLine } from '../rendered-file.ts';
import { actionsOf, definitionsOf, type TemplateAction } from './actions.ts';

/** Files by the numbers that stand for them in marks. */
export class MarkedFiles {
  readonly #paths: RepoPath[] = [];
  readonly #numbers = new Map<RepoPath, number>();

  /** The number of a file; a new one where it has none. */
  numberOf(path: RepoPath): number {
    return remember(this.#numbers, path, () => this.#paths.push(path) - 1);
  }

  /** The place that a mark names. */
  placeOf([file, line]: readonly [file: number, line: number]): WrittenLine | undefined {
    const path = this.#paths[file];
    return path === undefined ? undefined : { path, line };
  }
}

/** What is marked of a chart: all of it, or only what no `define` holds and nothing reads by name. */
export type MarkedPart = 'all' | 'outside-of-definitions';

/** Templates split texts at colons and dots; hardly any splits them at an `x`. */
const MARK = /⟦(\d+)x(\d+)⟧/gi;

/** The first character of every mark. */
const OPENS = '⟦';

/** A mark for the line of a file; a file has a number, lines count from 1. */
export function lineMark(file: number, line: number): string {
  return `⟦${String(file)}x${String(line)}⟧`;
}

/** A text without its marks. */
export function withoutMarks(text: string): string {
  return text.includes(OPENS) ? text.replaceAll(MARK, '') : text;
}

/** The marks in a text, in their order: numbers of files and lines. */
export function marksIn(text: string): readonly (readonly [file: number, line: number])[] {
  // Most lines have none.
  if (!text.includes(OPENS)) return [];
  return [...text.matchAll(MARK)].map(([, file, line]) => [Number(file), Number(line)]);
}

/** Files of a chart that Helm runs as templates, those of its subcharts included. */
export function isTemplatePath(path: string): boolean {
  return /(?:^|\/)templates\/(?!(?:.*\/)?NOTES\.txt$)/.test(path);
}

/** Other files that a template can read by `.Files` and print. */
const PRINTABLE = /\.(?:ya?ml|tpl|gotmpl|txt|json)$/;

const OF_HELM = /(?:^|\/)(?:Chart\.(?:ya?ml|lock)|values[^/]*\.ya?ml|[^/]*\.schema\.json)$/;

/**
 * Marks the templates of a chart, of its subcharts too, and the files that they may print. The marks
 * stand outside of actions, so the templates do the same as before, except where they look at what
 * they have printed. Files of values are left as they are. Gives the files that have marks.
 */
export function markedTemplates(
  texts: ReadonlyMap<RepoPath, string>,
  part: MarkedPart,
  values: readonly RepoPath[],
  files: MarkedFiles,
): ReadonlyMap<RepoPath, string> {
  const readsFiles = [...texts].some(
    ([path, text]) => isTemplatePath(path) && text.includes('.Files'),
  );
  const paths = [...texts.keys()].filter((path) => {
    if (isTemplatePath(path)) return part === 'all' || !/(?:^|\/)_[^/]*$/.test(path);
    return (
      part === 'all' &&
      readsFiles &&
      PRINTABLE.test(path) &&
      !OF_HELM.test(path) &&
      !values.includes(path)
    );
  });
  const marked = paths.map((path): [RepoPath, string] => {
    const file = files.numberOf(path);
    return [path, withMarks(texts.get(path) ?? '', part, (line) => lineMark(file, line))];
  });
  return new Map(marked);
}

/**
 * A template with marks at the ends of its lines, and behind the keys of values that actions print. Behind `-}}` the mark is followed by an action that
 * trims what `-}}` would have.
 */
export function withMarks(text: string, part: MarkedPart, mark: (line: number) => string): string {
  const actions = actionsOf(text);
  const left = part === 'all' ? [] : definitionsOf(actions);
  const around = new Cursor(actions);
  const defined = new Cursor(left);
  let result = '';
  let [start, line] = [0, 0];
  while (start < text.length) {
    line += 1;
    const next = text.indexOf('\n', start) + 1 || text.length;
    const end = start + text.slice(start, next).trimEnd().length;
    const own = around.within(start, end);
    const last = own.at(-1);
    const isOpen = last !== undefined && last.end > end;
    const isLeft = defined.within(start, end).length > 0;
    const marks = !isLeft && printsIn(text, start, end, own);
    const key = marks ? keyEnd(text, start, own) : undefined;
    if (key === undefined) result += text.slice(start, end);
    else result += text.slice(start, key) + mark(line) + text.slice(key, end);
    if (!isOpen && marks) {
      result += mark(line);
      if (last?.trimsRight === true && last.end === end) result += '{{- "" -}}';
    }
    result += text.slice(end, next);
    start = next;
  }
  return result;
}

/**
 * The end of the key, or of the `-`, with which a line begins before an action that prints its value.
 * The value can have several lines, and the first one of them is this one.
 */
function keyEnd(
  text: string,
  start: number,
  [first]: readonly TemplateAction[],
): number | undefined {
  if (first === undefined || first.start < start || !first.prints) return undefined;
  const key = /^(?:.*:|\s*-)(?=\s*["']?$)/.exec(text.slice(start, first.start));
  return key === null ? undefined : start + key[0].length;
}

/** Does a line print anything, besides what is between documents? */
function printsIn(
  text: string,
  start: number,
  end: number,
  own: readonly TemplateAction[],
): boolean {
  if (own.some(({ prints }) => prints)) return true;
  let at = start;
  let literal = '';
  for (const action of own) {
    literal += text.slice(at, Math.max(action.start, at));
    at = action.end;
  }
  literal += text.slice(Math.min(at, end), end);
  return literal.trim() !== '' && !/^---(?:\s|$)/.test(literal);
}

/** Finds the ranges that share something with a line, for lines one after the other. */
class Cursor<T extends { readonly start: number; readonly end: number }> {
  readonly #ranges: readonly T[];
  #first = 0;

  constructor(ranges: readonly T[]) {
    this.#ranges = ranges;
  }

  within(start: number, end: number): readonly T[] {
    while ((this.#ranges[this.#first]?.end ?? Infinity) <= start) this.#first += 1;
    let last = this.#first;
    while ((this.#ranges[last]?.start ?? Infinity) < end) last += 1;
    return this.#ranges.slice(this.#first, last);
  }
}
