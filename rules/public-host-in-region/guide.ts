import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods pull from an instance of their own region by its public host.',
  repair: [
    'Link the VPC of the cluster to the instance, in the Container Registry console, page Access Control.',
    'Write the VPC host: my-registry-vpc.<region>.cr.aliyuncs.com. --fix does so.',
    'Write it into the ImageCaches too: a cache serves only the reference that it holds.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
