import type { Amount } from '../facts/amount.ts';
import type { Inventory, InventoryImage } from './inventory.ts';

/** An image before and after a change; undefined where no pod pulls it. */
export interface ImageChange {
  readonly before: InventoryImage | undefined;
  readonly after: InventoryImage | undefined;
  /**
   * How many compressed bytes more a run of its manifests pulls, with the caches that its pods use;
   * negative for less. An image whose size is not known counts as none.
   */
  readonly growth: number;
}

/** What a change does to the bytes that are pulled when each manifest runs once. */
export interface RunChange {
  /** The images that a run pulls more or less of, those that cost most first. */
  readonly images: readonly ImageChange[];
  readonly before: Amount;
  readonly after: Amount;
  /** All images after the change. */
  readonly now: readonly InventoryImage[];
}

/**
 * Compares the images of two versions. Another tag of the same repository is the same image before
 * and after, if one tag went and one came.
 */
export function runChange(before: Inventory, after: Inventory): RunChange {
  const old = byReference(before);
  const now = byReference(after);
  const went = before.images.filter(({ reference }) => !now.has(reference));
  const came = after.images.filter(({ reference }) => !old.has(reference));
  const stayed = after.images.flatMap((image) => {
    const same = old.get(image.reference);
    return same === undefined ? [] : [changeOf(same, image)];
  });
  const renewed = came.map((image) => changeOf(replaced(image, went, came), image));
  const paired = new Set(renewed.map((change) => change.before));
  const lost = went.filter((image) => !paired.has(image)).map((one) => changeOf(one, undefined));
  return {
    images: [...stayed, ...renewed, ...lost]
      .filter(({ growth }) => growth !== 0)
      .toSorted((a, b) => b.growth - a.growth),
    before: before.totals.download.withCaches,
    after: after.totals.download.withCaches,
    now: after.images,
  };
}

/** The repository of an image, with its host, as it is written. */
export function repositoryOf({ reference }: Pick<InventoryImage, 'reference'>): string {
  return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

function byReference({ images }: Inventory): ReadonlyMap<string, InventoryImage> {
  return new Map(images.map((image) => [image.reference, image]));
}

function replaced(
  image: InventoryImage,
  went: readonly InventoryImage[],
  came: readonly InventoryImage[],
): InventoryImage | undefined {
  const repository = repositoryOf(image);
  const isOfIt = (one: InventoryImage): boolean => repositoryOf(one) === repository;
  const [only, ...more] = went.filter(isOfIt);
  return more.length === 0 && came.filter(isOfIt).length === 1 ? only : undefined;
}

function changeOf(
  before: InventoryImage | undefined,
  after: InventoryImage | undefined,
): ImageChange {
  return { before, after, growth: bytesOf(after) - bytesOf(before) };
}

function bytesOf(image: InventoryImage | undefined): number {
  return image === undefined ? 0 : image.download.withCaches.least;
}
