import type { Finding } from '../finding.ts';
import { groupBy, type NonEmpty } from '../text/group-by.ts';

/**
 * Findings that are alike, in the order of the first of each group: of one rule and severity, and saying
 * the same but for values, numbers and sizes. So no fact and no advice is only in one that is not shown.
 */
export function alike(findings: readonly Finding[]): readonly NonEmpty<Finding>[] {
  return groupBy(
    findings,
    ({ ruleId, severity, message, label = '', notes, help = '', ...more }) => {
      const advice = more.related.flatMap((one) => (one.isSubject ? [] : [one.message]));
      const texts = [message, label, ...notes, help, ...advice].map(shapeOf);
      return JSON.stringify([ruleId, severity, texts, more.fix?.safety]);
    },
  );
}

/** A text without the values in it: what is in double quotes, numbers, units and the plural. */
function shapeOf(text: string): string {
  return text
    .replace(/"[^"]*"(?: \([^()]*\))?/g, '"')
    .replace(/"(?:(?:,| and) (?:"|\d+ more))+/g, '"')
    .replace(/\d+(?:\.\d+)?(?: (?:s|min|bytes|[KMGT]iB)\b)? ?/g, '')
    .replace(/(\w\w)s\b/g, '$1');
}
