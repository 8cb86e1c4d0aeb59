import { createHash } from 'node:crypto';

/** The git id of a file with these bytes, or with this text in UTF-8: 40 hexadecimal digits. */
export function gitBlobId(content: string | Buffer): string {
  const bytes = Buffer.from(content);
  return createHash('sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}
