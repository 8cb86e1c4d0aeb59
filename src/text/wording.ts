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

/** The beginning of a text, at most this many units, for a title, whose length is bounded. */
function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A value that the user wrote, short enough for a title, in double quotes. */
export function brief(value: string, most = 24): string {
  return `"${cut(value, most)}"`;
}

/** An image by its last part and its tag or digest, short enough for a title: `"tool:1"`. */
export function imageName(text: string): string {
  return brief(text.slice(text.lastIndexOf('/') + 1), 32);
}

/** The images of a title: `"tool:1"`, or `3 images`. */
export function imagesInTitle(images: readonly string[], noun = 'image'): string {
  const [only = ''] = images;
  return images.length === 1 ? imageName(only) : `${String(images.length)} ${noun}s`;
}

/** A note on other images of the file that a finding is about, too; none where there are none. */
export function notesOnMore(more: number): readonly string[] {
  if (more === 0) return [];
  return [
    `the same holds for ${more === 1 ? '1 more image' : `${String(more)} more images`} in this file`,
  ];
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
