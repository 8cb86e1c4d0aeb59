import { ACS_CACHE_KEY, defineRule, imageCaches } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-on-acs',
    summary: 'ImageCache objects are for clusters with ECI; ACS has none.',
    rationale:
      'The image caches of ACS are made in its console or by its API and are no objects of ' +
      'Kubernetes: an ACS cluster does not know the kind, and applying the manifest fails. The rule ' +
      'speaks where the configuration says that the platform is ACS.',
    severity: 'warning',
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
  check({ path }, say, { settingsAt }) {
    if (settingsAt(path).platform !== 'acs') return;
    say('onAcs', {
      help: `Make the cache in the console of ACS, and annotate the pods with ${ACS_CACHE_KEY}`,
    });
  },
});
