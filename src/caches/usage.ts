import { calendarOf400Years, runsAMonth, type Calendar } from '../argo/schedule.ts';
import type { Pod } from '../argo/pods.ts';
import { runsOf } from '../facts/pods-per-run.ts';
import { remember } from '../text/remember.ts';

/** How often pods of one kind are started. */
export interface Usage {
  /** In one run; at least one where the files do not say it. */
  readonly podsPerRun: number;
  /** The runs of a month of 30 days; undefined where no schedule says it. */
  readonly runsAMonth: number | undefined;
}

/** A month of pods: those that schedules start, and of the others one run. */
export function podsAMonth({ podsPerRun, runsAMonth: runs = 1 }: Usage): number {
  return podsPerRun * runs;
}

/** Tells how often the pods of a kind are started, by the schedules of what starts them. */
export function usageReader(): (pod: Pod) => Usage {
  const calendars = new Map<string, Calendar>();
  const known = new Map<string, { readonly runs: number | undefined }>();
  const runsOfText = (text: string): number | undefined => {
    const calendar = (): Calendar => remember(calendars, '', calendarOf400Years);
    return remember(known, text, () => ({ runs: runsAMonth(text, calendar()) })).runs;
  };
  return (pod) => ({ podsPerRun: runsOf(pod).least, runsAMonth: scheduledRuns(pod, runsOfText) });
}

function scheduledRuns(
  { execution: { schedule } }: Pod,
  runsOfText: (text: string) => number | undefined,
): number | undefined {
  if (schedule === undefined || schedule.texts.length === 0) return undefined;
  if (schedule.suspended) return 0;
  let sum = 0;
  for (const text of schedule.texts) {
    const runs = runsOfText(text);
    if (runs === undefined) return undefined;
    sum += runs;
  }
  return sum;
}
