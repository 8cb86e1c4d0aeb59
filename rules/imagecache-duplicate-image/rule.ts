import {
  defineRule,
  type Fix,
  fixOrHelp,
  formatImageRef,
  type ImageCacheManifest,
  imageCaches,
  imageName,
  parseImageRef,
  removeItem,
  type RuleFacts,
  type Scalar,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-duplicate-image',
    summary: 'An ImageCache lists each image once.',
    rationale:
      'The images of a cache are pulled one by one, and at most twenty fit. One that is listed ' +
      'twice may take the place of another, and the next person to change its tag changes one of ' +
      'the two.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'Never: the second entry has no use.',
    source: {
      title: 'Overview of image caches',
      url: 'https://www.alibabacloud.com/help/en/eci/user-guide/manage-an-image-cache',
    },
  },
  messages: {
    twice: (d: { image: string }) => ({ title: `${imageName(d.image)} is in this cache already` }),
  },
  check(cache, say, facts) {
    const seen = new Map<string, Scalar>();
    for (const [index, image] of cache.images.entries()) {
      const reference = parseImageRef(image.text);
      const key = reference ? formatImageRef(reference) : image.text;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, image);
        continue;
      }
      const { path, range } = first;
      say(
        'twice',
        { image: image.text },
        {
          at: image,
          related: [{ path, range, message: 'the first one' }],
          ...fixOrHelp(remove(cache, index, facts), 'Remove one of the two entries'),
        },
      );
    }
  },
});

function remove(cache: ImageCacheManifest, index: number, facts: RuleFacts): Fix | undefined {
  const { imagesPlace, images, path } = cache;
  // Items that are not scalars are not among the images, so the positions would be wrong.
  if (imagesPlace?.entries.length !== images.length) return undefined;
  const edits = removeItem(facts, path, imagesPlace, index);
  return edits && { title: 'Remove it', safety: 'safe', edits };
}
