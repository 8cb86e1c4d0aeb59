import { defineRule } from '../../src/rule-kit/rule.ts';

export default defineRule({
  meta: {
    id: 'imagecache-kept-forever',
    summary: 'An ImageCache says how many days it is kept.',
    rationale:
      'Without retentionDays a cache is kept, and its snapshot paid for, until somebody deletes it. ' +
      'Caches of image versions that nobody runs any more are not noticed.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When another tool cleans up image caches.',
    source: {
      title: 'Kubernetes ImageCache API',
      url: 'https://www.alibabacloud.com/help/id/eci/user-guide/kubernetes-imagecache-api',
    },
  },
  messages: {
    forever: () => 'Missing retentionDays: the cache is kept and paid for until it is deleted',
  },
  concerns: {},
  *check({ imageCaches }) {
    for (const { images, retentionDays, path, range, name } of imageCaches) {
      // One without images is reported as a whole, or lays over another one.
      if (retentionDays !== undefined || images.length === 0) continue;
      yield {
        at: { path, range },
        manifest: { kind: 'ImageCache', name },
        message: 'forever' as const,
        data: undefined,
        help: 'Set retentionDays, for example to 30',
      };
    }
  },
});
