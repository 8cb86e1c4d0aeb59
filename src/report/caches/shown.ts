import type { Prices } from '../../alibaba/prices.ts';
import type { CachePlan } from '../../caches/plan.ts';
import type { View } from '../reporter.ts';

/** A plan with the figures behind its estimates. */
export interface ShownPlan extends CachePlan {
  readonly prices: Prices;
  readonly retentionDays: number;
}

/** What a plan is shown with. */
export type CacheView = Pick<View, 'color' | 'width' | 'inActions' | 'language'>;
