import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'Pods or an ImageCache pull by the VPC host of an instance that is linked to no VPC, as Alibaba Cloud has answered.',
  repair: [
    'Open the instance in the Container Registry console, and link the VPC of the cluster under access control.',
    'Or switch public access on, and write the public host, the one without -vpc.',
    'Then ask again: wfcache-lint sizes --online --update.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
