/** One published figure that the estimates of image caches use. */
export interface Price {
  /** What the figure is for: one line of docs/prices.md. */
  readonly words: string;
  /** The figure; undefined where no page publishes one, so that only the user can give it. */
  readonly value: number | undefined;
  readonly unit: string;
  /** The page of the vendor, and its date as the page shows it. */
  readonly source: string;
  readonly url: string;
  readonly date: string;
}

const BILLING = {
  source: '镜像缓存计费 (Image caches billing)',
  url: 'https://help.aliyun.com/zh/eci/product-overview/image-caches',
  date: '2024-10-22',
};

const SPECIFICATION = {
  source: 'Specify the number of vCPUs and memory size to create a pod',
  url: 'https://www.alibabacloud.com/help/en/eci/user-guide/specify-the-number-of-vcpus-and-memory-size-to-create-a-pod-1',
  date: '2026-09-21',
};

/**
 * Every figure behind the price of an image cache on ECI, with its page and the date of that page.
 * The options below `prices` in the configuration and docs/prices.md are made from this table. The
 * prices are those of the vendor's samples in Hangzhou; other regions and contracts differ.
 */
export const PRICES = {
  vcpuSecond: {
    words: 'a vCPU for a second',
    value: 0.000049,
    unit: 'CNY',
    ...BILLING,
  },
  memorySecond: {
    words: 'a GiB of memory for a second',
    value: 0.00000613,
    unit: 'CNY',
    ...BILLING,
  },
  diskHour: {
    words: 'a GiB of disk (ESSD PL1) for an hour',
    value: 0.0021,
    unit: 'CNY',
    ...BILLING,
  },
  snapshotMonth: {
    words: 'a GiB of snapshot for a month of 30 days',
    value: 0.12,
    unit: 'CNY',
    ...BILLING,
  },
  makingSeconds: {
    words: 'how long a cache is made, in the sample of the page',
    value: 300,
    unit: 'seconds',
    ...BILLING,
  },
  podVcpu: {
    words: 'the vCPUs of a pod that asks for nothing',
    value: 2,
    unit: 'vCPU',
    ...SPECIFICATION,
  },
  podMemory: {
    words: 'the memory of a pod that asks for nothing',
    value: 4,
    unit: 'GiB',
    ...SPECIFICATION,
  },
  podHours: {
    words: 'how long a pod runs on average, for which it pays the disk of its cache',
    value: undefined,
    unit: 'hours',
    source: 'no page: only you know it',
    url: '',
    date: '',
  },
} as const satisfies Readonly<Record<string, Price>>;

/** The name of a figure, as the configuration writes it. */
export type PriceName = keyof typeof PRICES;

/** The figures that an estimate uses. What nobody knows is undefined. */
export type Prices = Readonly<Record<Exclude<PriceName, 'podHours'>, number>> & {
  readonly podHours: number | undefined;
};

/** The figures of the table, with what the user knows better. */
export function pricesWith(known: ReadonlyMap<string, number>): Prices {
  const valueOf = (name: Exclude<PriceName, 'podHours'>): number =>
    known.get(name) ?? PRICES[name].value;
  return {
    vcpuSecond: valueOf('vcpuSecond'),
    memorySecond: valueOf('memorySecond'),
    diskHour: valueOf('diskHour'),
    snapshotMonth: valueOf('snapshotMonth'),
    makingSeconds: valueOf('makingSeconds'),
    podVcpu: valueOf('podVcpu'),
    podMemory: valueOf('podMemory'),
    podHours: known.get('podHours'),
  };
}

/** The instance that makes a manual cache: vCPUs, and GiB of memory (the same page). */
const MAKER = { vcpu: 2, memory: 4 };

const DAYS_OF_A_MONTH = 30;

/**
 * What it costs to make a cache of so many GiB once:
 * (2 vCPU + 4 GiB memory + disk · size) · seconds, each at its price.
 */
export function priceOfMaking(size: number, prices: Prices): number {
  const { vcpuSecond, memorySecond, diskHour, makingSeconds } = prices;
  const second = MAKER.vcpu * vcpuSecond + MAKER.memory * memorySecond + (diskHour * size) / 3600;
  return second * makingSeconds;
}

/** What it costs to keep the snapshot of a cache for a month: the GiB in it, not its size. */
export function priceOfKeeping(snapshot: number, { snapshotMonth }: Prices): number {
  return snapshot * snapshotMonth;
}

const GIB = 1024 ** 3;

/**
 * What it costs to keep so many compressed bytes for a month. The snapshot holds twice as much, the
 * least that the vendor gives for unpacked images. The sample of the billing page has 2 GiB in a
 * cache of 40 GiB, so the empty part is not charged.
 */
export function priceOfSnapshot(bytes: number, prices: Prices): number {
  return priceOfKeeping((2 * bytes) / GIB, prices);
}

/** What a running pod pays for an hour of the disk that it starts from: the whole size. */
export function priceOfPodHour(size: number, { diskHour }: Prices): number {
  return size * diskHour;
}

/**
 * What a pod pays while it pulls its images: it is billed from the first pull on (When does the
 * billing of an ECI start, faq-detail/131767).
 */
export function priceOfWaiting(seconds: number, prices: Prices): number {
  const { vcpuSecond, memorySecond, podVcpu, podMemory } = prices;
  return seconds * (podVcpu * vcpuSecond + podMemory * memorySecond);
}

/** How often a cache is made in a month, because it is deleted after so many days. */
export function timesMadeAMonth(retentionDays: number): number {
  return DAYS_OF_A_MONTH / retentionDays;
}
