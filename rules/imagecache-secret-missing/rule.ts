import {
  defineRule,
  hasPullSecrets,
  imageCaches,
  imageName,
  isPublicRegistry,
  parseImageRef,
  type Pod,
  type RuleContext,
  type RuleFacts,
  type Scalar,
} from '../../src/rule-kit/index.ts';

/** A host from which all pods of the repository pull with a Secret. */
interface SecretHost {
  /** A Secret of one of these pods, as an ImageCache names it. */
  readonly secret: string;
  readonly at: Scalar;
}

export default defineRule({
  on: imageCaches({
    pods: (pod, context) => pod.pullSecrets && otherHosts(pod, context).size > 0,
  }),
  meta: {
    id: 'imagecache-secret-missing',
    summary: 'An ImageCache names Secrets for the private registries of its images.',
    rationale:
      'Only registries of ACR give their images to ECI without a password, and a Personal Edition ' +
      'instance with a host of its own (crpi-…) does not, says the page of ACR. A cache with such an ' +
      'image and without imagePullSecrets cannot pull it: it fails minutes after it was applied, and ' +
      'every pod pulls. That another registry is private is taken from the pods of the repository: ' +
      'all that pull from it have a Secret.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When you see the caches become Ready.',
    source: {
      title: 'Overview of the image cache feature',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/overview-of-the-image-cache-feature',
    },
  },
  messages: {
    personal: (d: { image: string }) => ({
      title: `Missing imagePullSecrets for ${imageName(d.image)}`,
      label: 'from a Personal Edition instance',
      notes: ['the page of ACR asks for a Secret for images of a Personal Edition instance'],
    }),
    private: (d: { image: string; host: string }) => ({
      title: `Missing imagePullSecrets for ${imageName(d.image)}`,
      label: `the pods that pull from "${d.host}" have a Secret`,
    }),
  },
  check({ images, path: user, secrets, secretsPlace }, say, facts) {
    if (secrets.length > 0 || secretsPlace !== undefined) return;
    for (const image of images) {
      const host = parseImageRef(image.text)?.host;
      if (host === undefined) continue;
      const known = facts.once(secretHosts).get(host);
      if (facts.registryOf(host, user).kind === 'acr-personal-instance') {
        say(
          'personal',
          { image: image.text },
          { at: image, help: helpFor('<namespace>:<secret>') },
        );
      } else if (known !== undefined) {
        const { path, range } = known.at;
        say(
          'private',
          { image: image.text, host },
          {
            at: image,
            help: helpFor(known.secret),
            related: [{ path, range, message: 'the Secret of pods' }],
          },
        );
      }
    }
  },
});

function helpFor(secret: string): string {
  return `Add to the spec: imagePullSecrets: ["${secret}"]`;
}

/**
 * The hosts that are neither of ACR nor public, and from which every pod of the repository
 * pulls with a Secret. A pod counts as a proof only where it pulls from no other such host. Whether
 * pods in files that are not kept have a Secret is not known.
 */
function secretHosts(facts: RuleFacts): ReadonlyMap<string, SecretHost> {
  const found = new Map<string, SecretHost>();
  const open = new Set([...facts.project.elsewhere].map((text) => parseImageRef(text)?.host ?? ''));
  for (const pod of facts.project.pods) {
    const hosts = otherHosts(pod, facts);
    const [host] = hosts;
    const [secret] = pod.secrets;
    if (!hasPullSecrets(pod)) for (const one of hosts) open.add(one);
    if (host === undefined || hosts.size !== 1 || secret === undefined) continue;
    if (found.has(host) || secret.text.includes('{{')) continue;
    const namespace = pod.execution.namespace ?? '<namespace>';
    found.set(host, { secret: `${namespace}:${secret.text}`, at: secret });
  }
  return new Map([...found].filter(([host]) => !open.has(host)));
}

function otherHosts(pod: Pod, { imagesOf, registryOf }: RuleContext): ReadonlySet<string> {
  const hosts = imagesOf(pod).map(({ host }) => host);
  return new Set(
    hosts.filter((host) => registryOf(host).kind === 'other' && !isPublicRegistry(host)),
  );
}
