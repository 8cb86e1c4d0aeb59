import { columns, cutMiddle } from '../../text/columns.ts';

/** The least room for a name; a longer version is cut as well. */
const LEAST_NAME = 4;
const DIGEST = /@(sha\d{3}:[0-9a-f]{12})[0-9a-f]+$/;

/**
 * A reference that takes at most `width` columns. The middle of its name is cut, not its tag, so
 * that rows which differ in the tag look different. A digest is cut to its first 12 digits. A tag is
 * cut only where it is too long for the width by itself.
 */
export function cutReference(reference: string, width: number): string {
  if (columns(reference) <= width) return reference;
  const at = versionAt(reference);
  const version = reference.slice(at).replace(DIGEST, '@$1…');
  const name = reference.slice(0, at);
  const room = width - columns(version);
  if (room >= Math.min(LEAST_NAME, columns(name))) return cutMiddle(name, room) + version;
  return cutMiddle(name, LEAST_NAME) + cutMiddle(version, Math.max(1, width - LEAST_NAME));
}

/** Where the tag or the digest begins, with its `:` or `@`; the end where there is none. */
function versionAt(reference: string): number {
  // What stands in a parameter is no part of the name.
  const plain = reference.replaceAll(/\{\{[^{}]*\}\}/g, (text) => 'x'.repeat(text.length));
  const last = plain.lastIndexOf('/') + 1;
  const found = plain.slice(last).search(/[:@]/);
  return found === -1 ? reference.length : last + found;
}
