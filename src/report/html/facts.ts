import type { Inventory } from '../../inventory/inventory.ts';
import type { ShownPlan } from '../caches/shown.ts';

/** What a page shows besides the findings. */
export interface PageFacts {
  /** The images of the named files. */
  readonly inventory: Inventory;
  /** What `imagecache --explain` shows. */
  readonly plan: ShownPlan;
}
