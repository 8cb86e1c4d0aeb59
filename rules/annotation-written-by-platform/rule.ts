import {
  ACS_MATCHED_KEY,
  annotations,
  defineRule,
  removeAnnotation,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([ACS_MATCHED_KEY], { of: 'pods', templated: true }),
  meta: {
    id: 'annotation-written-by-platform',
    summary: 'What the platform writes on pods is not in manifests.',
    rationale:
      'ACS writes image.alibabacloud.com/matched-image-caches on a pod that found a cache, to tell ' +
      'which one. In a manifest, copied from a running pod, it asks for nothing and says something ' +
      'that may not be so.',
    severity: 'info',
    fix: 'safe',
    switchOff: 'Never: the annotation has no effect.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    written: (d: { key: string }) =>
      `"${d.key}" is written by the platform and not read from a manifest`,
  },
  check(seen, say, facts) {
    say('written', { key: seen.key }, { fix: removeAnnotation(facts, seen) });
  },
});
