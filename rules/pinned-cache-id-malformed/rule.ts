import { PINNED_CACHE_KEYS } from '../../src/alibaba/annotations.ts';
import { isPlaceholder } from '../../src/alibaba/instance-id.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  seenAnnotations,
} from '../../src/facts/seen-annotations.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'pinned-cache-id-malformed',
    summary: 'A pod that is pinned to an image cache names it by its id, imc-….',
    rationale:
      'The annotation takes the id of an image cache, which begins with imc-. The id of the snapshot ' +
      'behind it (s-…), its name, or anything else is no image cache, and a pod that is pinned to a ' +
      'cache that is not there does not start from it.',
    severity: 'error',
    fix: 'none',
    switchOff: 'Never, as long as pods are pinned to image caches.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    malformed: (d: { key: string; value: string }) =>
      `Expected "${d.key}" to be the id of an image cache, imc-…, found ${quoted(d.value)}`,
    snapshot: (d: { key: string; value: string }) =>
      `Expected "${d.key}" to be the id of an image cache, imc-…, found the id of a snapshot, ${quoted(d.value)}`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(PINNED_CACHE_KEYS)) },
  *check(project) {
    for (const { key, value, place } of seenAnnotations(project, oneOf(PINNED_CACHE_KEYS))) {
      const text = value.text.trim();
      const unknown = text === '' || isTemplated(value) || isPlaceholder(text);
      if (unknown || /^imc-[a-z0-9]+$/.test(text)) continue;
      const message = text.startsWith('s-') ? ('snapshot' as const) : ('malformed' as const);
      yield { ...place, message, data: { key, value: text } };
    }
  },
});
