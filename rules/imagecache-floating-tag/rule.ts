import { isFloating, parseImageRef } from '../../src/images/reference.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'imagecache-floating-tag',
    summary: 'The images of an ImageCache have a tag that stays, or a digest.',
    rationale:
      'A cache holds the image that the tag meant when the cache was made, and pods match it by the ' +
      'name and the tag. When latest moves on, pods go on starting from the old image, and nobody ' +
      'sees why a new version does not arrive.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the caches are made anew with every push.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    floating: (d: { image: string }) =>
      `Image ${quoted(d.image)} has no tag that stays: pods keep starting from what it was when the cache was made`,
  },
  concerns: {},
  *check({ imageCaches }) {
    for (const { images, name } of imageCaches) {
      for (const { path, range, text } of images) {
        const reference = parseImageRef(text);
        if (reference === undefined || !isFloating(reference)) continue;
        yield {
          at: { path, range },
          manifest: { kind: 'ImageCache', name },
          message: 'floating' as const,
          data: { image: text },
          help: 'Pin a version or a digest, here and in the workflows',
        };
      }
    }
  },
});
