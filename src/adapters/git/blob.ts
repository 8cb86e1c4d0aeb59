import { createHash } from 'node:crypto';

/** Git's id of a file that holds these bytes, or the UTF-8 of this text: 40 hexadecimal digits. */
export function gitBlobId(content: string | Buffer): string {
  const bytes = Buffer.from(content);
  return createHash('sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}
