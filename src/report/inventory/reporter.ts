import type { Inventory } from '../../inventory/inventory.ts';
import type { View } from '../reporter.ts';

/** What an inventory is shown with. */
export type InventoryView = Omit<View, 'version'>;

/** Makes one output of an inventory. Pure; ends with a line end unless it is empty. */
export type InventoryReporter = (inventory: Inventory, view: InventoryView) => string;
