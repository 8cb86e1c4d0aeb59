import { takeInventory, type Inventory, type InventoryImage } from '../../src/lint/inventory.ts';
import { joinProject, readModel } from '../../src/lint/project.ts';
import { readYaml } from '../../src/source/yaml.ts';
import type { SourceFile } from '../../src/source/text.ts';
import { contextFrom, settingsFrom } from './lint-text.ts';

/** The inventory of some files, as `images` takes it, without the disk. */
export function inventoryOf(files: readonly SourceFile[], config?: string): Inventory {
  const settings = settingsFrom(config);
  const models = files.map((file) => readModel(file, readYaml));
  return takeInventory(joinProject(models, settings.argoVersion), contextFrom(settings));
}

/** The image of this name; a test that asks for one that is not there fails. */
export function imageNamed({ images }: Inventory, reference: string): InventoryImage {
  const found = images.find((image) => image.reference === reference);
  if (found !== undefined) return found;
  throw new Error(`${reference} is not among ${images.map((image) => image.reference).join(', ')}`);
}
