/** The most changes between a word and a typing error of it. */
const FARTHEST = 3;

/** The candidate closest to a mistyped word, if one is close enough to be meant. */
export function closest(
  word: string,
  candidates: readonly string[],
  farthest = FARTHEST,
): string | undefined {
  const limit = Math.min(farthest, Math.floor(word.length / 2));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The end of a message: `; did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = closest(word, candidates);
  return found === undefined ? '' : `; did you mean "${found}"?`;
}

/** The least length of a word that can be the beginning of a name. */
const SHORTEST_START = 3;

/** The same for names of ours, of which people write the beginning: `--unsafe` for `--unsafe-fixes`. */
export function didYouMeanName(word: string, names: readonly string[]): string {
  const start = word.toLowerCase();
  const begun = names.filter((one) => one.toLowerCase().startsWith(start));
  const [only = ''] = begun;
  const isOne = begun.length === 1 && word.length >= SHORTEST_START;
  return isOne ? `; did you mean "${only}"?` : didYouMean(word, names);
}

/**
 * The number of changes between two words: each insertion, deletion, replacement or swap of two
 * neighbours counts as one.
 */
function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    older = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
