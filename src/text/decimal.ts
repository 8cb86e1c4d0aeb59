/** A number with all its digits and without an exponent: `0.00000613`. */
export function decimal(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}
