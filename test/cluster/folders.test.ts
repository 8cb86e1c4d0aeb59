import { expect, test } from '@jest/globals';
import { servedByFolder } from '../../src/cluster/folders.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const paths = (...all: string[]): readonly RepoPath[] => all as RepoPath[];

test.each([
  [
    'the only object of a cluster',
    ['infra/controller.yaml'],
    ['infra/hello.yaml', 'jobs/a.yaml'],
    'infra/controller.yaml',
    'jobs/a.yaml',
    true,
  ],
  [
    'two in one folder',
    ['c/controller.yaml', 'c/profile.yaml'],
    ['c/wf.yaml', 'jobs/a.yaml'],
    'c/controller.yaml',
    'jobs/a.yaml',
    true,
  ],
  [
    'its own folder',
    ['c/a/x.yaml', 'c/b/x.yaml'],
    ['c/a/jobs/wf.yaml', 'c/b/wf.yaml'],
    'c/a/x.yaml',
    'c/a/jobs/wf.yaml',
    true,
  ],
  [
    'the folder beside it',
    ['c/a/x.yaml', 'c/b/x.yaml'],
    ['c/a/jobs/wf.yaml', 'c/b/wf.yaml'],
    'c/a/x.yaml',
    'c/b/wf.yaml',
    false,
  ],
  [
    'a folder whose name begins alike',
    ['c/a/x.yaml', 'c/b/x.yaml'],
    ['c/a/wf.yaml', 'c/b/wf.yaml', 'c/ab/wf.yaml'],
    'c/a/x.yaml',
    'c/ab/wf.yaml',
    false,
  ],
  [
    'a folder above its own, without workflows',
    ['c/a/deep/x.yaml', 'c/b/x.yaml'],
    ['c/a/wf.yaml', 'c/b/wf.yaml'],
    'c/a/deep/x.yaml',
    'c/a/wf.yaml',
    true,
  ],
  [
    'one folder inside the other',
    ['c/x.yaml', 'c/a/x.yaml'],
    ['c/wf.yaml', 'c/a/wf.yaml'],
    'c/a/x.yaml',
    'c/wf.yaml',
    true,
  ],
  ['the root', ['x.yaml', 'c/a/x.yaml'], ['wf.yaml', 'c/a/wf.yaml'], 'c/a/x.yaml', 'wf.yaml', true],
  [
    'a file that is in none of the folders',
    ['c/a/x.yaml', 'c/b/x.yaml'],
    ['c/a/wf.yaml', 'c/b/wf.yaml'],
    'base/account.yaml',
    'c/b/wf.yaml',
    true,
  ],
])('%s', (_, shared, workflows, from, to, expected) => {
  const serves = servedByFolder(paths(...shared), paths(...workflows));
  expect(serves(from as RepoPath, to as RepoPath)).toBe(expected);
});

const controller = (label: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap, namespace: argo }
data:
  workflowDefaults: |
    spec: { podMetadata: { labels: { ${label}: "true" } } }
`;
const workflow = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: w- }
spec:
  entrypoint: main
  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: "true" } }
  templates:
    - { name: main, container: { image: "alpine:3.20", command: [a] } }
`;

test('the defaults of one cluster say nothing about the pods of another', () => {
  const files = (more: Record<string, string>) =>
    Object.entries({
      'c/acs/controller.yaml': controller('alibabacloud.com/acs'),
      'c/acs/wf.yaml': workflow,
      'c/eci/wf.yaml': workflow,
      ...more,
    }).map(([path, text]) => sourceFile(path, text));
  const found = (more: Record<string, string> = {}) =>
    lintFiles(files(more), settingsFrom('')).findings.flatMap(({ ruleId, path }) =>
      ruleId === 'annotation-of-other-platform' ? path : [],
    );
  expect(found()).toEqual(['c/acs/wf.yaml', 'c/eci/wf.yaml']);
  const eci = { 'c/eci/controller.yaml': controller('alibabacloud.com/eci') };
  expect(found(eci)).toEqual(['c/acs/wf.yaml']);
});
