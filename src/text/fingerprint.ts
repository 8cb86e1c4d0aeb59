/**
 * A short name for a finding: 64 bits of FNV-1a over its parts. Edits above the finding do not
 * change it. Not for security: it only promises that equal parts give equal names.
 */
export function fingerprint(parts: readonly string[]): string {
  const text = parts.join('\u0000');
  let first = 0x811c9dc5;
  let second = PRIME;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const low = unit & 0xff;
    const high = unit >>> 8;
    first = Math.imul(Math.imul(first ^ low, PRIME) ^ high, PRIME);
    second = Math.imul(Math.imul(second ^ low, PRIME) ^ high, PRIME);
  }
  return hex(first) + hex(second);
}

const PRIME = 0x01000193;

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
