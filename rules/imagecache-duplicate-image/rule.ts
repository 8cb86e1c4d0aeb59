import type { ImageCacheManifest } from '../../src/manifests/image-cache.ts';
import { formatImageRef, parseImageRef } from '../../src/images/reference.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { removeItem } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'imagecache-duplicate-image',
    summary: 'An ImageCache lists each image once.',
    rationale:
      'The images of a cache are pulled one by one, and at most twenty fit. One that is listed twice ' +
      'takes the place of another, and the next person to change its tag changes one of the two.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'Never: the second entry has no use.',
    source: {
      title: 'Overview of image caches',
      url: 'https://www.alibabacloud.com/help/en/eci/user-guide/manage-an-image-cache',
    },
  },
  messages: {
    twice: (d: { image: string }) => `Image ${quoted(d.image)} is in this cache already`,
  },
  concerns: {},
  *check(project) {
    for (const cache of project.imageCaches) {
      const seen = new Map<string, (typeof cache.images)[number]>();
      for (const [index, image] of cache.images.entries()) {
        const reference = parseImageRef(image.text);
        const key = reference ? formatImageRef(reference) : image.text;
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, image);
          continue;
        }
        yield {
          at: { path: image.path, range: image.range },
          manifest: { kind: 'ImageCache', name: cache.name },
          related: [{ path: first.path, range: first.range, message: 'the first one' }],
          message: 'twice' as const,
          data: { image: image.text },
          fix: remove(project, cache, index),
        };
      }
    }
  },
});

function remove(project: Project, cache: ImageCacheManifest, index: number): Fix | undefined {
  const { imagesPlace, images, path } = cache;
  // Items that are no scalars are not among the images: positions would not agree.
  if (imagesPlace?.entries.length !== images.length) return undefined;
  const edits = removeItem(project, path, imagesPlace, index);
  return edits && { title: 'Remove it', safety: 'safe', edits };
}
