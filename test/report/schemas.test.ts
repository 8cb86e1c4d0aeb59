import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ids from '../../rules/ids.ts';
import { fix, lint } from '../../src/api/main.ts';
import { layersJson } from '../../src/report/inventory/by-layer.ts';
import { inventoryJson } from '../../src/report/inventory/json.ts';
import type { InventoryView } from '../../src/report/inventory/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { faultsBy } from '../support/closed-schema.ts';
import { inventoryOf, layersIn } from '../support/inventory.ts';
import { sourceFile, type SourceFile } from '../support/lint-text.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const schemaOf = (name: string): unknown => JSON.parse(read(`schemas/${name}.schema.json`));

/** One case of every rule whose case is one file, together. */
const CASES = Object.fromEntries(
  ids.flatMap((id): [string, string][] => {
    const path = `rules/${id}/bad-basic.yaml`;
    return existsSync(join(ROOT, path)) ? [[path, read(path)]] : [];
  }),
);

/** What brings the fields that are not always there. */
const CLUSTERS = `
clusters:
  - { name: one, files: ['a.yaml'] }
  - { name: two, files: ['**'] }
images: [{ match: '**', size: 3GiB }]
cache: manifest
`;
const LARGE = { 'a.yaml': workflow(`${ENTERPRISE_IMAGE}:1`) };

const BROKEN = {
  'broken.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {a: [\n',
  'large.yaml': `kind: Workflow\napiVersion: argoproj.io/v1alpha1\n${'#'.repeat(9 * 2 ** 20)}`,
};

test('the report of lint keeps to its schema, and every field of it is seen', async () => {
  const faultsOf = faultsBy(schemaOf('lint'));
  const plain = await lint({ ...CASES, ...BROKEN });
  const clustered = await lint(LARGE, { configuration: CLUSTERS });
  const { report } = await fix(LARGE, { configuration: CLUSTERS, unsafeFixes: true });
  expect([plain, clustered, report].map((one) => faultsOf(JSON.stringify(one)))).toEqual([
    [],
    [],
    [],
  ]);
  const findings = [...plain.findings, ...clustered.findings];
  const seen = (key: string): boolean => findings.some((finding) => key in finding);
  expect(['help', 'fix', 'clusters'].filter((key) => !seen(key))).toEqual([]);
  expect(findings.some(({ related }) => related.length > 0)).toBe(true);
  expect(findings.some((one) => (one.fix?.creates.length ?? 0) > 0)).toBe(true);
  expect(plain.problems.some(({ line }) => line !== undefined)).toBe(true);
  expect(plain.problems.some(({ line }) => line === undefined)).toBe(true);
});

function viewOf(files: readonly SourceFile[]): InventoryView {
  return {
    sources: new Sources(new Map(files.map((file) => [file.path, file]))),
    color: false,
    width: undefined,
    quiet: false,
    inActions: false,
  };
}

test('the list of images keeps to its schema', () => {
  const files = Object.entries({ ...CASES, ...LARGE }).map(([path, text]) =>
    sourceFile(path, text),
  );
  const view = viewOf(files);
  const faultsOf = faultsBy(schemaOf('images'));
  const plain = inventoryJson(inventoryOf(files), view);
  const clustered = inventoryJson(inventoryOf(files, CLUSTERS), view);
  expect([plain, clustered].map(faultsOf)).toEqual([[], []]);
  expect(plain).toContain('"compressedBytes": null');
  expect(clustered).toContain('"clusters"');
});

test('the list of layers keeps to its schema', () => {
  const layers =
    'version: 1\nimages: [{ image: "r.example.com/a:1", bytes: 9, layers: "aaaaaaaaaaaa=9" }]\n';
  const files = ['r.example.com/a:1', 'r.example.com/b:1'].map((image, at) =>
    sourceFile(`${String(at)}.yaml`, workflow(image)),
  );
  const document = layersJson(layersIn(files, layers), viewOf(files));
  expect(faultsBy(schemaOf('layers'))(document)).toEqual([]);
  expect(document).toContain('"digest": "aaaaaaaaaaaa"');
  expect(document).toContain('"unknownLayers": [\n    "r.example.com/b:1"');
});

test('a schema lets its document grow', () => {
  for (const name of ['lint', 'images', 'layers']) {
    expect(JSON.stringify(schemaOf(name))).not.toContain('"additionalProperties":false');
  }
});
