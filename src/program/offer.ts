import type { Deadline } from '../adapters/deadline.ts';
import { lazy } from '../adapters/lazy.ts';
import { err, type Result } from '../result.ts';
import type { Judged } from './judge.ts';
import type { Kept } from './keep.ts';
import type { Linting } from './linting.ts';
import type { Session } from './open.ts';
import { unfixed, withoutFixes } from './out-of-time.ts';
import type { Repaired, WantedFixes } from './repair.ts';
import { nothingToShow, shownInTime } from './shown-in-time.ts';

const repairing = lazy(() => import('./repair.ts'));

/** Computes the fixes that findings offer, and writes none. They offer only what a plan would hold. */
export function offer(
  first: Judged,
  kept: Pick<Kept, 'allRules'>,
  { deadline }: Pick<Session, 'deadline'>,
  linting: Linting,
): Repaired {
  const isLeft = linting.fix === 'unneeded' || (linting.fix === 'none' && !offersFixes(first));
  if (isLeft) return { ...NOTHING_CHANGED, now: first };
  if (!offersFixes(first) && linting.cacheFixes !== true) return nothingToShow(first);
  if (linting.fix === 'none') {
    const now = withRoom(deadline, () => repairing().tryRepair(first, kept.allRules));
    return now.ok ? { ...NOTHING_CHANGED, now: now.value } : notRepaired(first, deadline);
  }
  const { planAll, showRepair } = repairing();
  const wanted = wantedFixes(linting);
  const plan = withRoom(deadline, () => planAll(first, wanted));
  if (!plan.ok) return notRepaired(first, deadline);
  return shownInTime(showRepair(first, wanted, plan.value), deadline);
}

/** The fixes that a run is asked for. */
export function wantedFixes({ unsafeFixes, cacheFixes = false, fixRules }: Linting): WantedFixes {
  return { unsafe: unsafeFixes, caches: cacheFixes, rules: fixRules };
}

/** What was judged, without its fixes: there was no time or no room to try them. */
export function notRepaired(first: Judged, deadline: Deadline): Repaired {
  const findings = withoutFixes(first.verdict.findings, deadline);
  const now = { ...first, verdict: { ...first.verdict, findings } };
  return { ...NOTHING_CHANGED, now, problems: [unfixed(deadline)] };
}

/** No file is changed. */
export const NOTHING_CHANGED = { changes: [], fixed: 0, problems: [], shown: undefined };

/**
 * The share of the heap that may be filled before fixes are computed. They are judged with the whole
 * repository, so it is there once more.
 */
const JUDGED = 0.4;

/** Computes fixes where there are time and room. */
export function withRoom<T>(deadline: Deadline, plan: () => T): Result<T, 'late'> {
  return deadline.hasRoom(JUDGED) ? deadline.run(plan) : err('late');
}

/** Nothing is loaded for fixes where no finding offers one. */
function offersFixes({ verdict }: Judged): boolean {
  return verdict.findings.some(({ fix }) => fix !== undefined);
}
