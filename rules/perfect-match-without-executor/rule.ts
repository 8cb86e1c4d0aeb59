import {
  annotations,
  defineRule,
  executorImageOf,
  type ImageCacheManifest,
  listed,
  PERFECT_MATCH_KEY,
  type Pod,
  relatedSetting,
  type Scalar,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([PERFECT_MATCH_KEY], { of: 'pods', readBy: 'eci' }),
  meta: {
    id: 'perfect-match-without-executor',
    summary: 'A cache that has to match perfectly holds the executor image of Argo, too.',
    rationale:
      'imc-perfect-match takes only a cache that holds every image of the pod. Every pod of Argo ' +
      'also has the init and wait containers with the argoexec image, so that a cache made for the ' +
      'images of the manifest alone should not match; no page speaks of Argo here. The rule speaks ' +
      'where the ImageCache is in the repository.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When you have seen the cache match.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    executor: (d: { caches: readonly string[] }) => ({
      title: 'A perfect match needs a cache with argoexec',
      label: `"${PERFECT_MATCH_KEY}" asks for every image of the pod`,
      notes: [`ImageCache ${listed(d.caches)} does not hold argoexec, which Argo adds to its pods`],
    }),
  },
  check({ value, pods }, say, { project: { imageCaches } }) {
    const executors = pods.flatMap((pod) => executorImageOf(pod) ?? []);
    const [executor] = executors;
    const isHeld = imageCaches.some((cache) => holdsExecutor(cache, executors));
    if (value.text.trim() !== 'true' || isHeld) return;
    const caches = imageCaches.filter((cache) => pods.some((pod) => serves(cache, pod)));
    if (caches.length === 0) return;
    const image = executor === undefined ? 'the argoexec image' : `"${executor.text}"`;
    say(
      'executor',
      { caches: caches.map(({ name }) => name) },
      {
        help: `Add ${image} to the cache, or use imc-match-count-request`,
        related: executor === undefined ? [] : [relatedSetting(executor, 'executor image')],
      },
    );
  },
});

/** Where a controller names its executor image, the cache needs exactly that one. */
function holdsExecutor({ images }: ImageCacheManifest, executors: readonly Scalar[]): boolean {
  return images.some(({ text }) => {
    if (text.includes('{{')) return true;
    if (executors.length === 0) return /(?:^|\/)argoexec\b/.test(text);
    return executors.some((executor) => executor.text === text);
  });
}

function serves({ images }: ImageCacheManifest, pod: Pod): boolean {
  const held = new Set(images.map(({ text }) => text));
  return pod.images.some(({ values }) => values.known.some((text) => held.has(text)));
}
