/** Runs a limited number of tasks at one time for each key. The others wait in a queue. */
export class Limiter {
  readonly #most: number;
  readonly #running = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(most: number) {
    this.#most = most;
  }

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    await this.#enter(key);
    try {
      return await task();
    } finally {
      this.#leave(key);
    }
  }

  async #enter(key: string): Promise<void> {
    const running = this.#running.get(key) ?? 0;
    if (running < this.#most) {
      this.#running.set(key, running + 1);
      return;
    }
    await new Promise<void>((enter) => {
      const line = this.#waiting.get(key) ?? [];
      line.push(enter);
      this.#waiting.set(key, line);
    });
  }

  /** Gives the place to the next task in the queue, if there is one. */
  #leave(key: string): void {
    const next = this.#waiting.get(key)?.shift();
    if (next) next();
    else this.#running.set(key, (this.#running.get(key) ?? 1) - 1);
  }
}
