import {
  defineRule,
  hasPullSecrets,
  hosts,
  imageName,
  notesOnMore,
  type SeenHost,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: hosts(({ host }, { registryOf }) => registryOf(host).kind === 'acr-personal-instance'),
  meta: {
    id: 'personal-edition-unreachable',
    summary:
      'Images of a Personal Edition host of its own (crpi-…) come with a Secret, by the VPC.',
    rationale:
      'Personal Edition instances created since September 2024 have a host of their own, crpi-…. ' +
      'Their page says that pulls need a Secret, since there is no instance id for them, and that ' +
      'the public host is not for pulling. The page of ECI calls Personal Edition free of passwords ' +
      'without saying whether these instances are meant, so this is a warning.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the Secret is on the service account, or when you see the pulls work.',
    source: {
      title: 'Personal Edition: independent domain name and limits',
      url: 'https://www.alibabacloud.com/help/en/acr/user-guide/individual-edition-instance-independent-domain-name-capacity-limit',
    },
  },
  messages: {
    secret: (d: Images) => ({
      title: `${imageName(d.image)} is pulled without a Secret`,
      label: 'the page of a Personal Edition instance asks for a Secret in imagePullSecrets',
      notes: notesOnMore(d.more),
    }),
    publicHost: (d: Images) => ({
      title: `${imageName(d.image)} is pulled by a public host`,
      label: 'its page says that the public host of a Personal Edition instance is not for pulling',
      notes: notesOnMore(d.more),
    }),
  },
  check(first, say, { registryOf }) {
    const { text, host, others } = first;
    if (registryOf(host).network === 'public') {
      const help = 'Use the host with -vpc behind the instance name';
      say('publicHost', { image: text, more: others.length }, { help });
    }
    const [bare, ...more] = [first, ...others].filter(lacksSecret);
    if (bare === undefined) return;
    const { path, range } = bare;
    const details = { at: { path, range }, help: secretHelp(host) };
    say('secret', { image: bare.text, more: more.length }, details);
  },
});

interface Images {
  readonly image: string;
  readonly more: number;
}

function lacksSecret({ pods }: Pick<SeenHost, 'pods'>): boolean {
  return !pods.every(hasPullSecrets);
}

function secretHelp(host: string): string {
  return [
    'Make a Secret in the namespace of the workflow, and name it in spec.imagePullSecrets:',
    `kubectl create secret docker-registry NAME --docker-server=${host} --docker-username=USER --docker-password=PASSWORD`,
  ].join('\n');
}
