import {
  annotations,
  brief,
  CACHE_IDS_AT,
  defineRule,
  isCacheId,
  isPlaceholder,
  PINNED_CACHE_KEYS,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(PINNED_CACHE_KEYS, { readBy: 'eci' }),
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
    malformed: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is not the id of an image cache`,
      label: `expected "${d.key}" to be imc-…`,
    }),
    snapshot: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is the id of a snapshot`,
      label: `expected "${d.key}" to be the id of an image cache, imc-…`,
    }),
  },
  check({ key, value }, say) {
    const text = value.text.trim();
    if (text === '' || isPlaceholder(text) || isCacheId(text)) return;
    const help = `Look the id of the cache up: ${CACHE_IDS_AT}`;
    say(text.startsWith('s-') ? 'snapshot' : 'malformed', { key, value: text }, { help });
  },
});
