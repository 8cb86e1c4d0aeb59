/** Longest value a message repeats, in UTF-16 units. */
const LONGEST_VALUE = 160;

/** A value that the user wrote, in double quotes. It is cut where it is too long to read. */
export function quoted(value: string): string {
  return value.length > LONGEST_VALUE ? `"${value.slice(0, LONGEST_VALUE)}…"` : `"${value}"`;
}

/** `"a"`, `"a" and "b"`, `"a", "b" and 3 more`: at most `most` values are named. */
export function listed(values: readonly string[], most = 12): string {
  const named = values.slice(0, most).map(quoted);
  const rest = values.length - named.length;
  const last = rest > 0 ? `${String(rest)} more` : (named.pop() ?? '');
  return named.length > 0 ? `${named.join(', ')} and ${last}` : last;
}

/** `image "a"`, `2 images "a" and "b"`. */
export function described(values: readonly string[], noun: string): string {
  return values.length === 1
    ? `${noun} ${listed(values)}`
    : `${String(values.length)} ${noun}s ${listed(values)}`;
}

/** `Image "a" is`, `Image "a" and 2 more in this file are`: the beginning of a sentence. */
export function imagesAre(first: string, more: number): string {
  const image = `Image ${quoted(first)}`;
  return more === 0 ? `${image} is` : `${image} and ${String(more)} more in this file are`;
}

/** The text with a capital letter, as the beginning of a message. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Seconds for people: `50 s`, `7 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${String(Math.round(seconds))} s`;
  return `${String(Math.round(seconds / 60))} min`;
}
