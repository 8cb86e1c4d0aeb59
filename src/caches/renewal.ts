import { cacheSizeFor } from '../alibaba/image-cache.ts';
import { given, type Annotation, type Scalar } from '../manifests/model.ts';
import { err, ok, type Result } from '../result.ts';
import { insertEntries } from '../yaml/sites/entries.ts';
import { rearrangeItems } from '../yaml/sites/items.ts';
import { siteOf, type LaterSite } from '../yaml/sites/later.ts';
import { commentBehind } from '../yaml/sites/removal.ts';
import { touches, type TextEdit } from '../text/edits.ts';
import { written } from '../rule-kit/annotate.ts';
import { MOST_SECRETS } from './content.ts';
import { isSizeComment, notesText, sizeText, spelledKey, type CacheContent } from './text.ts';
import type { OwnCache } from './own.ts';

/**
 * The edits after which one of our manifests holds these images, and what they need. Everything
 * else stays the same byte for byte. What people have added stays as well: other annotations and
 * labels, Secrets, another retention, and a size without our comment, unless it is too small. An
 * error says why it cannot be done.
 */
export function renew(own: OwnCache, content: CacheContent): Result<readonly TextEdit[], string> {
  const { cache, text, header } = own;
  const { metadata, specSite } = cache;
  const images = imageEdits(own, content.images);
  const size = sizeEdit(own, content);
  const secrets = secretEdits(own, content.secrets);
  const annotations = entryEdits(metadata.annotations, metadata.site, content.annotations);
  const labels = entryEdits(metadata.labels, metadata.labelSite, content.labels);
  const parts = [images, size.edits, secrets.edits, annotations, labels];
  const added = [...size.added, ...secrets.added];
  if (parts.includes(undefined)) return err('it is not written as we write them any more');
  if (added.length > 0 && !specSite.open) return err(specSite.reason);
  const notes = notesText(content.notes, text[header.notes.start] === '\r' ? '\r\n' : '\n');
  const edits = [
    ...(notes === text.slice(header.notes.start, header.notes.end)
      ? []
      : [{ range: header.notes, text: notes }]),
    ...parts.flatMap((part) => part ?? []),
    ...(added.length > 0 && specSite.open ? [insertEntries(specSite, added)] : []),
  ];
  const meet = edits.some((one, at) =>
    edits.slice(at + 1).some((other) => touches(one.range, other.range)),
  );
  return meet ? err('its lines are too close together to be edited') : ok(edits);
}

type Edits = readonly TextEdit[] | undefined;

/**
 * Images that stay keep their place. A new image comes before the first one that is sorted after
 * it.
 */
function imageEdits({ cache, text }: OwnCache, wanted: readonly string[]): Edits {
  const { images, imagesPlace } = cache;
  const kept = images.flatMap((image, at) =>
    wanted.includes(image.text) && images.findIndex((one) => one.text === image.text) === at
      ? [at]
      : [],
  );
  const there = new Set(kept.map((at) => images[at]?.text));
  const added = wanted.filter((image) => !there.has(image));
  if (added.length === 0 && kept.length === images.length) return [];
  // Items that are not scalars are not among the images, so the positions would be wrong.
  if (imagesPlace?.entries.length !== images.length) return undefined;
  const items: (number | string)[] = [];
  for (const at of kept) {
    while (added[0] !== undefined && added[0] < (images[at]?.text ?? '')) {
      items.push(JSON.stringify(added.shift()));
    }
    items.push(at);
  }
  const edit = rearrangeItems(text, imagesPlace, [
    ...items,
    ...added.map((image) => JSON.stringify(image)),
  ]);
  return edit && [edit];
}

/** Edits, and entries that are new in the spec. */
interface Change {
  readonly edits: Edits;
  readonly added: readonly (readonly [key: string, value: string])[];
}

function sizeEdit({ cache, text }: OwnCache, content: CacheContent): Change {
  const { size, images } = cache;
  if (!cache.ranges.has('/spec/imageCacheSize')) {
    return { edits: [], added: [['imageCacheSize', sizeText(content)]] };
  }
  if (given(size) === undefined || size === undefined || size.shared) {
    return { edits: undefined, added: [] };
  }
  const needed = cacheSizeFor(content.bytes, content.unpacked);
  const isWanted = (image: Scalar): boolean => content.images.includes(image.text);
  const { start, end } = size.range;
  const comment = commentBehind(text, end);
  if (isSizeComment(comment)) {
    const range = { start, end: end + comment.length };
    const now = sizeText(content);
    const isSame = text.slice(range.start, range.end) === now;
    // The size of images that other pods need may be unknown. So the size is reduced only where an
    // image is removed.
    const isTooLarge = Number(size.text) > needed && images.every(isWanted);
    return { edits: isSame || isTooLarge ? [] : [{ range, text: now }], added: [] };
  }
  const isEnough = Number(size.text) >= needed;
  return { edits: isEnough ? [] : [{ range: size.range, text: String(needed) }], added: [] };
}

function secretEdits({ cache, text }: OwnCache, wanted: readonly string[]): Change {
  const { secrets, secretsPlace } = cache;
  const there = new Set(secrets.map((secret) => secret.text));
  const added = wanted
    .filter((secret) => !there.has(secret))
    .slice(0, Math.max(0, MOST_SECRETS - there.size))
    .map((secret) => JSON.stringify(secret));
  if (added.length === 0) return { edits: [], added: [] };
  if (!cache.ranges.has('/spec/imagePullSecrets')) {
    return { edits: [], added: [['imagePullSecrets', `[${added.join(', ')}]`]] };
  }
  const kept = secrets.map((_, at) => at);
  const edit =
    secretsPlace?.entries.length === secrets.length
      ? rearrangeItems(text, secretsPlace, [...kept, ...added])
      : undefined;
  return { edits: edit && [edit], added: [] };
}

/** Edits that set entries with another value, and add entries that are missing. */
function entryEdits(
  there: readonly Annotation[],
  later: LaterSite,
  wanted: ReadonlyMap<string, string>,
): Edits {
  const changed = there.filter(({ key, value }) => (wanted.get(key) ?? value.text) !== value.text);
  if (changed.some(({ value }) => value.shared)) return undefined;
  const missing = [...wanted].filter(([key]) => there.every((one) => one.key !== key));
  const site = siteOf(later);
  if (missing.length > 0 && !site.open) return undefined;
  const edits = changed.map(({ key, value }) => written(value, wanted.get(key) ?? ''));
  if (missing.length === 0 || !site.open) return edits;
  const entries = missing.map(
    ([key, value]) => [site.quoted ? key : spelledKey(key), JSON.stringify(value)] as const,
  );
  return [...edits, insertEntries(site, entries)];
}
