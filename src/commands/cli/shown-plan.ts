import { pricesWith } from '../../alibaba/prices.ts';
import type { CachePlan } from '../../caches/plan.ts';
import type { ShownPlan } from '../../report/caches/shown.ts';
import type { Settings } from '../../settings.ts';

/** A plan with the figures behind its estimates, as the configuration gives them. */
export function shownPlan(plan: CachePlan, settings: Settings): ShownPlan {
  const { retentionDays } = settings.imagecache;
  return { ...plan, prices: pricesWith(settings.prices), retentionDays };
}
