import { pullTime } from '../alibaba/pull-time.ts';
import { duration } from '../text/wording.ts';

/** Says in words who pulls: `every pod`, `each of 40 pods a run, 5 at a time,`. */
export function pullers(perRun: number | undefined, parallelism: number | undefined): string {
  const who =
    perRun !== undefined && perRun > 1 ? `each of ${String(perRun)} pods a run` : 'every pod';
  const limited = parallelism !== undefined && perRun !== 1 && parallelism < (perRun ?? Infinity);
  return limited ? `${who}, ${String(parallelism)} at a time,` : who;
}

/** Says in words how long a pull of this many compressed bytes takes: `87 s to 7 min`. */
export function pullDuration(bytes: number): string {
  const { fast, slow } = pullTime(bytes);
  return `${duration(fast)} to ${duration(slow)}`;
}
