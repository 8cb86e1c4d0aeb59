/** A number of pods or bytes, which may be a lower bound. */
export interface Amount {
  readonly least: number;
  /** The number is exact, not a lower bound. */
  readonly exact: boolean;
}

/** The sum of amounts. */
export function sum(amounts: readonly Amount[]): Amount {
  return {
    least: amounts.reduce((total, { least }) => total + least, 0),
    exact: amounts.every(({ exact }) => exact),
  };
}

/**
 * The product of two amounts. An exact zero makes the product an exact zero, even if the other
 * amount is not exact.
 */
export function times(one: Amount, other: Amount): Amount {
  const nothing = [one, other].some(({ least, exact }) => least === 0 && exact);
  return { least: one.least * other.least, exact: nothing || (one.exact && other.exact) };
}
