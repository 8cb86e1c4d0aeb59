import {
  INSTANCE_ID_KEYS,
  LOOSE_REGISTRY_KEYS,
  PINNED_CACHE_KEYS,
  SERVICE_ARNS_KEY,
  USER_ARNS_KEY,
} from '../../src/alibaba/annotations.ts';
import { instanceKey } from '../../src/alibaba/acr.ts';
import { isMask } from '../../src/alibaba/instance-id.ts';
import { written } from '../../src/rule-kit/annotate.ts';
import type { Fix } from '../../src/finding.ts';
import {
  enterpriseImages,
  instanceLookup,
  instanceValue,
  type InstanceLookup,
} from '../../src/facts/instance-ids.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  seenAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';
import { quoted } from '../../src/text/wording.ts';

const KEYS = [
  ...INSTANCE_ID_KEYS,
  ...PINNED_CACHE_KEYS,
  ...LOOSE_REGISTRY_KEYS,
  SERVICE_ARNS_KEY,
  USER_ARNS_KEY,
];

export default defineRule({
  meta: {
    id: 'annotation-placeholder',
    summary: 'An id or a role is a real one, not the mask of a documentation page.',
    rationale:
      'The pages of the vendor mask ids: cri-****, <your-instance-id>, cri-xxxx. Copied into a ' +
      'manifest such a value names nothing, and private images cannot be pulled.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'Where a step before the deployment fills these values in.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    placeholder: (d: { key: string; value: string }) =>
      `Expected "${d.key}" to be a real value, found the placeholder ${quoted(d.value)}`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(KEYS)) },
  *check(project, context) {
    const lookup = instanceLookup(project, context);
    for (const seen of seenAnnotations(project, oneOf(KEYS))) {
      const { key, value, place } = seen;
      if (isTemplated(value) || value.text.includes('${') || !isMask(value.text)) continue;
      yield {
        ...place,
        message: 'placeholder' as const,
        data: { key, value: value.text },
        fix: fill(seen, lookup, context),
      };
    }
  },
});

/** The id, where all pods that get it pull from one instance and that is known. */
function fill(seen: SeenAnnotation, lookup: InstanceLookup, context: RuleContext): Fix | undefined {
  const { key, value, pods } = seen;
  if (value.shared || !INSTANCE_ID_KEYS.some((one) => one === key)) return undefined;
  const images = pods.flatMap((pod) => enterpriseImages(pod, context));
  const [first] = images;
  const one = new Set(images.map(({ registry }) => instanceKey(registry))).size === 1;
  const instance = first && one ? lookup(first.registry) : undefined;
  if (instance === undefined) return undefined;
  const id = instanceValue(instance, context.settingsAt(value.path));
  return {
    title: `Set ${key} to "${id}"`,
    safety: 'safe',
    edits: [{ path: value.path, edit: written(value, id) }],
  };
}
