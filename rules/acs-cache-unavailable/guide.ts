import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod asks for an image cache of ACS in a region, on an architecture or on a GPU card for which ACS has no image caches.',
  repair: [
    'Run the pods on linux/amd64, on one of the named GPU cards, and in one of the seven regions.',
    'Where that is not possible, remove image.alibabacloud.com/enable-image-cache: the pods pull their images either way.',
  ],
  holds: { platforms: ['workflow-cluster', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
