import { cacheSizeFor, SIZE_LIMITS } from '../alibaba/image-cache.ts';
import { formatBytes } from '../text/bytes.ts';
import { inertJson } from '../text/inert-json.ts';
import { compareText, type Range } from '../text/text.ts';

/**
 * The first line of every ImageCache that we write. We recognise our manifests by the beginning of
 * it.
 */
const HEADER =
  '# Written by wfcache-lint, and renewed by "wfcache-lint imagecache --write" while this line is here.';
const MARK = '# Written by wfcache-lint';

/** The beginning of those lines of the header that are written anew each time. */
const NOTE = '# Note: ';

/** What an ImageCache should hold. */
export interface CacheContent {
  /** The references as pods write them, sorted. */
  readonly images: readonly string[];
  /** Compressed bytes of all images together. */
  readonly bytes: number;
  /** Some of these bytes are a lower bound. */
  readonly estimate: boolean;
  /** The bytes that the images take unpacked, by estimate. */
  readonly unpacked: number;
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  /** `namespace:name`, sorted. */
  readonly secrets: readonly string[];
  readonly retentionDays: number;
  /** What a reader has to know: images that are left out, values to fill in. */
  readonly notes: readonly string[];
}

/**
 * A whole manifest: one document without `---`. Every string is in quotes, so that none is read as
 * another type. Comments hold printable ASCII and some signs of our own. Nothing in it is a command
 * for GitHub's runner.
 */
export function cacheText(name: string, content: CacheContent): string {
  const { images, labels, annotations, secrets, retentionDays, notes } = content;
  const lines = [
    HEADER,
    ...noteLines(notes),
    'apiVersion: eci.alibabacloud.com/v1',
    'kind: ImageCache',
    'metadata:',
    `  name: ${inertJson(name)}`,
    ...mapLines('labels', labels),
    ...mapLines('annotations', annotations),
    'spec:',
    '  images:',
    ...images.map((image) => `    - ${inertJson(image)}`),
    ...(secrets.length > 0 ? ['  imagePullSecrets:'] : []),
    ...secrets.map((secret) => `    - ${inertJson(secret)}`),
    `  imageCacheSize: ${sizeText(content)}`,
    `  retentionDays: ${String(retentionDays)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function mapLines(key: string, entries: ReadonlyMap<string, string>): string[] {
  if (entries.size === 0) return [];
  const inOrder = [...entries].toSorted(([a], [b]) => compareText(a, b));
  return [
    `  ${key}:`,
    ...inOrder.map(([name, value]) => `    ${spelledKey(name)}: ${inertJson(value)}`),
  ];
}

/**
 * A key as it is written in a map. A key with a domain needs no quotes, because every reader reads
 * it as a string; a key such as `1e3` needs them.
 */
export function spelledKey(key: string): string {
  return /^\w[\w.-]*\/[\w.-]+$/.test(key) ? key : inertJson(key);
}

/** The size in GiB, with a comment that says how it was computed: `38 # 2 × 18.6 GiB = 38 GiB`. */
export function sizeText({
  bytes,
  estimate,
  unpacked,
}: Pick<CacheContent, 'bytes' | 'estimate' | 'unpacked'>): string {
  const size = cacheSizeFor(bytes);
  const whole = cacheSizeFor(bytes, unpacked);
  const headroom =
    whole > size ? `, with headroom: about ${String(whole)} GiB unpacked by estimate` : '';
  const sum = `2 × ${estimate ? 'about ' : ''}${formatBytes(bytes)}`;
  const rule =
    size > SIZE_LIMITS.least ? ` = ${String(size)} GiB` : `, ${String(size)} GiB at least`;
  return `${String(whole)} # ${sum}${rule}${headroom}`;
}

/** Did we write this comment after a size? Then we wrote the size as well. */
export function isSizeComment(comment: string): boolean {
  return comment.trimStart().startsWith('# 2 × ');
}

function noteLines(notes: readonly string[]): string[] {
  return notes.map((note) => NOTE + note.replace(/[^ -~]/g, '?').replaceAll('##[', '##?'));
}

/** The header of one of our documents. */
export interface Header {
  readonly start: number;
  /** The range of the notes, from the end of the line above them to the end of the last one. */
  readonly notes: Range;
}

/** The comment directly above an object that begins at `start`, if it is our header. */
export function headerAbove(text: string, start: number): Header | undefined {
  const lines: Range[] = [];
  for (let at = start; at > 0 && text[at - 1] === '\n';) {
    const lineStart = text.lastIndexOf('\n', at - 2) + 1;
    const from = text[lineStart] === '\uFEFF' ? lineStart + 1 : lineStart;
    if (text[from] !== '#') break;
    const end = text[at - 2] === '\r' ? at - 2 : at - 1;
    lines.push({ start: from, end });
    at = lineStart;
  }
  const [first, ...rest] = lines.toReversed();
  if (first === undefined || !text.startsWith(MARK, first.start)) return undefined;
  const others = rest.findIndex((line) => !text.startsWith(NOTE, line.start));
  const last = rest[(others === -1 ? rest.length : others) - 1] ?? first;
  return { start: first.start, notes: { start: first.end, end: last.end } };
}

/** The text of the notes after the line above them. */
export function notesText(notes: readonly string[], eol: string): string {
  return noteLines(notes)
    .map((line) => eol + line)
    .join('');
}
