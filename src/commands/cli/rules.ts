import examples from '../../../rules/examples.ts';
import guides from '../../../rules/guides.ts';
import rules from '../../../rules/index.ts';
import { UsageError } from '../../config/values.ts';
import { didYouMean } from '../../text/suggestion.ts';
import type { RuleGuide } from '../../rule-kit/guide.ts';
import type { Rule } from '../../rule-kit/rule.ts';
import { ruleUrl } from '../../report/reporter.ts';
import { inTwoColumns, type NamedRow } from '../../text/two-columns.ts';
import { wrap } from '../../text/wrap.ts';

/** The most columns of a line of text. */
const WIDTH = 90;

const FIXES = { none: 'no fix', safe: 'safe fix', unsafe: 'unsafe fix' } as const;

/**
 * The text of `rules` and `rules RULE`. Where the width of a terminal is given, no line of text is
 * longer. Throws {@link UsageError} for a rule that does not exist.
 */
export function describeRules(id: string | undefined, width?: number): string {
  if (id === undefined) return listRules(width);
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule) return explain(rule, Math.min(width ?? WIDTH, WIDTH));
  const hint = didYouMean(
    id,
    rules.map(({ meta }) => meta.id),
  );
  throw new UsageError(`Unknown rule "${id}"${hint}`);
}

/** One line for each rule, so that they can be searched; more of them where a terminal is narrow. */
function listRules(terminal: number | undefined): string {
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  const rows = rules.map(({ meta: { id, severity, fix, summary } }): NamedRow => {
    return [`${id.padEnd(width)}  ${severity.padEnd(7)}  ${FIXES[fix].padEnd(10)}`, summary];
  });
  const lines = inTwoColumns(rows, terminal ?? Infinity);
  return lines.map((line) => `${line.replace(/^ {2}/, '')}\n`).join('');
}

function explain({ meta }: Rule, width: number): string {
  const { id, severity, fix, summary, rationale, switchOff, source, allow } = meta;
  const guide = guides[id];
  const lines = [
    `${id} (${severity}, ${FIXES[fix]})`,
    '',
    ...wrap(summary, width),
    ...(guide === undefined ? [] : wrongLines(guide, id, width)),
    ...headed('Why:', wrap(rationale, width - 2)),
    ...(guide === undefined ? [] : repairLines(guide, width)),
    ...headed('When to switch it off:', wrap(switchOff, width - 2)),
    '',
    ...(allow === undefined ? [] : [`Option allow: ${allow}`, '']),
    `Source: ${source.title}`,
    `        ${source.url}`,
    `More:   ${ruleUrl(id)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function wrongLines({ wrong }: RuleGuide, id: string, width: number): string[] {
  const { bad = '', good = '', config = '' } = examples[id] ?? {};
  return [
    ...headed('What is wrong:', wrap(wrong, width - 2)),
    ...section('Bad:', bad),
    ...section('Good:', good),
    ...section('Both with this configuration:', config),
  ];
}

function repairLines({ repair, holds }: RuleGuide, width: number): string[] {
  const steps = repair.flatMap((step, at) => {
    const [first = '', ...more] = wrap(step, width - 5);
    return [`${String(at + 1)}. ${first}`, ...more.map((line) => `   ${line}`)];
  });
  const where = [
    `platforms: ${holds.platforms.join(', ')}`,
    ...wrap(`Argo: ${holds.argo}`, width - 2),
    ...(holds.note === undefined ? [] : wrap(holds.note, width - 2)),
  ];
  return [...headed('How to fix:', steps), ...headed('Holds for:', where)];
}

function section(title: string, text: string): string[] {
  return text === '' ? [] : headed(title, text.trimEnd().split('\n'));
}

function headed(title: string, lines: readonly string[]): string[] {
  return ['', title, ...lines.map((line) => `  ${line}`)];
}
