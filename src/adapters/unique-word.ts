import { randomUUID } from 'node:crypto';

/** A random word without blanks that nobody else has: it cannot be in a manifest, or in another run. */
export function uniqueWord(): string {
  return randomUUID();
}
