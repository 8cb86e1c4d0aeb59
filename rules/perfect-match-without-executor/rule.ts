import { PERFECT_MATCH_KEY } from '../../src/alibaba/annotations.ts';
import type { ImageCacheManifest } from '../../src/manifests/image-cache.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { hasAnnotation, oneOf, podAnnotations } from '../../src/facts/seen-annotations.ts';
import { listed } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'perfect-match-without-executor',
    summary: 'A cache that has to match perfectly holds the executor image of Argo, too.',
    rationale:
      'imc-perfect-match takes only a cache that holds every image of the pod. Every pod of Argo ' +
      'also has the init and wait containers with the argoexec image, so that a cache made for the ' +
      'images of the manifest alone does not match. The rule speaks where the ImageCache is in the ' +
      'repository.',
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
      `A perfect match needs the argoexec image as well, which every pod of Argo has and ImageCache ${listed(d.caches)} does not hold`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf([PERFECT_MATCH_KEY])) },
  *check({ pods, imageCaches }) {
    if (imageCaches.some(holdsExecutor)) return;
    for (const { value, pods: own, place } of podAnnotations(pods, oneOf([PERFECT_MATCH_KEY]))) {
      if (value.text.trim() !== 'true') continue;
      const caches = imageCaches.filter((cache) => own.some((pod) => serves(cache, pod)));
      if (caches.length === 0) continue;
      yield {
        ...place,
        message: 'executor' as const,
        data: { caches: caches.map(({ name }) => name) },
        help: 'Add the argoexec image to the cache, or use imc-match-count-request',
      };
    }
  },
});

function holdsExecutor({ images }: ImageCacheManifest): boolean {
  return images.some(({ text }) => /(?:^|\/)argoexec\b/.test(text) || text.includes('{{'));
}

function serves({ images }: ImageCacheManifest, pod: Pod): boolean {
  const held = new Set(images.map(({ text }) => text));
  return pod.images.some(({ values }) => values.known.some((text) => held.has(text)));
}
