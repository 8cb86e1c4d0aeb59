import { codeOf } from './disk/error-code.ts';
import { err, ok, type Result } from '../result.ts';

/** What is done in one step. It is left here, because the script below knows only global values. */
interface Holder {
  work?: () => unknown;
}

/** What has come of all parts of a run. */
interface Outcome {
  isLate: boolean;
}

/**
 * The time that a run may take to read, judge and repair. Waiting for answers of others does not
 * count. Work that takes longer is stopped from outside, wherever it is: in a loop, in a regular
 * expression, in a rule. So no input can outrun it, and no loop has to ask for the time.
 */
export class Deadline {
  /** What the run may take, in seconds. */
  readonly seconds: number;
  readonly #now: () => number;
  readonly #outcome: Outcome;
  #spent = 0;

  /** `now` gives milliseconds on a clock that only goes forward. */
  constructor(now: () => number, seconds: number, outcome: Outcome = { isLate: false }) {
    this.#now = now;
    this.seconds = seconds;
    this.#outcome = outcome;
  }

  /** As much time once more, to tell what is known when the time was over. */
  again(): Deadline {
    return new Deadline(this.#now, this.seconds, this.#outcome);
  }

  /** Was any part of the run stopped, or not begun? Its result is not complete then. */
  get wasLate(): boolean {
    return this.#outcome.isLate;
  }

  /**
   * Does a part of the run, which must not wait for anything. It is stopped once the run has taken
   * this share of its time. What it has changed until then stays changed.
   */
  run<T>(work: () => T, share = 1): Result<T, 'late'> {
    const left = Math.floor(this.seconds * 1000 * share - this.#spent);
    if (left <= 0) return this.#late();
    const began = this.#now();
    try {
      return ok(stoppedAfter(left, work));
    } catch (error) {
      if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return this.#late();
      throw error;
    } finally {
      this.#spent += this.#now() - began;
    }
  }

  #late(): Result<never, 'late'> {
    this.#outcome.isLate = true;
    return err('late');
  }
}

/** Only a script of `node:vm` can be stopped, so the work is called by one. */
function stoppedAfter<T>(milliseconds: number, work: () => T): T {
  const { Script } = process.getBuiltinModule('node:vm');
  const holder = new Script('globalThis.wfcacheLint ??= {}').runInThisContext() as Holder;
  const outer = holder.work;
  holder.work = work;
  try {
    return new Script('wfcacheLint.work()').runInThisContext({ timeout: milliseconds }) as T;
  } finally {
    if (outer === undefined) delete holder.work;
    else holder.work = outer;
  }
}
