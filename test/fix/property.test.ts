import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { CONFIG } from '../support/manifests.ts';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const HOST = 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com';
const KEYS = [
  'k8s.aliyun.com/acr-instance-id',
  'k8s.aliyun.com/acr-instance-ids',
  'k8s.aliyun.com/eci-image-cache',
  'k8s.aliyun.com/eci-auto-imc',
  'example.com/other',
];

const value = fc.constantFrom(
  '""',
  '',
  '~',
  'true',
  '"false"',
  "'True'",
  'cri-abc',
  '"{{x}}"',
  '3',
  'yes',
);
const entry = fc.tuple(fc.constantFrom(...KEYS), value);
const entries = fc.uniqueArray(entry, { maxLength: 3, selector: ([key]) => key });

/** A metadata map in one of the states and styles it can be in, at some indentation. */
function metadataText(state: Metadata, name: string, pad: string): string {
  const list = state.entries;
  switch (state.shape) {
    case 'missing':
      return '';
    case 'null':
      return `${pad}${name}:\n`;
    case 'empty':
      return `${pad}${name}: {}\n`;
    case 'labels':
      return `${pad}${name}:\n${pad}  labels: {a: b} # why\n`;
    case 'null-annotations':
      return `${pad}${name}:\n${pad}  annotations:\n`;
    case 'flow':
      return `${pad}${name}: {annotations: {${list.map(([key, text]) => `${key}: ${text === '' ? '""' : text}`).join(', ')}}}\n`;
    case 'block':
      return list.length === 0
        ? ''
        : `${pad}${name}:\n${pad}  annotations:\n${list.map(([key, text]) => `${pad}    ${key}: ${text}`.trimEnd()).join('\n')}\n`;
  }
}

interface Metadata {
  readonly shape: 'missing' | 'null' | 'empty' | 'labels' | 'null-annotations' | 'flow' | 'block';
  readonly entries: readonly (readonly [string, string])[];
}

const metadata: fc.Arbitrary<Metadata> = fc.record({
  shape: fc.constantFrom<Metadata['shape']>(
    'missing',
    'null',
    'empty',
    'labels',
    'null-annotations',
    'flow',
    'block',
  ),
  entries,
});

const image = fc.constantFrom(
  `${HOST}/a/b:1`,
  `${HOST}/a/big:1`,
  'registry.example.com/big:2',
  'busybox:1.36',
);

const document = fc
  .record({
    kind: fc.constantFrom(
      'Workflow',
      'WorkflowTemplate',
      'CronWorkflow',
      'ClusterWorkflowTemplate',
    ),
    own: metadata,
    templates: fc.array(fc.tuple(image, metadata), { minLength: 1, maxLength: 3 }),
  })
  .map(({ kind, own, templates }) => {
    const pad = kind === 'CronWorkflow' ? '    ' : '  ';
    const list = templates.map(
      ([from, meta], at) =>
        `${pad}  - name: t${String(at)}\n${metadataText(meta, 'metadata', `${pad}    `)}${pad}    container: {image: "${from}"}\n`,
    );
    const spec = `${metadataText(own, 'podMetadata', pad)}${pad}entrypoint: t0\n${pad}templates:\n${list.join('')}`;
    const head = `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: {name: w}\nspec:\n`;
    return (
      head + (kind === 'CronWorkflow' ? `  schedule: "* * * * *"\n  workflowSpec:\n${spec}` : spec)
    );
  });

const SETTINGS = ['', 'argoVersion: "3.7"\n', 'platform: eci\n'].map((more) =>
  settingsFrom(CONFIG + more),
);

test('whatever is there already, fixes converge, break nothing, and leave nothing they promised', () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(...SETTINGS),
      fc.boolean(),
      (documents, settings, unsafe) => {
        const file = sourceFile('a.yaml', documents.join('---\n'));
        const before = lintFiles([file], settings);
        const [fixed = file] = fixFiles([file], settings, unsafe);
        // The second parser refuses repeated keys.
        expect(() => loadAll(fixed.text)).not.toThrow();
        expect(fixFiles([fixed], settings, unsafe)).toEqual([fixed]);
        const after = lintFiles([fixed], settings);
        const open = after.findings.filter(
          ({ fix }) => fix !== undefined && (unsafe || fix.safety === 'safe'),
        );
        expect(open.map(({ message }) => message)).toEqual([]);
        expect(after.problems).toEqual(before.problems);
        const lines = new Set(fixed.text.split('\n'));
        const kept = file.text
          .split('\n')
          .filter((line) => !/[:}]$|true|True|false|yes|3|""|~|cri-/.test(line));
        for (const line of kept) expect(lines).toContain(line);
      },
    ),
    { numRuns: 1500 },
  );
});
