import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod on ACS pulls an image of your own instance, and has neither a pull Secret nor the credential helper.',
  repair: [
    'Install the credential helper of Container Registry for the instance, and say so in .wfcache-lint.yaml: cluster.credentialHelper.',
    'Or make a Secret of the type kubernetes.io/dockerconfigjson, and name it in imagePullSecrets of the workflow or of its service account.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'acs'],
    argo: 'every version',
    note: 'The rule speaks where labels of the pods or the configuration name ACS.',
  },
} satisfies RuleGuide;
