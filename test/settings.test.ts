import { expect, test } from '@jest/globals';
import { loadSettings } from '../src/config/load.ts';
import rules from '../rules/index.ts';
import { openFile } from './support/lint-text.ts';

const metas = rules.map(({ meta }) => meta);

test('the settings of a file with nothing in it are what docs/configuration.md calls the default', () => {
  expect(loadSettings(openFile('c.yaml', ''), metas)).toStrictEqual({
    ok: true,
    value: {
      platform: 'workflow-cluster',
      argoVersion: { major: 3, minor: 5, patch: undefined, assumed: true },
      threshold: 524_288_000,
      prices: new Map(),
      registries: [],
      images: [],
      cluster: { credentialHelper: undefined, natGateway: undefined, annotations: [] },
      cache: 'automatic',
      imagecache: {
        directory: 'imagecaches',
        for: 'uncached',
        retentionDays: 30,
        labels: new Map(),
        annotations: new Map(),
      },
      render: { helm: [], kustomize: undefined },
      include: [],
      exclude: [],
      rules: new Map(),
      allowed: new Map(),
      clusters: [],
    },
  });
});
