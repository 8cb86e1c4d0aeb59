import {
  defineRule,
  enlarge,
  type Details,
  type Fix,
  fixOrHelp,
  formatImageRef,
  type ImageCacheManifest,
  imageCaches,
  imageName,
  parseImageRef,
  priceOfSnapshot,
  pricesWith,
  type PulledImage,
  quoted,
  relatedImages,
  removeItem,
  roomFor,
  type RuleFacts,
  unusedImages,
  type UnusedImage,
  writeReference,
} from '../../src/rule-kit/index.ts';

const ID = 'imagecache-image-unused';

interface Unused {
  readonly image: string;
  /** The name of the cache, where nobody uses any of it. */
  readonly whole: string | undefined;
  /** What it costs, as a fact. */
  readonly cost: string | undefined;
}

export default defineRule({
  on: imageCaches(),
  meta: {
    id: ID,
    summary: 'The images of an ImageCache are those that workflows pull, to the letter.',
    rationale:
      'A pod starts from a cache only if the cache holds the reference the pod names: the same host, ' +
      'the same repository, the same tag. A cache of last month’s tag, or of the VPC host where the ' +
      'workflows use the public one, is paid for and serves nobody. The fixes are unsafe: a cache that ' +
      'changes is made again, and pods that no file shows can use it.',
    severity: 'info',
    fix: 'unsafe',
    allow: 'images that are cached for pods no file of the repository shows',
    switchOff: 'When the caches serve other pods than those of the workflows here.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    unused: (d: Unused) => ({ title: titleOf(d), notes: notesOf(d) }),
    otherTag: (d: Unused & { used: string }) => ({
      title: titleOf(d),
      label: `they pull ${quoted(d.used)}, another tag`,
      notes: notesOf(d),
    }),
    otherHost: (d: Unused & { used: string }) => ({
      title: titleOf(d),
      label: `they pull ${quoted(d.used)}, the same image by another host`,
      notes: notesOf(d),
    }),
  },
  check(cache, say, facts) {
    const { images, isWhole } = unusedImages(cache, facts.settings.allowed.get(ID) ?? [], facts);
    for (const one of images) {
      const { image, reference, near } = one;
      const whole = isWhole ? cache.name : undefined;
      const data = { image: image.text, whole, cost: costOf(one, facts) };
      const repair = isWhole ? { help: wholeHelp(cache, one) } : repairOf(cache, one, facts);
      const used = one.successor[0]?.text ?? (near && formatImageRef(near));
      if (used === undefined || near === undefined) {
        say('unused', data, { at: image, ...repair });
        continue;
      }
      const isOther = (parseImageRef(used) ?? near).host === reference.host;
      say(isOther ? 'otherTag' : 'otherHost', { ...data, used }, { at: image, ...repair });
    }
  },
});

function titleOf({ image }: Unused): string {
  return `No workflow here pulls ${imageName(image)}`;
}

function notesOf({ whole, cost }: Unused): readonly string[] {
  const nobody =
    whole === undefined ? [] : [`no workflow here pulls any image of ${quoted(whole)}`];
  return [...nobody, ...(cost === undefined ? [] : [cost])];
}

/** What keeping it costs, where its size is known. */
function costOf({ reference }: UnusedImage, { sizeOf, settings }: RuleFacts): string | undefined {
  const size = sizeOf(reference);
  if (size.state !== 'known') return undefined;
  const price = priceOfSnapshot(size.bytes, pricesWith(settings.prices));
  return price < 0.005 ? undefined : `keeping it costs CNY ${price.toFixed(2)} a month (estimate)`;
}

/** The successor in its place, or the list without it. */
function repairOf(cache: ImageCacheManifest, one: UnusedImage, facts: RuleFacts): Details {
  const { image, near, successor } = one;
  const [next] = successor;
  if (next === undefined) {
    const fix = remove(cache, one, facts);
    const help = near === undefined ? allowHelp(image.text) : 'Remove it, or pull that reference';
    return fix === undefined || near === undefined ? { help, fix } : { fix };
  }
  const here = { ...next, path: image.path, range: image.range };
  const related = relatedImages([here, ...successor]);
  const help = `Write ${quoted(next.text)} here, or that reference in the workflows`;
  return { related, ...fixOrHelp(image.shared ? undefined : move(cache, one, next, facts), help) };
}

/** The new tag in the place of the old one, in a cache that is large enough for it. */
function move(
  cache: ImageCacheManifest,
  { image, index }: UnusedImage,
  { text }: PulledImage,
  facts: RuleFacts,
): Fix {
  const texts = cache.images.map((one, at) => (at === index ? text : one.text));
  const { needed, isSure, isTooSmall } = roomFor(texts, cache, facts);
  const larger = isTooSmall && isSure ? enlarge(cache, needed, facts) : undefined;
  const size = larger === undefined ? '' : `, in ${String(needed)} GiB`;
  return {
    title: `Cache ${quoted(text)} instead${size}`,
    safety: 'unsafe',
    edits: [
      { path: cache.path, edit: writeReference(facts, image, text) },
      ...(larger?.edits ?? []),
    ],
    mends: ['image-cache-missing', 'image-too-large-for-disk'],
    fillsCaches: true,
  };
}

function remove(
  { imagesPlace, images, path }: ImageCacheManifest,
  { index }: UnusedImage,
  facts: RuleFacts,
): Fix | undefined {
  // Items that are not scalars are not among the images, so the positions would be wrong.
  if (imagesPlace?.entries.length !== images.length) return undefined;
  const edits = removeItem(facts, path, imagesPlace, index);
  return edits && { title: 'Remove it from the cache', safety: 'unsafe', edits };
}

function allowHelp(image: string): string {
  return [
    'Remove it. If pods of no file here pull it, list it in .wfcache-lint.yaml:',
    allowing(image),
  ].join('\n');
}

function wholeHelp({ name }: ImageCacheManifest, { image, near }: UnusedImage): string {
  const instead = near === undefined ? '' : `Write ${quoted(formatImageRef(near))} here. Or delete`;
  return [
    `${instead || 'Delete'} ImageCache ${quoted(name)}. If pods of no file here pull this image, list it in .wfcache-lint.yaml:`,
    allowing(image.text),
  ].join('\n');
}

function allowing(image: string): string {
  return `rules: { ${ID}: { allow: [${JSON.stringify(image)}] } }`;
}
