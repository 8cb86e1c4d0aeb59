import examples from '../../../rules/examples.ts';
import guides from '../../../rules/guides.ts';
import rules from '../../../rules/index.ts';
import { UsageError } from '../../config/values.ts';
import { didYouMeanName } from '../../text/suggestion.ts';
import { ENGLISH, type Language, type Speech } from '../../language.ts';
import type { ChineseRule } from '../../rule-kit/chinese.ts';
import { chineseTexts, type RuleGuide, type RuleTexts } from '../../rule-kit/guide.ts';
import type { Rule } from '../../rule-kit/rule.ts';
import { ruleUrl } from '../../report/reporter.ts';
import { columns, padEnd, widest } from '../../text/columns.ts';
import { inTwoColumns, type NamedRow } from '../../text/two-columns.ts';
import { wrap } from '../../text/wrap.ts';

/** The most columns of a line of text. */
const WIDTH = 90;

const FIXES = { none: 'no fix', safe: 'safe fix', unsafe: 'unsafe fix' } as const;

/** How rules are described; English, and as wide as it gets, where nothing is said. */
interface Described {
  /** The columns of a terminal. */
  readonly width?: number | undefined;
  readonly language?: Language;
  /** What rules say in that language, by their ids. */
  readonly chinese?: ReadonlyMap<string, ChineseRule> | undefined;
}

/**
 * The text of `rules` and `rules RULE`. Where the width of a terminal is given, no line of text is
 * longer. Throws {@link UsageError} for a rule that does not exist.
 */
export function describeRules(id: string | undefined, described: Described = {}): string {
  const { width, language = ENGLISH, chinese } = described;
  if (id === undefined) return listRules(width, language.say, chinese);
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule)
    return explain(textsOf(rule, chinese?.get(id)), Math.min(width ?? WIDTH, WIDTH), language);
  const hint = didYouMeanName(
    id,
    rules.map(({ meta }) => meta.id),
  );
  throw new UsageError(`Unknown rule "${id}"${hint || '; wfcache-lint rules lists them all'}`);
}

/** One line for each rule, so that they can be searched; more of them where a terminal is narrow. */
function listRules(
  terminal: number | undefined,
  say: Speech,
  chinese: Described['chinese'],
): string {
  const ids = widest(rules.map(({ meta }) => meta.id));
  const severities = widest(['error', 'warning', 'info'].map(say));
  const fixes = widest(Object.values(FIXES).map(say));
  const rows = rules.map(({ meta: { id, severity, fix, summary } }): NamedRow => {
    const row = [
      padEnd(id, ids),
      padEnd(say(severity), severities),
      padEnd(say(FIXES[fix]), fixes),
    ];
    return [row.join('  '), chinese?.get(id)?.summary ?? summary];
  });
  const lines = inTwoColumns(rows, terminal ?? Infinity);
  return lines.map((line) => `${line.replace(/^ {2}/, '')}\n`).join('');
}

type Texts = Pick<RuleTexts, 'meta'> & { readonly guide: RuleGuide | undefined };

function textsOf({ meta }: Rule, chinese: ChineseRule | undefined): Texts {
  const guide = guides[meta.id];
  if (chinese === undefined || guide === undefined) return { meta, guide };
  return chineseTexts({ meta, guide }, chinese);
}

function explain({ meta, guide }: Texts, width: number, language: Language): string {
  const { say } = language;
  const { id, severity, fix, summary, rationale, switchOff, source, allow } = meta;
  const colon = say(':');
  const headed = headedBy(say);
  const names = ['Source:', 'More:'].map(say);
  const [from = '', more = ''] = names.map((name) => padEnd(name, widest(names)) + say(' '));
  const lines = [
    id + say(` (${severity}, ${FIXES[fix]})`),
    '',
    ...wrap(summary, width),
    ...(guide === undefined ? [] : wrongLines(guide, id, width, say)),
    ...headed('Why', wrap(rationale, width - 2)),
    ...(guide === undefined ? [] : repairLines(guide, width, say)),
    ...headed('When to switch it off', wrap(switchOff, width - 2)),
    '',
    ...(allow === undefined ? [] : [`${say('Option allow')}${colon}${say(' ')}${allow}`, '']),
    from + source.title,
    ' '.repeat(columns(from)) + source.url,
    more + ruleUrl(id, language),
  ];
  return `${lines.join('\n')}\n`;
}

function wrongLines({ wrong }: RuleGuide, id: string, width: number, say: Speech): string[] {
  const { bad = '', good = '', config = '' } = examples[id] ?? {};
  const headed = headedBy(say);
  const section = (title: string, text: string): string[] =>
    text === '' ? [] : headed(title, text.trimEnd().split('\n'));
  return [
    ...headed('What is wrong', wrap(wrong, width - 2)),
    ...section('Bad', bad),
    ...section('Good', good),
    ...section('Both with this configuration', config),
  ];
}

function repairLines({ repair, holds }: RuleGuide, width: number, say: Speech): string[] {
  const headed = headedBy(say);
  const colon = say(':') + say(' ');
  const steps = repair.flatMap((step, at) => {
    const [first = '', ...more] = wrap(step, width - 5);
    return [`${String(at + 1)}. ${first}`, ...more.map((line) => `   ${line}`)];
  });
  const where = [
    say('platforms') + colon + holds.platforms.join(say(', ')),
    ...wrap(`Argo${colon}${say(holds.argo)}`, width - 2),
    ...(holds.note === undefined ? [] : wrap(holds.note, width - 2)),
  ];
  return [...headed('How to fix', steps), ...headed('Holds for', where)];
}

function headedBy(say: Speech): (title: string, lines: readonly string[]) => string[] {
  return (title, lines) => ['', say(title) + say(':'), ...lines.map((line) => `  ${line}`)];
}
