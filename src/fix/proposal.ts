import type { Finding } from '../finding.ts';
import { planFixes, type PlannedFixes } from './plan.ts';
import type { Making } from './rounds.ts';
import type { State } from './state.ts';

/** The most times that fixes are added to a proposal. */
const MOST_ADDED = 4;

/**
 * Plans the fixes of some findings, unsafe ones too, and of no others but those that have to go with
 * them: fixes of findings that would otherwise be hidden by the proposal, and not mended.
 */
export function proposeFixes(
  first: State,
  findings: readonly Finding[],
  making: Making,
): PlannedFixes {
  let chosen = new Set(findings.map(({ fingerprint }) => fingerprint));
  let plan = planOf(chosen, first, making);
  for (let count = 0; count < MOST_ADDED; count += 1) {
    const hidden = [...plan.refused.values()].flatMap((one) => one.hidden ?? []);
    const needed = hidden.filter((one) => one.fix && !chosen.has(one.fingerprint));
    if (needed.length === 0) break;
    chosen = new Set([...chosen, ...needed.map(({ fingerprint }) => fingerprint)]);
    plan = planOf(chosen, first, making);
  }
  return plan;
}

function planOf(chosen: ReadonlySet<string>, first: State, making: Making): PlannedFixes {
  const isWanted = ({ fingerprint }: Finding): boolean => chosen.has(fingerprint);
  return planFixes(first, { unsafe: true, isWanted }, making);
}
