import type { Prices } from '../../alibaba/prices.ts';
import type { CacheEstimate, Bounds } from '../../caches/estimate.ts';
import type { Amount } from '../../facts/amount.ts';
import { formatBytes } from '../../text/bytes.ts';
import { decimal } from '../../text/decimal.ts';
import { visible } from '../escape.ts';
import { shortCount, shortTimes } from '../times.ts';
import type { ShownPlan } from './shown.ts';

/** One cache of a plan: what it is called, its numbers, and what follows from them. */
interface PlanRow {
  /** Not escaped. */
  readonly title: string;
  readonly estimate: CacheEstimate;
  readonly sentence: string;
}

interface PlanColumn {
  readonly heading: string;
  readonly cell: (estimate: CacheEstimate) => string;
  /** Its cells are words, and no numbers. */
  readonly inWords?: true;
}

/** How a column is computed. */
interface Explained {
  readonly heading: string;
  readonly text: string;
}

/** The numbers of a cache, from left to right. */
export const PLAN_COLUMNS: readonly PlanColumn[] = [
  { heading: 'GiB', cell: ({ size }) => String(size) },
  { heading: 'make', cell: ({ making }) => money(making) },
  { heading: 'keep', cell: ({ keeping }) => money(keeping) },
  { heading: 'pod/h', cell: ({ podHour }) => podHour.toFixed(3) },
  { heading: 'pods', cell: ({ podsPerRun }) => String(podsPerRun) },
  { heading: 'a month', cell: ({ podsAMonth }) => monthly(podsAMonth) },
  { heading: 'pulled', cell: ({ bytesPerRun }) => formatBytes(bytesPerRun) },
  { heading: 'waited', cell: ({ secondsPerRun }) => shortTimes(secondsPerRun) },
  { heading: 'worth', cell: ({ worthPerRun }) => range(worthPerRun) },
  { heading: 'pays', cell: ({ pays }) => pays, inWords: true },
];

/** The caches of a plan, and those that are not planned because they do not pay. */
export function planRows({ caches, dear, prices }: ShownPlan): readonly PlanRow[] {
  return [
    ...caches.map(({ path, place, content, estimate }) => ({
      title: `${path}: ${images(content.images)}${where(place)}`,
      estimate,
      sentence: sentenceOf(estimate, true, prices),
    })),
    ...dear.map(({ images: own, place, estimate, manifest }) => ({
      title: `not planned: ${manifest === undefined ? '' : `${manifest.path}, `}${own.join(', ')}${where(place)}`,
      estimate,
      sentence: sentenceOf(estimate, false, prices),
    })),
  ];
}

function images(texts: readonly string[]): string {
  return texts.length === 1 ? '1 image' : `${String(texts.length)} images`;
}

function where({
  cluster,
  region,
}: {
  readonly cluster?: string | undefined;
  readonly region: string | undefined;
}): string {
  return [cluster, region].flatMap((one) => (one === undefined ? [] : [`, ${one}`])).join('');
}

/** What the numbers of a cache mean for its pods. */
function sentenceOf(
  { pays, worthAMonth, costAMonth, paysFromRuns, paysUpToHours, podsAMonth }: CacheEstimate,
  planned: boolean,
  { podHours }: Prices,
): string {
  const hours =
    podHours === undefined && paysUpToHours > 0
      ? `, while a pod runs up to ${shortCount(paysUpToHours)} h on average`
      : '';
  const runs = Math.max(1, Math.ceil(paysFromRuns ?? 1));
  const from = runs === 1 ? 'one run' : `${shortCount(runs)} runs`;
  const sums = `saves ${range(worthAMonth)} a month and costs ${money(costAMonth)}`;
  if (!planned) {
    return podsAMonth.exact
      ? `It does not pay: it ${sums}.`
      : 'It does not pay, however often it is used: the disk of a pod costs more than it saves.';
  }
  if (pays === 'open') {
    return `Not all of its pods have a schedule: it pays from ${from} a month on${hours}.`;
  }
  const rate = pays === 'maybe' ? ', so it pays where pulls are slow' : '';
  return `It ${sums}${rate}${hours}.`;
}

function monthly({ least, exact }: Amount): string {
  return exact ? shortCount(least) : least === 0 ? '?' : `${shortCount(least)}+`;
}

/** How the columns are computed, with the figures that were used. */
export function planLegend({ prices, retentionDays }: ShownPlan): readonly Explained[] {
  const { vcpuSecond, memorySecond, diskHour, snapshotMonth } = prices;
  const { makingSeconds, podVcpu, podMemory, podHours } = prices;
  const figure = decimal;
  return [
    {
      heading: 'make',
      text: `(2 vCPU × ${figure(vcpuSecond)} + 4 GiB × ${figure(memorySecond)} + size × ${figure(diskHour)} / 3600) × ${figure(makingSeconds)} s, once in ${String(retentionDays)} days`,
    },
    { heading: 'keep', text: `2 × compressed GiB × ${figure(snapshotMonth)}, a month of 30 days` },
    {
      heading: 'pod/h',
      text: `size × ${figure(diskHour)}, for each hour that a pod runs${podHours === undefined ? '; how long pods run is not known: prices.podHours' : `: ${figure(podHours)}`}`,
    },
    {
      heading: 'pods',
      text: 'started when each manifest runs once, and a month of them by the schedules of CronWorkflows; + for more without a schedule',
    },
    {
      heading: 'pulled',
      text: 'compressed, what the pods of a run do not pull any more; waited: for as long, all pods together, at 37 and at 8 MB/s',
    },
    {
      heading: 'worth',
      text: `waited × (${figure(podVcpu)} vCPU × ${figure(vcpuSecond)} + ${figure(podMemory)} GiB × ${figure(memorySecond)}), a run: a pod is billed while it pulls`,
    },
    {
      heading: 'sources',
      text: `of all figures with their dates: docs/prices.md; your own: prices in the configuration`,
    },
  ];
}

/** What is in no row, one sentence each. */
export function planRest({ served, rot }: ShownPlan): readonly string[] {
  return [
    ...(served === 0
      ? []
      : [
          `${String(served)} kinds of pods with large images have automatic caching, which costs nothing up to 30 GiB; --for all plans for them as well.`,
        ]),
    ...rot.map(({ cache, dead, unused, keeping }) => {
      const costs =
        keeping === undefined
          ? 'its size is not known'
          : `keeping it costs ${money(keeping)} a month`;
      const what = unused ? 'no pod uses it' : `no pod pulls ${dead.join(', ')} of it`;
      return `${visible(cache.path)}: ImageCache "${visible(cache.name)}": ${visible(what)}; ${costs}.`;
    }),
  ];
}

function money(value: number): string {
  return value !== 0 && value < 0.005 ? '<0.01' : value.toFixed(2);
}

function range({ least, most }: Bounds): string {
  return `${money(least)}-${money(most)}`;
}
