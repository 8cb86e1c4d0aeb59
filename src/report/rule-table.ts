import type { Finding } from '../finding.ts';
import { compareText } from '../text/text.ts';
import { columns, cutMiddle, padStart, widest } from '../text/columns.ts';
import { linked } from './link.ts';
import type { Paint } from './paint.ts';
import { languageOf, ruleUrl, type View } from './reporter.ts';

/** How many findings a rule has, and how many of them a fix can repair, safe or not. */
export interface RuleCount {
  readonly ruleId: string;
  readonly count: number;
  readonly fixable: number;
  /** The title of its first finding. */
  readonly title: string;
}

/** Counts findings by rule, the most frequent one first. */
export function countedByRule(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { ruleId, fix, message } of findings) {
    const { count, fixable, title } = counts.get(ruleId) ?? {
      count: 0,
      fixable: 0,
      title: message,
    };
    const repaired = fixable + (fix === undefined ? 0 : 1);
    counts.set(ruleId, { ruleId, count: count + 1, fixable: repaired, title });
  }
  return [...counts.values()].toSorted(
    (a, b) => b.count - a.count || compareText(a.ruleId, b.ruleId),
  );
}

/** The most rules that have a row; the others have one together. */
const MOST_ROWS = 10;
/** So few findings need no table. */
const FEW = 3;
/** The width that the numbers and the gaps of a row take beside its name. */
const BESIDE = 20;

/** A table of the findings by rule; nothing where there is one rule, or where there are few findings. */
export function ruleTable(findings: readonly Finding[], view: View, paint: Paint): string[] {
  const { width, links = false } = view;
  const { say } = languageOf(view);
  const all = countedByRule(findings);
  if (all.length < 2 || findings.length <= FEW) return [];
  const counts = all.length > MOST_ROWS ? all.slice(0, MOST_ROWS - 1) : all;
  const rest = all.slice(counts.length);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const names = counts.map(({ ruleId }) => {
    return width === undefined ? ruleId : cutMiddle(ruleId, Math.max(BESIDE, width - BESIDE));
  });
  const [rule, found, repaired] = [say('rule'), say('findings'), say('fixable')];
  const more = say(`${String(rest.length)} more rules`);
  const wide = widest([...names, rule, ...(rest.length === 0 ? [] : [more])]);
  const row = (name: string, shown: string, count: string, fixable: string): string =>
    `${shown}${' '.repeat(wide - columns(name))}  ${padStart(count, 8)}  ${padStart(fixable, 7)}`;
  return [
    paint('bold', row(rule, rule, found, repaired)),
    ...counts.map(({ ruleId, count, fixable }, at) => {
      const name = names[at] ?? '';
      const shown = links ? linked(name, ruleUrl(ruleId, languageOf(view))) : name;
      return row(name, shown, String(count), wordOf(fixable));
    }),
    ...(rest.length === 0 ? [] : [restRow()]),
  ];

  function restRow(): string {
    const fixable = sum(rest.map((one) => one.fixable));
    return row(more, more, String(sum(rest.map(({ count }) => count))), wordOf(fixable));
  }
}

function wordOf(fixable: number): string {
  return fixable === 0 ? '-' : String(fixable);
}
