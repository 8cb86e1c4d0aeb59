import {
  cacheSizeFor,
  defineRule,
  type Fix,
  fixOrHelp,
  formatBytes,
  given,
  type ImageCacheManifest,
  imageCaches,
  parseImageRef,
  type RuleFacts,
  setField,
  SIZE_LIMITS,
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
    tooSmall: (d: { size: number; bytes: number; needed: number }) =>
      `Expected imageCacheSize to be at least ${String(d.needed)} GiB, twice the ${formatBytes(d.bytes)} of its images, found ${String(d.size)} GiB`,
    defaultSize: (d: { bytes: number; needed: number }) =>
      `Expected imageCacheSize to be at least ${String(d.needed)} GiB, twice the ${formatBytes(d.bytes)} of its images; without it the cache has ${String(SIZE_LIMITS.usual)} GiB`,
  },
  check(cache, say, facts) {
    const { bytes, sure } = weigh(cache, facts);
    const needed = cacheSizeFor(bytes);
    const size = given(cache.size);
    const gib = size === undefined ? SIZE_LIMITS.usual : Number(size.text);
    // A size that no cache can have is reported by imagecache-invalid.
    if (!(gib >= SIZE_LIMITS.least) || gib >= needed) return;
    const repair = fixOrHelp(sure ? enlarge(cache, needed, facts) : undefined, helpFor(needed));
    if (size === undefined) say('defaultSize', { bytes, needed }, repair);
    else say('tooSmall', { size: gib, bytes, needed }, { at: size, ...repair });
  },
});

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

function enlarge(cache: ImageCacheManifest, needed: number, facts: RuleFacts): Fix | undefined {
  if (needed > SIZE_LIMITS.most) return undefined;
  const { size, specSite } = cache;
  const edits = setField(facts, size, specSite, 'imageCacheSize', String(needed));
  return edits && { title: `Set imageCacheSize to ${String(needed)}`, safety: 'safe', edits };
}
