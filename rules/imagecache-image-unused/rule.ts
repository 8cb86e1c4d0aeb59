import { instanceKey } from '../../src/alibaba/acr.ts';
import type { Scalar } from '../../src/manifests/model.ts';
import { formatImageRef, parseImageRef, type ImageRef } from '../../src/images/reference.ts';
import type { Project } from '../../src/facts/project.ts';
import { canBecome } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { quoted } from '../../src/text/wording.ts';

const ID = 'imagecache-image-unused';

export default defineRule({
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
    unused: (d: { image: string }) => `No workflow here pulls image ${quoted(d.image)}`,
    otherTag: (d: { image: string; used: string }) =>
      `No workflow here pulls image ${quoted(d.image)}; they pull ${quoted(d.used)}, another tag`,
    otherHost: (d: { image: string; used: string }) =>
      `No workflow here pulls image ${quoted(d.image)}; they pull ${quoted(d.used)}, the same image by another host`,
  },
  concerns: {},
  *check(project, context) {
    if (project.imageCaches.length === 0) return;
    const pulled = pulledTexts(project);
    const templated = [...pulled].filter((text) => text.includes('{{'));
    const used = [...pulled].flatMap((text) => parseImageRef(text) ?? []);
    const references = new Set(used.map(formatImageRef));
    const allowed = context.settings.allowed.get(ID) ?? [];
    if (pulled.size === 0) return;
    for (const { images, name } of project.imageCaches) {
      for (const { path, range, text } of firstOfEach(images)) {
        const reference = parseImageRef(text);
        if (reference === undefined || allowed.includes(text)) continue;
        if (/(?:^|\/)argoexec$/.test(reference.repository)) continue;
        const canonical = formatImageRef(reference);
        if (references.has(canonical) || templated.some((one) => canBecome(one, text))) continue;
        const common = { at: { path, range }, manifest: { kind: 'ImageCache', name } };
        const near = used.find((one) => isNear(one, reference, context));
        if (near === undefined) {
          yield { ...common, message: 'unused' as const, data: { image: text } };
        } else {
          const message = near.host === reference.host ? 'otherTag' : 'otherHost';
          const data = { image: text, used: formatImageRef(near) };
          yield { ...common, message, data } as const;
        }
      }
    }
  },
});

/** Each reference once: a second one is reported by imagecache-duplicate-image. */
function firstOfEach(images: readonly Scalar[]): readonly Scalar[] {
  return images.filter(({ text }, at) => images.findIndex((one) => one.text === text) === at);
}

/** Every image a pod may pull, tags of Argo that nobody can resolve left in place. */
function pulledTexts({ pods, elsewhere }: Project): ReadonlySet<string> {
  const here = pods.flatMap(({ images }) =>
    images.flatMap(({ values, image }) => {
      const known = [...values.known, ...values.partial];
      return values.complete || known.some((text) => text.includes('{{'))
        ? known
        : [...known, image.text];
    }),
  );
  return new Set([...here, ...elsewhere]);
}

/** The same repository: with another tag, or by another host of the same registry. */
function isNear(a: ImageRef, b: ImageRef, { registryOf }: RuleContext): boolean {
  if (a.repository !== b.repository) return false;
  if (a.host === b.host) return true;
  const [one, other] = [registryOf(a.host), registryOf(b.host)];
  if (one.kind !== other.kind || one.region !== other.region) return false;
  if (one.kind === 'acr-personal') return true;
  return one.kind === 'acr-enterprise' && instanceKey(one) === instanceKey(other);
}
