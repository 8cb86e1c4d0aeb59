/**
 * Region ids of Alibaba Cloud, from the endpoint maps of its TypeScript SDK (2026-08-22), closed
 * and dedicated ones included: hosts that name them exist. New ones appear every year, so a name
 * that is not here is unknown, not wrong.
 */
export const REGIONS: readonly string[] =
  `cn-beijing cn-chengdu cn-fuzhou cn-guangzhou cn-hangzhou cn-heyuan cn-hongkong cn-huhehaote
  cn-nanjing cn-qingdao cn-shanghai cn-shenzhen cn-wuhan-lr cn-wulanchabu cn-zhangjiakou
  cn-zhengzhou-jva cn-zhongwei ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1
  ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-southeast-8
  eu-central-1 eu-west-1 eu-west-2 me-central-1 me-east-1 na-south-1 sa-east-1 us-east-1
  us-southeast-1 us-west-1 cn-beijing-finance-1 cn-hangzhou-finance cn-shanghai-finance-1
  cn-shenzhen-finance-1 cn-north-2-gov-1 cn-heyuan-acdr-1 cn-wulanchabu-gic-1`.split(/\s+/);

/** Is this a region we have heard of? */
export function isKnownRegion(region: string): boolean {
  return REGIONS.includes(region);
}

/** Regions with image caches of ACS (its page, copy of 2026). */
export const ACS_CACHE_REGIONS: readonly string[] = [
  'cn-beijing',
  'cn-shanghai',
  'cn-hangzhou',
  'cn-wulanchabu',
  'cn-shenzhen',
  'cn-hongkong',
  'ap-southeast-1',
];
