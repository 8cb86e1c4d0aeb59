const UNITS: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };

/**
 * Reads bytes: an integer, or a number with `KiB`, `MiB` or `GiB`. Refuses signs, other units,
 * more than three decimals and more than 2^53.
 */
export function parseSize(text: string): number | undefined {
  const match = /^(\d{1,16}(?:\.\d{1,3})?) ?(KiB|MiB|GiB)?$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const bytes = Number(match[1]) * (match[2] === undefined ? 1 : (UNITS[match[2]] ?? 1));
  if (match[2] === undefined && !Number.isInteger(bytes)) return undefined;
  return bytes <= Number.MAX_SAFE_INTEGER ? Math.round(bytes) : undefined;
}

/** Bytes for people: `512 bytes`, `940 MiB`, `2.9 GiB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 2 ** 30) return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
  if (bytes >= 2 ** 20) return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  if (bytes >= 2 ** 10) return `${(bytes / 2 ** 10).toFixed(0)} KiB`;
  return `${String(bytes)} bytes`;
}
