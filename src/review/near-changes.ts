import { groupBy } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import type { Candidate } from './candidate.ts';
import { spanOf } from './change.ts';

/**
 * Groups the findings whose changes share lines or are next to each other. They are shown together,
 * with one change. A group stands where the first of its findings stood; its findings are in the
 * order of their lines.
 */
export function groupByChange(candidates: readonly Candidate[]): readonly Candidate[][] {
  const nearest = firstsOf(candidates);
  const groups = new Map<Candidate, Candidate[]>();
  for (const candidate of candidates) {
    const first = nearest.get(candidate) ?? candidate;
    const group = groups.get(first);
    if (group) group.push(candidate);
    else groups.set(first, [candidate]);
  }
  return [...groups.values()].map((group) => group.toSorted(byPlace));
}

/** For each candidate with a change the topmost one of those that it is shown with. */
function firstsOf(candidates: readonly Candidate[]): ReadonlyMap<Candidate, Candidate> {
  const changed = candidates.flatMap((candidate) =>
    candidate.change === undefined ? [] : [{ candidate, ...spanOf(candidate.change) }],
  );
  const firsts = new Map<Candidate, Candidate>();
  for (const inFile of groupBy(changed, ({ candidate }) => candidate.path)) {
    let [top, end] = [inFile[0].candidate, -1];
    for (const { candidate, first, last } of inFile.toSorted((a, b) => a.first - b.first)) {
      if (first > end) top = candidate;
      end = Math.max(end, last);
      firsts.set(candidate, top);
    }
  }
  return firsts;
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.line - b.line || compareText(a.finding.ruleId, b.finding.ruleId);
}
