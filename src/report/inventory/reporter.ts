import type { Inventory } from '../../inventory/inventory.ts';
import type { View } from '../reporter.ts';

/** What an inventory is shown with. */
export interface InventoryView extends Omit<View, 'version'> {
  /** Outputs for terminals have a chart as well. */
  readonly chart?: boolean;
}

/** Makes one output of an inventory. Pure; ends with a line end unless it is empty. */
export type InventoryReporter = (inventory: Inventory, view: InventoryView) => string;
