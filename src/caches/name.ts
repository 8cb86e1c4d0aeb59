import type { ImageRef } from '../images/reference.ts';
import { fingerprint } from '../text/fingerprint.ts';

/**
 * The most characters of a name that is also a DNS label (RFC 1123). Every tool accepts such a
 * name.
 */
const LONGEST = 63;

/** The number of hexadecimal digits that distinguish sets of images. */
const DIGITS = 8;

/**
 * A name for a cache of these images: the common part of their repositories, in allowed characters,
 * and a hash of the whole set. It depends on nothing else, unless `isTaken` says that the name is
 * in use. `keys` are the canonical references, sorted.
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

/**
 * The common part of repositories: of one image `ml/train`, of several the last folder that holds
 * all of them.
 */
function commonPart([first = '', ...others]: readonly string[]): string {
  const parts = first.split('/');
  const differs = (part: string, at: number): boolean =>
    others.some((other) => other.split('/')[at] !== part);
  const end = parts.findIndex(differs);
  return (end === -1 ? parts : parts.slice(0, end)).at(-1) ?? '';
}

/** A text in small letters, digits and single dashes; `images` where nothing is left. */
function slugOf(text: string): string {
  const safe = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const slug = safe.slice(0, LONGEST - DIGITS - 1).replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'images' : slug;
}
