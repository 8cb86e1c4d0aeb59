const GIB = 1024 ** 3;

/**
 * The GiB of temporary storage that a pod on ECI or ACS has without paying for it, shared by its
 * images and its work (Scale up the temporary storage space; Add the EphemeralStorage).
 */
export const FREE_STORAGE = 30;

/**
 * The GiB that we add to what the images need at least, for what the work writes. Our choice: no page
 * names a number.
 */
export const WORKING_ROOM = 10;

/** The GiB that images of this many compressed bytes take at least: twice their size (same pages). */
export function unpackedSize(bytes: number): number {
  return Math.ceil((2 * bytes) / GIB);
}

/** The least GiB for which a pod has to ask in addition. It is a lower bound, without any work. */
export function leastExtraStorage(bytes: number): number {
  return Math.max(0, unpackedSize(bytes) - FREE_STORAGE);
}

/**
 * The GiB that an annotation for more storage adds. Undefined for everything but whole GiB, as
 * `20Gi`, because the pages show no other form.
 */
export function extraStorageIn(text: string): number | undefined {
  const number = /^(\d{1,6})Gi$/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1000,
  M: 1000 ** 2,
  G: 1000 ** 3,
  T: 1000 ** 4,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: GIB,
  Ti: 1024 ** 4,
};

const QUANTITY = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/;

/** Is a text a quantity of Kubernetes: a number with or without one of its units? */
export function isQuantity(text: string): boolean {
  return bytesIn(text) !== undefined;
}

/**
 * The form that the pages show, for another one that means whole GiB beyond doubt: `20480Mi`,
 * `20.0Gi`, `20GiB`, `20 Gi`. Undefined for everything else.
 */
export function meantStorage(text: string): string | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?) ?((?:[KMT]i|Gi)B?)$/i.exec(text) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const name = `${unit.slice(0, 1).toUpperCase()}i`;
  const gib = (bytesIn(`${number}${name}`) ?? 0) / GIB;
  return Number.isInteger(gib) && gib > 0 ? `${String(gib)}Gi` : undefined;
}

/** The bytes that a quantity means; undefined where it is none that we can read. */
function bytesIn(text: string): number | undefined {
  const [, number, unit = ''] = QUANTITY.exec(text.trim()) ?? [];
  const factor = UNITS[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/**
 * The GiB that requests for ephemeral storage add: what they ask for in total above the free ones.
 * How several requests of a pod combine is not documented, so their sum counts, the most it can be.
 * Undefined where one is no quantity that we can read.
 */
export function extraStorageRequested(requests: readonly string[]): number | undefined {
  let bytes = 0;
  for (const request of requests) {
    const one = bytesIn(request);
    if (one === undefined) return undefined;
    bytes += one;
  }
  return Math.max(0, bytes / GIB - FREE_STORAGE);
}
