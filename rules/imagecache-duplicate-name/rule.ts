import {
  defineRule,
  type ImageCacheManifest,
  imageCaches,
  isTemplated,
  quoted,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-duplicate-name',
    summary: 'Each ImageCache of a cluster has a name of its own.',
    rationale:
      'An ImageCache belongs to the whole cluster, whatever namespace its manifest names, and two ' +
      'manifests of one name are one object: the one that is applied last takes the place of the ' +
      'other, and the images of the other have no cache. The rule compares the manifests of one ' +
      'file, which are applied together; other files can be for other clusters.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When the file is split for several clusters before it is applied.',
    source: {
      title: 'Manage ImageCaches (the kind has the scope Cluster)',
      url: 'https://help.aliyun.com/zh/eci/user-guide/manage-image-caches-1',
    },
  },
  messages: {
    twice: (d: { name: string }) =>
      `ImageCache ${quoted(d.name)} is in this file already; one name is one object, so only one of the two caches can be there`,
  },
  check(cache, say, facts) {
    const first = facts.once(firstOfNames).get(keyOf(cache));
    if (first === undefined || first === cache || isSame(first, cache)) return;
    say(
      'twice',
      { name: cache.name },
      {
        help: 'Give it another name, or list the images of both in one cache',
        related: [{ path: first.path, range: first.range, message: 'the first one' }],
      },
    );
  },
});

/** The first ImageCache of each name in each file. One without images is only part of another. */
function firstOfNames({ project }: RuleFacts): ReadonlyMap<string, ImageCacheManifest> {
  const whole = project.imageCaches.filter(isWhole);
  return new Map(whole.toReversed().map((cache) => [keyOf(cache), cache]));
}

function isWhole({ name, images }: ImageCacheManifest): boolean {
  return name !== '' && images.length > 0 && !isTemplated({ text: name });
}

function keyOf({ name, path }: ImageCacheManifest): string {
  return `${name} ${path}`;
}

/** A manifest that is there twice does no harm. One without images is a part of the other. */
function isSame(a: ImageCacheManifest, b: ImageCacheManifest): boolean {
  return b.images.length === 0 || JSON.stringify(a.object) === JSON.stringify(b.object);
}
