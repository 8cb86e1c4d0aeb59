import {
  annotations,
  defineRule,
  fixOrHelp,
  MATCH_COUNT_KEY,
  PERFECT_MATCH_KEY,
  removeAnnotation,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([MATCH_COUNT_KEY], { of: 'pods', templated: true, readBy: 'eci' }),
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
    unused: () => ({
      title: 'Number of matches has no effect',
      label: `"${MATCH_COUNT_KEY}" has no effect beside "${PERFECT_MATCH_KEY}: true"`,
    }),
  },
  check(seen, say, facts) {
    if (seen.object !== undefined) return;
    const perfect = seen.pods.every(
      ({ annotations }) => annotations.get(PERFECT_MATCH_KEY)?.value.text.trim() === 'true',
    );
    if (!perfect) return;
    const help = 'Keep one of the two annotations';
    say('unused', fixOrHelp(removeAnnotation(facts, seen), help));
  },
});
