import { instanceKey, type Registry } from '../../src/alibaba/acr.ts';
import { INSTANCE_ID_KEYS } from '../../src/alibaba/annotations.ts';
import { parseInstanceId } from '../../src/alibaba/instance-id.ts';
import { isKnownRegion } from '../../src/alibaba/regions.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { written } from '../../src/rule-kit/annotate.ts';
import type { Fix } from '../../src/finding.ts';
import { enterpriseImages, type EnterpriseImage } from '../../src/facts/instance-ids.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  podAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'instance-region-mismatch',
    summary: 'The region before an instance id is the region of the image’s host.',
    rationale:
      'The annotation names the region of the instance, and the default domain of an instance names ' +
      'it, too. Where they differ, one of them is wrong: the instance is looked for where it is not, ' +
      'and the pull of a private image fails.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'Never, as long as images come from default domains of ACR Enterprise Edition.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    mismatch: (d: { key: string; region: string; image: string; actual: string }) =>
      `"${d.key}" names region ${quoted(d.region)}, but image ${quoted(d.image)} is in ${quoted(d.actual)}`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(INSTANCE_ID_KEYS)) },
  *check(project, context) {
    for (const seen of podAnnotations(project.pods, oneOf(INSTANCE_ID_KEYS))) {
      const { key, value, place, pods } = seen;
      const given = isTemplated(value) ? undefined : parseInstanceId(value.text);
      if (given?.region === undefined || !isKnownRegion(given.region)) continue;
      const images = pods.flatMap((pod) => imagesOfOneInstance(pod, context));
      const wrong = images.find(({ registry }) => regionOf(registry) !== given.region);
      const actual = wrong && regionOf(wrong.registry);
      if (wrong === undefined || actual === undefined) continue;
      const all = images.every(
        ({ registry }) => instanceKey(registry) === instanceKey(wrong.registry),
      );
      const sure = all && wrong.registry.configured?.instanceId === given.id;
      yield {
        ...place,
        related: [{ path: wrong.path, range: wrong.range, message: 'the image' }],
        message: 'mismatch' as const,
        data: { key, region: given.region, image: wrong.text, actual },
        fix: sure ? correct(seen, `${actual}:${given.id}`) : undefined,
      };
    }
  },
});

/** Of a pod that pulls from several instances nobody knows which one the id is for. */
function imagesOfOneInstance(pod: Pod, context: RuleContext): EnterpriseImage[] {
  const images = enterpriseImages(pod, context);
  const instances = new Set(images.map(({ registry }) => instanceKey(registry)));
  return instances.size === 1 ? images.filter(({ registry }) => regionOf(registry)) : [];
}

function regionOf({ region, configured }: Registry): string | undefined {
  return configured?.region ?? region;
}

function correct({ key, value }: SeenAnnotation, text: string): Fix | undefined {
  if (value.shared) return undefined;
  return {
    title: `Set ${key} to "${text}"`,
    safety: 'safe',
    edits: [{ path: value.path, edit: written(value, text) }],
  };
}
