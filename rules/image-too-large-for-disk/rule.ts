import { EXTRA_STORAGE_KEYS } from '../../src/alibaba/annotations.ts';
import { extraStorageFor } from '../../src/alibaba/image-cache.ts';
import { backendOf } from '../../src/alibaba/platform.ts';
import { groupByPlace, type PlacedPods } from '../../src/argo/places.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { formatBytes } from '../../src/text/bytes.ts';
import { annotate } from '../../src/rule-kit/annotate.ts';
import { pulledImages, relatedImages, type PulledImage } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { listed } from '../../src/text/wording.ts';

/** The images of one pod whose sizes are known. */
interface Load {
  readonly images: readonly PulledImage[];
  readonly bytes: number;
  /** No size is an estimate of ours. */
  readonly sure: boolean;
}

export default defineRule({
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
  concerns: {
    unnamed: true,
    pod: (pod, context) => extraStorageFor(loadOf(pod, context).bytes) > 0,
  },
  *check({ pods }, context) {
    const loads = new Map<Pod, Load>();
    for (const pod of pods) {
      const load = loadOf(pod, context);
      if (extraStorageFor(load.bytes) > 0 && !hasMore(pod, context)) loads.set(pod, load);
    }
    const needs = (pod: Pod): string =>
      `${keyFor(pod, context)} ${String(extraStorageFor(loads.get(pod)?.bytes ?? 0))}`;
    for (const placed of groupByPlace([...loads.keys()], pods, needs)) {
      yield report(placed, loads, context);
    }
  },
});

function loadOf(pod: Pod, { sizeOf }: RuleContext): Load {
  const sizes = new Map<string, { readonly bytes: number; readonly sure: boolean }>();
  const images = pulledImages(pod).filter(({ reference, text }) => {
    const size = reference && sizeOf(reference);
    if (size?.state !== 'known') return false;
    sizes.set(text, { bytes: size.bytes, sure: size.source !== 'estimate' });
    return true;
  });
  const known = [...sizes.values()];
  // Several values of one parameter are alternatives, so the sum would be too much.
  const isOne = pod.images.every(({ values }) => values.known.length <= 1);
  const bytes = known.map((one) => one.bytes);
  return {
    images,
    bytes: isOne ? bytes.reduce((sum, one) => sum + one, 0) : Math.max(0, ...bytes),
    sure: known.every((one) => one.sure),
  };
}

function hasMore(pod: Pod, { settingsAt }: RuleContext): boolean {
  const { cluster } = settingsAt(pod.execution.path);
  return (
    pod.images.some(({ asksForStorage }) => asksForStorage) ||
    EXTRA_STORAGE_KEYS.some((key) => pod.annotations.has(key) || cluster.annotations.includes(key))
  );
}

function keyFor(pod: Pod, { settingsAt }: RuleContext): string {
  const backend = backendOf(pod, settingsAt(pod.execution.path).platform);
  return EXTRA_STORAGE_KEYS[backend === 'acs' ? 1 : 0];
}

function report({ place, pods }: PlacedPods, loads: ReadonlyMap<Pod, Load>, context: RuleContext) {
  const own = pods.flatMap((pod) => loads.get(pod) ?? []);
  const images = own.flatMap((load) => load.images);
  const [first] = images;
  const [pod] = pods;
  if (first === undefined || pod === undefined)
    throw new Error('A pod without images was reported');
  const bytes = Math.max(...own.map((load) => load.bytes));
  const gib = extraStorageFor(bytes);
  const outcome = annotate(place, pods, keyFor(pod, context), `${String(gib)}Gi`);
  const sure = own.every((load) => load.sure);
  const repair = !sure ? {} : outcome.ok ? { fix: outcome.value } : { help: outcome.error };
  const { kind, name } = place.manifest;
  return {
    at: { path: first.path, range: first.range },
    manifest: { kind, name, template: first.pod.templateName },
    related: relatedImages(images),
    message: 'tooLarge' as const,
    data: { images: [...new Set(images.map(({ text }) => text))], bytes, gib },
    ...repair,
  };
}
