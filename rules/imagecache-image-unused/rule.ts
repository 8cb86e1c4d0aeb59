import {
  canBecome,
  defineRule,
  formatImageRef,
  imageCaches,
  imageName,
  type ImageRef,
  instanceKey,
  parseImageRef,
  quoted,
  type RuleFacts,
  type Scalar,
} from '../../src/rule-kit/index.ts';

const ID = 'imagecache-image-unused';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: ID,
    summary: 'The images of an ImageCache are those that workflows pull, to the letter.',
    rationale:
      'A pod starts from a cache only if the cache holds the reference the pod names: the same host, ' +
      'the same repository, the same tag. A cache of last month’s tag, or of the VPC host where the ' +
      'workflows use the public one, is paid for and serves nobody.',
    severity: 'info',
    fix: 'none',
    allow: 'images that are cached for pods no file of the repository shows',
    switchOff: 'When the caches serve other pods than those of the workflows here.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    unused: (d: { image: string }) => ({ title: `No workflow here pulls ${imageName(d.image)}` }),
    otherTag: (d: { image: string; used: string }) => ({
      title: `No workflow here pulls ${imageName(d.image)}`,
      label: `they pull ${quoted(d.used)}, another tag`,
    }),
    otherHost: (d: { image: string; used: string }) => ({
      title: `No workflow here pulls ${imageName(d.image)}`,
      label: `they pull ${quoted(d.used)}, the same image by another host`,
    }),
  },
  check({ images }, say, facts) {
    const { texts, templated, references } = facts.once(pulled);
    if (texts.size === 0) return;
    const allowed = facts.settings.allowed.get(ID) ?? [];
    for (const image of firstOfEach(images)) {
      const { text } = image;
      const reference = parseImageRef(text);
      if (reference === undefined || allowed.includes(text)) continue;
      if (/(?:^|\/)argoexec$/.test(reference.repository)) continue;
      if (references.has(formatImageRef(reference))) continue;
      if (templated.some((one) => canBecome(one, text))) continue;
      const near = [...references.values()].find((one) => isNear(one, reference, facts));
      if (near === undefined) say('unused', { image: text }, { at: image, help: allowHelp(text) });
      else {
        const message = near.host === reference.host ? 'otherTag' : 'otherHost';
        const used = formatImageRef(near);
        say(
          message,
          { image: text, used },
          { at: image, help: `Write ${quoted(used)} here, or that reference in the workflows` },
        );
      }
    }
  },
});

function allowHelp(image: string): string {
  return [
    'Remove it. If pods of no file here pull it, list it in .wfcache-lint.yaml:',
    `rules: { ${ID}: { allow: [${JSON.stringify(image)}] } }`,
  ].join('\n');
}

/** Each reference once. A second one is reported by imagecache-duplicate-image. */
function firstOfEach(images: readonly Scalar[]): readonly Scalar[] {
  return images.filter(({ text }, at) => images.findIndex((one) => one.text === text) === at);
}

/** Every image that a pod can pull. Tags of Argo that cannot be resolved are left in it. */
function pulled({ project: { pods, elsewhere } }: RuleFacts) {
  const here = pods.flatMap(({ images }) =>
    images.flatMap(({ values, image }) => {
      const known = [...values.known, ...values.partial];
      return values.complete || known.some((text) => text.includes('{{'))
        ? known
        : [...known, image.text];
    }),
  );
  const texts = new Set([...here, ...elsewhere]);
  const used = [...texts].flatMap((text) => parseImageRef(text) ?? []);
  return {
    texts,
    templated: [...texts].filter((text) => text.includes('{{')),
    references: new Map(used.map((one) => [formatImageRef(one), one])),
  };
}

/** Is it the same repository, with another tag or with another host of the same registry? */
function isNear(a: ImageRef, b: ImageRef, { registryOf }: RuleFacts): boolean {
  if (a.repository !== b.repository) return false;
  if (a.host === b.host) return true;
  const [one, other] = [registryOf(a.host), registryOf(b.host)];
  if (one.kind !== other.kind || one.region !== other.region) return false;
  if (one.kind === 'acr-personal') return true;
  return one.kind === 'acr-enterprise' && instanceKey(one) === instanceKey(other);
}
