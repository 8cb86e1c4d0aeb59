import { ACS_CACHE_KEY } from '../../src/alibaba/annotations.ts';
import { ACS_CACHE_REGIONS } from '../../src/alibaba/regions.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { hasAnnotation, oneOf, podAnnotations } from '../../src/facts/seen-annotations.ts';

export default defineRule({
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
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf([ACS_CACHE_KEY])) },
  *check({ pods }, { settingsAt }) {
    for (const { value, pods: own, place } of podAnnotations(pods, oneOf([ACS_CACHE_KEY]))) {
      if (value.text.trim() !== 'true') continue;
      const regions = own.map(({ execution }) => settingsAt(execution.path).region);
      const [region] = regions;
      if (region !== undefined && regions.every((one) => one !== undefined && !isOpen(one))) {
        yield { ...place, message: 'region' as const, data: { region } };
      } else if (own.every(({ nodeSelector }) => nodeSelector.get(ARCHITECTURE) === 'arm64')) {
        yield { ...place, message: 'architecture' as const, data: undefined };
      }
    }
  },
});

const ARCHITECTURE = 'kubernetes.io/arch';

function isOpen(region: string): boolean {
  return ACS_CACHE_REGIONS.includes(region);
}
