import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An ImageCache holds an image that no workflow of the repository pulls, or that workflows write in another way.',
  repair: [
    'Compare host, repository and tag with those of the workflows.',
    'Write the reference of the workflows into the ImageCache, or remove the image from it.',
    'Where pods outside of the repository use the cache, list the image in the option allow of this rule.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
