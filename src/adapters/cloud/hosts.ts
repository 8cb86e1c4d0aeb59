import { isKnownRegion } from '../../alibaba/regions.ts';

/** The products that are asked, with the version of their API. */
export const CLOUD_APIS = { cr: '2018-12-01', eci: '2018-08-08', sts: '2015-04-01' } as const;

/** A product that has a host of its own in each region. */
export type RegionalProduct = 'cr' | 'eci';

/** The public hosts of ECI that are not named after their region (ECI endpoints, 2025-10-10). */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['cn-shanghai-finance-1', 'cn-shanghai-finance'],
  ['cn-shenzhen-finance-1', 'cn-shenzhen-finance'],
]);

/** The host that gives temporary logins. */
export const STS_HOST = 'sts.aliyuncs.com';

/**
 * The host of a product in a region; undefined for a region that we do not know. So a manifest can
 * name no other host, whatever it writes for a region.
 */
export function cloudHost(product: RegionalProduct, region: string): string | undefined {
  if (!isKnownRegion(region)) return undefined;
  const name = product === 'eci' ? (OTHER_NAMES.get(region) ?? region) : region;
  return `${product}.${name}.aliyuncs.com`;
}
