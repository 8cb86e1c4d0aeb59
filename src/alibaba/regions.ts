/** What is known of a region. */
interface Region {
  /** ACS has image caches there (its page, copy of 2026). */
  readonly acsCaches: boolean;
}

/**
 * The regions of Alibaba Cloud, from the endpoint maps of its TypeScript SDK (2026-08-22). Closed
 * and dedicated regions are in it, because host names with their ids exist. New regions appear every
 * year, so an id that is not here is unknown, not wrong.
 */
const TABLE = {
  'cn-beijing': { acsCaches: true },
  'cn-chengdu': { acsCaches: false },
  'cn-fuzhou': { acsCaches: false },
  'cn-guangzhou': { acsCaches: false },
  'cn-hangzhou': { acsCaches: true },
  'cn-heyuan': { acsCaches: false },
  'cn-hongkong': { acsCaches: true },
  'cn-huhehaote': { acsCaches: false },
  'cn-nanjing': { acsCaches: false },
  'cn-qingdao': { acsCaches: false },
  'cn-shanghai': { acsCaches: true },
  'cn-shenzhen': { acsCaches: true },
  'cn-wuhan-lr': { acsCaches: false },
  'cn-wulanchabu': { acsCaches: true },
  'cn-zhangjiakou': { acsCaches: false },
  'cn-zhengzhou-jva': { acsCaches: false },
  'cn-zhongwei': { acsCaches: false },
  'ap-northeast-1': { acsCaches: false },
  'ap-northeast-2': { acsCaches: false },
  'ap-south-1': { acsCaches: false },
  'ap-southeast-1': { acsCaches: true },
  'ap-southeast-2': { acsCaches: false },
  'ap-southeast-3': { acsCaches: false },
  'ap-southeast-5': { acsCaches: false },
  'ap-southeast-6': { acsCaches: false },
  'ap-southeast-7': { acsCaches: false },
  'ap-southeast-8': { acsCaches: false },
  'eu-central-1': { acsCaches: false },
  'eu-west-1': { acsCaches: false },
  'eu-west-2': { acsCaches: false },
  'me-central-1': { acsCaches: false },
  'me-east-1': { acsCaches: false },
  'na-south-1': { acsCaches: false },
  'sa-east-1': { acsCaches: false },
  'us-east-1': { acsCaches: false },
  'us-southeast-1': { acsCaches: false },
  'us-west-1': { acsCaches: false },
  'cn-beijing-finance-1': { acsCaches: false },
  'cn-hangzhou-finance': { acsCaches: false },
  'cn-shanghai-finance-1': { acsCaches: false },
  'cn-shenzhen-finance-1': { acsCaches: false },
  'cn-north-2-gov-1': { acsCaches: false },
  'cn-heyuan-acdr-1': { acsCaches: false },
  'cn-wulanchabu-gic-1': { acsCaches: false },
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

/** Is this a region that we know in mainland China? Hong Kong is not. */
export function isMainland(region: string): boolean {
  return isKnownRegion(region) && region.startsWith('cn-') && region !== 'cn-hongkong';
}
