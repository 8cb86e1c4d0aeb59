/** The code that the operating system gives to an error: `EACCES`, `ENOENT`. */
export function codeOf(error: unknown): string {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded ? String(error.code) : 'unknown error';
}
