import { brief, defineRule, closest, quoted, suppressions } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: suppressions(),
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
    unused: (d: { rule: string }) => ({
      title: `Nothing to suppress for ${brief(d.rule, 40)}`,
    }),
    unknown: (d: { rule: string; meant: string | undefined }) => ({
      title: `Suppression of unknown rule ${brief(d.rule, 36)}`,
      label: d.meant === undefined ? undefined : `did you mean "${d.meant}"?`,
    }),
    unreasoned: () => ({
      title: 'Suppression without a reason is not obeyed',
      label: 'write "-- why" behind it',
    }),
    undated: (d: { day: string }) => ({
      title: 'Suppression without its last day is not obeyed',
      label:
        d.day === '' ? '"until" lacks its day' : `${brief(d.day, 40)} is no day of the calendar`,
    }),
    over: (d: { rule: string; day: string }) => ({
      title: `Suppression of ${brief(d.rule, 40)} has ended`,
      label: `its last day was ${d.day}`,
    }),
    empty: () => ({ title: 'Suppression names no rule' }),
  },
  check({ rules, obedience, until = '', used }, say, { ruleIds, settings }) {
    if (rules.length === 0) say('empty', { help: 'Write RULE -- why behind it, or remove it' });
    else if (obedience === 'undated') {
      say('undated', { day: until }, { help: 'Write the last day as until 2027-01-31' });
      return;
    } else if (obedience === 'unreasoned') {
      say('unreasoned', { help: 'Write -- and the reason behind the rules' });
      return;
    }
    for (const rule of rules) {
      // A rule that is off can be switched on again, or be on for other people.
      if (used.has(rule) || settings.rules.get(rule) === 'off') continue;
      if (obedience === 'over' && ruleIds.includes(rule)) {
        const help = 'Repair what it hid, or give it a later day';
        say('over', { rule, day: until }, { help });
      } else if (ruleIds.includes(rule))
        say('unused', { rule }, { help: `Remove ${quoted(rule)} from it` });
      else {
        const help = 'wfcache-lint rules lists them all';
        say('unknown', { rule, meant: closest(rule, ruleIds) }, { help });
      }
    }
  },
});
