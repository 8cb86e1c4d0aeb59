import type { Finding } from '../finding.ts';
import { formatBytes } from '../text/bytes.ts';
import { compareText } from '../text/text.ts';
import { wrap } from '../text/wrap.ts';
import { columns, cutMiddle, padStart, widest } from '../text/columns.ts';
import { linked } from './link.ts';
import type { Paint } from './paint.ts';
import { languageOf, ruleUrl, type View } from './reporter.ts';
import { shortTimes } from './times.ts';

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
/** The width that the two counts and their gaps take beside a name. */
const BESIDE = 19;
/** The width of the shortest name that is cut. */
const NARROWEST = 20;
const GAP = '  ';

/** A row as text. */
interface Row {
  readonly name: string;
  /** The rule, for a link; undefined where it is about several ones. */
  readonly ruleId?: string;
  readonly count: string;
  readonly fixable: string;
  /** What mending its findings saves; undefined where that is not known. */
  readonly saved: string | undefined;
}

/**
 * A table of the findings by rule, with what mending them saves a run where that is known. Nothing
 * where there are few findings, and where one rule has all of them and nothing is known of it.
 */
export function ruleTable(findings: readonly Finding[], view: View, paint: Paint): string[] {
  const { width, links = false } = view;
  const { say } = languageOf(view);
  if (findings.length <= FEW) return [];
  const rows = rowsOf(findings, view);
  const savesSome = rows.some(({ saved }) => saved !== undefined);
  if (rows.length < 2 && !savesSome) return [];
  const head = { name: say('rule'), count: say('findings'), fixable: say('fixable') };
  const saving = say('saves a run (estimate)');
  const wide = Math.min(
    widest([head, ...rows].map(({ name }) => name)),
    width === undefined ? Infinity : Math.max(NARROWEST, width - BESIDE),
  );
  const texts = [saving, ...rows.map(({ saved = '-' }) => saved)];
  const isColumn =
    savesSome && (width === undefined || wide + BESIDE + GAP.length + widest(texts) <= width);
  const line = ({ name, ruleId, count, fixable }: Omit<Row, 'saved'>): string => {
    const text = cutMiddle(name, wide);
    const shown =
      links && ruleId !== undefined ? linked(text, ruleUrl(ruleId, languageOf(view))) : text;
    const blanks = ' '.repeat(wide - columns(text));
    return [shown + blanks, padStart(count, 8), padStart(fixable, 7)].join(GAP);
  };
  return [
    paint('bold', line(head) + (isColumn ? GAP + saving : '')),
    ...rows.flatMap((row) => {
      const { saved } = row;
      if (isColumn) return [`${line(row)}${GAP}${saved ?? '-'}`];
      return saved === undefined ? [line(row)] : [line(row), ...below(saved)];
    }),
  ];

  function below(saved: string): string[] {
    const text = say(`saves ${saved} a run (estimate)`);
    const lines =
      width === undefined ? [text] : wrap(text, Math.max(NARROWEST, width - GAP.length));
    return lines.map((one) => GAP + one);
  }
}

function rowsOf(findings: readonly Finding[], view: View): readonly Row[] {
  const all = countedByRule(findings);
  const counts = all.length > MOST_ROWS ? all.slice(0, MOST_ROWS - 1) : all;
  const rest = new Set(all.slice(counts.length).map(({ ruleId }) => ruleId));
  const of = (isIn: (ruleId: string) => boolean): Omit<Row, 'name'> => {
    const own = findings.filter(({ ruleId }) => isIn(ruleId));
    const fixable = own.filter(({ fix }) => fix !== undefined).length;
    return {
      count: String(own.length),
      fixable: fixable === 0 ? '-' : String(fixable),
      saved: savedText(own, view),
    };
  };
  const rows = counts.map(({ ruleId }) => {
    return { name: ruleId, ruleId, ...of((one) => one === ruleId) };
  });
  if (rest.size === 0) return rows;
  const name = languageOf(view).say(`${String(rest.size)} more rules`);
  return [...rows, { name, ...of((one) => rest.has(one)) }];
}

/** What mending these findings saves a run: `24.0 GiB, 12-56 min`; undefined where it is not known. */
export function savedText(findings: readonly Finding[], { savedBy }: View): string | undefined {
  const saved = savedBy?.(findings);
  if (saved === undefined) return undefined;
  const { bytes, time } = saved;
  return `${bytes.exact ? '' : '≥'}${formatBytes(bytes.least)}, ${shortTimes(time)}`;
}
