import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { annotation, workflow } from '../support/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const repository = temporaryCheckouts();

const LIBRARY = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: lib }
spec:
  podMetadata: { annotations: { k: library } }
  templates:
    - name: train
      metadata: { annotations: { k: template } }
      container: { image: train:1 }
`;

const CALLER = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: caller }
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: call, templateRef: { name: lib, template: train } }]]
`;

const FILES = {
  'lib/lib.yaml': LIBRARY,
  'wf/caller.yaml': CALLER,
  'wf/alone.yaml': workflow('alone:1', annotation('a', 'b'), 'alone-'),
};

interface Document {
  readonly argo: { readonly version: string; readonly assumed: boolean; readonly rules: string };
  readonly places: readonly { readonly path: string; readonly standing: readonly unknown[] }[];
  readonly pods: readonly {
    readonly manifest: { readonly name: string };
    readonly template: { readonly name: string };
    readonly annotations: readonly { readonly value: string; readonly from: string }[];
  }[];
}

async function explained(root: string, args: readonly string[]): Promise<Document> {
  const { code, stdout, stderr } = await runHere(root, ['explain', '-f', 'json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Document;
}

/** `caller/train`, one for each pod. */
function podsOf({ pods }: Document): string[] {
  return pods.map(({ manifest, template }) => `${manifest.name}/${template.name}`).toSorted();
}

test('every pod of the repository, wherever one stands in it', async () => {
  const { root } = repository(FILES);
  expect(podsOf(await explained(root, []))).toEqual(['alone-/whalesay', 'caller/train']);
  expect(podsOf(await explained(join(root, 'wf'), []))).toEqual([
    'alone-/whalesay',
    'caller/train',
  ]);
});

describe('of places', () => {
  test.each<[string, readonly string[]]>([
    ['lib', ['caller/train']],
    ['lib/lib.yaml', ['caller/train']],
    ['wf/caller.yaml', ['caller/train']],
    ['wf/alone.yaml', ['alone-/whalesay']],
    ['.', ['alone-/whalesay', 'caller/train']],
    ['lib/lib.yaml:9', ['caller/train']],
    ['wf/caller.yaml:8', ['caller/train']],
    ['wf/alone.yaml:9:8', ['alone-/whalesay']],
    ['lib/lib.yaml:999', []],
  ])('%s', async (place, pods) => {
    expect(podsOf(await explained(repository(FILES).root, [place]))).toEqual(pods);
  });

  test('the whole repository is context, also from a folder in it', async () => {
    const { root } = repository(FILES);
    expect(podsOf(await explained(join(root, 'lib'), ['lib.yaml:7']))).toEqual(['caller/train']);
    const both = await explained(root, ['lib/lib.yaml', 'wf/alone.yaml:11']);
    expect(podsOf(both)).toEqual(['alone-/whalesay', 'caller/train']);
    expect(both.places.map(({ path }) => path)).toEqual(['lib/lib.yaml', 'wf/alone.yaml']);
  });

  test('a line with nothing of ours', async () => {
    const { root } = repository({ ...FILES, 'other.yaml': 'kind: Other\n' });
    const { code, stdout, stderr } = await runHere(root, ['explain', 'other.yaml:1', '--quiet']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'other.yaml:1: no pod depends on anything there\n',
      stderr: '',
    });
  });

  test('a file whose name looks like a place', async () => {
    const { root } = repository({ 'a.yaml:3': workflow('x:1', '', 'odd-') });
    expect(podsOf(await explained(root, ['a.yaml:3']))).toEqual(['odd-/whalesay']);
  });

  test('what git ignores, where it is named', async () => {
    const { root } = repository({ ...FILES, '.gitignore': 'wf/\n' });
    expect(podsOf(await explained(root, []))).toEqual(['lib/train']);
    expect(podsOf(await explained(root, ['wf/caller.yaml']))).toEqual(['caller/train']);
    expect(podsOf(await explained(root, ['wf']))).toEqual(['alone-/whalesay', 'caller/train']);
  });

  test('outside of a checkout', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wfcache-lint-'));
    try {
      writeFileSync(join(folder, 'lib.yaml'), LIBRARY);
      writeFileSync(join(folder, 'caller.yaml'), CALLER);
      expect(podsOf(await explained(folder, ['lib.yaml:9']))).toEqual(['caller/train']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the version of Argo', () => {
  const given = async (root: string, args: readonly string[]): Promise<unknown> => {
    const { argo, pods } = await explained(root, ['lib', ...args]);
    return [argo, pods[0]?.annotations.map(({ value, from }) => `${value} from ${from}`)];
  };

  test.each([
    [[], '', ['3.5', true, 'below-3.7'], 'template from template'],
    [[], 'argoVersion: "4.0.5"\n', ['4.0.5', false, 'overwriting'], 'library from owner'],
    [['--argo-version', '4.1'], '', ['4.1', false, 'filling'], 'template from template'],
    [
      ['--argo-version=v3.7.14'],
      'argoVersion: "3.5"\n',
      ['3.7.14', false, 'overwriting'],
      'library from owner',
    ],
  ])('%j with the configuration %j', async (args, config, [version, assumed, rules], effective) => {
    const { root } = repository({ ...FILES, '.wfcache-lint.yaml': config });
    expect(await given(root, args)).toEqual([
      expect.objectContaining({ version, assumed, rules }),
      [effective],
    ]);
  });
});

test('text is the default; colour where it is asked for', async () => {
  const { root } = repository(FILES);
  const { code, stdout, stderr } = await runHere(root, ['explain', 'lib/lib.yaml:9']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`lib/lib.yaml:9: image "train:1" of template "train" in WorkflowTemplate "lib"

container template "train" of WorkflowTemplate "lib"
  --> lib/lib.yaml:7:13
  image       train:1
              container "main", lib/lib.yaml:9:27
  started by  Workflow "caller", 1 pod a run, wf/caller.yaml:1:1
              entrypoint "main" > step "call" > template "train"
  annotation  k: "template"
              from metadata of the template, lib/lib.yaml:8:37
  ignored     annotation k: "library"
              from podMetadata of the library, lib/lib.yaml:5:36
  platform    ECI, assumed (platform: workflow-cluster)
  caches      No annotation asks for an image cache; whether a workflow cluster looks for one by default is not documented

1 kind of pods. Argo 3.5 (assumed): the rules below 3.7; compare with --argo-version.
`);
  expect((await runHere(root, ['explain', '--color'])).stdout).toContain(
    '\u001B[1mimage\u001B[22m',
  );
  expect((await runHere(root, ['explain', '-f', 'text', 'lib/lib.yaml:9'])).stdout).toBe(stdout);
});

describe('wrong usage ends in 2', () => {
  test.each([
    [['nowhere.yaml'], 'No such file or folder: nowhere.yaml'],
    [['nowhere.yaml:3'], 'No such file or folder: nowhere.yaml'],
    [['wf/alone.yaml:0'], 'Lines and columns count from 1: wf/alone.yaml:0'],
    [['wf/alone.yaml:1:0'], 'Lines and columns count from 1: wf/alone.yaml:1:0'],
    [['wf:3'], 'wf is a folder; only files have lines'],
    [['--argo-version', 'latest'], 'Expected --argo-version to be a version such as 3.5 or 3.7.14'],
    [['--argo-version', ''], 'Expected --argo-version to have a value, found an empty one'],
    [['--format', 'sarif'], 'Expected --format to be one of text, json, found "sarif"'],
    [['--fix'], '--fix is an option of lint; explain does not take it'],
    [['--registry', 'on'], 'explain does not take it'],
    [['--config', 'none.yaml'], 'none.yaml: No such file'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await runHere(repository(FILES).root, ['explain', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('other commands have no version of Argo', async () => {
    const { code, stderr } = await runHere(repository(FILES).root, [
      'lint',
      '--argo-version',
      '4.1',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('--argo-version is an option of explain; lint does not take it');
  });
});

test('3 where a file could not be read; the others are explained all the same', async () => {
  const { root } = repository({
    ...FILES,
    'nul.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n\0',
  });
  const { code, stdout, stderr } = await runHere(root, ['explain', '-f', 'json']);
  expect(code).toBe(3);
  expect(stderr).toContain('warning: nul.yaml: Contains NUL bytes');
  expect(podsOf(JSON.parse(stdout) as Document)).toHaveLength(2);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [{ path: 'nul.yaml', line: null, effect: 'skipped-file' }],
  });
});

test('a template that Argo rejects is named, and ends in 0', async () => {
  const { root } = repository({
    'a.yaml': workflow('x:1').replace('      container:', '      suspend: {}\n      container:'),
  });
  const { code, stdout } = await runHere(root, ['explain']);
  expect(code).toBe(0);
  expect(stdout).toContain(`Argo rejects template "whalesay" of Workflow "hello-world-"
  --> a.yaml:8:13
  It names several kinds: container, suspend.`);
});

test('the help of the program and of the command', async () => {
  expect((await runHere(ROOT, ['--help'])).stdout).toMatch(
    /wfcache-lint explain \[PATH\[:LINE\]\.\.\.\]\n/,
  );
  const { stdout } = await runHere(ROOT, ['explain', '--help']);
  expect(stdout).toContain('--argo-version VERSION  pods as this version of Argo makes them');
  expect(stdout).not.toContain('--registry');
});

describe('docs/explain.md', () => {
  const text = readFileSync(join(ROOT, 'docs/explain.md'), 'utf8');
  const runs = [...text.matchAll(/^\$ node dist\/cli\/index\.js (.*)\n([^]*?)^```$/gm)];

  test('has an example', () => {
    expect(runs).toHaveLength(1);
  });

  test.each(runs.map(([, args = '', output = '']) => [args, output]))(
    '%s',
    async (args, output) => {
      expect((await runHere(ROOT, args.split(' '))).stdout).toBe(output);
    },
  );
});
