'use strict';
/**
 * Loaded before a program: its clock goes forward by so many seconds each time it is read. With the
 * usual 25 the time of a run is over after the fixes are planned and before any of them is proposed.
 */
const step = BigInt(process.env['CLOCK_STEP'] ?? '25') * 1_000_000_000n;
let read = 0n;
process.hrtime.bigint = () => (read += step);
