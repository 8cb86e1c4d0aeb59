/** Is this an error of the operating system, and not one of the program? */
export function isSystemError(error: unknown): error is { readonly code: unknown } {
  return typeof error === 'object' && error !== null && 'code' in error;
}

/** The code that the operating system gives to an error: `EACCES`, `ENOENT`. */
export function codeOf(error: unknown): string {
  return isSystemError(error) ? String(error.code) : 'unknown error';
}
