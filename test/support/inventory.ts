import {
  takeInventory,
  type Inventory,
  type InventoryImage,
} from '../../src/inventory/inventory.ts';
import { joinProject } from '../../src/facts/project.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { contextFrom, settingsFrom } from './lint-text.ts';

/** The inventory of some files, as `images` takes it, without the disk. */
export function inventoryOf(files: readonly SourceFile[], config?: string): Inventory {
  const settings = settingsFrom(config);
  const models = files.map((file) => readModel(file, readYaml));
  const context = contextFrom(settings);
  const project = joinProject(models, context);
  return takeInventory(project, project.imageCaches, context);
}

/** The image of this name; a test that asks for one that is not there fails. */
export function imageNamed({ images }: Inventory, reference: string): InventoryImage {
  const found = images.find((image) => image.reference === reference);
  if (found !== undefined) return found;
  throw new Error(`${reference} is not among ${images.map((image) => image.reference).join(', ')}`);
}
