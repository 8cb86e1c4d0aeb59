import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive to make. What is not said is as tools write it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** The mode of Unix, with the type of the file in it. */
  readonly mode?: number;
  /** The size that the archive says, in place of the true one. */
  readonly size?: number;
  /** The bytes as they are in the archive, in place of the compressed content. */
  readonly raw?: Buffer;
}

/** Bit 11 of the flags: the name is UTF-8. */
const UTF8 = 0x08_00;
const DEFLATED = 8;
const REGULAR = 0o10_0644;

/** A ZIP archive of these entries, with names as they are given, whatever they are. */
export function zip(...entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = written(entry, at);
    parts.push(local);
    directory.push(central);
    at += local.length;
  }
  const centrals = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(centrals.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, centrals, end]);
}

function written(
  { name, content, mode = REGULAR, size, raw }: ZipEntry,
  at: number,
): { readonly local: Buffer; readonly central: Buffer } {
  const bytes = Buffer.from(content);
  const packed = raw ?? deflateRawSync(bytes);
  const called = Buffer.from(name);
  // Version, flags, method, time, date, checksum, both sizes, length of the name.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(UTF8, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(size ?? bytes.length, 18);
  common.writeUInt16LE(called.length, 22);
  const local = Buffer.alloc(4);
  local.writeUInt32LE(0x04_03_4b_50);
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x02_01_4b_50);
  head.writeUInt16LE(0x03_14, 4);
  const tail = Buffer.alloc(14);
  // Unix's mode is in the upper half of the attributes.
  tail.writeUInt16LE(mode, 8);
  tail.writeUInt32LE(at, 10);
  return {
    local: Buffer.concat([local, common, called, packed]),
    central: Buffer.concat([head, common, tail, called]),
  };
}
