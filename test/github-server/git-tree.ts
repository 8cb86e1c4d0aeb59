/** An entry of a tree; `size` is undefined for folders and submodules. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | undefined;
  readonly path: string;
}

const TYPES: Readonly<Record<string, string>> = { '40000': 'tree', '160000': 'commit' };

/** The entries of the bytes of a tree: `<mode> <name>\0`, and 20 bytes of an id. They have no sizes. */
export function entriesOf(tree: Buffer = Buffer.alloc(0)): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < tree.length;) {
    const [blank, end] = [tree.indexOf(' ', at), tree.indexOf(0, at)];
    const mode = tree.subarray(at, blank).toString();
    entries.push({
      mode: mode.padStart(6, '0'),
      type: TYPES[mode] ?? 'blob',
      sha: tree.subarray(end + 1, end + 21).toString('hex'),
      size: undefined,
      path: tree.subarray(blank + 1, end).toString(),
    });
    at = end + 21;
  }
  return entries;
}
