/**
 * The git id of a file with these bytes, or with this text in UTF-8: 40 hexadecimal digits. The
 * module is loaded late: most runs need no id, and it takes six milliseconds.
 */
export function gitBlobId(content: string | Buffer): string {
  const bytes = Buffer.from(content);
  return process
    .getBuiltinModule('node:crypto')
    .createHash('sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}
