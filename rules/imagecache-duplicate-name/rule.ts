import {
  brief,
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
      'file, which are applied together, and of the files of one cluster in the configuration: a ' +
      'warning, because one can be a patch of the other.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When the file is split for several clusters before it is applied.',
    source: {
      title: 'Manage ImageCaches (the kind has the scope Cluster)',
      url: 'https://help.aliyun.com/zh/eci/user-guide/manage-image-caches-1',
    },
  },
  messages: {
    twice: (d: { name: string }) => ({
      title: `ImageCache ${brief(d.name)} is in this file already`,
      label: 'one name is one object',
      notes: ['only one of the two caches can be there'],
    }),
    otherFile: (d: { name: string; path: string }) => ({
      title: `ImageCache ${brief(d.name)} is in another file as well`,
      label: `it is in ${quoted(d.path)}, for the same cluster`,
      notes: ['one name is one object, so only one of the two caches can be there'],
    }),
  },
  check(cache, say, facts) {
    const { name } = cache;
    const { inFile, inCluster } = facts.once(firstOfNames);
    const before = inFile.get(keyOf(cache.path, cache));
    const first = before === cache ? inCluster.get(clusterKey(cache, facts)) : before;
    if (first === undefined || first === cache || isSame(first, cache)) return;
    const { path, range } = first;
    const details = {
      help: 'Give it another name, or list the images of both in one cache',
      related: [{ path, range, message: 'the first one' }],
    };
    if (first === before) say('twice', { name }, details);
    else say('otherFile', { name, path }, { ...details, severity: 'warning' });
  },
});

/** The first ImageCaches of each name. */
interface Firsts {
  readonly inFile: ReadonlyMap<string, ImageCacheManifest>;
  readonly inCluster: ReadonlyMap<string | undefined, ImageCacheManifest>;
}

function firstOfNames(facts: RuleFacts): Firsts {
  const whole = facts.project.imageCaches.filter(isWhole).toReversed();
  return {
    inFile: new Map(whole.map((cache) => [keyOf(cache.path, cache), cache])),
    inCluster: new Map(
      whole
        .filter(({ path }) => facts.clusterAt(path) !== undefined)
        .map((cache) => [clusterKey(cache, facts), cache]),
    ),
  };
}

/** Undefined for a file that the configuration gives to no cluster. */
function clusterKey(cache: ImageCacheManifest, facts: RuleFacts): string | undefined {
  const cluster = facts.clusterAt(cache.path);
  if (cluster === undefined) return undefined;
  return keyOf(String(facts.settings.clusters.indexOf(cluster)), cache);
}

function keyOf(place: string, { name }: ImageCacheManifest): string {
  return `${name} ${place}`;
}

/** An ImageCache without images is only a part of another one. */
function isWhole({ name, images }: ImageCacheManifest): boolean {
  return name !== '' && images.length > 0 && !isTemplated({ text: name });
}

/** A manifest that is there twice does no harm. One without images is a part of the other. */
function isSame(a: ImageCacheManifest, b: ImageCacheManifest): boolean {
  return b.images.length === 0 || JSON.stringify(a.object) === JSON.stringify(b.object);
}
