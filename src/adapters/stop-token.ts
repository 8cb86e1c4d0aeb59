import { randomUUID } from 'node:crypto';

/** A random word that cannot be in a manifest. It ends a block without workflow commands. */
export function stopToken(): string {
  return randomUUID();
}
