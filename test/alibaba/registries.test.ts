import { describe, expect, test } from '@jest/globals';
import {
  classifyHost,
  instanceKey,
  instanceRegion,
  mayNeedAccess,
  needsAccess,
  vpcHostOf,
} from '../../src/alibaba/acr.ts';
import type { RegistrySetting } from '../../src/settings.ts';

const OWN = 'my-registry.cn-hangzhou.cr.aliyuncs.com';

describe('the host of the same registry inside its VPC', () => {
  test.each([
    [OWN, 'my-registry-vpc.cn-hangzhou.cr.aliyuncs.com'],
    [
      'a-registry-registry.cn-hangzhou.cr.aliyuncs.com',
      'a-registry-registry-vpc.cn-hangzhou.cr.aliyuncs.com',
    ],
    ['my-registry-vpc.cn-hangzhou.cr.aliyuncs.com', undefined],
    ['egs-registry.cn-hangzhou.cr.aliyuncs.com', undefined],
    ['registry.cn-hangzhou.aliyuncs.com', 'registry-vpc.cn-hangzhou.aliyuncs.com'],
    ['registry-intl.ap-southeast-1.aliyuncs.com', 'registry-intl-vpc.ap-southeast-1.aliyuncs.com'],
    ['registry-vpc.cn-hangzhou.aliyuncs.com', undefined],
    ['registry.aliyuncs.com', undefined],
    ['crpi-a.cn-hangzhou.personal.cr.aliyuncs.com', undefined],
    ['registry-cn-hangzhou.ack.aliyuncs.com', undefined],
    ['docker.io', undefined],
  ])('of %s is %s', (host, expected) => {
    expect(vpcHostOf(classifyHost(host, []))).toBe(expected);
  });
});

test('the oldest host of the Personal Edition is in Hangzhou', () => {
  expect(classifyHost('registry.aliyuncs.com', [])).toStrictEqual({
    kind: 'acr-personal',
    host: 'registry.aliyuncs.com',
    network: 'public',
    region: 'cn-hangzhou',
  });
});

test.each([
  [OWN, true, true],
  ['egs-registry.cn-hangzhou.cr.aliyuncs.com', false, false],
  ['anolis-registry.cn-zhangjiakou.cr.aliyuncs.com', false, false],
  ['anolis-registry.cn-hangzhou.cr.aliyuncs.com', true, true],
  ['higress-registry.cn-hangzhou.cr.aliyuncs.com', false, false],
  ['ack-agility-registry.cn-shanghai.cr.aliyuncs.com', false, false],
  ['registry.cn-hangzhou.aliyuncs.com', false, false],
  ['images.example.com', false, true],
  ...'docker.io gcr.io ghcr.io mcr.microsoft.com mirrors-ssl.aliyuncs.com nvcr.io public.ecr.aws quay.io registry.k8s.io'
    .split(' ')
    .map((host) => [host, false, false] as const),
])('%s needs access: %s, may need it: %s', (host, needs, may) => {
  const registry = classifyHost(host, []);
  expect([needsAccess(registry), mayNeedAccess(registry)]).toEqual([needs, may]);
});

describe('what is configured', () => {
  const settings: readonly RegistrySetting[] = [
    { host: '*.example.com', instanceId: 'cri-star' },
    { host: 'Images.Example.com', instanceId: 'cri-exact', region: 'cn-beijing' },
    { host: 'images.*', instanceId: 'cri-late' },
    { host: 'my-registry-vpc.cn-hangzhou.cr.aliyuncs.com', instanceId: 'cri-own', region: 'x-y' },
  ];

  test.each<[string, string | undefined, string | undefined]>([
    ['images.example.com', 'cri-exact', 'cn-beijing'],
    ['other.example.com', 'cri-star', undefined],
    ['images.example.org', 'cri-late', undefined],
    ['example.org', undefined, undefined],
    [OWN, 'cri-own', 'cn-hangzhou'],
    ['my-registry.cn-beijing.cr.aliyuncs.com', undefined, 'cn-beijing'],
    ['your-registry.cn-hangzhou.cr.aliyuncs.com', undefined, 'cn-hangzhou'],
  ])('for %s is %s in %s', (host, id, region) => {
    const registry = classifyHost(host, settings);
    expect([registry.configured?.instanceId, instanceRegion(registry)]).toEqual([id, region]);
  });

  test('makes a host of no form a custom domain', () => {
    const custom = classifyHost('images.example.com', settings);
    expect(custom).toMatchObject({ kind: 'acr-enterprise', custom: true, region: 'cn-beijing' });
    expect(classifyHost('other.example.com', settings)).not.toHaveProperty('region');
    expect(classifyHost(OWN, settings)).not.toHaveProperty('custom');
  });

  test('gives the hosts of an instance one key', () => {
    const key = (host: string, some = settings): string => instanceKey(classifyHost(host, some));
    expect(key('images.example.com')).toBe('cri-exact');
    expect(key(OWN, [])).toBe('my.cn-hangzhou');
    expect(key('my-registry-vpc.cn-hangzhou.cr.aliyuncs.com', [])).toBe('my.cn-hangzhou');
    expect(key('images.example.com', [])).toBe('images.example.com');
  });
});
