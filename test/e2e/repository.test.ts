import { describe, expect, test } from '@jest/globals';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { annotation, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const BIG = 'registry.example.com/team/big:1';

interface Found {
  readonly ruleId: string;
  readonly path: string;
  readonly message: string;
  readonly notes?: readonly string[];
  readonly help?: string;
  readonly fix?: { readonly edits: readonly { readonly path: string; readonly text: string }[] };
}

async function lint(files: Record<string, string>, ...args: string[]): Promise<Found[]> {
  const { stdout, stderr } = await runHere(repository(files).root, ['-f', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { findings: Found[] }).findings;
}

const library = (name: string, image: string, metadata = ''): string =>
  workflow(image, metadata, name)
    .replace('kind: Workflow', 'kind: WorkflowTemplate')
    .replace('generateName', 'name');

const caller = (reference: string, metadata = ''): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: caller- }
spec:
${metadata}  ${reference}
`;

describe('files of a repository together', () => {
  const ID = annotation('k8s.aliyun.com/acr-instance-id', 'cri-f34lmbk2rxqx41u8');

  test('one manifest tells another which instance it is', async () => {
    const [finding] = await lint({
      'a.yaml': workflow(ENTERPRISE_IMAGE, ID),
      'deep/b.yaml': workflow(ENTERPRISE_IMAGE),
    });
    expect(finding).toMatchObject({
      path: 'deep/b.yaml',
      fix: { edits: [{ path: 'deep/b.yaml' }] },
    });
    expect(finding?.notes?.at(-1)).toContain('"a.yaml" names the instance');
  });

  test('manifests that disagree tell nothing', async () => {
    const other = annotation('k8s.aliyun.com/acr-instance-id', 'cri-another');
    const findings = await lint({
      'a.yaml': workflow(ENTERPRISE_IMAGE, ID),
      'b.yaml': workflow(ENTERPRISE_IMAGE, other),
      'c.yaml': workflow(ENTERPRISE_IMAGE),
    });
    expect(findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(findings.find(({ path }) => path === 'c.yaml')?.help).toContain('registries:');
    const both = findings.filter(({ ruleId }) => ruleId === 'instance-id-of-other-instance');
    expect(both.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('podMetadata of the caller counts for a library that is run whole', async () => {
    const files = { 'lib.yaml': library('lib', ENTERPRISE_IMAGE) };
    const run = (metadata: string): string =>
      caller('workflowTemplateRef: { name: lib }', metadata);
    expect(await lint({ ...files, 'run.yaml': run(ID) })).toEqual([]);
    expect(await lint({ ...files, 'run.yaml': run('') })).toHaveLength(1);
  });

  test('a library is looked up in the namespace of its caller', async () => {
    const inside = (text: string, namespace: string): string =>
      text.replace(/^(metadata:.*)$/m, (line) =>
        line.endsWith('}')
          ? line.replace(' }', `, namespace: ${namespace} }`)
          : `${line}\n  namespace: ${namespace}`,
      );
    const run = caller('workflowTemplateRef: { name: lib }', ID);
    const lib = library('lib', ENTERPRISE_IMAGE);
    expect(await lint({ 'a.yaml': inside(run, 'x'), 'lib.yaml': inside(lib, 'x') })).toEqual([]);
    expect(await lint({ 'a.yaml': inside(run, 'x'), 'lib.yaml': inside(lib, 'y') })).toHaveLength(
      1,
    );
  });

  test('an ImageCache with that very reference covers pods that say nothing', async () => {
    const config = { '.wfcache-lint.yaml': 'images: [{ match: "**", size: 3GiB }]' };
    const cache = (image: string): string =>
      `apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: c }\nspec: { images: ["${image}"], retentionDays: 30 }\n`;
    const files = { ...config, 'wf.yaml': workflow(BIG) };
    expect(await lint(files)).toHaveLength(1);
    expect(await lint({ ...files, 'cache.yaml': cache(BIG) })).toEqual([]);
    const other = await lint({ ...files, 'cache.yaml': cache(`${BIG}0`) });
    expect(other.map(({ ruleId }) => ruleId)).toEqual([
      'imagecache-image-unused',
      'image-cache-missing',
    ]);
    const off = annotation('k8s.aliyun.com/eci-auto-imc', '"false"');
    expect(
      await lint({ ...files, 'wf.yaml': workflow(BIG, off), 'cache.yaml': cache(BIG) }),
    ).toHaveLength(1);
  });

  test('the size lock file is believed, before the built-in table and after the configuration', async () => {
    const lock = (bytes: number): string =>
      `version: 1\nimages:\n  - { image: "docker.io/pytorch/pytorch:latest", digest: "sha256:${'a'.repeat(64)}", bytes: ${String(bytes)}, platform: linux/amd64, date: 2026-11-24 }\n`;
    const files = { 'wf.yaml': workflow('pytorch/pytorch') };
    expect((await lint(files))[0]?.notes?.join()).toContain('an estimate');
    const [known] = await lint({ ...files, '.wfcache-lint.lock.yaml': lock(4_000_000_000) });
    expect(known?.notes?.join()).toContain('(3.7 GiB compressed)');
    expect(await lint({ ...files, '.wfcache-lint.lock.yaml': lock(1000) })).toEqual([]);
    const config = { '.wfcache-lint.yaml': 'images: [{ match: "pytorch/*:*", size: 1GiB }]' };
    expect(await lint({ ...files, ...config, '.wfcache-lint.lock.yaml': lock(1000) })).toHaveLength(
      1,
    );
  });

  test('workflowDefaults of the controller count for all workflows, wherever they stand', async () => {
    const defaults = (spec: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: workflow-controller-configmap }\ndata:\n  workflowDefaults: |\n    spec:\n${spec}`;
    const id =
      '      podMetadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: cri-abc\n';
    expect(await lint({ 'a.yaml': workflow(ENTERPRISE_IMAGE), 'z.yaml': defaults(id) })).toEqual(
      [],
    );
    const sidecar = `      templateDefaults:\n        sidecars: [{ name: s, image: ${ENTERPRISE_IMAGE} }]\n`;
    const files = { 'a.yaml': workflow('busybox'), 'z.yaml': defaults(sidecar) };
    expect((await lint(files)).map(({ ruleId }) => ruleId)).toEqual(['acr-instance-id-missing']);
  });
});

describe('what makes a pod none of our business', () => {
  test.each([
    ['pull secrets', workflow(ENTERPRISE_IMAGE, '  imagePullSecrets: [{ name: s }]\n'), ''],
    [
      'the plural spelling',
      workflow(ENTERPRISE_IMAGE, annotation('k8s.aliyun.com/acr-instance-ids', 'cri-a')),
      '',
    ],
    [
      'a templated id',
      workflow(
        ENTERPRISE_IMAGE,
        annotation('k8s.aliyun.com/acr-instance-id', '"{{workflow.parameters.id}}"'),
      ),
      '',
    ],
    [
      'a public instance of Alibaba',
      workflow('egs-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1'),
      '',
    ],
    ['an image that is a parameter', workflow('"{{workflow.parameters.image}}"'), ''],
    ['the credential helper', workflow(ENTERPRISE_IMAGE), 'cluster: { credentialHelper: true }'],
    [
      'an injected annotation',
      workflow(ENTERPRISE_IMAGE),
      'cluster: { annotations: [k8s.aliyun.com/acr-instance-ids] }',
    ],
    ['platform acs', workflow(ENTERPRISE_IMAGE), 'platform: acs'],
    [
      'the rule switched off',
      workflow(ENTERPRISE_IMAGE),
      'rules: { acr-instance-id-missing: off }',
    ],
  ])('%s', async (_name, text, config) => {
    expect(await lint({ 'wf.yaml': text, '.wfcache-lint.yaml': config })).toEqual([]);
  });

  test('a configured severity is the severity', async () => {
    const files = {
      'wf.yaml': workflow(ENTERPRISE_IMAGE),
      '.wfcache-lint.yaml': 'rules: { acr-instance-id-missing: error }',
    };
    expect(await lint(files)).toMatchObject([{ severity: 'error' }]);
  });
});
