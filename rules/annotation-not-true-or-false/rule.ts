import {
  annotations,
  brief,
  defineRule,
  type Fix,
  fixOrHelp,
  type SeenAnnotation,
  SWITCH_KEYS,
  written,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(SWITCH_KEYS),
  meta: {
    id: 'annotation-not-true-or-false',
    summary: 'An annotation that is a switch is "true" or "false".',
    rationale:
      'The pages of the platform show these annotations with "true" and "false" only. What the ' +
      'platform makes of "True", "yes" or "1" is not documented: the pod may start as if the ' +
      'annotation were not there.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'Never: write "true" or "false".',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    notSwitch: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is neither "true" nor "false"`,
      label: `expected "${d.key}" to be "true" or "false"`,
    }),
  },
  check(seen, say) {
    const { key, value } = seen;
    const text = value.text.trim();
    // A value that is not a string is reported by annotation-not-a-string.
    if (value.type !== 'string' || text === '') return;
    if (value.text === 'true' || value.text === 'false') return;
    say('notSwitch', { key, value: text }, fixOrHelp(mend(seen), 'Write "true" or "false"'));
  },
});

/** A fix where only capital letters or blanks are wrong. In other cases a person has to decide. */
function mend({ key, value }: SeenAnnotation): Fix | undefined {
  const meant = value.text.trim().toLowerCase();
  if (value.shared || (meant !== 'true' && meant !== 'false')) return undefined;
  return {
    title: `Write ${key} as "${meant}"`,
    safety: 'safe',
    edits: [{ path: value.path, edit: written(value, meant) }],
  };
}
