import type { Linted } from '../../src/program/linted.ts';
import { json } from '../../src/report/json.ts';
import { Sources } from '../../src/report/sources.ts';

const VIEW = { version: '', color: false, width: undefined, quiet: false, inActions: false };

/** All that a run tells. */
export function allTold({ report, sources, savedBy, suppressions, costOf }: Linted): unknown {
  const { findings, suppressed, problems, ruleErrors, counts } = report;
  return {
    json: json(report, { ...VIEW, sources: new Sources(sources) }),
    suppressed,
    suppressions: suppressions.map((one) => [one, sources.get(one.path)?.text]),
    problems,
    ruleErrors,
    counts,
    saved: [savedBy(findings), ...findings.map((one) => savedBy([one]))],
    costs: findings.map(costOf),
  };
}
