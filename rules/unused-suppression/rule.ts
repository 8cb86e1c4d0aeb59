import { defineRule, didYouMean, quoted, suppressions } from '../../src/rule-kit/index.ts';

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
    unused: (d: { rule: string }) => `Suppression of ${quoted(d.rule)} has nothing to suppress`,
    unknown: (d: { rule: string; hint: string }) =>
      `Suppression of unknown rule ${quoted(d.rule)}${d.hint}`,
    unreasoned: () => 'Suppression without a reason is not obeyed; write "-- why" behind it',
    undated: (d: { day: string }) =>
      d.day === ''
        ? 'Suppression is not obeyed: "until" lacks its day'
        : `Suppression is not obeyed: ${quoted(d.day)} is no day of the calendar`,
    over: (d: { rule: string; day: string }) =>
      `Suppression of ${quoted(d.rule)} ended on ${d.day}`,
    empty: () => 'Suppression names no rule',
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
        say('unknown', { rule, hint: didYouMean(rule, ruleIds) }, { help });
      }
    }
  },
});
