import { commentBehind, type CollectionPlace, type EntryPlace } from './removal.ts';
import type { TextEdit } from '../../text/edits.ts';

/**
 * The edit that gives a sequence these items, where it has some already. An item is the index of an
 * old one, or the text of a new one. Items that stay keep their order, their text and the comments
 * around them. Undefined where the items do not stand on lines of their own, or where there are
 * comments between them in flow style.
 */
export function rearrangeItems(
  text: string,
  place: CollectionPlace,
  items: readonly (number | string)[],
): TextEdit | undefined {
  return place.flow ? rearrangeFlow(text, place, items) : rearrangeLines(text, place, items);
}

function rearrangeFlow(
  text: string,
  { entries }: CollectionPlace,
  items: readonly (number | string)[],
): TextEdit | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = { start: first.start, end: last.end };
  if (text.slice(range.start, range.end).includes('#')) return undefined;
  const spelt = items.map((item) => {
    if (typeof item === 'string') return item;
    const entry = entries[item];
    return entry ? text.slice(entry.start, entry.end) : '';
  });
  return { range, text: spelt.join(', ') };
}

function rearrangeLines(
  text: string,
  { entries }: CollectionPlace,
  items: readonly (number | string)[],
): TextEdit | undefined {
  const lines = entries.map((entry) => lineOf(text, entry));
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || !lines.every(({ own }) => own)) return undefined;
  const whole = text.slice(first.start, last.end);
  const eol = whole.includes('\r\n') || text[first.start - 2] === '\r' ? '\r\n' : '\n';
  let made = '';
  let kept = 0;
  // Comments and blank lines above an item stay, even if the item goes.
  const keepAbove = (until: number): void => {
    for (; kept <= until; kept += 1) {
      made += text.slice(lines[kept - 1]?.end ?? first.start, lines[kept]?.start);
    }
  };
  for (const item of items) {
    if (typeof item === 'string') made += first.lead + item + eol;
    else {
      keepAbove(item);
      const line = text.slice(lines[item]?.start, lines[item]?.end);
      made += line.endsWith('\n') ? line : line + eol;
    }
  }
  keepAbove(lines.length - 1);
  const range = { start: first.start, end: last.end };
  return { range, text: whole.endsWith('\n') ? made : made.slice(0, -eol.length) };
}

/** The line of an item, its line end included, and whether nothing else stands on it. */
function lineOf(text: string, { start, end }: EntryPlace) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(lineStart, start);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const rest = text.slice(end + commentBehind(text, end).length, lineEnd);
  const isOneLine = !text.slice(start, end).includes('\n');
  const own = /^ *- +$/.test(lead) && isOneLine && rest.trim() === '';
  return { start: lineStart, end: lineEnd, lead, own };
}
