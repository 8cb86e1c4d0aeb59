import {
  annotate,
  backendOf,
  defineRule,
  detailsOf,
  EXTRA_STORAGE_KEYS,
  extraStorageFor,
  formatBytes,
  imageTexts,
  listed,
  type Pod,
  podsByPlace,
  type PulledImage,
  repairDetails,
  type RuleContext,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

/** The images of one pod whose sizes are known. */
interface Load {
  readonly images: readonly PulledImage[];
  readonly bytes: number;
  /** No size is one of our estimates. */
  readonly sure: boolean;
}

export default defineRule({
  on: podsByPlace({
    mayNeed: (pod, context) => extraStorageFor(loadOf(pod, context).bytes) > 0,
    needs(pod, facts) {
      const gib = extraStorageFor(loadOf(pod, facts).bytes);
      return gib > 0 && !hasMore(pod, facts) ? `${keyFor(pod, facts)} ${String(gib)}` : undefined;
    },
    everywhere: true,
  }),
  meta: {
    id: 'image-too-large-for-disk',
    summary: 'A pod whose images need more than the free temporary storage asks for more.',
    rationale:
      'A pod on ECI or ACS has 30 GiB of temporary storage, and its images take at least twice ' +
      'their size of it while they are unpacked. Above 15 GiB of images the pull fails for lack of ' +
      'space, minutes after it began.',
    severity: 'warning',
    fix: 'safe',
    switchOff:
      'When the cluster adds storage in a way no file shows; better, name it in cluster.annotations.',
    source: {
      title: 'Increase the temporary storage space',
      url: 'https://www.alibabacloud.com/help/ja/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space-1',
    },
  },
  messages: {
    tooLarge: (d: { images: readonly string[]; bytes: number; gib: number }) =>
      `${listed(d.images)}: ${formatBytes(d.bytes)} of images need about ${formatBytes(2 * d.bytes)} of disk, and a pod has 30 GiB; ask for ${String(d.gib)} GiB more`,
  },
  check({ place, pods }, say, facts) {
    const loads = pods.map((pod) => loadOf(pod, facts));
    const images = loads.flatMap((load) => load.images);
    const [first] = images;
    if (first === undefined) return;
    const bytes = Math.max(...loads.map((load) => load.bytes));
    const gib = extraStorageFor(bytes);
    const { kind, name } = place.manifest;
    const sure = loads.every((load) => load.sure);
    const repair = annotate(place, pods, keyFor(first.pod, facts), `${String(gib)}Gi`, facts);
    say(
      'tooLarge',
      { images: imageTexts(images), bytes, gib },
      {
        ...detailsOf(place, images),
        manifest: { kind, name, template: first.pod.templateName },
        ...(sure ? repairDetails(repair) : {}),
      },
    );
  },
});

function loadOf(pod: Pod, { sizeOfImage, imagesOf }: RuleContext): Load {
  const sizes = new Map<string, { readonly bytes: number; readonly sure: boolean }>();
  const images = imagesOf(pod).filter((image) => {
    const { text } = image;
    const size = sizeOfImage(image);
    if (size.state !== 'known') return false;
    sizes.set(text, { bytes: size.bytes, sure: size.source !== 'estimate' });
    return true;
  });
  const known = [...sizes.values()];
  // Several values of one parameter are alternatives, so their sum would be too large.
  const isOne = pod.images.every(({ values }) => values.known.length <= 1);
  const bytes = known.map((one) => one.bytes);
  return {
    images,
    bytes: isOne ? bytes.reduce((sum, one) => sum + one, 0) : Math.max(0, ...bytes),
    sure: known.every((one) => one.sure),
  };
}

function hasMore(pod: Pod, { settingsAt }: RuleFacts): boolean {
  const { cluster } = settingsAt(pod.execution.path);
  return (
    pod.images.some(({ asksForStorage }) => asksForStorage) ||
    EXTRA_STORAGE_KEYS.some((key) => pod.annotations.has(key) || cluster.annotations.includes(key))
  );
}

function keyFor(pod: Pod, { settingsAt }: RuleFacts): string {
  const backend = backendOf(pod, settingsAt(pod.execution.path).platform);
  return EXTRA_STORAGE_KEYS[backend === 'acs' ? 1 : 0];
}
