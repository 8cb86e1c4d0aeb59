'use strict';
/**
 * Loaded before a program: its clock goes forward by 25 seconds each time it is read, so that the
 * time of a run is over after the fixes are planned and before any of them is proposed.
 */
let read = 0n;
process.hrtime.bigint = () => (read += 25_000_000_000n);
