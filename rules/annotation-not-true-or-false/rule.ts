import { SWITCH_KEYS } from '../../src/alibaba/annotations.ts';
import { written } from '../../src/rule-kit/annotate.ts';
import type { Fix } from '../../src/finding.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  seenAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'annotation-not-true-or-false',
    summary: 'An annotation that is a switch is "true" or "false".',
    rationale:
      'The pages of the platform show these annotations with "true" and "false" only. What the ' +
      'platform makes of "True", "yes" or "1" is not documented: the pod may start as if the ' +
      'annotation were not there.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'Never: write "true" or "false".',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    notSwitch: (d: { key: string; value: string }) =>
      `Expected annotation "${d.key}" to be "true" or "false", found ${quoted(d.value)}`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(SWITCH_KEYS)) },
  *check(project) {
    for (const seen of seenAnnotations(project, oneOf(SWITCH_KEYS))) {
      const { key, value, place } = seen;
      const text = value.text.trim();
      // A value that is no string at all is the business of annotation-not-a-string.
      if (value.type !== 'string' || text === '' || isTemplated(value)) continue;
      if (value.text === 'true' || value.text === 'false') continue;
      yield {
        ...place,
        message: 'notSwitch' as const,
        data: { key, value: text },
        fix: mend(seen),
      };
    }
  },
});

/** Capitals and blanks apart, it is clear what was meant; otherwise a person must say. */
function mend({ key, value }: SeenAnnotation): Fix | undefined {
  const meant = value.text.trim().toLowerCase();
  if (value.shared || (meant !== 'true' && meant !== 'false')) return undefined;
  return {
    title: `Write ${key} as "${meant}"`,
    safety: 'safe',
    edits: [{ path: value.path, edit: written(value, meant) }],
  };
}
