import { MATCH_COUNT_KEY, PERFECT_MATCH_KEY } from '../../src/alibaba/annotations.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { removeAnnotations } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import {
  hasAnnotation,
  oneOf,
  podAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';

export default defineRule({
  meta: {
    id: 'match-count-without-effect',
    summary: 'A pod asks for a perfect match of its image cache, or for a number of matches.',
    rationale:
      'imc-perfect-match says that a cache must hold every image of the pod, ' +
      'imc-match-count-request that it must hold so many. With both the first wins, and the number ' +
      'is not looked at.',
    severity: 'info',
    fix: 'safe',
    switchOff: 'When the number is kept for the day the perfect match is switched off.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    unused: () => `"${MATCH_COUNT_KEY}" has no effect beside "${PERFECT_MATCH_KEY}: true"`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf([MATCH_COUNT_KEY])) },
  *check(project) {
    for (const seen of podAnnotations(project.pods, oneOf([MATCH_COUNT_KEY]))) {
      const perfect = seen.pods.every(
        ({ annotations }) => annotations.get(PERFECT_MATCH_KEY)?.value.text.trim() === 'true',
      );
      if (!perfect) continue;
      const fix = remove(project, seen);
      yield { ...seen.place, message: 'unused' as const, data: undefined, fix };
    }
  },
});

function remove(project: Project, { key, value, metadata }: SeenAnnotation): Fix | undefined {
  const edits = removeAnnotations(project, value.path, metadata, [key]);
  return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}
