import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { CONFIG } from '../support/manifests.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { saidBy } from '../../src/fix/state.ts';
import { fixFiles, fixPlan, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const HOST = 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com';
const KEYS = [
  'k8s.aliyun.com/acr-instance-id',
  'k8s.aliyun.com/acr-instance-ids',
  'k8s.aliyun.com/eci-image-cache',
  'k8s.aliyun.com/eci-auto-imc',
  'k8s.aliyun.com/eci-imc-id',
  'k8s.aliyun.com/imc-perfect-match',
  'k8s.aliyun.com/imc-match-count-request',
  'k8s.aliyun.com/image-accelerate-mode',
  'k8s.aliyun.com/acr-instanceid',
  'image.alibabacloud.com/enable-image-cache',
  'image.alibabacloud.com/matched-image-caches',
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
  '"cn-beijing:cri-f34lmbk2rxqx41u8"',
  'cri-****',
  'imc-abc # pinned',
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
      return `${pad}${name}: {annotations: {${list.map(([key, text]) => `${key}: ${text === '' ? '""' : text.replace(/ #.*/, '')}`).join(', ')}}}\n`;
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
  'busybox',
  `${HOST.replace('-registry', '-registry-vpc')}/a/b:1`,
  'registry.cn-hangzhou.aliyuncs.com/a/b:2',
);

const document = fc
  .record({
    kind: fc.constantFrom(
      'Workflow',
      'WorkflowTemplate',
      'CronWorkflow',
      'ClusterWorkflowTemplate',
    ),
    object: metadata,
    own: metadata,
    policy: fc.constantFrom('', ', imagePullPolicy: Always', ', imagePullPolicy: "Never"'),
    misplaced: fc.constantFrom('metadata', 'annotations', 'podMetadata'),
    stray: metadata,
    templates: fc.array(fc.tuple(image, metadata), { minLength: 1, maxLength: 3 }),
  })
  .map(({ kind, object, own, policy, misplaced, stray, templates }) => {
    const pad = kind === 'CronWorkflow' ? '    ' : '  ';
    const list = templates.map(
      ([from, meta], at) =>
        `${pad}  - name: t${String(at)}\n${metadataText(meta, 'metadata', `${pad}    `)}${pad}    container: {image: "${from}"${policy}}\n`,
    );
    const strayText = metadataText(stray, misplaced, pad);
    const spec = `${misplaced === 'podMetadata' ? '' : strayText}${metadataText(own, 'podMetadata', pad)}${pad}entrypoint: t0\n${pad}templates:\n${list.join('')}`;
    const head = `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\n${metadataText(object, 'metadata', '').replace('metadata:', 'metadata:') || 'metadata: {name: w}\n'}spec:\n`;
    return (
      head + (kind === 'CronWorkflow' ? `  schedule: "* * * * *"\n  workflowSpec:\n${spec}` : spec)
    );
  });

const SETTINGS = [
  '',
  'region: cn-hangzhou\n',
  'platform: acs\n',
  'argoVersion: "3.7"\n',
  'platform: eci\n',
].map((more) => settingsFrom(CONFIG + more));

/** How many texts are made; for more of them set FIX_RUNS. */
const RUNS = Number(process.env['FIX_RUNS'] ?? 500);

test('whatever is there already, fixes converge, break nothing, and leave nothing they promised', () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(...SETTINGS),
      fc.boolean(),
      (documents, settings, unsafe) => {
        const file = sourceFile('a.yaml', documents.join('---\n'));
        const before = lintFiles([file], settings);
        const plan = fixPlan([file], settings, unsafe);
        const fixed = sourceFile('a.yaml', plan.texts.get(file.path) ?? file.text);
        expect(applyEdits(file.text, plan.edits.get(file.path) ?? [])).toBe(fixed.text);
        // The second parser refuses repeated keys.
        expect(() => loadAll(fixed.text)).not.toThrow();
        expect(fixFiles([fixed], settings, unsafe)).toEqual([fixed]);
        const after = lintFiles([fixed], settings);
        const open = after.findings.filter(
          (finding) =>
            finding.fix !== undefined &&
            (unsafe || finding.fix.safety === 'safe') &&
            !plan.refused.has(saidBy(finding)),
        );
        expect(open.map(({ message }) => message)).toEqual([]);
        expect(after.problems).toEqual(before.problems);
        const lines = new Set(fixed.text.split('\n'));
        const kept = file.text
          .split('\n')
          .filter((line) => !/[:}]$|\.com\/|labels|true|True|false|yes|3|""|~|cri-/.test(line));
        for (const line of kept) expect(lines).toContain(line);
        const comments = (text: string): number => text.match(/# /g)?.length ?? 0;
        expect(comments(fixed.text)).toBe(comments(file.text));
      },
    ),
    { numRuns: RUNS },
  );
});
