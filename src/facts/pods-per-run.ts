import type { Pod } from '../argo/pods.ts';
import type { Amount } from './amount.ts';

/**
 * The most of these pods that one execution starts; undefined where the length of a loop is not
 * known.
 */
export function podsPerRun(pods: readonly Pod[]): number | undefined {
  const sums = new Map<unknown, number | undefined>();
  for (const { execution, perRun } of pods) {
    const before = sums.has(execution) ? sums.get(execution) : 0;
    sums.set(execution, before === undefined || perRun === undefined ? undefined : before + perRun);
  }
  const known = [...sums.values()].filter((sum) => sum !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** How many pods of one kind one run starts; at least one where the files do not say it. */
export function runsOf({ perRun }: Pick<Pod, 'perRun'>): Amount {
  return perRun === undefined ? { least: 1, exact: false } : { least: perRun, exact: true };
}
