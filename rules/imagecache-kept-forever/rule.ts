import { defineRule, imageCaches, lifetimeOfCache } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-kept-forever',
    summary: 'An ImageCache says how many days it is kept.',
    rationale:
      'Without retentionDays, or the annotation imc-retention-days, a cache is kept, and its snapshot ' +
      'paid for, until somebody deletes it. Caches of image versions that nobody runs any more are not noticed.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When another tool cleans up image caches.',
    source: {
      title: 'Kubernetes ImageCache API',
      url: 'https://www.alibabacloud.com/help/id/eci/user-guide/kubernetes-imagecache-api',
    },
  },
  messages: {
    forever: () => ({
      title: 'Missing retentionDays',
      label: 'the cache is kept and paid for until it is deleted',
    }),
  },
  check(cache, say) {
    const { inSpec, annotation } = lifetimeOfCache(cache);
    // An ImageCache without images is reported as a whole, or it is merged into another one.
    if ((inSpec ?? annotation) !== undefined || cache.images.length === 0) return;
    say('forever', {
      help: 'Set retentionDays, for example to 30',
    });
  },
});
