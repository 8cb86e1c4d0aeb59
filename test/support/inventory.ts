import {
  takeInventory,
  type Inventory,
  type InventoryImage,
} from '../../src/inventory/inventory.ts';
import { groupLayers, type LayerGroups } from '../../src/inventory/layer-groups.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { joinProject, type Project } from '../../src/facts/project.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { contextFrom, lockedFrom, settingsFrom, type Live } from './lint-text.ts';

/** The inventory of some files, as `images` takes it, without the disk. */
export function inventoryOf(
  files: readonly SourceFile[],
  config?: string,
  lock?: string,
  live?: Live,
): Inventory {
  const { project, context } = readFiles(files, config, lock, live);
  return takeInventory(project, project.imageCaches, context);
}

/** The layers of the images of some files, as `images --by-layer` groups them. */
export function layersIn(files: readonly SourceFile[], lock: string): LayerGroups {
  const { project, context } = readFiles(files, undefined, lock);
  return groupLayers(project, project.imageCaches, context);
}

function readFiles(
  files: readonly SourceFile[],
  config?: string,
  lock?: string,
  live?: Live,
): { readonly project: Project; readonly context: RuleContext } {
  const context = contextFrom(settingsFrom(config), lockedFrom(lock), live);
  const models = files.map((file) => readModel(file, readYaml));
  return { context, project: joinProject(models, context) };
}

/** The image of this name; a test that asks for one that is not there fails. */
export function imageNamed({ images }: Inventory, reference: string): InventoryImage {
  const found = images.find((image) => image.reference === reference);
  if (found !== undefined) return found;
  throw new Error(`${reference} is not among ${images.map((image) => image.reference).join(', ')}`);
}
