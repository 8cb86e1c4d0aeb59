import type { Explanation } from '../../explain/explanation.ts';
import type { Problem } from '../../problem.ts';
import type { View } from '../reporter.ts';

/** An explanation, and the parts of the repository that could not be read. */
export interface ExplainReport extends Explanation {
  readonly problems: readonly Problem[];
}

/** Makes one output of an explanation. Pure; ends with a line end unless it is empty. */
export type ExplainReporter = (report: ExplainReport, view: View) => string;
