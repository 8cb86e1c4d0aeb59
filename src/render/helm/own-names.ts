import type { ChartJob } from '../job.ts';
import { actionsOf, definitionsOf } from './actions.ts';

/** What a chart is called where it is rendered by itself. */
export interface OwnNames extends Pick<ChartJob, 'release' | 'namespace'> {
  /** The name in its `Chart.yaml`. */
  readonly chart: string;
}

/**
 * Texts in quotes, which stay as they are, or a name that Helm gives. What an expression in parentheses
 * gives is not one name, so a name behind it stays as well.
 */
const NAME =
  /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|(?<![\w)$.])[\w$.]*\.(?:Release\.(Name|Namespace)|Chart\.(Name))(?![\w.])/g;

/**
 * A template that prints the names of a chart whatever chart it is rendered in. Its lines stay where they
 * are. `isOwn`: it is a template of the chart itself, not of a subchart, which has a name of its own.
 */
export function withOwnNames(template: string, names: OwnNames, isOwn: boolean): string {
  if (!/Release|Chart/.test(template)) return template;
  let [result, at] = ['', 0];
  for (const { start, end } of actionsOf(template)) {
    const action = template.slice(start, end);
    const named = action.replaceAll(NAME, (word, ofRelease?: string, ofChart?: string) => {
      if (ofRelease === 'Name') return quoted(names.release);
      if (ofRelease === 'Namespace') return quoted(names.namespace ?? 'default');
      return ofChart !== undefined && isOwn ? quoted(names.chart) : word;
    });
    result += template.slice(at, start) + named;
    at = end;
  }
  return result + template.slice(at);
}

/** In parentheses, because a name can be the argument of a function. */
function quoted(name: string): string {
  return `(${JSON.stringify(name)})`;
}

const DEFINED = /^\{\{-?\s*define\s+("(?:[^"\\\n]|\\.)*"|`[^`]*`)/;
const BLOCK = /\{\{-?\s*block\s+("(?:[^"\\\n]|\\.)*"|`[^`]*`)/g;

/**
 * The named parts of a template, each with its name, which all charts share that are rendered together. A
 * `block` stands for the whole template.
 */
export function definedParts(template: string): readonly (readonly [string, string])[] {
  if (!/define|block/.test(template)) return [];
  const defined = definitionsOf(actionsOf(template)).flatMap(({ start, end }) => {
    const text = template.slice(start, end);
    const [, name] = DEFINED.exec(text) ?? [];
    return name === undefined ? [] : [[name.slice(1, -1), text] as const];
  });
  const blocks = [...template.matchAll(BLOCK)].map(([, name = '']) => name.slice(1, -1));
  return [...defined, ...blocks.map((name) => [name, template] as const)];
}
