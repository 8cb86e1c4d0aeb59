/** The hash of a text (SHA-256, hexadecimal). Node's module for it is loaded when it is asked for. */
export function contentHash(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}
