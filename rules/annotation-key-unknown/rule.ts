import type { Fix } from '../../src/finding.ts';
import { meantKey, MISSPELT_RULE } from '../../src/facts/lost-annotations.ts';
import type { Project } from '../../src/facts/project.ts';
import { renameKey } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import {
  hasAnnotation,
  seenAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';
import { quoted } from '../../src/text/wording.ts';

const isMisspelt = (key: string): boolean => meantKey(key) !== undefined;

export default defineRule({
  meta: {
    id: MISSPELT_RULE,
    summary: 'An annotation on images is spelt as the platform spells it.',
    rationale:
      'The platform passes over an annotation it does not know, without an event and without an ' +
      'error. A letter too few in the key and the pull is refused, or nothing is cached.',
    severity: 'warning',
    fix: 'unsafe',
    allow: 'keys that are right, although they look like a known one',
    switchOff: 'When tools of your own use keys that look like those of the platform.',
    source: {
      title: 'ECI pod annotations',
      url: 'https://www.alibabacloud.com/help/en/ack/serverless-kubernetes/user-guide/eci-pod-annotation',
    },
  },
  messages: {
    unknown: (d: { key: string; meant: string }) =>
      `Unknown annotation ${quoted(d.key)}; did you mean "${d.meant}"?`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, isMisspelt) },
  *check(project, { settings }) {
    const allowed = settings.allowed.get(MISSPELT_RULE) ?? [];
    for (const seen of seenAnnotations(project, isMisspelt)) {
      const { key, keyRange, place } = seen;
      const meant = meantKey(key);
      if (meant === undefined || allowed.includes(key)) continue;
      yield {
        ...place,
        at: { path: place.at.path, range: keyRange },
        message: 'unknown' as const,
        data: { key, meant },
        fix: rename(project, seen, meant),
      };
    }
  },
});

/** Where the right key is there as well, a person has to say which value counts. */
function rename(project: Project, seen: SeenAnnotation, meant: string): Fix | undefined {
  const { pods, metadata, value } = seen;
  const isThere =
    pods.some(({ annotations }) => annotations.has(meant)) ||
    metadata.annotations.some((one) => one.key === meant);
  if (value.shared || isThere) return undefined;
  return {
    title: `Rename it to ${meant}`,
    safety: 'unsafe',
    edits: renameKey(project, value.path, seen, meant),
  };
}
