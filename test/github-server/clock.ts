/** The time of the server: that of the machine, and what tests let pass at once. */
export class Clock {
  #skipped = 0;
  #stopped: number | undefined;

  /** Milliseconds. */
  now(): number {
    return (this.#stopped ?? Date.now()) + this.#skipped;
  }

  /** Lets time pass, as when a client of a test waits without waiting. */
  skip(milliseconds: number): void {
    this.#skipped += milliseconds;
  }

  /** From now on no time passes but what is skipped, so that no machine is too slow for a test. */
  stop(): void {
    this.#stopped = Date.now();
  }
}
