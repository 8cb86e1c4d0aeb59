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
      'Hong Kong and Singapore. Anywhere else every pod pulls its images, although the annotation ' +
      'seems to say otherwise.',
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
      `"${ACS_CACHE_KEY}" finds no cache in ${d.region}: the page of ACS does not name that region`,
    architecture: () =>
      `"${ACS_CACHE_KEY}" finds no cache on arm64: image caches of ACS are for amd64 only`,
  },
  check({ value, pods }, say, { settingsAt }) {
    if (value.text.trim() !== 'true') return;
    const regions = pods.map(({ execution }) => settingsAt(execution.path).region);
    const [region] = regions;
    if (region !== undefined && regions.every((one) => one !== undefined && !isOpen(one))) {
      const help = `Remove it, or run the pods in ${ACS_CACHE_REGIONS.join(', ')}`;
      say('region', { region }, { help });
    } else if (pods.every(({ nodeSelector }) => nodeSelector.get(ARCHITECTURE) === 'arm64')) {
      say('architecture', { help: 'Remove it, or run the pods on amd64' });
    }
  },
});

const ARCHITECTURE = 'kubernetes.io/arch';

function isOpen(region: string): boolean {
  return ACS_CACHE_REGIONS.includes(region);
}
