import type { ImageRef } from '../images/reference.ts';
import { fingerprint } from '../text/fingerprint.ts';

/** The longest name that is also a DNS label (RFC 1123), which every tool takes. */
const LONGEST = 63;

/** Hexadecimal digits that tell sets of images apart. */
const DIGITS = 8;

/**
 * A name for a cache of these images: what their repositories have in common, made safe, and a
 * hash of the whole set. It depends on nothing else, unless `isTaken` says that it is in use.
 * `keys` are the canonical references, sorted.
 */
export function cacheName(
  references: readonly ImageRef[],
  keys: readonly string[],
  isTaken: (name: string) => boolean,
): string {
  const slug = slugOf(commonPart(references.map(({ repository }) => repository)));
  for (let attempt = 0; ; attempt += 1) {
    const salt = attempt === 0 ? [] : [String(attempt)];
    const name = `${slug}-${fingerprint([...keys, ...salt]).slice(0, DIGITS)}`;
    if (!isTaken(name)) return name;
  }
}

/** `ml/train` of one image; the last folder that all of several are in. */
function commonPart([first = '', ...others]: readonly string[]): string {
  const parts = first.split('/');
  const differs = (part: string, at: number): boolean =>
    others.some((other) => other.split('/')[at] !== part);
  const end = parts.findIndex(differs);
  return (end === -1 ? parts : parts.slice(0, end)).at(-1) ?? '';
}

/** Small letters, digits and single dashes; `images` where nothing is left. */
function slugOf(text: string): string {
  const safe = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const slug = safe.slice(0, LONGEST - DIGITS - 1).replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'images' : slug;
}
