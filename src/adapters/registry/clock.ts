import { setTimeout as wait } from 'node:timers/promises';

/** Time as the client of registries goes by it; tests have their own. */
export interface Clock {
  /** Milliseconds since the epoch: servers name dates. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** A signal for the end of so many milliseconds. */
  readonly after: (milliseconds: number) => AbortSignal;
}

/** The clock of the machine. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: wait,
  after: (milliseconds) => AbortSignal.timeout(milliseconds),
};
