import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod on ACS asks for an image cache and has several images. One cache of ACS holds one image, so one cache cannot serve them all.',
  repair: [
    'Make an image cache for each image of the pod, in the console or by the API of ACS.',
    'Or install the add-on image-cache-operator, which makes caches from pods.',
    'Or accept that the small images are pulled, and switch the rule off.',
  ],
  holds: { platforms: ['workflow-cluster', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
