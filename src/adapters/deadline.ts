import { codeOf } from './disk/error-code.ts';
import type { Heap } from '../io.ts';
import { err, ok, type Result } from '../result.ts';
import { HeapRoom } from './heap-room.ts';

/** What is done in one step. It is left here, because the script below knows only global values. */
interface Holder {
  work?: () => unknown;
}

/** What has come of all parts of a run. */
interface Outcome {
  /** What ended the last part that was stopped, or not begun. */
  stoppedBy: 'time' | 'memory' | undefined;
}

/** What a run may take. */
export interface Allowance {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  readonly seconds: number;
  /** How a person calls the setting that gives more seconds. */
  readonly secondsCalled: string;
  /** The heap that it fills; undefined where its use is not limited. */
  readonly heap?: Heap | undefined;
  /** Nothing here can stop work that has begun, as in a browser. It goes on to its end. */
  readonly cannotStop?: true;
}

/**
 * The time and the memory that a run may take to read, judge and repair. Waiting for answers of
 * others does not count. Work that takes longer is stopped from outside, wherever it is: in a loop,
 * in a regular expression, in a rule. So no input can outrun it, and no loop has to ask for the time.
 * Nothing can stop work that fills the heap, so the parts of a run ask whether there is room.
 */
export class Deadline {
  readonly #allowance: Allowance;
  readonly #outcome: Outcome;
  readonly #room: HeapRoom | undefined;
  #spent = 0;

  constructor(allowance: Allowance, outcome: Outcome = { stoppedBy: undefined }) {
    this.#allowance = allowance;
    this.#outcome = outcome;
    this.#room = allowance.heap && new HeapRoom(allowance.heap);
  }

  /** What the run may take, in seconds. */
  get seconds(): number {
    return this.#allowance.seconds;
  }

  /** What is left of it, in milliseconds. */
  get left(): number {
    return Math.max(0, this.seconds * 1000 - this.#spent);
  }

  /** How a person calls the setting that gives more. */
  get secondsCalled(): string {
    return this.#allowance.secondsCalled;
  }

  /** The bytes of the heap; not known where its use is not limited. */
  get heapBytes(): number {
    return this.#allowance.heap?.limit() ?? NaN;
  }

  /** As much time once more, to tell what is known when the time was over, and the room that is left. */
  again(): Deadline {
    return new Deadline(this.#allowance, this.#outcome);
  }

  /** Was any part of the run stopped, or not begun? Its result is not complete then. */
  get wasLate(): boolean {
    return this.#outcome.stoppedBy !== undefined;
  }

  /** What ended the last part of the run that was stopped, or not begun. */
  get stoppedBy(): Outcome['stoppedBy'] {
    return this.#outcome.stoppedBy;
  }

  /**
   * Is there room in the heap for so many bytes more, if no more than this share is filled of what was
   * free at the first question? Where there is none, the part that asks has to end.
   */
  hasRoom(share: number, bytes = 0): boolean {
    if (this.#room?.isShort(share, bytes) !== true) return true;
    this.#outcome.stoppedBy = 'memory';
    return false;
  }

  /**
   * Does a part of the run, which must not wait for anything. It is stopped once the run has taken
   * this share of its time. What it has changed until then stays changed.
   */
  run<T>(work: () => T, share = 1): Result<T, 'late'> {
    const left = Math.floor(this.seconds * 1000 * share - this.#spent);
    if (left <= 0) return this.#late();
    const began = this.#allowance.now();
    try {
      return ok(this.#allowance.cannotStop === true ? work() : stoppedAfter(left, work));
    } catch (error) {
      if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return this.#late();
      throw error;
    } finally {
      this.#spent += this.#allowance.now() - began;
    }
  }

  #late(): Result<never, 'late'> {
    this.#outcome.stoppedBy = 'time';
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
