import {
  annotations,
  defineRule,
  type ImageCacheManifest,
  listed,
  PERFECT_MATCH_KEY,
  type Pod,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([PERFECT_MATCH_KEY], { of: 'pods' }),
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
    executor: (d: { caches: readonly string[] }) =>
      `"${PERFECT_MATCH_KEY}" asks for every image of the pod, and ImageCache ${listed(d.caches)} does not hold argoexec, which Argo adds to its pods`,
  },
  check({ value, pods }, say, { project: { imageCaches } }) {
    if (value.text.trim() !== 'true' || imageCaches.some(holdsExecutor)) return;
    const caches = imageCaches.filter((cache) => pods.some((pod) => serves(cache, pod)));
    if (caches.length === 0) return;
    say(
      'executor',
      { caches: caches.map(({ name }) => name) },
      { help: 'Add the argoexec image to the cache, or use imc-match-count-request' },
    );
  },
});

function holdsExecutor({ images }: ImageCacheManifest): boolean {
  return images.some(({ text }) => /(?:^|\/)argoexec\b/.test(text) || text.includes('{{'));
}

function serves({ images }: ImageCacheManifest, pod: Pod): boolean {
  const held = new Set(images.map(({ text }) => text));
  return pod.images.some(({ values }) => values.known.some((text) => held.has(text)));
}
