import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { loadSettings } from '../../src/config/load.ts';
import { configSchema } from '../../src/config/schema.ts';
import rules from '../../rules/index.ts';
import { openFile } from '../support/lint-text.ts';

const metas = rules.map(({ meta }) => meta);

test('the schema that editors get is that of the program', () => {
  const path = new URL('../../schemas/wfcache-lint.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'wfcache-lint configuration',
    ...configSchema(metas),
  });
});

test('a file with nothing in it gives what docs/configuration.md calls the default', () => {
  expect(loadSettings(openFile('c.yaml', ''), metas)).toStrictEqual({
    ok: true,
    value: {
      platform: 'workflow-cluster',
      argoVersion: { major: 3, minor: 5, patch: undefined, assumed: true },
      threshold: 524_288_000,
      registries: [],
      images: [],
      cluster: { credentialHelper: undefined, annotations: [] },
      cache: 'automatic',
      imagecache: {
        directory: 'imagecaches',
        retentionDays: 30,
        labels: new Map(),
        annotations: new Map(),
      },
      include: [],
      exclude: [],
      rules: new Map(),
      allowed: new Map(),
      clusters: [],
    },
  });
});
