/** A clock that only sleeping moves, and what was slept. */
export interface Waiting {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** In milliseconds, one after the other. */
  readonly slept: readonly number[];
}

/** Time for a client under test: whatever it waits for has passed at once. */
export function noWaiting(): Waiting {
  const slept: number[] = [];
  let clock = 0;
  return {
    now: () => clock,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock += milliseconds;
      await Promise.resolve();
    },
    slept,
  };
}
