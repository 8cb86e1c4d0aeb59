import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/** The most bytes of a name in the header of a file. */
const LONGEST_NAME = 100;

/**
 * Texts as a packed chart: a tar file, compressed as little as can be, because it is read once and at once.
 * To write and to read one file takes less than many. `top` is the folder that they are in.
 */
export function packedChart(top: string, texts: ReadonlyMap<string, string>): Buffer {
  const parts: Buffer[] = [];
  for (const [path, text] of texts) parts.push(...entry(`${top}/${path}`, Buffer.from(text)));
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: 1 });
}

function entry(path: string, bytes: Buffer): readonly Buffer[] {
  const name = Buffer.from(path);
  if (name.length <= LONGEST_NAME) return [header(name, bytes.length, '0'), padded(bytes)];
  // As GNU tar does: the name is a file of its own before the file.
  const long = Buffer.concat([name, Buffer.alloc(1)]);
  return [
    header(Buffer.from('././@LongLink'), long.length, 'L'),
    padded(long),
    header(name.subarray(0, LONGEST_NAME), bytes.length, '0'),
    padded(bytes),
  ];
}

/** https://www.gnu.org/software/tar/manual/html_node/Standard.html */
function header(name: Buffer, size: number, type: '0' | 'L'): Buffer {
  const made = Buffer.alloc(BLOCK);
  name.copy(made, 0);
  const put = (at: number, text: string): void => void made.write(text, at, 'latin1');
  put(100, '0000600\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, `${size.toString(8).padStart(11, '0')}\0`);
  put(136, '00000000000\0');
  // The sum is that of the header with blanks in its own place.
  put(148, '        ');
  put(156, type);
  put(257, 'ustar  \0');
  const sum = made.reduce((all, byte) => all + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return made;
}

/** The bytes, filled up to whole blocks. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}
