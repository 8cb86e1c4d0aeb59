/** The hash of a text (SHA-256, hexadecimal). Node's module for it is loaded when it is asked for. */
export function contentHash(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}

/** How a Content Security Policy names a script or a style of a page by its text. */
export function policyHash(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
