/** The signals by which people, shells and CI systems end a run. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something that must not be left half done. A signal that would end the process in the middle
 * ends it afterwards, as if it had come then: a shell sees 128 and the number of the signal. What
 * `act` throws is thrown.
 */
export async function uninterrupted<T>(act: () => T): Promise<T> {
  for (const signal of ENDING) process.on(signal, end);
  try {
    return act();
  } finally {
    // Node hands a signal over between two turns of its loop.
    await new Promise((resolve) => setImmediate(resolve));
    release();
  }
}

/**
 * Does something before a signal ends the process, as soon as Node hands it over. Gives a function
 * that takes that back.
 */
export function beforeEnd(act: () => void): () => void {
  const last = (signal: NodeJS.Signals): void => {
    act();
    end(signal);
  };
  const forget = (): void => {
    for (const signal of ENDING) process.off(signal, last);
  };
  for (const signal of ENDING) process.once(signal, last);
  return forget;
}

/** Ends the process. Where the system does not let a signal do that (as process 1), it exits. */
function end(signal: NodeJS.Signals): void {
  release();
  process.kill(process.pid, signal);
  process.exit(128 + process.getBuiltinModule('node:os').constants.signals[signal]);
}

function release(): void {
  for (const signal of ENDING) process.off(signal, end);
}
