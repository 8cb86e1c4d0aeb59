import type { Prices } from '../../alibaba/prices.ts';
import { decimal } from '../../text/decimal.ts';
import type { CacheEstimate, Bounds } from '../../caches/estimate.ts';
import type { Amount } from '../../facts/amount.ts';
import { formatBytes } from '../../text/bytes.ts';
import { cutMiddle, widest } from '../../text/columns.ts';
import { inertLog, visible } from '../escape.ts';
import { painter } from '../paint.ts';
import { wrap } from '../../text/wrap.ts';
import type { CacheView, ShownPlan } from './shown.ts';

/** One cache of the table: what it is called, its numbers, and what follows from them. */
interface Row {
  readonly title: string;
  readonly estimate: CacheEstimate;
  readonly planned: boolean;
}

interface Column {
  readonly heading: string;
  readonly cell: (estimate: CacheEstimate) => string;
}

const COLUMNS: readonly Column[] = [
  { heading: 'GiB', cell: ({ size }) => String(size) },
  { heading: 'make', cell: ({ making }) => money(making) },
  { heading: 'keep', cell: ({ keeping }) => money(keeping) },
  { heading: 'pod/h', cell: ({ podHour }) => podHour.toFixed(3) },
  { heading: 'pods', cell: ({ podsPerRun }) => String(podsPerRun) },
  { heading: 'a month', cell: ({ podsAMonth }) => monthly(podsAMonth) },
  { heading: 'pulled', cell: ({ bytesPerRun }) => formatBytes(bytesPerRun) },
  { heading: 'waited', cell: ({ secondsPerRun: { fast, slow } }) => time(fast, slow) },
  { heading: 'worth', cell: ({ worthPerRun }) => range(worthPerRun) },
  { heading: 'pays', cell: ({ pays }) => pays },
];

const INDENT = '  ';
/** The room for the heading of a column in the legend. */
const HEAD = 8;
const GAP = '  ';
/** The width of a text that goes into no terminal. */
const USUAL_WIDTH = 80;

/** The table of `imagecache --explain`: what each cache costs and saves, and how that is computed. */
export function cacheTable(plan: ShownPlan, view: CacheView): string {
  const width = view.width ?? USUAL_WIDTH;
  const paint = painter(view);
  const rows = rowsOf(plan);
  const measured = COLUMNS.map(({ heading, cell }) => {
    const cells = rows.map(({ estimate }) => cell(estimate));
    return { heading, cells, width: widest([heading, ...cells]) };
  });
  const line = (cellOf: (column: (typeof measured)[number]) => string): string =>
    INDENT + measured.map((column) => cellOf(column).padStart(column.width)).join(GAP);
  const text = (words: string, indent = ''): string[] =>
    wrap(words, width - indent.length).map((part) => indent + part);
  const table = rows.flatMap(({ title, estimate, planned }, at) => [
    cutMiddle(visible(title), width),
    line(({ cells }) => cells[at] ?? ''),
    ...text(sentenceOf(estimate, planned, plan.prices), INDENT),
  ]);
  const lines = [
    ...text('What image caches cost and save. All numbers are estimates, in CNY.'),
    '',
    ...(rows.length === 0
      ? ['No cache is planned.']
      : [
          paint(
            'bold',
            line(({ heading }) => heading),
          ),
          ...table,
          '',
          ...legend(plan).flatMap((one) => hanging(one, width)),
        ]),
    ...restOf(plan).flatMap((one) => text(one)),
  ];
  const whole = `${lines.join('\n')}\n`;
  return view.inActions ? inertLog(whole) : whole;
}

function rowsOf({ caches, dear }: ShownPlan): Row[] {
  return [
    ...caches.map(({ path, place, content, estimate }) => ({
      title: `${path}: ${images(content.images)}${where(place)}`,
      estimate,
      planned: true,
    })),
    ...dear.map(({ images: own, place, estimate, manifest }) => ({
      title: `not planned: ${manifest === undefined ? '' : `${manifest.path}, `}${own.join(', ')}${where(place)}`,
      estimate,
      planned: false,
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
      ? `, while a pod runs up to ${count(paysUpToHours)} h on average`
      : '';
  const runs = Math.max(1, Math.ceil(paysFromRuns ?? 1));
  const from = runs === 1 ? 'one run' : `${count(runs)} runs`;
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
  return exact ? count(least) : least === 0 ? '?' : `${count(least)}+`;
}

/** How the columns are computed, with the figures that were used. */
function legend({ prices, retentionDays }: ShownPlan): string[] {
  const { vcpuSecond, memorySecond, diskHour, snapshotMonth } = prices;
  const { makingSeconds, podVcpu, podMemory, podHours } = prices;
  const figure = decimal;
  return [
    `make    (2 vCPU × ${figure(vcpuSecond)} + 4 GiB × ${figure(memorySecond)} + size × ${figure(diskHour)} / 3600) × ${figure(makingSeconds)} s, once in ${String(retentionDays)} days`,
    `keep    2 × compressed GiB × ${figure(snapshotMonth)}, a month of 30 days`,
    `pod/h   size × ${figure(diskHour)}, for each hour that a pod runs${podHours === undefined ? '; how long pods run is not known: prices.podHours' : `: ${figure(podHours)}`}`,
    'pods    started when each manifest runs once, and a month of them by the schedules of CronWorkflows; + for more without a schedule',
    'pulled  compressed, what the pods of a run do not pull any more; waited: for as long, all pods together, at 37 and at 8 MB/s',
    `worth   waited × (${figure(podVcpu)} vCPU × ${figure(vcpuSecond)} + ${figure(podMemory)} GiB × ${figure(memorySecond)}), a run: a pod is billed while it pulls`,
    `sources of all figures with their dates: docs/prices.md; your own: prices in the configuration`,
  ];
}

/** What is in no row of the table. */
function restOf({ served, rot }: ShownPlan): string[] {
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
      return `${cache.path}: ImageCache "${visible(cache.name)}": ${visible(what)}; ${costs}.`;
    }),
  ];
}

/** A paragraph whose first line begins with a heading of a column. */
function hanging(words: string, width: number): string[] {
  const [head = '', ...rest] = wrap(words.replace(/ +/, ' '.repeat(1)), width - HEAD);
  const at = head.indexOf(' ');
  const first = head.slice(0, at).padEnd(HEAD) + head.slice(at + 1);
  return [first, ...rest.map((line) => ' '.repeat(HEAD) + line)];
}

function money(value: number): string {
  return value !== 0 && value < 0.005 ? '<0.01' : value.toFixed(2);
}

function range({ least, most }: Bounds): string {
  return `${money(least)}-${money(most)}`;
}

/** A count with at most one decimal, and none from ten on. */
function count(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
}

/** Two times in one unit: `9-43 s`, `2-12 min`, `1.1-5.4 h`. */
function time(fast: number, slow: number): string {
  const [divisor, unit] = slow < 90 ? [1, 's'] : slow < 5400 ? [60, 'min'] : [3600, 'h'];
  return `${count(fast / divisor)}-${count(slow / divisor)} ${unit}`;
}
