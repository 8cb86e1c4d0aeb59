import { compare, linesOf } from './line-diff.ts';

/** Lines of the base, from `start` to before `end`, and what stands there instead. */
interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * The text with what both have changed since a base; undefined where they conflict. As for git, changes
 * of lines that are beside each other do.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | undefined {
  const mine = replacedLines(base, ours);
  const others = replacedLines(base, theirs).filter((one) => !mine.some((own) => isSame(own, one)));
  if (mine.some((one) => others.some((other) => one.start <= other.end && other.start <= one.end)))
    return undefined;
  const lines = [...linesOf(base)];
  for (const one of [...mine, ...others].toSorted((a, b) => b.start - a.start)) {
    lines.splice(one.start, one.end - one.start, ...one.lines);
  }
  return lines.join('');
}

function isSame(one: Replaced, other: Replaced): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function replacedLines(before: string, after: string): readonly Replaced[] {
  const found: { start: number; end: number; lines: string[] }[] = [];
  let at = 0;
  for (const { sign, line } of compare(linesOf(before), linesOf(after))) {
    if (sign === ' ') {
      at += 1;
      continue;
    }
    let last = found.at(-1);
    if (last?.end !== at) {
      last = { start: at, end: at, lines: [] };
      found.push(last);
    }
    if (sign === '+') last.lines.push(line);
    else {
      at += 1;
      last.end = at;
    }
  }
  return found;
}
