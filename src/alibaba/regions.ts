/** What is known of a region. */
interface Region {
  /** ACS has image caches there (its page, copy of 2026). */
  readonly acsCaches: boolean;
  /** ECI is offered there (2025-12-19), or has an endpoint there (2025-10-10). */
  readonly eci: boolean;
}

/**
 * The regions of Alibaba Cloud, from the endpoint maps of its TypeScript SDK (2026-08-22). Closed
 * and dedicated regions are in it, because host names with their ids exist. New regions appear every
 * year, so an id that is not here is unknown, not wrong.
 */
const TABLE = {
  'cn-beijing': { acsCaches: true, eci: true },
  'cn-chengdu': { acsCaches: false, eci: true },
  'cn-fuzhou': { acsCaches: false, eci: true },
  'cn-guangzhou': { acsCaches: false, eci: true },
  'cn-hangzhou': { acsCaches: true, eci: true },
  'cn-heyuan': { acsCaches: false, eci: true },
  'cn-hongkong': { acsCaches: true, eci: true },
  'cn-huhehaote': { acsCaches: false, eci: true },
  'cn-nanjing': { acsCaches: false, eci: true },
  'cn-qingdao': { acsCaches: false, eci: true },
  'cn-shanghai': { acsCaches: true, eci: true },
  'cn-shenzhen': { acsCaches: true, eci: true },
  'cn-wuhan-lr': { acsCaches: false, eci: true },
  'cn-wulanchabu': { acsCaches: true, eci: true },
  'cn-zhangjiakou': { acsCaches: false, eci: true },
  'cn-zhengzhou-jva': { acsCaches: false, eci: true },
  'cn-zhongwei': { acsCaches: false, eci: false },
  'ap-northeast-1': { acsCaches: false, eci: true },
  'ap-northeast-2': { acsCaches: false, eci: true },
  'ap-south-1': { acsCaches: false, eci: false },
  'ap-southeast-1': { acsCaches: true, eci: true },
  'ap-southeast-2': { acsCaches: false, eci: false },
  'ap-southeast-3': { acsCaches: false, eci: true },
  'ap-southeast-5': { acsCaches: false, eci: true },
  'ap-southeast-6': { acsCaches: false, eci: true },
  'ap-southeast-7': { acsCaches: false, eci: true },
  'ap-southeast-8': { acsCaches: false, eci: false },
  'eu-central-1': { acsCaches: false, eci: true },
  'eu-west-1': { acsCaches: false, eci: true },
  'eu-west-2': { acsCaches: false, eci: false },
  'me-central-1': { acsCaches: false, eci: true },
  'me-east-1': { acsCaches: false, eci: true },
  'na-south-1': { acsCaches: false, eci: true },
  'sa-east-1': { acsCaches: false, eci: false },
  'us-east-1': { acsCaches: false, eci: true },
  'us-southeast-1': { acsCaches: false, eci: false },
  'us-west-1': { acsCaches: false, eci: true },
  'cn-beijing-finance-1': { acsCaches: false, eci: true },
  'cn-hangzhou-finance': { acsCaches: false, eci: true },
  'cn-shanghai-finance-1': { acsCaches: false, eci: true },
  'cn-shenzhen-finance-1': { acsCaches: false, eci: true },
  'cn-north-2-gov-1': { acsCaches: false, eci: false },
  'cn-heyuan-acdr-1': { acsCaches: false, eci: false },
  'cn-wulanchabu-gic-1': { acsCaches: false, eci: false },
} as const satisfies Readonly<Record<string, Region>>;

/** The ids of all regions that we know. */
export const REGIONS: readonly string[] = Object.keys(TABLE);

/** The ids of the regions where ACS has image caches. */
export const ACS_CACHE_REGIONS: readonly string[] = Object.entries<Region>(TABLE)
  .filter(([, { acsCaches }]) => acsCaches)
  .map(([id]) => id);

/** Is this the id of a region that we know? */
export function isKnownRegion(region: string): boolean {
  return REGIONS.includes(region);
}

/** Is it a region of the Chinese mainland, by its id? */
export function isMainland(region: string): boolean {
  return region.startsWith('cn-') && region !== 'cn-hongkong';
}

/** Is there ECI in a region? A region that we do not know is new, and may have it. */
export function hasEci(region: string): boolean {
  const regions: Readonly<Record<string, Region>> = TABLE;
  return regions[region]?.eci ?? true;
}
