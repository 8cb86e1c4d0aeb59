/** A line of a comparison: kept, taken out or put in. It has its line end, if there is one. */
export interface Compared {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/**
 * The hunks between two small texts, as `git diff` prints them, with so many lines of context and no
 * headings.
 */
export function hunksBetween(before: string, after: string, context: number): string {
  const all = compare(linesOf(before), linesOf(after));
  const changed = all.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]));
  const spans: { first: number; last: number }[] = [];
  for (const at of changed) {
    const span = spans.at(-1);
    const [first, last] = [Math.max(0, at - context), Math.min(all.length - 1, at + context)];
    if (span !== undefined && first <= span.last + 1) span.last = last;
    else spans.push({ first, last });
  }
  return spans.map(({ first, last }) => hunk(all, first, last)).join('');
}

function hunk(all: readonly Compared[], first: number, last: number): string {
  const shown = all.slice(first, last + 1);
  const range = (other: '-' | '+'): string => {
    const isOwn = ({ sign }: Compared): boolean => sign !== other;
    const [above, count] = [all.slice(0, first).filter(isOwn).length, shown.filter(isOwn).length];
    const start = String(count === 0 ? above : above + 1);
    return count === 1 ? start : `${start},${String(count)}`;
  };
  const lines = shown.map(({ sign, line }) =>
    line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range('+')} +${range('-')} @@\n${lines.join('')}`;
}

/** The comparison that keeps most lines; lines are taken out before others are put in. */
export function compare(before: readonly string[], after: readonly string[]): readonly Compared[] {
  const width = after.length + 1;
  const kept = new Uint16Array((before.length + 1) * width);
  const at = (one: number, other: number): number => kept[one * width + other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      kept[one * width + other] =
        before[one] === after[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const all: Compared[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [old, now] = [before[one], after[other]];
    if (old !== undefined && old === now) {
      all.push({ sign: ' ', line: old });
      [one, other] = [one + 1, other + 1];
    } else if (
      old !== undefined &&
      (now === undefined || at(one + 1, other) >= at(one, other + 1))
    ) {
      all.push({ sign: '-', line: old });
      one += 1;
    } else {
      all.push({ sign: '+', line: now ?? '' });
      other += 1;
    }
  }
  return all;
}

/** The lines of a text, each with its line end. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
