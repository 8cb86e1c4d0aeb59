import type { LivingPull, PlannedFault, RunEnd } from './pull.ts';

/** One job. Where nothing was in its way, everything is as it should be afterwards. */
export async function job(living: LivingPull, faults: readonly PlannedFault[]): Promise<RunEnd> {
  const { judged } = living;
  const end = await living.run(faults);
  const mayWrite = living.permissions['pull_requests'] === 'write';
  const isDone = end.answer.ok && end.answer.value.warnings.length === 0;
  if (faults.length === 0 && mayWrite && !isDone) throw new Error(JSON.stringify(end.answer));
  living.settled = isDone && faults.length === 0 ? judged : undefined;
  const tries = end.writes.filter((one) => one === 'resolveReviewThread').length;
  if (living.permissions['contents'] === 'read' && faults.length === 0 && tries > 1) {
    throw new Error(`resolved ${String(tries)} times without the permission`);
  }
  return end;
}
