import { AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../../src/alibaba/annotations.ts';
import type { Pod } from '../../src/argo/pods.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { removeAnnotations } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  podAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';

export default defineRule({
  meta: {
    id: 'cache-pinned-and-automatic',
    summary: 'A pod is pinned to one image cache, or leaves the choice to the platform.',
    rationale:
      'A cache named by its id beats automatic matching, always. With both annotations on a pod the ' +
      'automatic one is never looked at, and who reads the manifest expects a fallback that does ' +
      'not exist: once the pinned cache is gone, pods do not start from another one.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the automatic annotation is kept for the day the pin is taken away.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    unused: (d: { key: string; pinned: string }) =>
      `"${d.key}" has no effect: "${d.pinned}" pins all its pods to one cache`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(PINNED_CACHE_KEYS)) },
  *check(project) {
    for (const seen of podAnnotations(project.pods, oneOf(AUTO_CACHE_KEYS))) {
      const { key, value, pods, place } = seen;
      const isOn = isTemplated(value) || value.text.trim().toLowerCase() === 'true';
      const [pinned] = pods.flatMap(pinOf);
      if (!isOn || pinned === undefined || !pods.every((pod) => pinOf(pod).length > 0)) continue;
      yield {
        ...place,
        message: 'unused' as const,
        data: { key, pinned },
        fix: remove(project, seen),
      };
    }
  },
});

function pinOf({ annotations }: Pod): string[] {
  return PINNED_CACHE_KEYS.filter((key) => (annotations.get(key)?.value.text.trim() ?? '') !== '');
}

function remove(project: Project, { key, value, metadata }: SeenAnnotation): Fix | undefined {
  const edits = removeAnnotations(project, value.path, metadata, [key]);
  return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}
