'use strict';
/**
 * Loaded before a program that runs as a process of its own: whatever the program waits for has
 * passed at once, as with `noWaiting` for a client in the process of the tests. Each wait is told to
 * the parent in milliseconds, and is over when the parent has answered.
 */
/** What the program waits with; other timers of its libraries go on. */
const timers = /** @type {{ setTimeout: unknown }} */ (require('node:timers/promises'));
const bigint = process.hrtime.bigint.bind(process.hrtime);
/** @type {Array<() => void>} */
const waiting = [];
let slept = 0n;

process.hrtime.bigint = () => bigint() + slept;
process.on('message', () => {
  waiting.shift()?.();
  if (waiting.length === 0) process.channel?.unref();
});
process.channel?.unref();

/** @param {number} milliseconds @returns {Promise<void>} */
timers.setTimeout = (milliseconds) => {
  slept += BigInt(Math.round(milliseconds * 1e6));
  process.channel?.ref();
  process.send?.(milliseconds);
  return new Promise((done) => waiting.push(done));
};
