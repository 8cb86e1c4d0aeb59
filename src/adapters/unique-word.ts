/** A random word without blanks that nobody else has: it cannot be in a manifest, or in another run. */
export function uniqueWord(): string {
  // It is loaded late, because most runs need no such word.
  return process.getBuiltinModule('node:crypto').randomUUID();
}
