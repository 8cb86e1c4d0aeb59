import { describe, expect, test } from '@jest/globals';
import { readFilledPatch, readPatch } from '../../src/manifests/patches.ts';
import { plainValue } from '../../src/manifests/plain-value.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { asMap, get } from '../../src/yaml/tree.ts';
import { openFile } from '../support/lint-text.ts';

function rootOf(text: string) {
  const read = readYaml(text, { base: 0 });
  const root = read.ok ? asMap(read.value[0]) : undefined;
  if (root === undefined) throw new Error('no map');
  return root;
}

test('a node as JSON has its types, and its keys in the order of Go', () => {
  const text = 'c: 1.5\na: true\nb: ~\nd: [x, false, "1", 0x10]\nB: {}\ne:\n  z: ""\n  x: null\n';
  expect(JSON.stringify(plainValue(rootOf(text)))).toBe(
    '{"B":{},"a":true,"b":null,"c":1.5,"d":["x",false,"1",16],"e":{"x":null,"z":""}}',
  );
});

describe('a patch of the pod', () => {
  const PATCH = `podSpecPatch: |
  initContainers:
    - { name: first, image: "a:1" }
    - { name: gone, image: "b:1", $patch: delete }
  containers:
    - { name: main, image: "c:1" }
    - { name: side, $patch: delete }
    - { name: kept, image: "d:1", $patch: replace }
  imagePullSecrets: [{ name: secret }]
  nodeSelector: { type: virtual-kubelet }
  serviceAccountName: builder
`;
  const file = openFile('a.yaml', PATCH);
  const patch = readPatch(file, get(rootOf(PATCH), 'podSpecPatch'));

  test('adds containers, and deletes others by their names', () => {
    expect(patch?.containers.map(({ container, image }) => [container, image?.text])).toEqual([
      ['first', 'a:1'],
      ['main', 'c:1'],
      ['kept', 'd:1'],
    ]);
    expect(patch?.deletes).toEqual(['gone', 'side']);
  });

  test('says more of the pod', () => {
    expect(patch).toMatchObject({
      pullSecrets: [{ text: 'secret' }],
      serviceAccount: 'builder',
    });
    expect([...(patch?.nodeSelector ?? [])]).toEqual([['type', 'virtual-kubelet']]);
  });

  test.each([
    ['JSON', '{"containers": [{"name": "main", "image": "e:1"}]}'],
    ['YAML', 'containers: [{ name: main, image: "e:1" }]'],
  ])('with its tags filled in is read where it is %s', (_name, text) => {
    if (patch === undefined) throw new Error('no patch');
    const filled = readFilledPatch(text, patch.text);
    const [container] = filled?.containers ?? [];
    expect(container?.image).toMatchObject({
      text: 'e:1',
      shared: true,
      range: patch.text.range,
    });
  });

  test('is none where it is no text, or not simple', () => {
    const list = 'podSpecPatch: [a]\n';
    expect(readPatch(openFile('a.yaml', list), get(rootOf(list), 'podSpecPatch'))).toBe(undefined);
    expect(patch && readFilledPatch('a: &b c\nd: *b\n', patch.text)).toBe(undefined);
  });
});
