import examples from '../../../rules/examples.ts';
import rules from '../../../rules/index.ts';
import { UsageError } from '../../config/values.ts';
import { didYouMean } from '../../text/suggestion.ts';
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
  const example = examples[id];
  const lines = [
    `${id} (${severity}, ${FIXES[fix]})`,
    '',
    ...wrap(summary, width),
    '',
    ...wrap(rationale, width),
    ...(example === undefined ? [] : exampleLines(example)),
    '',
    ...(allow === undefined ? [] : [`Option allow: ${allow}`, '']),
    'When to switch it off:',
    ...wrap(switchOff, width - 2).map((line) => `  ${line}`),
    '',
    `Source: ${source.title}`,
    `        ${source.url}`,
    `More:   ${ruleUrl(id)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function exampleLines({ bad, config, out, fixed, good }: (typeof examples)[string]): string[] {
  return [
    ...section('Reported:', bad),
    ...section('with this configuration:', config),
    ...section('because:', out),
    ...section('Fixed:', fixed),
    ...section('Fine:', good),
  ];
}

function section(title: string, text: string): string[] {
  return text === ''
    ? []
    : [
        '',
        title,
        ...text
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`),
      ];
}
