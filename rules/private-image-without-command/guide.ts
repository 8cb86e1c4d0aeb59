import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A container has a private image and no command, so the workflow controller has to ask the registry for the entrypoint.',
  repair: [
    'Look the entrypoint up: docker inspect IMAGE shows it as Entrypoint and Cmd.',
    'Write it into command and args of the container.',
    'Or give the controller the entrypoints of your images, under images of its ConfigMap.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
