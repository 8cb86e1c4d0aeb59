import {
  CACHE_SIZE_KEY,
  defineRule,
  enlarge,
  type Fix,
  fixOrHelp,
  formatBytes,
  gibOf,
  type ImageCacheManifest,
  imageCaches,
  roomFor,
  type RuleFacts,
  SIZE_LIMITS,
  sizeOfCache,
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
    const texts = cache.images.map(({ text }) => text);
    const { bytes, needed, isSure, isTooSmall } = roomFor(texts, cache, facts);
    if (!isTooSmall) return;
    const { inSpec, annotation } = sizeOfCache(cache);
    const sizes = [inSpec, annotation?.value].flatMap((size) => size ?? []);
    const repair = fixOrHelp(isSure ? fixOf(cache, needed, facts) : undefined, helpFor(needed));
    const [at] = sizes;
    if (at === undefined) say('defaultSize', { bytes, needed }, repair);
    else {
      const name = inSpec === undefined ? `"${CACHE_SIZE_KEY}"` : 'imageCacheSize';
      say('tooSmall', { name, size: gibOf(cache), bytes, needed }, { at, ...repair });
    }
  },
});

function needOf(bytes: number): string {
  return `the images have ${formatBytes(bytes)} compressed, and a cache needs twice as much`;
}

function helpFor(needed: number): string {
  return needed > SIZE_LIMITS.most
    ? 'Divide the images among several caches'
    : `Set imageCacheSize to ${String(needed)}; wfcache-lint sizes looks the exact sizes up`;
}

function fixOf(cache: ImageCacheManifest, needed: number, facts: RuleFacts): Fix | undefined {
  const found = enlarge(cache, needed, facts);
  if (found === undefined) return undefined;
  const { name, edits } = found;
  return { title: `Set ${name} to ${String(needed)}`, safety: 'safe', edits };
}
