import { defineRule, images, quoted } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: images(({ host }, { registryOf }) => registryOf(host).kind === 'acr-personal-instance'),
  meta: {
    id: 'personal-edition-unreachable',
    summary:
      'Images of a Personal Edition host of its own (crpi-…) come with a Secret, by the VPC.',
    rationale:
      'Personal Edition instances created since September 2024 have a host of their own, crpi-…. ' +
      'Their page says that pulls need a Secret, since there is no instance id for them, and that ' +
      'the public host cannot be pulled from.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the Secret is on the service account, or when you see the pulls work.',
    source: {
      title: 'Personal Edition: independent domain name and limits',
      url: 'https://www.alibabacloud.com/help/en/acr/user-guide/individual-edition-instance-independent-domain-name-capacity-limit',
    },
  },
  messages: {
    secret: (d: { image: string }) =>
      `Image ${quoted(d.image)} is in a Personal Edition instance, which needs a Secret in imagePullSecrets`,
    publicHost: (d: { image: string }) =>
      `Image ${quoted(d.image)} is pulled by the public host of a Personal Edition instance, which is not for pulling`,
  },
  check({ text, host, pods }, say, { registryOf }) {
    if (registryOf(host).network === 'public') {
      const help = 'Use the host with -vpc behind the instance name';
      say('publicHost', { image: text }, { help });
    }
    if (pods.some(({ pullSecrets }) => !pullSecrets)) {
      say('secret', { image: text }, { help: secretHelp(host) });
    }
  },
});

function secretHelp(host: string): string {
  return [
    'Make a Secret in the namespace of the workflow, and name it in spec.imagePullSecrets:',
    `kubectl create secret docker-registry NAME --docker-server=${host} --docker-username=USER --docker-password=PASSWORD`,
  ].join('\n');
}
