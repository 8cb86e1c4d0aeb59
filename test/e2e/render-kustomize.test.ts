import { expect, test } from '@jest/globals';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import type { Ran } from '../support/cli.ts';
import { differencesOf } from '../support/differences.ts';
import {
  findingsOf,
  kustomizeObjects,
  placesOf,
  renderCli,
  renderHere,
} from '../support/render-cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';

const repository = temporaryCheckouts();
const describeKustomize = describeWithRenderers('KUBECTL');

const TEAM = fileURLToPath(new URL('../../examples/team', import.meta.url));
const ID_KEY = 'k8s.aliyun.com/acr-instance-id';
const ID = 'cn-hangzhou:cri-f34lmbk2rxqx41u8';
const REGISTRY = 'acme-registry.cn-hangzhou.cr.aliyuncs.com';
const CONFIG = `registries:
  - host: ${REGISTRY}
    instanceId: cri-f34lmbk2rxqx41u8
`;
const MISSING = 'acr-instance-id-missing';

const BASE = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: train
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${REGISTRY}/ml/trainer:1.2 # the trainer
        command: [train]
`;

const OVERLAYS = {
  '.wfcache-lint.yaml': CONFIG,
  'base/kustomization.yaml': 'resources: [wf.yaml]\n',
  'base/wf.yaml': BASE,
  'overlays/dev/kustomization.yaml': 'resources: [../../base]\nnamePrefix: dev-\n',
  'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: prod-\n',
};

/** What an overlay adds, so that its pods need nothing. */
const ADDS = `patches:
  - target: {kind: WorkflowTemplate}
    patch: |-
      - op: add
        path: /spec/templates/0/metadata
        value: {annotations: {${ID_KEY}: "${ID}"}}
`;

function added(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return differencesOf(before, after).map(({ before: old, after: fresh }) =>
    old === undefined ? [fresh?.path.at(-1), fresh?.value] : ['changed', old, fresh],
  );
}

describeKustomize('a base', () => {
  test('is fixed where all of its overlays need it, once', () => {
    const repo = repository(OVERLAYS);
    repo.git('add', '.');
    const build = (): readonly (readonly unknown[])[] =>
      ['overlays/dev', 'overlays/prod'].map((folder) => kustomizeObjects(repo.root, folder));
    const before = build();
    const found = renderCli(repo.root, '--format', 'json');
    expect(placesOf(found)).toEqual([`${MISSING} base/wf.yaml:10`]);
    expect(JSON.parse(found.stdout)).toMatchObject({ summary: { manifests: 1, pods: 1 } });
    repo.write('.git/fix.patch', renderCli(repo.root, '--diff').stdout);
    repo.git('apply', '.git/fix.patch');
    const patched = repo.git('diff');
    repo.git('checkout', '-q', '.');
    expect(placesOf(renderCli(repo.root, '--fix', '--format', 'json'))).toEqual([]);
    expect(repo.git('diff', '--name-only')).toBe('base/wf.yaml\n');
    expect(repo.git('diff')).toBe(patched);
    const after = build();
    expect(before.map((one, at) => added(one, after[at] ?? []))).toEqual([
      [[ID_KEY, ID]],
      [[ID_KEY, ID]],
    ]);
    expect(renderCli(repo.root, '--fix').code).toBe(0);
    expect(repo.git('diff')).toBe(patched);
  });

  test('has no finding where the overlay adds what it lacks, and a patch where one does', async () => {
    const prod = `${OVERLAYS['overlays/prod/kustomization.yaml']}${ADDS}`;
    const repo = repository({ ...OVERLAYS, 'overlays/prod/kustomization.yaml': prod });
    repo.git('add', '.');
    const before = ['overlays/dev', 'overlays/prod'].map((one) => kustomizeObjects(repo.root, one));
    expect(placesOf(await renderHere(repo.root, '--fix', '--format', 'json'))).toEqual([]);
    expect(repo.git('diff', '--name-only')).toBe('overlays/dev/kustomization.yaml\n');
    const after = ['overlays/dev', 'overlays/prod'].map((one) => kustomizeObjects(repo.root, one));
    expect(before.map((one, at) => added(one, after[at] ?? []))).toEqual([[[ID_KEY, ID]], []]);
    repo.git('checkout', '-q', '.');
    repo.write(
      'overlays/dev/kustomization.yaml',
      `${OVERLAYS['overlays/dev/kustomization.yaml']}${ADDS}`,
    );
    expect(placesOf(await renderHere(repo.root, '--format', 'json'))).toEqual([]);
  });

  test('that is named by a file has no findings in patches that are not', async () => {
    const patch = BASE.replace('1.2', '1.3');
    const prod = `${OVERLAYS['overlays/prod/kustomization.yaml']}patches: [{path: p.yaml}]\n`;
    const repo = repository({
      ...OVERLAYS,
      'overlays/prod/kustomization.yaml': prod,
      'overlays/prod/p.yaml': patch,
    });
    const places = async (...paths: string[]): Promise<readonly string[]> =>
      placesOf(await renderHere(repo.root, '--format', 'json', ...paths));
    expect(await places('base/wf.yaml')).toEqual([`${MISSING} base/wf.yaml:10`]);
    expect(await places('overlays/prod')).toEqual([`${MISSING} overlays/prod/p.yaml:10`]);
  });

  test('is for the clusters of its overlays', async () => {
    const clusters = `clusters:
  - name: prod
    files: ["overlays/prod/**"]
    cluster: {annotations: [${ID_KEY}]}
`;
    const repo = repository({ ...OVERLAYS, '.wfcache-lint.yaml': `${CONFIG}${clusters}` });
    repo.git('add', '.');
    expect(placesOf(await renderHere(repo.root, '--fix', '--format', 'json'))).toEqual([]);
    expect(repo.git('diff', '--name-only')).toBe('overlays/dev/kustomization.yaml\n');
  });

  test('can be named by itself, and so can an overlay', async () => {
    const repo = repository(OVERLAYS);
    for (const path of ['base/wf.yaml', 'base', 'overlays/prod']) {
      const found = await renderHere(repo.root, '--format', 'json', path);
      expect([path, placesOf(found)]).toEqual([path, [`${MISSING} base/wf.yaml:10`]]);
    }
  });

  test('is not changed where only an overlay is named', async () => {
    const repo = repository(OVERLAYS);
    repo.git('add', '.');
    const fixed = await renderHere(repo.root, '--fix', '--format', 'json', 'overlays/prod');
    expect(repo.git('diff', '--name-only').split('\n')).not.toContain('base/wf.yaml');
    expect(repo.git('diff', '--name-only').split('\n')).not.toContain(
      'overlays/dev/kustomization.yaml',
    );
    expect(placesOf(fixed).length + repo.git('diff').length).toBeGreaterThan(0);
  });

  test('can be listed, explained and cached, in every format, at written places', async () => {
    const repo = repository(OVERLAYS);
    const formats = [
      'pretty',
      'json',
      'sarif',
      'github',
      'junit',
      'checkstyle',
      'rdjson',
      'gitlab',
    ];
    const files = formats.flatMap((format) => ['--format', `${format}=out/${format}`]);
    expect((await renderHere(repo.root, ...files)).code).toBe(1);
    const texts = formats.map((format) => repo.read(`out/${format}`));
    const listed = [
      await renderHere(repo.root, 'images', '--format', 'json'),
      await renderHere(repo.root, 'explain', 'base/wf.yaml:10'),
    ].map(({ stdout }) => stdout);
    for (const text of [...texts, ...listed]) {
      expect(text).toContain('base/wf.yaml');
      expect(text).not.toContain('!/');
    }
  });
});

describeKustomize('a comment in a base', () => {
  const comment = `        # wfcache-lint-disable-next-line ${MISSING} -- as agreed\n`;
  const suppressed = BASE.replace('        image:', `${comment}        image:`);

  test('suppresses what is said of each overlay', async () => {
    const repo = repository({ ...OVERLAYS, 'base/wf.yaml': suppressed });
    const found = await renderHere(repo.root, '--format', 'json');
    expect(placesOf(found)).toEqual([]);
    expect(JSON.parse(found.stdout)).toMatchObject({ summary: { suppressed: 1 } });
  });

  test('is unused only where no overlay needs it, and is told of once', async () => {
    const prod = `${OVERLAYS['overlays/prod/kustomization.yaml']}${ADDS}`;
    const dev = `${OVERLAYS['overlays/dev/kustomization.yaml']}${ADDS}`;
    const files = { ...OVERLAYS, 'overlays/prod/kustomization.yaml': prod };
    const repo = repository({ ...files, 'base/wf.yaml': suppressed });
    expect(placesOf(await renderHere(repo.root, '--format', 'json'))).toEqual([]);
    repo.write('overlays/dev/kustomization.yaml', dev);
    const unused = await renderHere(repo.root, '--format', 'json');
    expect(placesOf(unused)).toEqual(['unused-suppression base/wf.yaml:10']);
  });

  test('for the whole file counts too', async () => {
    const whole = `# wfcache-lint-disable-file ${MISSING} -- as agreed\n${BASE}`;
    const repo = repository({ ...OVERLAYS, 'base/wf.yaml': whole });
    expect(findingsOf(await renderHere(repo.root, '--format', 'json'))).toEqual([]);
  });
});

describeKustomize('a file with several findings', () => {
  test('keeps those that a fix does not mend, and no fix is refused because of them', async () => {
    const repo = repository({
      ...OVERLAYS,
      'base/wf.yaml': BASE.replace('        command: [train]\n', ''),
    });
    const ran = await renderHere(repo.root, '--fix', '--format', 'json');
    expect(placesOf(ran)).toEqual(['private-image-without-command base/wf.yaml:13']);
    expect(kustomizeObjects(repo.root, 'overlays/dev')).toMatchObject([
      { spec: { templates: [{ metadata: { annotations: { [ID_KEY]: ID } } }] } },
    ]);
  });
});

describeKustomize('the repository of a team', () => {
  test('is mended as far as without kustomize, in what is written', async () => {
    const fixed = async (
      ...options: readonly string[]
    ): Promise<{ fixed: number; again: number }> => {
      const repo = repository({});
      cpSync(TEAM, repo.root, { recursive: true });
      const first = await renderHere(repo.root, '--fix', '--format', 'json', ...options);
      expect(first.stderr).not.toContain('not fixed');
      const again = await renderHere(repo.root, '--fix', '--format', 'json', ...options);
      return { fixed: fixedIn(first), again: fixedIn(again) };
    };
    const rendered = await fixed();
    expect(rendered.fixed).toBeGreaterThan(20);
    expect(rendered).toEqual(await fixed('--render', 'off'));
    expect(rendered.again).toBe(0);
  });
});

describeKustomize('what is built twice', () => {
  // In one overlay the fix alone would do no harm. It was made there, half of it, as a patch.
  test('is fixed in both builds or not at all, and findings say which', async () => {
    const repo = repository({});
    cpSync(join(TEAM, '..'), repo.root, { recursive: true });
    const found = findingsOf(await renderHere(repo.root, '--format', 'json'));
    const offered = found.flatMap(({ fix }) => (fix?.safety === 'safe' ? fix.edits : []));
    const { stdout } = await renderHere(repo.root, '--diff');
    const changed = [...stdout.matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, path]) => path);
    expect(changed).toEqual([...new Set(offered.map(({ path }) => path))].toSorted());
    const misplaced = found.find(({ ruleId }) => ruleId === 'annotation-never-reaches-pod');
    expect(misplaced?.help).toContain('No fix: it would hide acr-instance-id-missing');
  });
});

function fixedIn({ stdout }: Ran): number {
  return (JSON.parse(stdout) as { summary: { fixed: number } }).summary.fixed;
}
