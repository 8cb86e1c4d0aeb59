import {
  ACS_CACHE_KEY,
  AUTO_CACHE_KEYS,
  PINNED_CACHE_KEYS,
} from '../../src/alibaba/annotations.ts';
import { cacheState } from '../../src/alibaba/image-cache.ts';
import { backendOf, type Backend } from '../../src/alibaba/platform.ts';
import type { ImageUse, Pod } from '../../src/argo/pods.ts';
import { isFloating, parseImageRef } from '../../src/images/reference.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { setField } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { hasAnnotation, isTemplated, oneOf } from '../../src/facts/seen-annotations.ts';
import { quoted } from '../../src/text/wording.ts';

const CACHE_KEYS = [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS, ACS_CACHE_KEY];

export default defineRule({
  meta: {
    id: 'pull-policy-defeats-cache',
    summary: 'The pull policy fits the image cache: IfNotPresent on ECI, Always on ACS.',
    rationale:
      'On ECI a pod with imagePullPolicy Always pulls its image although the cache holds it, and ' +
      'Always is what Kubernetes takes for the tag latest and for no tag. On ACS it is the other ' +
      'way round: image caches work with Always only. In both cases the cache is paid for and ' +
      'every pod pulls.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the annotation is there for other containers of the pod.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    always: (d: { image: string }) =>
      `imagePullPolicy Always pulls ${quoted(d.image)} although the image cache may hold it; on ECI use IfNotPresent`,
    floating: (d: { image: string }) =>
      `Image ${quoted(d.image)} has no fixed tag and no imagePullPolicy, which means Always: it is pulled although the image cache may hold it`,
    notAlways: (d: { image: string; policy: string }) =>
      `imagePullPolicy ${d.policy} keeps ${quoted(d.image)} from the image cache; on ACS only Always uses it`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(CACHE_KEYS)) },
  *check(project, context) {
    const seen = new Set<string>();
    for (const pod of project.pods) {
      const backend = cachingBackend(pod, context);
      if (backend === undefined) continue;
      for (const use of pod.images) {
        const { path, range, text } = use.image;
        const place = `${path} ${String(range.start)}`;
        const message = use.container.startsWith('volume ') ? undefined : judge(use, backend);
        if (message === undefined || seen.has(place)) continue;
        seen.add(place);
        const { kind, name } = pod.owner;
        const at = use.pullPolicy ?? use.image;
        yield {
          at: { path: at.path, range: at.range },
          manifest: { kind, name, template: pod.templateName },
          message,
          data: { image: text, policy: use.pullPolicy?.text ?? 'IfNotPresent (by default)' },
          ...repair(project, use, message),
        };
      }
    }
  },
});

/** What caches images for this pod, where the files say outright that something does. */
function cachingBackend(pod: Pod, { settingsAt }: RuleContext): Backend | undefined {
  const { annotations } = pod;
  const backend = backendOf(pod, settingsAt(pod.execution.path).platform);
  if (backend === 'acs') {
    return annotations.get(ACS_CACHE_KEY)?.value.text === 'true' ? 'acs' : undefined;
  }
  const state = cacheState(annotations);
  const unknown = CACHE_KEYS.some((key) => isTemplated(annotations.get(key)?.value ?? NOTHING));
  return unknown || (state !== 'automatic' && state !== 'pinned') ? undefined : 'eci';
}

const NOTHING = { text: '' };

function judge(
  { pullPolicy, image, values }: ImageUse,
  backend: Backend,
): 'always' | 'floating' | 'notAlways' | undefined {
  const policy = pullPolicy?.text;
  if (policy?.includes('{{') === true) return undefined;
  const reference = values.complete && !isTemplated(image) ? parseImageRef(image.text) : undefined;
  if (backend === 'eci') {
    if (policy === 'Always') return 'always';
    return policy === undefined && reference && isFloating(reference) ? 'floating' : undefined;
  }
  if (policy === undefined) {
    return reference && !isFloating(reference) ? 'notAlways' : undefined;
  }
  return policy === 'Always' ? undefined : 'notAlways';
}

/** On ECI a policy can be changed for an image whose tag is fixed only: the others may move. */
function repair(
  project: Project,
  { image, pullPolicy, site }: ImageUse,
  message: string,
): { readonly fix?: Fix; readonly help?: string } {
  const reference = isTemplated(image) ? undefined : parseImageRef(image.text);
  const isFixed = reference !== undefined && !isFloating(reference);
  if (message !== 'notAlways' && !isFixed) return { help: 'Pin a tag, then use IfNotPresent' };
  const policy = message === 'notAlways' ? 'Always' : 'IfNotPresent';
  const edits = setField(project, pullPolicy, site, 'imagePullPolicy', policy);
  if (edits === undefined) return { help: `Set imagePullPolicy to ${policy}` };
  return { fix: { title: `Set imagePullPolicy to ${policy}`, safety: 'safe', edits } };
}
