/** A number that may be a lower bound: of pods, or of bytes. */
export interface Amount {
  readonly least: number;
  /** It is no more than that, either. */
  readonly exact: boolean;
}

/** Adds up. */
export function sum(amounts: readonly Amount[]): Amount {
  return {
    least: amounts.reduce((total, { least }) => total + least, 0),
    exact: amounts.every(({ exact }) => exact),
  };
}

/** So many times the other; nothing is nothing, however little is known of the other. */
export function times(one: Amount, other: Amount): Amount {
  const nothing = [one, other].some(({ least, exact }) => least === 0 && exact);
  return { least: one.least * other.least, exact: nothing || (one.exact && other.exact) };
}
