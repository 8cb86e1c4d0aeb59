/** How far, in lines of both sides, one place looks for the next line that both have. */
const FARTHEST = 120;

/** How many pairs of lines are compared in all, so that two texts of nothing alike end soon. */
const MOST_COMPARED = 2_000_000;

/**
 * For each of some lines the index of the same line among others, or undefined. Both keep their
 * order. After lines that differ it goes on where at least two lines, or the last one, are the same
 * again. Takes time in proportion to the lines, and a bounded time for differences.
 */
export function alignedLines(
  lines: readonly string[],
  others: readonly string[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  let [at, other, compared] = [0, 0, 0];
  while (at < lines.length && other < others.length) {
    if (lines[at] === others[other]) {
      found[at] = other;
      [at, other] = [at + 1, other + 1];
      continue;
    }
    if (compared > MOST_COMPARED) break;
    const step = nextSame(lines, others, at, other);
    compared += step.compared;
    [at, other] = [at + step.own, other + step.other];
  }
  return lines.map((_, index) => found[index]);
}

interface Step {
  readonly own: number;
  readonly other: number;
  readonly compared: number;
}

/** The fewest lines to leave out on both sides so that the next ones are the same. */
function nextSame(
  lines: readonly string[],
  others: readonly string[],
  at: number,
  other: number,
): Step {
  let compared = 0;
  for (let far = 1; far <= FARTHEST; far += 1) {
    const middle = Math.floor(far / 2);
    // From the middle outwards: a line that changed has one in its place more often than not.
    for (let turn = 0; turn <= far + 1; turn += 1) {
      const own = middle + (turn % 2 === 1 ? (turn + 1) / 2 : -turn / 2);
      if (own < 0 || own > far) continue;
      compared += 1;
      if (isSame(lines, others, at + own, other + far - own, far === 2 && own === 1)) {
        return { own, other: far - own, compared };
      }
    }
  }
  return { own: 1, other: 1, compared };
}

function isSame(
  lines: readonly string[],
  others: readonly string[],
  at: number,
  other: number,
  isEnough: boolean,
): boolean {
  if (at >= lines.length || other >= others.length) return false;
  if (lines[at] !== others[other]) return false;
  if (isEnough) return true;
  const isLast = at + 1 === lines.length || other + 1 === others.length;
  return isLast || lines[at + 1] === others[other + 1];
}
