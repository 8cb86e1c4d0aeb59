import type { Finding } from '../finding.ts';
import { groupBy, type NonEmpty } from '../text/group-by.ts';

/**
 * Findings that are alike, in the order of the first of each group: of one rule and severity, with the
 * same title, help and fix but for the values and numbers in them.
 */
export function alike(findings: readonly Finding[]): readonly NonEmpty<Finding>[] {
  return groupBy(findings, ({ ruleId, severity, message, help = '', fix }) =>
    JSON.stringify([ruleId, severity, shapeOf(message), shapeOf(help), fix?.safety]),
  );
}

/** A text without the values in it: what is in double quotes, numbers, and who is meant by them. */
function shapeOf(text: string): string {
  return text.replace(/"[^"]*"/g, '"').replace(/\d+/g, '0');
}
