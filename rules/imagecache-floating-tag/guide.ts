import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'An ImageCache lists an image with the tag latest, or without a tag.',
  repair: [
    'Find the tag or the digest that the workflows should run.',
    'Write it into the ImageCache and into the workflows, letter by letter the same.',
    'Change both with each new version of the image.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
