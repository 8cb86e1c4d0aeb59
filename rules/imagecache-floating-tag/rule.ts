import {
  defineRule,
  imageCaches,
  imageName,
  isFloating,
  parseImageRef,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-floating-tag',
    summary: 'The images of an ImageCache have a tag that stays, or a digest.',
    rationale:
      'A cache holds the image that the tag meant when the cache was made, and pods match it by the ' +
      'name and the tag. When latest moves on, pods can go on starting from the old image, and ' +
      'nobody sees why a new version does not arrive; users report it, and no page speaks of it.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the caches are made anew with every push.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    floating: (d: { image: string }) => ({
      title: `${imageName(d.image)} has no tag that stays`,
      label: 'pods can keep starting from what it was when the cache was made',
    }),
  },
  check({ images }, say) {
    for (const image of images) {
      const reference = parseImageRef(image.text);
      if (reference === undefined || !isFloating(reference)) continue;
      const help = 'Pin a version or a digest, here and in the workflows';
      say('floating', { image: image.text }, { at: image, help });
    }
  },
});
