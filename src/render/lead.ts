/** How many blanks a line begins with. */
export function leadOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A line with more or fewer blanks before it; undefined where there are not so many. */
export function shifted(line: string, by: number): string | undefined {
  if (line.trim() === '' || by === 0) return line;
  if (by > 0) return ' '.repeat(by) + line;
  return leadOf(line) < -by ? undefined : line.slice(-by);
}
