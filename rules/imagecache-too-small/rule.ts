import {
  CACHE_SIZE_KEY,
  cacheSizeFor,
  defineRule,
  type Fix,
  fixOrHelp,
  formatBytes,
  type ImageCacheManifest,
  imageCaches,
  parseImageRef,
  type RuleFacts,
  type Scalar,
  setField,
  SIZE_LIMITS,
  sizeOfCache,
  written,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-too-small',
    summary: 'The size of an ImageCache is at least twice that of its images.',
    rationale:
      'The images of a cache are unpacked on a disk of imageCacheSize GiB, 20 unless it says ' +
      'otherwise. The vendor recommends twice the size of the images; where they do not fit, making ' +
      'the cache fails after all of them have been pulled.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the unpacked images are known to fit.',
    source: {
      title: '管理ImageCache (Manage ImageCaches)',
      url: 'https://help.aliyun.com/zh/eci/user-guide/manage-image-caches',
    },
  },
  messages: {
    tooSmall: (d: { name: string; size: number; bytes: number; needed: number }) => ({
      title: `${String(d.size)} GiB is too small for the images`,
      label: `expected ${d.name} to be at least ${String(d.needed)} GiB`,
      notes: [needOf(d.bytes)],
    }),
    defaultSize: (d: { bytes: number; needed: number }) => ({
      title: 'The default size is too small for the images',
      label: `expected imageCacheSize to be at least ${String(d.needed)} GiB`,
      notes: [
        needOf(d.bytes),
        `without imageCacheSize the cache has ${String(SIZE_LIMITS.usual)} GiB`,
      ],
    }),
  },
  check(cache, say, facts) {
    const { bytes, sure } = weigh(cache, facts);
    const needed = cacheSizeFor(bytes);
    const { inSpec, annotation } = sizeOfCache(cache);
    const sizes = [inSpec, annotation?.value].flatMap((size) => size ?? []);
    // Which of two sizes counts is not documented: the cache may have the larger one.
    const gib = sizes.length === 0 ? SIZE_LIMITS.usual : Math.max(...sizes.map(numberOf));
    // A size that no cache can have is reported by imagecache-invalid.
    if (!(gib >= SIZE_LIMITS.least) || gib >= needed) return;
    const repair = fixOrHelp(sure ? enlarge(cache, needed, facts) : undefined, helpFor(needed));
    const [at] = sizes;
    if (at === undefined) say('defaultSize', { bytes, needed }, repair);
    else {
      const name = inSpec === undefined ? `"${CACHE_SIZE_KEY}"` : 'imageCacheSize';
      say('tooSmall', { name, size: gib, bytes, needed }, { at, ...repair });
    }
  },
});

/** Not a number where another tool fills the value in. */
function numberOf({ text }: Scalar): number {
  return Number(text);
}

function needOf(bytes: number): string {
  return `the images have ${formatBytes(bytes)} compressed, and a cache needs twice as much`;
}

function helpFor(needed: number): string {
  return needed > SIZE_LIMITS.most
    ? 'Divide the images among several caches'
    : `Set imageCacheSize to ${String(needed)}; wfcache-lint sizes looks the exact sizes up`;
}

/**
 * The images whose size is known, each once, and their sum. It is sure where no size is one of our
 * estimates.
 */
function weigh({ images }: ImageCacheManifest, { sizeOf }: RuleFacts) {
  let bytes = 0;
  let sure = true;
  for (const text of new Set(images.map((image) => image.text))) {
    const reference = parseImageRef(text);
    const size = reference && sizeOf(reference);
    if (size?.state !== 'known') continue;
    bytes += size.bytes;
    sure &&= size.source !== 'estimate';
  }
  return { bytes, sure };
}

/** A fix at each place where the size is said, so that they do not contradict each other. */
function enlarge(cache: ImageCacheManifest, needed: number, facts: RuleFacts): Fix | undefined {
  if (needed > SIZE_LIMITS.most) return undefined;
  const { size, specSite } = cache;
  const { inSpec, annotation } = sizeOfCache(cache);
  if (annotation?.value.shared === true) return undefined;
  const text = String(needed);
  const field =
    inSpec === undefined && annotation !== undefined
      ? []
      : setField(facts, size, specSite, 'imageCacheSize', text);
  if (field === undefined) return undefined;
  const noted = annotation && { path: cache.path, edit: written(annotation.value, text) };
  const edits = noted === undefined ? field : [...field, noted];
  const name = field.length === 0 ? CACHE_SIZE_KEY : 'imageCacheSize';
  return { title: `Set ${name} to ${text}`, safety: 'safe', edits };
}
