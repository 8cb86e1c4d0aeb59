import examples from '../../../rules/examples.ts';
import rules from '../../../rules/index.ts';
import { UsageError } from '../../config/values.ts';
import { didYouMean } from '../../text/suggestion.ts';
import type { Rule } from '../../rule-kit/rule.ts';
import { ruleUrl } from '../../report/reporter.ts';
import { wrap } from '../../report/wrap.ts';

/** The width of the text in columns. */
const WIDTH = 90;

const FIXES = { none: 'no fix', safe: 'safe fix', unsafe: 'unsafe fix' } as const;

/**
 * The text of `rules` and `rules RULE`. Throws {@link UsageError} for a rule that does not exist.
 */
export function describeRules(id: string | undefined): string {
  if (id === undefined) return listRules();
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule) return explain(rule);
  const hint = didYouMean(
    id,
    rules.map(({ meta }) => meta.id),
  );
  throw new UsageError(`Unknown rule "${id}"${hint}`);
}

function listRules(): string {
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  return rules
    .map(({ meta }) => {
      const { id, severity, fix, summary } = meta;
      return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${FIXES[fix].padEnd(10)}  ${summary}\n`;
    })
    .join('');
}

function explain({ meta }: Rule): string {
  const { id, severity, fix, summary, rationale, switchOff, source, allow } = meta;
  const example = examples[id];
  const lines = [
    `${id} (${severity}, ${FIXES[fix]})`,
    '',
    summary,
    '',
    ...wrap(rationale, WIDTH),
    ...(example === undefined ? [] : exampleLines(example)),
    '',
    ...(allow === undefined ? [] : [`Option allow: ${allow}`, '']),
    'When to switch it off:',
    ...wrap(switchOff, WIDTH).map((line) => `  ${line}`),
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
