/** The time of the server: that of the machine, and what tests let pass at once. */
export class Clock {
  #skipped = 0;

  /** Milliseconds. */
  now(): number {
    return Date.now() + this.#skipped;
  }

  /** Lets time pass, as when a client of a test waits without waiting. */
  skip(milliseconds: number): void {
    this.#skipped += milliseconds;
  }
}
