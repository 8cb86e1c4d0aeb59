import { didYouMean } from '../../src/text/suggestion.ts';
import type { FindingManifest } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { isObeyed, type Suppression } from '../../src/manifests/suppressions.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'unused-suppression',
    summary: 'A suppression suppresses something, and says why.',
    rationale:
      'A suppression that is no longer needed hides the next mistake at its place. One that names a ' +
      'rule there is not, or gives no reason, does nothing: what it was meant to hide is still ' +
      'reported.',
    severity: 'info',
    fix: 'none',
    switchOff: 'While suppressions are written ahead of an upgrade of this linter.',
    source: {
      title: 'Suppressions',
      url: 'https://github.com/org/wfcache-lint/blob/main/docs/suppressions.md',
    },
  },
  messages: {
    unused: (d: { rule: string }) => `Suppression of ${quoted(d.rule)} has nothing to suppress`,
    unknown: (d: { rule: string; hint: string }) =>
      `Suppression of unknown rule ${quoted(d.rule)}${d.hint}`,
    unreasoned: () => 'Suppression without a reason is not obeyed; write "-- why" behind it',
    empty: () => 'Suppression names no rule',
  },
  last: true,
  concerns: {},
  *check(project, { ruleIds, settings }) {
    for (const suppression of project.suppressions) {
      const { path, range, rules } = suppression;
      const common = { at: { path, range }, manifest: manifestAround(suppression, project) };
      if (rules.length === 0) yield { ...common, message: 'empty' as const, data: undefined };
      else if (!isObeyed(suppression)) {
        yield { ...common, message: 'unreasoned' as const, data: undefined };
        continue;
      }
      for (const rule of rules) {
        const needed = project.used.get(suppression)?.has(rule) ?? false;
        // A rule that is off may be on again tomorrow, or for others.
        if (needed || settings.rules.get(rule) === 'off') continue;
        if (ruleIds.includes(rule)) yield { ...common, message: 'unused' as const, data: { rule } };
        else {
          const hint = didYouMean(rule, ruleIds);
          yield { ...common, message: 'unknown' as const, data: { rule, hint } };
        }
      }
    }
  },
});

function manifestAround({ path, range }: Suppression, { manifests }: Project): FindingManifest {
  const own = manifests.filter((manifest) => manifest.path === path);
  const around = own.find((one) => one.range.start <= range.start && range.end <= one.range.end);
  const { kind = '', name = '' } = around ?? own[0] ?? {};
  return { kind, name };
}
