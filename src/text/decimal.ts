/** A number with all its digits and without an exponent: `0.00000613`. */
export function decimal(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}

/**
 * An integer with commas between its thousands: `100,000`. `toLocaleString` does the same, but to load
 * the data of a language takes Node half as long as its whole start.
 */
export function withCommas(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
