import {
  annotate,
  annotations,
  anyOf,
  brief,
  defineRule,
  described,
  type Details,
  detailsOf,
  diskLoad,
  type DiskLoad,
  EXTRA_STORAGE_KEYS,
  extraStorageAsked,
  extraStorageIn,
  extraStorageKey,
  fixOrHelp,
  formatBytes,
  FREE_STORAGE,
  imageLoad,
  imagesInTitle,
  imageTexts,
  leastExtraStorage,
  missingStorage,
  type Pod,
  podsByPlace,
  relatedImages,
  repairDetails,
  type RuleFacts,
  setValue,
  unpackedSize,
  WORKING_ROOM,
} from '../../src/rule-kit/index.ts';

/** The images that do not fit, and what the pod has to ask for. */
interface Short {
  readonly images: readonly string[];
  readonly bytes: number;
  readonly least: number;
}

export default defineRule({
  on: anyOf({
    nothing: podsByPlace({
      mayNeed: (pod, context) => leastExtraStorage(imageLoad(pod, context).bytes) > 0,
      needs(pod, facts) {
        if (!isShort(pod, facts, '')) return undefined;
        const least = leastExtraStorage(diskLoad(pod, facts).bytes);
        return `${extraStorageKey(pod, facts)} ${String(least)}`;
      },
      everywhere: true,
    }),
    little: annotations(EXTRA_STORAGE_KEYS, { of: 'pods' }),
  }),
  meta: {
    id: 'image-too-large-for-disk',
    summary: 'A pod whose images need more than the free temporary storage asks for enough of it.',
    rationale:
      'A pod on ECI or ACS has 30 GiB of temporary storage for its images and its work, and unpacked ' +
      'images take at least twice their compressed size of it. Where the images alone need more, the ' +
      'pull fails for lack of space, minutes after it began. The least is counted without the work, ' +
      'so a pod can need more than that; the fix leaves 10 GiB for the work, which is our choice. It ' +
      'is unsafe because the additional storage is charged.',
    severity: 'warning',
    fix: 'unsafe',
    switchOff:
      'When the cluster adds storage in a way no file shows; better, name it in cluster.annotations.',
    source: {
      title: 'Scale up the temporary storage space',
      url: 'https://help.aliyun.com/en/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space',
    },
  },
  messages: {
    tooLarge: (d: Short) => ({
      title: `${imagesInTitle(d.images)} ${d.images.length === 1 ? 'does' : 'do'} not fit on the disk`,
      label: `a pod has ${String(FREE_STORAGE)} GiB`,
      notes: [
        need(d),
        `ask for at least ${String(d.least)} GiB more, and for what the work writes`,
      ],
    }),
    tooLittle: (d: Short & { key: string; value: string }) => ({
      title: `${brief(d.value)} is too little for the images`,
      label: `expected "${d.key}" to be at least ${String(d.least)}Gi`,
      notes: [need(d), `a pod has ${String(FREE_STORAGE)} GiB beside it`],
    }),
    malformed: (d: Short & { key: string; value: string }) => ({
      title: `${brief(d.value)} is not whole GiB`,
      label: `expected "${d.key}" to be whole GiB, as "20Gi"`,
      notes: [need(d), 'the pages show no other form'],
    }),
  },
  check({ what, it }, say, facts) {
    const short = it.pods.filter((pod) => isShort(pod, facts, what === 'little' ? it.key : ''));
    const [first] = short;
    if (first === undefined) return;
    const { images, bytes, sure } = together(short, facts);
    const least = leastExtraStorage(bytes);
    const data: Short = { images: imageTexts(images), bytes, least };
    const value = `${String(least + WORKING_ROOM)}Gi`;
    const key = extraStorageKey(first, facts);
    if (what === 'nothing') {
      const { kind, name } = it.place.manifest;
      const repair = repairDetails(annotate(it.place, it.pods, key, value, facts));
      say('tooLarge', data, {
        ...detailsOf(it.place, images),
        manifest: { kind, name, template: first.templateName },
        ...(sure ? unsafe(repair) : { help: helpFor(key, value) }),
      });
      return;
    }
    const given = it.value.text.trim();
    const isForm = extraStorageIn(given) !== undefined;
    const fix = sure && it.key === key ? setValue(it, value) : undefined;
    say(
      isForm ? 'tooLittle' : 'malformed',
      { ...data, key: it.key, value: given },
      {
        related: relatedImages([...images.slice(0, 1), ...images]),
        ...unsafe(fixOrHelp(fix, helpFor(key, value))),
      },
    );
  },
});

/**
 * Do the images of the pod not fit, and is this the key by which it asks for storage? An empty key
 * stands for a pod that asks for none.
 */
function isShort(pod: Pod, facts: RuleFacts, key: string): boolean {
  return missingStorage(pod, facts) > 0 && (extraStorageAsked(pod, facts) ?? '') === key;
}

/** The images of some pods, with the bytes of the pod that pulls the most. */
function together(pods: readonly Pod[], facts: RuleFacts): DiskLoad {
  const loads = pods.map((pod) => diskLoad(pod, facts));
  return {
    images: loads.flatMap(({ images }) => images),
    bytes: Math.max(...loads.map(({ bytes }) => bytes)),
    sure: loads.every(({ sure }) => sure),
  };
}

/** A fix for a person to review: the additional storage is charged. */
function unsafe({ fix, help }: Pick<Details, 'fix' | 'help'>): Pick<Details, 'fix' | 'help'> {
  return fix === undefined ? { help } : { fix: { ...fix, safety: 'unsafe' } };
}

function need({ images, bytes }: Short): string {
  const all = described(images, 'image');
  const take = images.length === 1 ? 'takes' : 'take';
  return `${all} (${formatBytes(bytes)} compressed) ${take} at least ${String(unpackedSize(bytes))} GiB of disk`;
}

function helpFor(key: string, value: string): string {
  return `Write ${key}: "${value}"; it leaves ${String(WORKING_ROOM)} GiB for the work, and wfcache-lint sizes looks the exact sizes up`;
}
