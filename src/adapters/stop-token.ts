import { randomUUID } from 'node:crypto';

/** A word that nobody can have written into a manifest: it ends a block without workflow commands. */
export function stopToken(): string {
  return randomUUID();
}
