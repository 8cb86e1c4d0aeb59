import type { PullTime } from '../alibaba/pull-time.ts';

/** A count with at most one decimal, and none from ten on. */
export function shortCount(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
}

/** Two times in one unit: `9-43 s`, `2-12 min`, `1.1-5.4 h`. */
export function shortTimes({ fast, slow }: PullTime): string {
  const [divisor, unit] = slow < 90 ? [1, 's'] : slow < 5400 ? [60, 'min'] : [3600, 'h'];
  return `${shortCount(fast / divisor)}-${shortCount(slow / divisor)} ${unit}`;
}
