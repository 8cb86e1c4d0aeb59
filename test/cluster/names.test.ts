import { describe, expect, test } from '@jest/globals';
import { inventoryCsv } from '../../src/report/inventory/csv.ts';
import { inventoryJson } from '../../src/report/inventory/json.ts';
import { inventoryMarkdown } from '../../src/report/inventory/markdown.ts';
import { inventoryPretty } from '../../src/report/inventory/pretty.ts';
import type { InventoryReporter } from '../../src/report/inventory/reporter.ts';
import { inventoryOf } from '../support/inventory.ts';
import { lintFiles, planFor, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { Sources } from '../../src/report/sources.ts';

const CLUSTERS = `${CONFIG}clusters:
  - { name: prod, files: ["prod/**"] }
  - { name: dev, files: ["dev/**"] }
`;
const ONE = CLUSTERS.replace(/.*name: dev.*\n/, '');

const LIBRARY = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: lib }
spec:
  templates:
    - name: say
      container: { image: "${ENTERPRISE_IMAGE}:1.0", command: [a] }
`;
const CALLER = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: caller- }
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: a, templateRef: { name: lib, template: say } }]]
`;

const said = (config: string, paths: Readonly<Record<string, string>>) =>
  lintFiles(
    Object.entries(paths).map(([path, text]) => sourceFile(path, text)),
    settingsFrom(config),
  ).findings.map(({ path, notes, clusters }) => ({
    path: path as string,
    end: /^for clusters? .*$/.exec(notes.at(-1) ?? '')?.[0],
    clusters,
  }));

describe('a finding says for which cluster it is', () => {
  const text = workflow(`${ENTERPRISE_IMAGE}:1.0`);

  test('that of its file', () => {
    expect(said(CLUSTERS, { 'prod/a.yaml': text, 'b.yaml': text })).toEqual([
      { path: 'b.yaml', end: undefined, clusters: undefined },
      { path: 'prod/a.yaml', end: 'for cluster "prod"', clusters: ['prod'] },
    ]);
  });

  test('of a library, those of the workflows that run it', () => {
    const files = { 'lib.yaml': LIBRARY, 'prod/c.yaml': CALLER };
    expect(said(CLUSTERS, files)).toEqual([
      { path: 'lib.yaml', end: 'for cluster "prod"', clusters: ['prod'] },
    ]);
    expect(said(CLUSTERS, { ...files, 'dev/c.yaml': CALLER })).toEqual([
      { path: 'lib.yaml', end: 'for clusters "dev" and "prod"', clusters: ['dev', 'prod'] },
    ]);
  });

  test('with one name there is nothing to say', () => {
    expect(said(ONE, { 'prod/a.yaml': text })).toEqual([
      { path: 'prod/a.yaml', end: undefined, clusters: undefined },
    ]);
  });

  test('the fingerprint does not depend on the name', () => {
    const prints = [CLUSTERS, ONE].map(
      (config) =>
        lintFiles([sourceFile('prod/a.yaml', text)], settingsFrom(config)).findings[0]?.fingerprint,
    );
    expect(prints[0]).toBe(prints[1]);
  });
});

describe('a finding about a host alone says for which cluster it is', () => {
  const unknown = 'polaris-registry.cn-hangzou.cr.aliyuncs.com/a/b:1';
  const cache = `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: c }
spec: { images: ["${unknown}"] }
`;
  const loose = workflow(
    'registry.internal:5000/a:1',
    '  podMetadata: { annotations: { k8s.aliyun.com/insecure-registry: registry.internal } }\n',
  );
  const found = (rule: string, paths: Readonly<Record<string, string>>) =>
    lintFiles(
      Object.entries(paths).map(([path, text]) => sourceFile(path, text)),
      settingsFrom(CLUSTERS),
    )
      .findings.filter(({ ruleId }) => ruleId === rule)
      .map(({ path, notes, clusters = [] }) => [
        path,
        /^for clusters? .*$/.exec(notes.at(-1) ?? '')?.[0],
        ...clusters,
      ]);

  test('in a file of a cluster', () => {
    const files = { 'prod/a.yaml': workflow(unknown), 'dev/cache.yaml': cache };
    expect(found('region-unknown', files)).toEqual([
      ['dev/cache.yaml', 'for cluster "dev"', 'dev'],
      ['prod/a.yaml', 'for cluster "prod"', 'prod'],
    ]);
    expect(found('http-registry-mismatch', { 'dev/a.yaml': loose })).toEqual([
      ['dev/a.yaml', 'for cluster "dev"', 'dev'],
    ]);
  });

  test('in a library of which two clusters use different templates', () => {
    const two = `${LIBRARY.replace(`${ENTERPRISE_IMAGE}:1.0`, unknown)}    - name: other
      container: { image: "${unknown}", command: [a] }
`;
    const files = {
      'lib.yaml': two,
      'prod/c.yaml': CALLER,
      'dev/c.yaml': CALLER.replace('template: say', 'template: other'),
    };
    expect(found('region-unknown', files)).toEqual([
      ['lib.yaml', 'for clusters "dev" and "prod"', 'dev', 'prod'],
    ]);
  });
});

describe('the inventory names the clusters', () => {
  const files = [
    sourceFile('prod/a.yaml', workflow('big:1')),
    sourceFile('dev/a.yaml', workflow('big:1')),
  ];
  const view = {
    sources: new Sources(new Map(files.map((file) => [file.path, file]))),
    version: '1.0.0',
    color: false,
    width: undefined,
    quiet: false,
    inActions: false,
  };
  const shown = (report: InventoryReporter, config: string): string =>
    report(inventoryOf(files, config), view);

  test('in JSON, of the image and of each use', () => {
    const { images } = JSON.parse(shown(inventoryJson, CLUSTERS)) as {
      images: readonly { clusters: unknown; uses: readonly { clusters: unknown }[] }[];
    };
    expect(images.map(({ clusters, uses }) => [clusters, uses.map((use) => use.clusters)])).toEqual(
      [
        [
          ['dev', 'prod'],
          [['dev'], ['prod']],
        ],
      ],
    );
    expect(shown(inventoryJson, ONE)).not.toContain('clusters');
  });

  test.each([
    ['pretty', inventoryPretty, /clusters +image\n.* dev prod +big:1\n/],
    ['markdown', inventoryMarkdown, /\| clusters \| image \|\n[^\n]*\n.*\| dev prod \|/],
    ['csv', inventoryCsv, /,clusters\r\n.*,dev prod\r\n/],
  ])('in %s, in a column of their own', (_name, report, expected) => {
    expect(shown(report, CLUSTERS)).toMatch(expected);
    expect(shown(report, ONE)).not.toContain('clusters');
  });
});

test('an ImageCache says for which clusters it is', () => {
  const files = [
    sourceFile('prod/a.yaml', workflow('big:1')),
    sourceFile('dev/b.yaml', workflow('big:2')),
  ];
  const notes = (config: string) =>
    planFor(files, settingsFrom(config)).caches.map(({ text }) => /# Note: for .*/.exec(text)?.[0]);
  expect(notes(CLUSTERS)).toEqual(['# Note: for cluster "prod"', '# Note: for cluster "dev"']);
  expect(notes(ONE)).toEqual([undefined, undefined]);
});
