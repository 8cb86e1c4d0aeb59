import { describe, expect, test } from '@jest/globals';
import { classifyHost, instanceKey } from '../../src/alibaba/acr.ts';
import { parseInstanceId, isPlaceholder } from '../../src/alibaba/instance-id.ts';

const HANGZHOU = { region: 'cn-hangzhou' };

describe('registry hosts by their form', () => {
  test.each([
    [
      'my-registry.cn-hangzhou.cr.aliyuncs.com',
      { kind: 'acr-enterprise', network: 'public', instanceName: 'my', ...HANGZHOU },
    ],
    [
      'my-registry-vpc.cn-hangzhou.cr.aliyuncs.com',
      { kind: 'acr-enterprise', network: 'vpc', instanceName: 'my', ...HANGZHOU },
    ],
    [
      'a-registry-registry-vpc.cn-hangzhou.cr.aliyuncs.com',
      { instanceName: 'a-registry', network: 'vpc' },
    ],
    ['MY-registry.CN-hangzhou.cr.aliyuncs.com', { kind: 'acr-enterprise', instanceName: 'my' }],
    [
      'my-registry-vpc.distributed.cn-hangzhou.cr.aliyuncs.com:65001',
      { kind: 'acr-enterprise', network: 'p2p' },
    ],
    [
      'my-registry.cn-shanghai-finance-1.cr.aliyuncs.com',
      { kind: 'acr-enterprise', region: 'cn-shanghai-finance-1' },
    ],
    [
      'my-registry.ap-southeast-1.cr.aliyuncs.com',
      { kind: 'acr-enterprise', region: 'ap-southeast-1' },
    ],
    ['egs-registry.cn-hangzhou.cr.aliyuncs.com', { kind: 'acr-enterprise', public: true }],
    ['acr-multiple-clusters-registry.cn-hangzhou.cr.aliyuncs.com', { public: true }],
    ['registry.cn-hangzhou.aliyuncs.com', { kind: 'acr-personal', network: 'public', ...HANGZHOU }],
    ['registry-vpc.cn-hangzhou.aliyuncs.com', { kind: 'acr-personal', network: 'vpc' }],
    ['registry-internal.cn-hangzhou.aliyuncs.com', { kind: 'acr-personal', network: 'internal' }],
    [
      'registry-intl.ap-southeast-1.aliyuncs.com',
      { kind: 'acr-personal', region: 'ap-southeast-1' },
    ],
    ['registry.cn-hangzhou.cr.aliyuncs.com', { kind: 'acr-personal' }],
    [
      'crpi-abc123.cn-hangzhou.personal.cr.aliyuncs.com',
      { kind: 'acr-personal-instance', network: 'public' },
    ],
    [
      'crpi-abc123-vpc.cn-hangzhou.personal.cr.aliyuncs.com',
      { kind: 'acr-personal-instance', network: 'vpc' },
    ],
    ['registry-cn-hangzhou.ack.aliyuncs.com', { kind: 'ack-system', ...HANGZHOU }],
    [
      'registry-cn-hangzhou-vpc.ack.aliyuncs.com',
      { kind: 'ack-system', network: 'vpc', ...HANGZHOU },
    ],
    ['docker.io', { kind: 'docker-hub' }],
    ['mirrors-ssl.aliyuncs.com', { kind: 'other' }],
    ['bucket.oss-cn-hangzhou.aliyuncs.com', { kind: 'other' }],
    ['my-registry.cn-hangzhou.cr.aliyuncs.com.evil.test', { kind: 'other' }],
    ['xmy-registryXcn-hangzhou.cr.aliyuncs.com', { kind: 'other' }],
    ['quay.io', { kind: 'other' }],
  ])('%s', (host, expected) => {
    expect(classifyHost(host, [])).toMatchObject(expected);
  });

  test('an instance that is not public is not marked so', () => {
    expect(classifyHost('my-registry.cn-hangzhou.cr.aliyuncs.com', []).public).toBeUndefined();
    expect(classifyHost('egs-registry.cn-beijing.cr.aliyuncs.com', []).public).toBeUndefined();
  });
});

describe('hosts of the configuration', () => {
  const custom = { host: 'images.example.com', instanceId: 'cri-a', region: 'cn-beijing' };
  const wild = { host: '*.images.example.com', instanceId: 'cri-b' };
  const known = { host: 'my-registry.cn-hangzhou.cr.aliyuncs.com', instanceId: 'cri-c' };

  test('a custom domain is ACR Enterprise Edition', () => {
    expect(classifyHost('images.example.com', [custom])).toMatchObject({
      kind: 'acr-enterprise',
      custom: true,
      region: 'cn-beijing',
    });
    expect(classifyHost('images.example.com.evil.test', [custom])).toMatchObject({ kind: 'other' });
  });

  test.each([
    ['a.images.example.com', true],
    ['a.b.images.example.com', true],
    ['images.example.com', false],
    ['.images.example.com', true],
  ])('a wildcard and %s', (host, matches) => {
    expect(classifyHost(host, [wild]).configured !== undefined).toBe(matches);
  });

  test('an exact host beats a wildcard', () => {
    const both = [{ ...wild, host: '*' }, custom];
    expect(classifyHost('images.example.com', both).configured).toBe(custom);
  });

  test('one entry covers all domains of its instance', () => {
    for (const host of [
      'my-registry-vpc.cn-hangzhou.cr.aliyuncs.com',
      'my-registry-vpc.distributed.cn-hangzhou.cr.aliyuncs.com:65001',
    ]) {
      expect(classifyHost(host, [known]).configured).toBe(known);
    }
    expect(
      classifyHost('my-registry-vpc.cn-beijing.cr.aliyuncs.com', [known]).configured,
    ).toBeUndefined();
    const keys = ['my-registry', 'my-registry-vpc'].map((name) =>
      instanceKey(classifyHost(`${name}.cn-hangzhou.cr.aliyuncs.com`, [])),
    );
    expect(new Set(keys).size).toBe(1);
  });

  test('many wildcards take no time', () => {
    const slow = { host: `${'*a'.repeat(120)}b` };
    expect(classifyHost('a'.repeat(255), [slow]).configured).toBeUndefined();
  });
});

test.each([
  ['cri-f34lmbk2rxqx41u8', { region: undefined, id: 'cri-f34lmbk2rxqx41u8' }],
  ['cn-hangzhou:cri-f34lmbk2rxqx41u8', { region: 'cn-hangzhou', id: 'cri-f34lmbk2rxqx41u8' }],
  [' cri-a ', { region: undefined, id: 'cri-a' }],
  ['cri-A', undefined],
  ['cri_f34', undefined],
  ['a:b:cri-x', undefined],
  ['', undefined],
])('instance id %j', (text, expected) => {
  expect(parseInstanceId(text)).toEqual(expected);
});

test.each([
  ['cri-****', true],
  ['cri-xxxxxx', true],
  ['<your-id>', true],
  ['{{workflow.parameters.id}}', true],
  ['cri-f34lmbk2rxqx41u8', false],
])('placeholder %j: %j', (text, expected) => {
  expect(isPlaceholder(text)).toBe(expected);
});
