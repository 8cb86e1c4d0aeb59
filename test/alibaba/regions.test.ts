import { expect, test } from '@jest/globals';
import {
  ACS_CACHE_REGIONS,
  hasEci,
  isKnownRegion,
  isMainland,
  REGIONS,
} from '../../src/alibaba/regions.ts';

/** What the pages say, as it stands there; the dates are in `src/alibaba/regions.ts`. */
const WITHOUT_ECI = `cn-zhongwei ap-south-1 ap-southeast-2 ap-southeast-8 eu-west-2 sa-east-1
  us-southeast-1 cn-north-2-gov-1 cn-heyuan-acdr-1 cn-wulanchabu-gic-1`.split(/\s+/);
const WITH_ECI = `cn-beijing cn-chengdu cn-fuzhou cn-guangzhou cn-hangzhou cn-heyuan cn-hongkong
  cn-huhehaote cn-nanjing cn-qingdao cn-shanghai cn-shenzhen cn-wuhan-lr cn-wulanchabu
  cn-zhangjiakou cn-zhengzhou-jva ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-3
  ap-southeast-5 ap-southeast-6 ap-southeast-7 eu-central-1 eu-west-1 me-central-1 me-east-1
  na-south-1 us-east-1 us-west-1 cn-beijing-finance-1 cn-hangzhou-finance cn-shanghai-finance-1
  cn-shenzhen-finance-1`.split(/\s+/);

test('the regions, and those of them that have ECI', () => {
  expect(REGIONS.toSorted()).toEqual([...WITH_ECI, ...WITHOUT_ECI].toSorted());
  expect(REGIONS.filter(hasEci).toSorted()).toEqual(WITH_ECI.toSorted());
});

test('a region that is new may have ECI, and is not known', () => {
  expect(hasEci('cn-newplace')).toBe(true);
  expect(isKnownRegion('cn-newplace')).toBe(false);
  expect(isKnownRegion('cn-hangzhou')).toBe(true);
});

test('the regions where ACS has image caches', () => {
  expect(ACS_CACHE_REGIONS.toSorted()).toEqual([
    'ap-southeast-1',
    'cn-beijing',
    'cn-hangzhou',
    'cn-hongkong',
    'cn-shanghai',
    'cn-shenzhen',
    'cn-wulanchabu',
  ]);
});

test.each([
  ['cn-hangzhou', true],
  ['cn-hongkong', false],
  ['ap-southeast-1', false],
])('%s is on the mainland: %s', (region, expected) => {
  expect(isMainland(region)).toBe(expected);
});
