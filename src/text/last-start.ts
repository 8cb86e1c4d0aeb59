/**
 * The number of the last of some things, in the order in which they start, that starts at an offset or
 * before it; 0 where none does. `startAt` gives where one starts, by its number from 0.
 */
export function lastStart(
  count: number,
  offset: number,
  startAt: (number: number) => number,
): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
