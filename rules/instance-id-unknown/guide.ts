import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A pod or an ImageCache names an instance id that the account does not have.',
  repair: [
    'Open the page Instances of the Container Registry console, in the region of the image.',
    'Write the id of the instance that holds the image.',
    'For an instance of another account, name the two roles: k8s.aliyun.com/acr-service-arns and k8s.aliyun.com/acr-user-arns.',
    'If the answers are old, renew them: wfcache-lint sizes --online --update.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
