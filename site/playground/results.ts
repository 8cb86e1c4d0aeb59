import type { Finding, LintReport } from 'wfcache-lint';
import { el } from './dom.ts';
import { findingItems, rowElements, type Actions } from './findings.ts';
import { MANIFEST, type Answer } from './messages.ts';
import { rowsOf } from './rows.ts';
import type { Words } from './words.ts';

/** The most lines of the mended text that are shown. */
const MOST_ROWS = 3000;

/** What came of a manifest: the answer, or why there is none. */
export type Outcome = Answer | { readonly lacking: string };

/** Findings in the manifest; the configuration has none of its own. */
export function findingsOf(outcome: Outcome): readonly Finding[] {
  return reportIn(outcome)?.findings.filter(({ path }) => path === MANIFEST) ?? [];
}

/** One sentence on the whole. */
export function statusOf(outcome: Outcome, words: Words): string {
  if ('lacking' in outcome) return outcome.lacking;
  if (!outcome.isLinted) return words.isWrong;
  const { errors, warnings, infos, manifests } = outcome.report.summary;
  if (errors + warnings + infos > 0) return words.counts(errors, warnings, infos);
  if (outcome.report.problems.length > 0) return words.problems;
  return manifests === 0 ? words.nothing : words.none;
}

/** What is wrong with the configuration. */
export function errorsIn(outcome: Outcome): readonly HTMLElement[] {
  const errors = 'lacking' in outcome || outcome.isLinted ? [] : outcome.errors;
  return errors.map((text) => el('p', {}, text));
}

/** The list: what could not be read, and the findings. */
export function resultItems(
  outcome: Outcome,
  before: string,
  words: Words,
  actions: Actions,
): readonly HTMLElement[] {
  const problems = (reportIn(outcome)?.problems ?? []).map(({ line, reason }) => {
    const place = line === undefined ? '' : `${words.line(line)}: `;
    return el('li', { class: 'finding' }, place, reason);
  });
  return [...problems, ...findingItems(findingsOf(outcome), before, words, actions)];
}

/** The manifest with its fixes: its lines, what has gone and what has come. */
export function fixedRows(before: string, after: string, words: Words): readonly HTMLElement[] {
  if (after === before) return [el('p', {}, words.sameText)];
  const rows = rowsOf(before, after);
  const rest = rows.length - MOST_ROWS;
  return [
    ...rowElements(rows.slice(0, MOST_ROWS)),
    ...(rest > 0 ? [el('p', {}, words.more(rest))] : []),
  ];
}

function reportIn(outcome: Outcome): LintReport | undefined {
  return 'lacking' in outcome || !outcome.isLinted ? undefined : outcome.report;
}
