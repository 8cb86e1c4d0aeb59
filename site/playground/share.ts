/** What a link holds. */
export interface Shared {
  readonly manifest: string;
  readonly configuration: string;
}

/** The most characters of the two texts together; what is longer is for the command line. */
export const MOST_TEXT = 200_000;
/** The most characters of a fragment. Browsers and chats cut longer addresses. */
export const MOST_FRAGMENT = 30_000;
/** UTF-8 and the marks of JSON take up to six bytes for a character. */
const MOST_BYTES = 6 * MOST_TEXT + 100;
const KEY = '#text=';

/** The fragment for two texts; undefined where it would be too long. */
export async function fragmentOf({ manifest, configuration }: Shared): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify({ manifest, configuration }));
  const packed = await bytesOf(through(bytes, new CompressionStream('deflate-raw')), MOST_BYTES);
  const text = btoa(Array.from(packed ?? [], (byte) => String.fromCharCode(byte)).join(''));
  const fragment = KEY + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return packed === undefined || fragment.length > MOST_FRAGMENT ? undefined : fragment;
}

/**
 * The texts in a fragment, undefined where there are none. Anybody can write a fragment, so it is
 * `damaged` if it is too long, or unpacks to more than two texts of ours can have, or to anything else.
 */
export async function sharedIn(fragment: string): Promise<Shared | 'damaged' | undefined> {
  if (!fragment.startsWith(KEY)) return undefined;
  if (fragment.length > MOST_FRAGMENT) return 'damaged';
  try {
    const text = fragment.slice(KEY.length).replaceAll('-', '+').replaceAll('_', '/');
    const packed = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const stream = through(packed, new DecompressionStream('deflate-raw'));
    const bytes = await bytesOf(stream, MOST_BYTES);
    if (bytes === undefined) return 'damaged';
    return shapeOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return 'damaged';
  }
}

function shapeOf(value: unknown): Shared | 'damaged' {
  if (typeof value !== 'object' || value === null) return 'damaged';
  const { manifest, configuration } = value as Partial<Record<keyof Shared, unknown>>;
  if (typeof manifest !== 'string' || typeof configuration !== 'string') return 'damaged';
  const isShort = manifest.length + configuration.length <= MOST_TEXT;
  return isShort ? { manifest, configuration } : 'damaged';
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  way: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(way);
}

/** All bytes of a stream; undefined, and the rest unread, where there are more than `most`. */
async function bytesOf(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
