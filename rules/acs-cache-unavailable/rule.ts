import {
  ACS_CACHE_KEY,
  ACS_CACHE_REGIONS,
  annotations,
  brief,
  defineRule,
  isTemplated,
  type Pod,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([ACS_CACHE_KEY], { of: 'pods', readBy: 'acs' }),
  meta: {
    id: 'acs-cache-unavailable',
    summary:
      'Image caches of ACS are asked for where there are any: linux/amd64, in seven regions.',
    rationale:
      'ACS has image caches for linux/amd64 only, in Beijing, Shanghai, Hangzhou, Ulanqab, Shenzhen, ' +
      'Hong Kong and Singapore, and for GPU pods only on the cards G59, G49E and L20 (GN8IS). ' +
      'Anywhere else every pod pulls its images, although the annotation seems to say otherwise.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the vendor has opened image caches for your region or architecture.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    region: (d: { region: string }) => ({
      title: `No image caches of ACS in ${brief(d.region)}`,
      label: `"${ACS_CACHE_KEY}" finds no cache there`,
      notes: ['the page of ACS does not name that region'],
    }),
    architecture: () => ({
      title: 'No image caches of ACS for arm64',
      label: `"${ACS_CACHE_KEY}" finds no cache`,
      notes: ['image caches of ACS are for amd64 only'],
    }),
    card: (d: { card: string }) => ({
      title: `No image caches of ACS for cards ${brief(d.card)}`,
      label: `"${ACS_CACHE_KEY}" finds no cache`,
      notes: ['the page of ACS names G59, G49E and L20(GN8IS) only'],
    }),
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
    } else {
      const [card] = pods.map(cardOf);
      if (card === undefined || pods.some((pod) => hasCaches(cardOf(pod)))) return;
      say('card', { card }, { help: 'Remove it, or run the pods on one of these cards' });
    }
  },
});

const ARCHITECTURE = 'kubernetes.io/arch';

function isOpen(region: string): boolean {
  return ACS_CACHE_REGIONS.includes(region);
}

/** The model of the cards that a GPU pod asks for; undefined where it asks for none, or Argo says it. */
function cardOf({ labels }: Pod): string | undefined {
  const text = labels.get('alibabacloud.com/gpu-model-series')?.value.text.trim() ?? '';
  return text === '' || isTemplated({ text }) ? undefined : text;
}

/** How the label spells L20(GN8IS) is not documented. */
function hasCaches(card: string | undefined): boolean {
  return card === undefined || /^(?:G59|G49E|L20)/i.test(card);
}
