import { describe, expect, test } from '@jest/globals';
import { loadSettings } from '../../src/config/load.ts';
import rules from '../../rules/index.ts';
import { openFile } from '../support/lint-text.ts';

const metas = rules.map(({ meta }) => meta);

/** What a configuration is refused with, each with the text that it is about. */
function refused(text: string): string[] {
  const loaded = loadSettings(openFile('c.yaml', text), metas);
  if (loaded.ok) return [];
  return loaded.error.map(
    ({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`,
  );
}

const X = 'cri-f34lmbk2rxqx41u8';
const Y = 'cri-0123456789abcdef';
const HANGZHOU = 'one-registry.cn-hangzhou.cr.aliyuncs.com';
const VPC = 'one-registry-vpc.cn-hangzhou.cr.aliyuncs.com';
const OTHER = 'two-registry.cn-hangzhou.cr.aliyuncs.com';
const SHANGHAI = 'one-registry.cn-shanghai.cr.aliyuncs.com';

const entry = (host: string, instanceId = '', region = ''): string => {
  const id = instanceId === '' ? '' : `, instanceId: ${instanceId}`;
  return `{ host: "${host}"${id}${region === '' ? '' : `, region: ${region}`} }`;
};
const registries = (...entries: readonly string[]): string =>
  `registries: [${entries.join(', ')}]\n`;

describe('instances of a configuration that cannot be true', () => {
  test('another region than that in the host', () => {
    expect(refused(registries(entry(HANGZHOU, X, 'cn-beijing')))).toEqual([
      'cn-beijing: Expected registries.0.region to be cn-hangzhou, the region in the host, found "cn-beijing"',
    ]);
  });

  test('two ids for the public and the VPC host of one instance', () => {
    expect(refused(registries(entry(HANGZHOU, X), entry(VPC, Y)))).toEqual([
      `${Y}: Expected registries.1.instanceId to be ${X}, as "${HANGZHOU}" has, which is a host of the same instance, found "${Y}"`,
    ]);
  });

  test.each([
    ['another name', entry(OTHER, X), OTHER],
    ['another region', entry(SHANGHAI, X), SHANGHAI],
    ['a custom domain in another region', entry('a.example.com', X, 'cn-beijing'), 'a.example.com'],
  ])('one id for two instances: %s', (_name, second, host) => {
    expect(refused(registries(entry(HANGZHOU, X), second))).toEqual([
      `${X}: registries.1.instanceId is the id of "${HANGZHOU}", and "${host}" is in another instance; an id is that of one instance`,
    ]);
  });

  test('in a cluster, also beside what holds for all clusters', () => {
    const common = registries(entry(HANGZHOU, X));
    const cluster = (...entries: readonly string[]): string =>
      `{ name: a, files: ["a/**"], ${registries(...entries).trim()} }`;
    for (const option of ['clusters', 'overrides']) {
      expect(refused(`${common}${option}: [${cluster(entry(VPC, Y))}]\n`)).toEqual([
        expect.stringContaining(`${option}.0.registries.0.instanceId to be ${X}`),
      ]);
      expect(refused(`${option}: [${cluster(entry(HANGZHOU, X), entry(OTHER, X))}]\n`)).toEqual([
        expect.stringContaining(`${option}.0.registries.1.instanceId is the id of`),
      ]);
    }
  });
});

test.each([
  ['hosts of one instance with one id', [entry(HANGZHOU, X, 'cn-hangzhou'), entry(VPC, X)]],
  ['custom domains of one instance', [entry(HANGZHOU, X), entry('a.example.com', X)]],
  [
    'custom domains in one region',
    [entry('a.example.com', X, 'cn-hangzhou'), entry('b.example.com', X, 'cn-hangzhou')],
  ],
  ['two instances', [entry(HANGZHOU, X), entry(OTHER, Y)]],
  ['no ids', [entry(HANGZHOU), entry(VPC), entry(SHANGHAI)]],
  ['a glob', [entry('*-registry.cn-hangzhou.cr.aliyuncs.com', X), entry(OTHER, X)]],
  [
    'one custom domain with two ids, of which the first counts',
    [entry('a.example.com', X), entry('a.example.com', Y)],
  ],
])('%s can be true', (_name, entries) => {
  expect(refused(registries(...entries))).toEqual([]);
});

test('a custom domain can be another instance in each cluster', () => {
  const cluster = (name: string, id: string): string =>
    `  - { name: ${name}, files: ["${name}/**"], ${registries(entry('a.example.com', id)).trim()} }\n`;
  expect(refused(`clusters:\n${cluster('a', X)}${cluster('b', Y)}`)).toEqual([]);
});
