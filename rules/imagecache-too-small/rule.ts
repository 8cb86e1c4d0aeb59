import type { ImageCacheManifest } from '../../src/manifests/image-cache.ts';
import { cacheSizeFor, SIZE_LIMITS } from '../../src/alibaba/image-cache.ts';
import { formatBytes } from '../../src/text/bytes.ts';
import { parseImageRef } from '../../src/images/reference.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { setField } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';

export default defineRule({
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
  concerns: {},
  *check(project, context) {
    for (const cache of project.imageCaches) {
      const { bytes, sure } = weigh(cache, context);
      const needed = cacheSizeFor(bytes);
      const { size, path } = cache;
      const given = size === undefined ? SIZE_LIMITS.usual : Number(size.text);
      // A size that no cache can have is reported by imagecache-invalid.
      if (!(given >= SIZE_LIMITS.least) || given >= needed) continue;
      const common = {
        at: { path, range: (size ?? cache).range },
        manifest: { kind: 'ImageCache', name: cache.name },
        fix: sure ? enlarge(project, cache, needed) : undefined,
      };
      if (size === undefined) {
        yield { ...common, message: 'defaultSize' as const, data: { bytes, needed } };
      } else
        yield { ...common, message: 'tooSmall' as const, data: { size: given, bytes, needed } };
    }
  },
});

/** The images whose size is known, each once; sure where no size is an estimate of ours. */
function weigh({ images }: ImageCacheManifest, { sizeOf }: RuleContext) {
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

function enlarge(project: Project, cache: ImageCacheManifest, needed: number): Fix | undefined {
  if (needed > SIZE_LIMITS.most) return undefined;
  const { size, specSite } = cache;
  const edits = setField(project, size, specSite, 'imageCacheSize', String(needed));
  return edits && { title: `Set imageCacheSize to ${String(needed)}`, safety: 'safe', edits };
}
