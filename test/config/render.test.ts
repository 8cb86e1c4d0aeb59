import { expect, test } from '@jest/globals';
import { readCompletely } from '../../src/adapters/complete-reader.ts';
import { parseArguments } from '../../src/config/arguments.ts';
import { loadSettings } from '../../src/config/load.ts';
import { rendered } from '../../src/config/values.ts';
import type { RepoPath } from '../../src/text/text.ts';

function load(text: string) {
  const file = { path: '.wfcache-lint.yaml' as RepoPath, text, complete: readCompletely };
  return loadSettings(file, []);
}

test('what is rendered is configured with paths below the root', () => {
  const text = `
render:
  helm:
    - { chart: ./deploy/app/, values: [envs//prod.yaml], release: app, namespace: live }
    - { chart: . }
  kustomize: [./over, .]
`;
  expect(load(text)).toMatchObject({
    value: {
      render: {
        helm: [
          { chart: 'deploy/app', values: ['envs/prod.yaml'], release: 'app', namespace: 'live' },
          { chart: '', values: [] },
        ],
        kustomize: ['over', ''],
      },
    },
  });
  expect(load('{}')).toMatchObject({ value: { render: { helm: [], kustomize: undefined } } });
});

test.each([
  ['{ helm: [{ chart: /etc }] }', 'Expected render.helm.0.chart to be a path below the root'],
  ['{ helm: [{ chart: a/../../b }] }', 'Expected render.helm.0.chart to be a path below the root'],
  ['{ helm: [{ chart: a, values: [..] }] }', 'render.helm.0.values.0 to be a path below the root'],
  ['{ helm: [{ chart: a, release: --debug }] }', 'render.helm.0.release to be a name such as'],
  ['{ helm: [{ values: [] }] }', 'chart'],
  ['{ kustomize: over }', 'Expected render.kustomize to be a list'],
])('render: %s is refused', (value, message) => {
  const loaded = load(`render: ${value}`);
  expect(loaded.ok ? '' : loaded.error[0]?.message).toContain(message);
});

test('--render takes auto, off, or programs', () => {
  expect(parseArguments([]).render).toBe('auto');
  expect(parseArguments(['--render', 'off']).render).toBe('off');
  expect(parseArguments(['images', '--render=helm, kustomize,helm']).render).toEqual([
    'helm',
    'kustomize',
  ]);
  for (const text of ['', 'on', 'helm,', 'auto,helm', 'hlem']) {
    expect(() => rendered(text, 'render')).toThrow('Expected --render to be auto, off, helm');
  }
});
