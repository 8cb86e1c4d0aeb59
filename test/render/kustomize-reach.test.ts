import { expect, test } from '@jest/globals';
import { kustomizeReach } from '../../src/render/kustomize-reach.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { renderFiles } from '../support/render-files.ts';

/** What the kustomization in `k` reaches, or why it is refused. */
function reach(kustomization: string, texts: Readonly<Record<string, string>> = {}) {
  const files = renderFiles({ 'k/kustomization.yaml': kustomization, ...texts });
  const { files: found, refused } = kustomizeReach('k' as RepoPath, files);
  return refused ?? found.slice(1).toSorted();
}

const K = 'k/kustomization.yaml';

test('a kustomization is parsed once where that is kept', () => {
  const asked: string[] = [];
  const files = renderFiles({ [K]: 'resources: [../l]\n', 'l/kustomization.yaml': '{}\n' });
  const text = (path: RepoPath): string | undefined => {
    asked.push(path);
    return files.text(path);
  };
  const kept = { ...files, text, parsed: new Map() };
  const reaches = [1, 2].map(() => kustomizeReach('k' as RepoPath, kept));
  expect(reaches[0]).toEqual(reaches[1]);
  expect(asked).toEqual([K, 'l/kustomization.yaml']);
});

test('every field that names a file is followed, whatever its letters', () => {
  const names = 'abcdefghijklmnopqr'.split('');
  const texts = Object.fromEntries(names.map((name) => [`k/${name}`, '']));
  const text = `
Resources: [a, ./b]
crds: [c]
configurations: [d]
patchesStrategicMerge: [e, "{inline: true}", "inline:\\n  - x"]
patches: [{ path: f }, { patch: "- x" }]
patchesJson6902: [{ path: g, target: {} }]
replacements: [{ path: h }, { source: {} }]
configMapGenerator: [{ files: [i, key=j], envs: [k] }, { env: l, literals: [a=http://x] }]
secretGenerator: { FILES: [m] }
openapi: { path: "n" }
transformers: [t.yaml, "apiVersion: builtin\\nkind: PatchTransformer\\npath: p"]
commonAnnotations: { x: https://example.com/ }
`;
  const plugin = 'apiVersion: builtin\nkind: ConfigMapGenerator\nfiles: [o]\n---\n';
  const patch = 'apiVersion: builtin\nkind: AnnotationsTransformer\nfieldSpecs: [{path: x/y}]\n';
  expect(reach(text, { ...texts, 'k/t.yaml': plugin + patch })).toEqual(
    [...names.slice(0, 16), 't.yaml'].map((name) => `k/${name}`),
  );
});

test('bases and components are gone into, once', () => {
  expect(
    reach('resources: [../base, ../base/]\ncomponents: [../part]\n', {
      'base/kustomization.yml': 'resources: [a.yaml, ../k]\n',
      'base/a.yaml': '',
      'part/Kustomization': 'kind: Component\n',
    }),
  ).toEqual(['base/a.yaml', 'base/kustomization.yml', 'part/Kustomization']);
});

test.each([
  [
    'resources: [https://example.com/a.yaml]',
    'names "https://example.com/a.yaml", which is remote',
  ],
  ['bases: ["git@example.com:a/b"]', 'names "git@example.com:a/b", which is remote'],
  ['resources: [github.com/a/b]', 'names "github.com/a/b", which is remote'],
  ['resources: ["git::file:///a"]', 'names "git::file:///a", which is remote'],
  ['resources: ["a/b?ref=v1"]', 'names "a/b?ref=v1", which is remote'],
  ['resources: [example.com/a/b]', 'names "example.com/a/b", which is not in the repository'],
  ['patches: [{path: https://example.com/a}]', 'names "https://example.com/a", which is remote'],
  ['openapi: {Path: http://x/a}', 'names "http://x/a", which is remote'],
  ['configMapGenerator: [{files: ["a=http://x/a"]}]', 'names "http://x/a", which is remote'],
  ['resources: [../../etc]', 'names "../../etc", outside of the repository'],
  ['crds: [/etc/passwd]', 'names "/etc/passwd", outside of the repository'],
  [
    'configMapGenerator: [{files: [a=/etc/passwd]}]',
    'names "/etc/passwd", outside of the repository',
  ],
  ['helmCharts: [{name: a}]', 'inflates Helm charts (helmCharts), which needs --enable-helm'],
  ['helmChartInflationGenerator: [{}]', 'inflates Helm charts, which needs --enable-helm'],
  ['generators: [g.yaml]', 'names "g.yaml", which is not in the repository'],
  [
    'validators: ["apiVersion: x/v1\\nkind: Run"]',
    'uses Run, which is not builtin or needs more than files',
  ],
  [
    'generators: ["apiVersion: builtin\\nkind: HelmChartInflationGenerator"]',
    'uses HelmChartInflationGenerator, which is not builtin or needs more than files',
  ],
  [
    'transformers: ["apiVersion: builtin\\nkind: PatchTransformer\\nPath: http://x/a"]',
    'names "http://x/a", which is remote',
  ],
  ['resources: [a', 'cannot be read as YAML'],
  ['a: b\n---\nresources: [http://x]', 'holds more than one document, or none'],
])('%s is refused', (text, reason) => {
  expect(reach(text)).toBe(`${K} ${reason}`);
});

test('what is named twice over by an anchor or a merge key is seen', () => {
  expect(reach('x: &a { path: http://x/a }\npatches: [*a]\n')).toMatch('remote');
  expect(reach('x: &a { path: http://x/a }\npatches: [{ <<: *a, target: {} }]\n')).toMatch(
    'remote',
  );
  expect(reach('x: &a { resources: [http://x/a] }\n<<: *a\n')).toMatch('remote');
});

test('a folder without a kustomization is refused', () => {
  const files = renderFiles({});
  expect(kustomizeReach('k' as RepoPath, files).refused).toBe('k holds no kustomization');
});
