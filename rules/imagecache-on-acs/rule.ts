import { ACS_CACHE_KEY, defineRule, imageCaches } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-on-acs',
    summary: 'ImageCache objects of ECI are for clusters with ECI, not for those of ACS.',
    rationale:
      'The kind ImageCache of eci.alibabacloud.com comes with the virtual node of ECI. The image ' +
      'caches of ACS are made in its console, by its API, or by the add-on image-cache-operator, which ' +
      'has a kind of its own: where only ACS is, applying this manifest fails, or no pod uses it. The ' +
      'rule speaks where the configuration says that the platform is ACS.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the cluster has virtual nodes of ECI beside ACS; better, configure clusters.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    onAcs: () => ({
      title: 'ImageCache of ECI on ACS',
      label: 'pods on ACS do not use it',
      notes: ['ImageCache of eci.alibabacloud.com is a kind of ECI, and the platform is ACS'],
    }),
  },
  check({ path }, say, { settingsAt }) {
    if (settingsAt(path).platform !== 'acs') return;
    say('onAcs', {
      help: `Make the cache in the console of ACS or by the add-on image-cache-operator, and annotate the pods with ${ACS_CACHE_KEY}`,
    });
  },
});
