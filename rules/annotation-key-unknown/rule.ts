import {
  annotations,
  brief,
  defineRule,
  fixOrHelp,
  meantKey,
  MISSPELT_RULE,
  renameAnnotation,
  sparedByLost,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations((key) => meantKey(key) !== undefined, { templated: true }),
  meta: {
    id: MISSPELT_RULE,
    summary: 'An annotation on images is spelt as the platform spells it.',
    rationale:
      'An annotation that the platform does not know has no effect, and nothing says so. A letter ' +
      'too few in the key and the pull is refused, or nothing is cached.',
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
    unknown: (d: { key: string; meant: string }) => ({
      title: `Unknown annotation ${brief(nameIn(d), 44)}`,
      label: `did you mean "${d.meant}"?`,
    }),
  },
  check(seen, say, facts) {
    const { key, keyRange, value } = seen;
    const meant = meantKey(key);
    const allowed = facts.settings.allowed.get(MISSPELT_RULE) ?? [];
    if (meant === undefined || allowed.includes(key)) return;
    const isThere = seen.pods.some(({ annotations }) => annotations.has(meant));
    const wastes = isThere
      ? []
      : sparedByLost([{ key: meant, text: value.text }], seen.pods, facts);
    const fix = isThere ? undefined : renameAnnotation(facts, seen, meant, 'unsafe');
    const help = isThere
      ? `Remove it: its pods have "${meant}" already`
      : `Write "${meant}" in its place`;
    say(
      'unknown',
      { key, meant },
      { at: { path: value.path, range: keyRange }, ...fixOrHelp(fix, help), wastes },
    );
  },
});

/** The key without its domain, where the domain is right: the place shows the whole key. */
function nameIn({ key, meant }: { readonly key: string; readonly meant: string }): string {
  const domain = meant.slice(0, meant.indexOf('/') + 1);
  return key.startsWith(domain) ? key.slice(domain.length) : key;
}
