import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An entry in the list of registries without TLS is not the host of an image as the image writes it.',
  repair: [
    'Copy the host from the image, with its port: registry.acme.internal:5000.',
    'Leave out http://, https:// and any path.',
    'Put a comma between several hosts.',
    'Remove hosts of ACR: they speak HTTPS.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
