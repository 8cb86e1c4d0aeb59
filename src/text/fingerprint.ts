/**
 * A short name for a finding: 64 bits of FNV-1a over its parts. Edits above the finding do not
 * change it. Not for security: it only promises that equal parts give equal names.
 */
export function fingerprint(parts: readonly string[]): string {
  const text = parts.join('\u0000');
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193);
}

function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
