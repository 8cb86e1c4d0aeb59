import type { Finding, Fix } from '../finding.ts';
import { planFixes, type PlannedFixes } from './plan.ts';
import type { Making } from './rounds.ts';
import type { State } from './state.ts';

/** The most times that fixes are added to a proposal. */
const MOST_ADDED = 4;

/**
 * Plans the fixes of some findings, and of no others but those that have to go with them: fixes of
 * findings that would otherwise be hidden by the proposal, and not mended. A finding that has a part
 * of its fix is fixed by this part only. Without `unsafe` none is made that a person should review.
 */
export function proposeFixes(
  first: State,
  findings: readonly Finding[],
  making: Making,
  unsafe = true,
): PlannedFixes {
  let chosen = chosenOf(findings);
  let plan = planOf(chosen, first, making, unsafe);
  for (let count = 0; count < MOST_ADDED; count += 1) {
    const hidden = [...plan.refused.values()].flatMap((one) => one.hidden ?? []);
    const needed = hidden.filter((one) => one.fix && !chosen.has(one.fingerprint));
    if (needed.length === 0) break;
    chosen = new Map([...chosenOf(needed), ...chosen]);
    plan = planOf(chosen, first, making, unsafe);
  }
  return plan;
}

/** The fixes that are wanted, by the fingerprints of their findings. */
type Chosen = ReadonlyMap<string, Fix | undefined>;

function chosenOf(findings: readonly Finding[]): Chosen {
  return new Map(findings.map(({ fingerprint, fix }) => [fingerprint, fix]));
}

function planOf(chosen: Chosen, first: State, making: Making, unsafe: boolean): PlannedFixes {
  const findings = first.findings.map((finding) => {
    const fix = chosen.get(finding.fingerprint);
    return fix === undefined ? finding : { ...finding, fix };
  });
  // After a part the rest of the finding may say the same, and then it is not wanted.
  const isWanted = ({ fingerprint, fix }: Finding): boolean =>
    chosen.has(fingerprint) && (!chosen.get(fingerprint)?.isPart || fix?.isPart === true);
  return planFixes({ ...first, findings }, { unsafe, isWanted }, making);
}
