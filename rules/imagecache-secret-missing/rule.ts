import {
  defineRule,
  imageCaches,
  imageName,
  otherHosts,
  parseImageRef,
  secretHosts,
} from '../../src/rule-kit/index.ts';

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
