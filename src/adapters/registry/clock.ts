import { sleep } from '../sleep.ts';

/** The clock of the client of registries. Tests have another one. */
export interface Clock {
  /** Milliseconds since the epoch, because servers name dates. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A signal that is given after this many milliseconds. */
  readonly after: (milliseconds: number) => AbortSignal;
}

/** The clock of the machine. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep,
  after: (milliseconds) => AbortSignal.timeout(milliseconds),
};
