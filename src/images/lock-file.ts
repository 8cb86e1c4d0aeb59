import { lineOf } from '../text/line-index.ts';
import type { Problem } from '../problem.ts';
import { get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { parse, type OpenFile } from '../yaml/documents.ts';
import { formatLayers, parseLayers, type ImageLayer } from './layers.ts';
import { allTagsOf, formatImageRef, parseAllTags, parseImageRef } from './reference.ts';

/** The most entries that are read from one lock file. */
const MOST_ENTRIES = 10_000;

/** What a registry answered about one image on one day. */
export interface LockEntry {
  /** The canonical reference, or `host/repository:*` for all tags of a repository. */
  readonly image: string;
  /** The digest of what the reference pointed at; empty where the file does not say it. */
  readonly digest: string;
  /** Compressed, summed over the layers of `platform`. */
  readonly bytes: number;
  /** `linux/amd64`; empty where the file does not say. */
  readonly platform: string;
  /** The day of the answer, `YYYY-MM-DD`; empty where the file does not say it. */
  readonly date: string;
  /** Of how many tags `bytes` is the smallest size; undefined for a size that is not of tags. */
  readonly tags?: number;
  /** Each layer once, the lowest first; undefined where the file does not say them. */
  readonly layers?: readonly ImageLayer[] | undefined;
}

/** The entries of a lock file by canonical reference, and what in the file could not be used. */
export interface LockedSizes {
  readonly entries: ReadonlyMap<string, LockEntry>;
  readonly problems: readonly Problem[];
}

/**
 * Reads `version: 1` and `images: [{image, digest, bytes, platform, date, tags, layers}]`. Layers that make no sense are
 * left out, and an entry that makes none is left out and named; the size of its image is unknown then. Of two entries for one image,
 * as a merge of branches leaves them, the newer one counts.
 */
export function readLockFile(file: OpenFile): LockedSizes {
  const { path } = file;
  const { documents, problems } = parse(file);
  const root = documents[0]?.root;
  if (root === undefined) return { entries: new Map(), problems };
  const version = textOf(get(root, 'version'));
  if (version !== '1') {
    const reason = `Expected "version: 1", found ${version ?? 'no version'}; write it again with wfcache-lint sizes`;
    return {
      entries: new Map(),
      problems: [...problems, { path, reason, effect: 'skipped-file' }],
    };
  }
  const entries = new Map<string, LockEntry>();
  const refused: Problem[] = [];
  for (const node of itemsOf(get(root, 'images')).slice(0, MOST_ENTRIES)) {
    const entry = readEntry(node);
    if (entry === undefined) {
      const line = lineOf(file.text, node.range.start);
      const reason = 'Expected an entry with an image reference and bytes; it is not used';
      if (refused.length < 10) refused.push({ path, line, reason, effect: 'skipped-document' });
      continue;
    }
    const other = entries.get(entry.image);
    if (other === undefined || other.date <= entry.date) entries.set(entry.image, entry);
  }
  return { entries, problems: [...problems, ...refused] };
}

function readEntry(node: Node): LockEntry | undefined {
  const image = imageOf(textOf(get(node, 'image')) ?? '');
  const bytes = Number(textOf(get(node, 'bytes')) ?? Number.NaN);
  if (image === undefined || !Number.isSafeInteger(bytes) || bytes < 0) return undefined;
  const text = (key: string): string => textOf(get(node, key)) ?? '';
  const layers = parseLayers(text('layers'));
  const tags = Number(text('tags'));
  return {
    image,
    digest: text('digest'),
    bytes,
    platform: text('platform'),
    date: text('date'),
    ...(Number.isSafeInteger(tags) && tags > 0 ? { tags } : {}),
    ...(layers === undefined ? {} : { layers }),
  };
}

function imageOf(text: string): string | undefined {
  const repository = parseAllTags(text);
  if (repository !== undefined) return allTagsOf(repository);
  const reference = parseImageRef(text);
  return reference && formatImageRef(reference);
}

const HEADER = `# Compressed sizes of images, written by \`wfcache-lint sizes\`. Keep it in the repository: lint reads
# it first, and says the same everywhere without asking any registry.
`;

/** The text of a lock file: one line for each entry, in the order given. */
export function formatLockFile(entries: readonly LockEntry[]): string {
  const lines = entries.map(({ image, digest, bytes, platform, date, tags, layers }) => {
    const fields = [
      `image: ${JSON.stringify(image)}`,
      `bytes: ${String(bytes)}`,
      `platform: ${JSON.stringify(platform)}`,
      `digest: ${JSON.stringify(digest)}`,
      `date: ${JSON.stringify(date)}`,
      ...(tags === undefined ? [] : [`tags: ${String(tags)}`]),
      ...(layers === undefined ? [] : [`layers: ${JSON.stringify(formatLayers(layers))}`]),
    ];
    return `  - { ${fields.join(', ')} }\n`;
  });
  return `${HEADER}version: 1\nimages:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
}
