import { describe, expect, test } from '@jest/globals';
import { modelsThatMatter } from '../../src/program/matter.ts';
import { settingsFrom, sourceFile } from '../support/lint-text.ts';
import { annotation, workflow } from '../support/manifests.ts';
import { naming } from '../support/named.ts';

const ID = (id: string): string => annotation('k8s.aliyun.com/acr-instance-id', id);

/** The files that matter to the first one. */
function mattering(config: string, ...texts: readonly string[]): string[] {
  const files = texts.map((text, at) => sourceFile(`${String(at)}.yaml`, text));
  return modelsThatMatter(files, naming('0.yaml'), settingsFrom(config))
    .map(({ file }) => file.path)
    .toSorted();
}

describe('to a file with an image of a custom domain matter', () => {
  const CONFIG = `registries:
  - { host: one.example.com, instanceId: cri-a }
  - { host: two.example.com, instanceId: cri-a }
  - { host: three.example.com, instanceId: cri-b }
  - { host: four.example.com }
  - { host: five.example.com }
`;
  test.each([
    ['the same host', 'one.example.com/b:1', true],
    ['another host of the instance', 'two.example.com/b:1', true],
    ['a host of another instance', 'three.example.com/b:1', false],
    ['a host without an instance', 'four.example.com/b:1', false],
  ])('%s', (_name, image, expected) => {
    const found = mattering(CONFIG, workflow('one.example.com/a:1'), workflow(image, ID('cri-c')));
    expect(found).toEqual(expected ? ['0.yaml', '1.yaml'] : ['0.yaml']);
  });

  test('not a host that has no instance either', () => {
    expect(
      mattering(CONFIG, workflow('four.example.com/a:1'), workflow('five.example.com/b:1')),
    ).toEqual(['0.yaml']);
  });
});

test.each([
  ['cri-aaaaaaaaaaaaaaaa', true],
  ['cri-aaaaaaaaaaaaaaaab', false],
  ['xcri-aaaaaaaaaaaaaaaa', false],
])('to a file with an id matters one with %s: %s', (id, expected) => {
  const own = workflow('my-registry.cn-hangzhou.cr.aliyuncs.com/a:1', ID('cri-aaaaaaaaaaaaaaaa'));
  const found = mattering('', own, workflow('busybox', ID(id)));
  expect(found).toEqual(expected ? ['0.yaml', '1.yaml'] : ['0.yaml']);
});

test.each([
  ['the id with an escape', 'imc-aaaa', String.raw`"imc-\x61aaa"`, true],
  ['another id with an escape', 'imc-aaaa', String.raw`"imc-\x62aaa"`, false],
  ['base64, which can be anything', 'imc-aaaa', '!!binary aW1jLWFhYWE=', true],
])('to a file with the id of a cache matters one with %s', (_name, id, written, expected) => {
  const pinned = (value: string): string =>
    workflow('busybox', annotation('k8s.aliyun.com/eci-imc-id', value));
  const found = mattering('', pinned(id), pinned(written));
  expect(found).toEqual(expected ? ['0.yaml', '1.yaml'] : ['0.yaml']);
});
