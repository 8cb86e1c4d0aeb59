import {
  ACS_CACHE_KEY,
  ACS_CACHE_REGIONS,
  annotations,
  defineRule,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([ACS_CACHE_KEY], { of: 'pods' }),
  meta: {
    id: 'acs-cache-unavailable',
    summary:
      'Image caches of ACS are asked for where there are any: linux/amd64, in seven regions.',
    rationale:
      'ACS has image caches for linux/amd64 only, in Beijing, Shanghai, Hangzhou, Ulanqab, Shenzhen, ' +
      'Hong Kong and Singapore. Anywhere else the annotation changes nothing and every pod pulls its ' +
      'images.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the vendor has opened image caches for your region or architecture.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    region: (d: { region: string }) =>
      `"${ACS_CACHE_KEY}" has no effect in ${d.region}: ACS has no image caches there`,
    architecture: () =>
      `"${ACS_CACHE_KEY}" has no effect on arm64: image caches of ACS are for amd64 only`,
  },
  check({ value, pods }, say, { settingsAt }) {
    if (value.text.trim() !== 'true') return;
    const regions = pods.map(({ execution }) => settingsAt(execution.path).region);
    const [region] = regions;
    if (region !== undefined && regions.every((one) => one !== undefined && !isOpen(one))) {
      say('region', { region });
    } else if (pods.every(({ nodeSelector }) => nodeSelector.get(ARCHITECTURE) === 'arm64')) {
      say('architecture');
    }
  },
});

const ARCHITECTURE = 'kubernetes.io/arch';

function isOpen(region: string): boolean {
  return ACS_CACHE_REGIONS.includes(region);
}
