import { expect, test } from '@jest/globals';
import { globMatcher } from '../../src/config/glob.ts';
import { clusterViewOf } from '../../src/facts/cluster-view.ts';
import { concernedClusters } from '../../src/lint/concerned-clusters.ts';
import { joinProject } from '../../src/facts/project.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { openFile, settingsFrom } from '../support/lint-text.ts';

const library = (name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: ${name} }
spec:
  templates:
    - { name: one, container: { image: "a:1", command: [a] } }
    - { name: two, container: { image: "b:1", command: [a] } }
`;
const caller = (name: string, template: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: caller }
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: a, templateRef: { name: ${name}, template: ${template} } }]]
`;
const FILES = {
  'lib/shared.yaml': library('shared'),
  'prod/own.yaml': library('own'),
  'prod/a.yaml': caller('shared', 'one'),
  'dev/a.yaml': caller('shared', 'two'),
  'dev/b.yaml': caller('own', 'one'),
  'other/a.yaml': library('other'),
};
const CLUSTERS = `clusters:
  - { name: prod, files: ["prod/**"] }
  - { name: dev, files: ["dev/**"] }
`;

function clustersAt(config: string, path: keyof typeof FILES, template?: string) {
  const view = clusterViewOf(settingsFrom(config), globMatcher());
  const models = Object.entries(FILES).map(([name, text]) =>
    readModel(openFile(name, text), readYaml),
  );
  const at = { path: openFile(path, '').path, range: { start: 0, end: 0 } };
  const manifest = { kind: 'Workflow', name: 'a', ...(template === undefined ? {} : { template }) };
  return concernedClusters(joinProject(models, view), view)({ at, manifest });
}

test.each<[keyof typeof FILES, string | undefined, string[]]>([
  ['prod/a.yaml', undefined, ['prod']],
  ['prod/own.yaml', undefined, ['prod']],
  ['prod/own.yaml', 'one', ['prod']],
  ['lib/shared.yaml', undefined, ['prod', 'dev']],
  ['lib/shared.yaml', 'one', ['prod']],
  ['lib/shared.yaml', 'two', ['dev']],
  ['lib/shared.yaml', 'none', ['prod', 'dev']],
  ['other/a.yaml', undefined, []],
])('a finding in %s about template %s is about %j', (path, template, expected) => {
  expect(clustersAt(CLUSTERS, path, template).toSorted()).toEqual(expected.toSorted());
  expect(clustersAt('', path, template)).toEqual([]);
});
