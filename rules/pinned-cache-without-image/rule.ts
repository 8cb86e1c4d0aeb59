import {
  annotations,
  defineRule,
  described,
  holdsImage,
  imagesForCache,
  imagesInTitle,
  imageTexts,
  type ListedCache,
  PINNED_CACHE_KEYS,
  type PulledImage,
  pinsAt,
  type Pod,
  quoted,
  relatedImages,
  repin,
  type RuleFacts,
  sparedByCache,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(PINNED_CACHE_KEYS, { of: 'pods', readBy: 'eci' }),
  meta: {
    id: 'pinned-cache-without-image',
    summary: 'The image cache to which a pod is pinned holds the images of the pod.',
    rationale:
      'A pod that names a cache starts from that cache and from no other one. An image that is not in it, ' +
      'to the letter of host, repository and tag, is pulled as without any cache, while the disk of the ' +
      'cache is paid for. That is what happens when a tag changes and the cache does not. Images that ' +
      'are known to be small do not matter; where the size of a missing image is not known, the finding ' +
      'is information only. The rule speaks where the cache is listed in .wfcache-lint.caches.json, ' +
      'which wfcache-lint pin --save writes.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the pods pull the other images on purpose.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    missing: (d: { id: string; name: string; images: readonly string[] }) => ({
      title: `Pinned image cache lacks ${imagesInTitle(d.images)}`,
      label: `${quoted(d.id)} does not hold ${d.images.length === 1 ? 'it' : 'them'}`,
      notes: [
        `ImageCache ${quoted(d.name)} does not hold ${described(d.images, 'image')}, so pods that are pinned to it pull ${d.images.length === 1 ? 'it' : 'them'}`,
      ],
    }),
  },
  check(seen, say, facts) {
    for (const { id, known, pods } of pinsAt(seen, facts)) {
      if (known.state !== 'listed') continue;
      const missing = pods.flatMap((pod) => missingOf(pod, known, facts));
      if (missing.length === 0) continue;
      const isServed = pods.every((pod) => holdsSome(pod, known, facts));
      const isLarge = missing.some((image) => facts.sizeOfImage(image).state === 'known');
      // The finding stands at the annotation, so that every image is another place.
      const [first] = missing;
      const related =
        first === undefined
          ? []
          : relatedImages([
              { ...first, path: seen.value.path, range: seen.value.range },
              ...missing,
            ]);
      say(
        'missing',
        { id, name: known.cache.name, images: imageTexts(missing) },
        {
          related,
          ...(isServed && !isLarge ? { severity: 'info' as const } : {}),
          ...repin(seen, facts),
          wastes: sparedByCache(missing, facts),
        },
      );
      return;
    }
  },
});

/** The images that matter and that the cache does not hold. What is known at run time can be in it. */
function missingOf(pod: Pod, { cache }: ListedCache, facts: RuleFacts): PulledImage[] {
  return imagesForCache(pod, facts).filter(
    (image) => image.reference !== undefined && !holdsImage(cache, image, facts),
  );
}

function holdsSome(pod: Pod, { cache }: ListedCache, facts: RuleFacts): boolean {
  return facts.imagesOf(pod).some((image) => holdsImage(cache, image, facts));
}
