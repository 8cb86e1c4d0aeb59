import { describe, expect, test } from '@jest/globals';
import {
  autoCacheKey,
  ECI_CACHE_KEYS,
  grantsAcrAccess,
  instanceIdKey,
  instanceIdOf,
  isKnownKey,
  isPlatformKey,
  PULL_KEYS,
  PULL_PREFIXES,
  SWITCH_KEYS,
  writerOf,
} from '../../src/alibaba/annotations.ts';

const eci = (names: string): string[] => names.split(/\s+/).map((name) => `k8s.aliyun.com/${name}`);

/** The keys that choose an image cache of ECI. */
const CHOOSING = eci(`eci-image-cache eci-auto-imc eci-image-snapshot-id eci-imc-id
  imc-perfect-match imc-match-count-request`);

describe('the keys that the pages name', () => {
  test('those that decide how images reach a pod, in the order in which typing errors are compared', () => {
    expect(PULL_KEYS).toEqual([
      ...eci('acr-instance-id acr-instance-ids acr-service-arns acr-user-arns'),
      ...CHOOSING,
      'image.alibabacloud.com/enable-image-cache',
      ...eci('plain-http-registry insecure-registry'),
      'registry.alibabacloud.com/plain-http-registry',
      'registry.alibabacloud.com/insecure-registry',
      ...eci('eci-extra-ephemeral-storage'),
      'alibabacloud.com/extra-ephemeral-storage',
    ]);
    expect(PULL_PREFIXES).toEqual([
      'k8s.aliyun.com/',
      'image.alibabacloud.com/',
      'registry.alibabacloud.com/',
      'alibabacloud.com/',
    ]);
  });

  test('those that choose an image cache of ECI', () => {
    expect(ECI_CACHE_KEYS).toEqual(CHOOSING);
  });

  test('those that are switches', () => {
    expect(SWITCH_KEYS).toEqual([
      ...eci('eci-image-cache eci-auto-imc imc-perfect-match'),
      'image.alibabacloud.com/enable-image-cache',
      ...eci('auto-match-imagecache imc-enable-reuse imc-enable-flash'),
      ...eci('eci-with-eip auto-create-eip'),
    ]);
  });

  test.each([
    ...eci(`acr-user-arns image-accelerate-mode eci-with-eip eci-eip-instanceid auto-create-eip
      eip-instance-id eci-use-specs imc-enable-flash p2p-config`),
    'alibabacloud.com/extra-ephemeral-storage',
  ])('%s is known', (key) => {
    expect([isKnownKey(key), isPlatformKey(key)]).toEqual([true, true]);
  });

  test.each([
    ['k8s.aliyun.com/eci-image-cash', true],
    ['k8s.aliyun.com/', true],
    ['alibabacloud.com/eci', false],
    ['example.com/a', false],
  ])('%s is not, but may be of the platform: %s', (key, ofPlatform) => {
    expect([isKnownKey(key), isPlatformKey(key)]).toEqual([false, ofPlatform]);
  });
});

test.each([
  ['k8s.aliyun.com/eci-instance-id', 'eci'],
  ['k8s.aliyun.com/vk-version', 'eci'],
  ['ProviderCreate', 'eci'],
  ['network.alibabacloud.com/vpc-id', 'acs'],
  ['alibabacloud.com/instance-id', 'acs'],
  ['topology.kubernetes.io/zone', 'acs'],
  ['image.alibabacloud.com/matched-image-caches', 'acs'],
  ['k8s.aliyun.com/eci-image-cache', undefined],
])('%s is written by %s', (key, writer) => {
  expect(writerOf(key)).toBe(writer);
});

test.each([
  ['workflow-cluster', 'acr-instance-id', 'eci-image-cache'],
  ['acs', 'acr-instance-id', 'eci-image-cache'],
  ['eci', 'acr-instance-ids', 'eci-auto-imc'],
] as const)('on %s the guide writes %s and %s', (platform, id, cache) => {
  expect([instanceIdKey(platform), autoCacheKey(platform)]).toEqual(eci(`${id} ${cache}`));
});

describe('access to an Enterprise instance', () => {
  const annotations = (name: string, text: string): Map<string, { value: { text: string } }> =>
    new Map([[`k8s.aliyun.com/${name}`, { value: { text } }]]);

  test.each([
    ['acr-instance-id', 'cri-a', true, true],
    ['acr-instance-ids', 'cri-a', true, true],
    ['acr-instance-id', ' ', false, false],
    ['acr-service-arns', 'acs:ram::1:role/a', true, false],
    ['acr-user-arns', 'acs:ram::1:role/a', true, false],
    ['acr-user-arns', '', false, false],
    ['eci-image-cache', 'true', false, false],
  ])(
    '%s: "%s" gives it to a default domain: %s, to a custom one: %s',
    (name, text, own, custom) => {
      const given = annotations(name, text);
      expect([grantsAcrAccess(given, false), grantsAcrAccess(given, true)]).toEqual([own, custom]);
    },
  );

  test('the first key with a value counts', () => {
    const [older] = annotations('acr-instance-id', '');
    const [newer] = annotations('acr-instance-ids', 'cri-b');
    if (older === undefined || newer === undefined) throw new Error('none');
    expect(instanceIdOf(new Map([older, newer]))?.value.text).toBe('cri-b');
  });
});
