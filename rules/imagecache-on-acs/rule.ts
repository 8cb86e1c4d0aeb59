import { ACS_CACHE_KEY } from '../../src/alibaba/annotations.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';

export default defineRule({
  meta: {
    id: 'imagecache-on-acs',
    summary: 'ImageCache objects are for clusters with ECI; ACS has none.',
    rationale:
      'The image caches of ACS are made in its console or by its API and are no objects of ' +
      'Kubernetes: an ACS cluster does not know the kind, and applying the manifest fails. The rule ' +
      'speaks where the configuration says that the platform is ACS.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When the cluster has virtual nodes of ECI beside ACS; better, configure overrides.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    onAcs: () => 'ImageCache is a kind of ECI; the platform is ACS, which does not know it',
  },
  concerns: {},
  *check({ imageCaches }, { settingsAt }) {
    for (const { path, range, name } of imageCaches) {
      if (settingsAt(path).platform !== 'acs') continue;
      yield {
        at: { path, range },
        manifest: { kind: 'ImageCache', name },
        message: 'onAcs' as const,
        data: undefined,
        help: `Make the cache in the console of ACS, and annotate the pods with ${ACS_CACHE_KEY}`,
      };
    }
  },
});
