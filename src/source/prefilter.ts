/**
 * Decides on bytes, before any decoding or parsing, which files can hold something of ours.
 * A miss needs an apiVersion spelt with escapes (`"argoproj\x2eio"`), which nobody writes.
 */
const NEEDLES: readonly (readonly string[])[] = [
  ['argoproj.io', 'Workflow'],
  ['argoproj.io', 'Sensor'],
  ['kubeflow.org', 'ScheduledWorkflow'],
  ['eci.alibabacloud.com', 'ImageCache'],
  ['ConfigMap', 'workflowDefaults'],
];

const NEEDLE_BYTES = NEEDLES.map((group) => group.map((needle) => Buffer.from(needle)));

/** Can this file matter? UTF-16 may: it is let through, to be named as unreadable. */
export function fileMayMatter(bytes: Buffer): boolean {
  return isUtf16(bytes) || NEEDLE_BYTES.some((group) => group.every((n) => bytes.includes(n)));
}

/** Can this stretch of a text hold one of our objects? */
export function documentMayMatter(text: string): boolean {
  return NEEDLES.some((group) => group.every((needle) => text.includes(needle)));
}

/** A UTF-16 byte order mark, or ASCII written in two bytes. */
export function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return mark || (first === 0) !== (second === 0);
}
