import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { columns } from '../../src/text/columns.ts';
import { explainJson } from '../../src/report/explain/json.ts';
import type { ExplainReporter } from '../../src/report/explain/reporter.ts';
import { EXPLAIN_SCHEMA } from '../../src/report/explain/schema.ts';
import { explainText } from '../../src/report/explain/text.ts';
import type { View } from '../../src/report/reporter.ts';
import { faultsBy } from '../support/closed-schema.ts';
import { explanationOf, lineWith, reported, viewOf, type Files } from '../support/explain.ts';
import { sourceFile } from '../support/lint-text.ts';
import { readCases } from '../support/oracle.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { runnerCommands } from '../support/actions/commands.ts';
import { quoted } from '../support/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SCHEMA: unknown = JSON.parse(readFileSync(join(ROOT, 'schemas/explain.schema.json'), 'utf8'));
const faultsOf = faultsBy(SCHEMA);

function shown(reporter: ExplainReporter, files: Files, more: Partial<View> = {}): string {
  return reporter(reported(explanationOf(files)), viewOf(files, more));
}

test('the schema that is published is that of the program', () => {
  expect(SCHEMA).toEqual(EXPLAIN_SCHEMA);
});

describe('JSON keeps to its schema', () => {
  const cases = readCases(join(ROOT, 'test/argo/cases'));

  test.each(['3.5', '3.7.14', '4.1'])('for every case of Argo %s', (version) => {
    for (const { name, files } of cases) {
      const text = explainJson(reported(explanationOf(files, version)), viewOf(files));
      expect([name, faultsOf(text)]).toEqual([name, []]);
    }
  });

  test('for the examples', () => {
    const paths = readdirSync(join(ROOT, 'examples')).filter((path) => path.endsWith('.yaml'));
    const files = Object.fromEntries(
      paths.map((path) => [path, readFileSync(join(ROOT, 'examples', path), 'utf8')]),
    );
    const text = shown(explainJson, files);
    expect(faultsOf(text)).toEqual([]);
    expect((JSON.parse(text) as { pods: unknown[] }).pods).toHaveLength(4);
  });

  test('for places, whatever stands there', () => {
    const files = { 'run.yaml': RUN, 'lib.yaml': LIBRARY };
    for (const [path, text] of Object.entries(files)) {
      for (const [at] of text.split('\n').entries()) {
        const line = text.split('\n')[at] ?? '';
        const explanation = explanationOf(files, undefined, [lineWith(files, path, line)]);
        expect(faultsOf(explainJson(reported(explanation), viewOf(files)))).toEqual([]);
      }
    }
  });

  test('for what could not be read', () => {
    const { path } = sourceFile('a.yaml', '');
    const problems = [
      { path, reason: 'too large', effect: 'skipped-file' },
      { path, line: 3, reason: 'no YAML', effect: 'skipped-document', invalid: true },
    ] as const;
    const text = explainJson({ ...explanationOf({}), problems }, viewOf({}));
    expect(faultsOf(text)).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      pods: [],
      problems: [
        { path, line: null, reason: 'too large', effect: 'skipped-file' },
        { path, line: 3, reason: 'no YAML', effect: 'skipped-document' },
      ],
    });
  });

  test('and the schema lets it grow', () => {
    expect(JSON.stringify(SCHEMA)).not.toContain('"additionalProperties":false');
  });
});

const LIBRARY = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: lib, namespace: ml }
spec:
  podMetadata: { annotations: { a: lib } }
  templates:
    - name: train
      inputs: { parameters: [{ name: tag }] }
      metadata: { annotations: { a: own } }
      container: { image: 'train:{{inputs.parameters.tag}}' }
    - { name: both, container: { image: x }, script: { image: y } }
`;

const RUN = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: run, namespace: ml }
spec:
  entrypoint: main
  arguments: { parameters: [{ name: tag, value: '1' }] }
  serviceAccountName: builder
  nodeSelector: { type: virtual-kubelet }
  imagePullSecrets: [{ name: regcred }]
  podMetadata: { annotations: { a: wide }, labels: { l: wide } }
  templates:
    - name: main
      steps:
        - - name: one
            templateRef: { name: lib, template: train }
            arguments: { parameters: [{ name: tag, value: '{{workflow.parameters.tag}}' }] }
          - name: two
            templateRef: { name: lib, template: train }
            arguments: { parameters: [{ name: tag, value: '{{=1+1}}' }] }
`;

const FILES = { 'lib.yaml': LIBRARY, 'run.yaml': RUN };

test('JSON, field by field', () => {
  const document = JSON.parse(shown(explainJson, FILES)) as { pods: unknown[] };
  const run = {
    kind: 'Workflow',
    name: 'run',
    namespace: 'ml',
    at: { path: 'run.yaml', line: 1, column: 1 },
  };
  const lib = {
    kind: 'WorkflowTemplate',
    name: 'lib',
    namespace: 'ml',
    at: { path: 'lib.yaml', line: 1, column: 1 },
  };
  const train = { path: 'lib.yaml', line: 7, column: 13 };
  const known = { because: null, open: false, tooMany: false };
  expect(document).toEqual({
    schemaVersion: 1,
    tool: { name: 'wfcache-lint', version: '1.0.0' },
    argo: {
      version: '3.5',
      assumed: true,
      rules: 'below-3.7',
      possibleRules: ['below-3.7', 'overwriting', 'filling'],
    },
    places: [],
    pods: [
      {
        manifest: run,
        ways: [
          {
            entry: 'entrypoint',
            calls: [
              {
                kind: 'entry',
                name: '',
                template: 'main',
                inline: false,
                at: { path: 'run.yaml', line: 12, column: 13 },
              },
              { kind: 'step', name: 'one', template: 'train', inline: false, at: train },
            ],
          },
        ],
        moreWays: 0,
        owner: lib,
        template: { name: 'train', type: 'container', inline: false, at: train },
        perRun: 1,
        images: [
          {
            container: 'main',
            role: 'container',
            values: [{ value: 'train:1', open: true, because: null, tooMany: false }],
            at: { path: 'lib.yaml', line: 10, column: 27 },
          },
        ],
        annotations: [
          {
            key: 'a',
            value: 'own',
            ...known,
            from: 'template',
            object: null,
            at: { path: 'lib.yaml', line: 9, column: 37 },
            overrides: [
              {
                value: 'wide',
                ...known,
                from: 'workflow',
                object: null,
                at: { path: 'run.yaml', line: 10, column: 36 },
              },
            ],
          },
        ],
        labels: [
          {
            key: 'l',
            value: 'wide',
            ...known,
            from: 'workflow',
            object: null,
            at: { path: 'run.yaml', line: 10, column: 57 },
            overrides: [],
          },
        ],
        ignored: [
          {
            kind: 'annotation',
            key: 'a',
            value: 'lib',
            ...known,
            from: 'owner',
            object: null,
            at: { path: 'lib.yaml', line: 5, column: 36 },
          },
        ],
        pullSecrets: [
          { value: 'regcred', ...known, at: { path: 'run.yaml', line: 9, column: 30 } },
        ],
        nodeSelector: { type: 'virtual-kubelet' },
        serviceAccount: 'builder',
        cluster: {
          name: null,
          platform: 'workflow-cluster',
          region: null,
          backend: 'eci',
          assumed: false,
          configured: [],
          possible: [],
          accountSecrets: [],
          outcomes: [
            {
              about: 'caches',
              text: 'No annotation asks for an image cache; whether a workflow cluster looks for one by default is not documented',
            },
          ],
        },
      },
      expect.objectContaining({
        images: [
          {
            container: 'main',
            role: 'container',
            values: [{ value: 'train:{{=1+1}}', open: true, because: '{{=1+1}}', tooMany: false }],
            at: { path: 'lib.yaml', line: 10, column: 27 },
          },
        ],
      }),
    ],
    idle: [],
    rejected: [
      {
        manifest: lib,
        template: 'both',
        kinds: ['container', 'script'],
        fault: 'kinds',
        reason: 'It names several kinds: container, script',
        at: { path: 'lib.yaml', line: 11, column: 15 },
      },
    ],
    problems: [],
  });
});

const FACTS = `  started by  Workflow "run", 1 pod a run, run.yaml:1:1
              entrypoint "main" > step "STEP" > template "train"
  annotation  a: "own"
              from metadata of the template, lib.yaml:9:37
              overrides "wide" from podMetadata of the submitted manifest, run.yaml:10:36
  label       l: "wide"
              from podMetadata of the submitted manifest, run.yaml:10:57
  ignored     annotation a: "lib"
              from podMetadata of the library, lib.yaml:5:36
  pull secret "regcred"
              run.yaml:9:30
  node        type: "virtual-kubelet"
  account     "builder"
  platform    ECI (platform: workflow-cluster)
  caches      No annotation asks for an image cache; whether a workflow cluster looks for one by default is not documented
`;

const TEXT = `container template "train" of WorkflowTemplate "lib"
  --> lib.yaml:7:13
  image       train:1
              container "main", lib.yaml:10:27
              the person who submits the workflow can change it
${FACTS.replace('STEP', 'one')}
container template "train" of WorkflowTemplate "lib"
  --> lib.yaml:7:13
  image       train:{{=1+1}}
              container "main", lib.yaml:10:27
              known only to a run: {{=1+1}}
${FACTS.replace('STEP', 'two')}
Argo rejects template "both" of WorkflowTemplate "lib"
  --> lib.yaml:11:15
  It names several kinds: container, script. It makes no pods, and Argo rejects workflows that use it.
`;

const SUMMARY =
  '2 kinds of pods. Argo 3.5 (assumed): the rules below 3.7; compare with --argo-version.\n';

describe('text', () => {
  test('image by image, level by level', () => {
    expect(shown(explainText, FILES)).toBe(`${TEXT}\n${SUMMARY}`);
    expect(shown(explainText, FILES, { quiet: true })).toBe(TEXT);
  });

  test('equal pods of several workflows are together, ten named', () => {
    const runs = (more: string): Files =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [
          `run-${String(at).padStart(2, '0')}.yaml`,
          RUN.replace('name: run,', `name: run-${String(at)},`)
            .replace(/^ {2}(?:podMetadata|imagePullSecrets).*\n/gm, '')
            .replace(/^ {10}- name: two[^]*/m, '')
            .replace('spec:\n', `spec:\n${more}`),
        ]),
      );
    const text = shown(explainText, { ...runs(''), 'lib.yaml': LIBRARY });
    expect(text.match(/^container template/gm)).toHaveLength(1);
    expect(text.match(/^ {2}started by {2}Workflow "run-\d+", 1 pod a run/gm)).toHaveLength(10);
    expect(text).toContain('\n  started by  and 2 more like it\n');
    // An annotation of each workflow has a place of its own.
    const own = runs('  podMetadata: { annotations: { b: c } }\n');
    const apart = shown(explainText, { ...own, 'lib.yaml': LIBRARY });
    expect(apart.match(/^container template/gm)).toHaveLength(12);
  });

  test('says plainly that there is nothing', () => {
    expect(shown(explainText, {})).toBe(
      'There are no pods. Argo 3.5 (assumed): the rules below 3.7; compare with --argo-version.\n',
    );
    const files = { 'a.yaml': '# nothing\nkind: Secret\n' };
    const asked = [{ path: 'a.yaml', part: undefined }, lineWith(files, 'a.yaml', '# nothing')];
    const explanation = explanationOf(files, '3.7.18', asked);
    expect(explainText(reported(explanation), viewOf(files))).toBe(
      `a.yaml: no pod depends on anything there
a.yaml:1: no pod depends on anything there

No pod depends on it. Argo 3.7.18: podMetadata fills in keys that a template lacks.
`,
    );
  });

  test.each([
    [
      'container: {',
      'image "train:{{inputs.parameters.tag}}" of template "train" in WorkflowTemplate "lib"',
    ],
    ['name: lib', 'WorkflowTemplate "lib"'],
    ['inputs:', 'template "train" in WorkflowTemplate "lib"'],
    ['annotations: { a: lib', 'annotation "a" in WorkflowTemplate "lib"'],
  ])('what stands at %s', (line, standing) => {
    const place = lineWith(FILES, 'lib.yaml', line);
    const explanation = explanationOf(FILES, undefined, [place]);
    const text = explainText(reported(explanation), viewOf(FILES));
    expect(text.split('\n')[0]).toBe(`lib.yaml:${String(place.part?.line)}: ${standing}`);
  });

  test('hooks, agents, unreached, inline and resource templates, image volumes and choices', () => {
    const files = {
      'a.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {}
spec:
  entrypoint: main
  onExit: cleanup
  arguments: { parameters: [{ name: v, enum: ['1', '2'] }, { name: n }] }
  volumes: [{ name: data, image: { reference: data:1 } }]
  templates:
    - name: main
      steps:
        - - { name: h, template: get, hooks: { exit: { template: cleanup } } }
          - { name: i, inline: { initContainers: [{ name: prepare, image: init:1 }], container: { image: 'c:{{workflow.parameters.v}}', volumeMounts: [{ name: data, mountPath: /d }] } } }
          - { name: m, template: make, withParam: '{{workflow.parameters.n}}' }
    - { name: get, http: { url: "https://example.com" } }
    - { name: make, resource: { action: create, manifest: '' } }
    - { name: cleanup, container: { image: c } }
    - { name: idle, container: { image: c } }
`,
    };
    const explanation = explanationOf(files, '4.1');
    const text = explainText(reported(explanation), viewOf(files, { quiet: true }));
    for (const part of [
      "agent pod of a Workflow without a name\n  --> a.yaml:1:1\n  image       only Argo's own\n",
      'entrypoint "main" > step "h" > template "get"\n',
      'inline container template in "main" of a Workflow without a name\n',
      'entrypoint "main" > step "i" > its inline template\n',
      '  image       init:1\n              init container "prepare", ',
      '  image       c:1\n              or c:2\n',
      '  image       data:1\n              image volume "data", ',
      'resource template "make" of a Workflow without a name\n',
      'a Workflow without a name, an unknown number of pods a run, a.yaml:1:1\n',
      'hook of the workflow "exit" > template "cleanup"\n',
      'entrypoint "main" > hook "exit" > template "cleanup"\n',
      'only by its name: "idle"\n',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('on a terminal lines are broken between words, beside their labels', () => {
    for (const width of [50, 80, 120]) {
      const lines = shown(explainText, FILES, { width }).split('\n');
      for (const line of lines) {
        const words = line
          .trim()
          .replace(/^(?:-->|pull secret|started by|\w+ {2,})/, '')
          .trim();
        if (words.includes(' ')) expect(columns(line)).toBeLessThanOrEqual(width);
      }
    }
    expect(shown(explainText, FILES, { width: 50 })).toContain(`
              overrides "wide" from podMetadata of
              the submitted manifest,
              run.yaml:10:36
`);
    expect(shown(explainText, FILES, { width: 1 })).toContain('\n  image       train:1\n');
  });

  test('colour changes no letter', () => {
    const colored = shown(explainText, FILES, { color: true });
    expect(colored).toContain('\u001B[1mimage\u001B[22m');
    expect(stripVTControlCharacters(colored)).toBe(shown(explainText, FILES));
  });

  test('a long value loses its middle', () => {
    const files = {
      'run.yaml': RUN.replace('l: wide', `l: ${'x'.repeat(5000)}`),
      'lib.yaml': LIBRARY,
    };
    const text = shown(explainText, files);
    expect(text).toMatch(/l: "x+…x+"\n/);
    expect(Math.max(...text.split('\n').map(columns))).toBeLessThan(230);
  });
});

describe.each(PAYLOADS)('payload %j', (payload) => {
  const text = quoted(payload);
  const path = `dir/${payload.replaceAll('/', '_')}.yaml`;
  const files = {
    [path]: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${text}, namespace: ${text} }
spec:
  entrypoint: ${text}
  serviceAccountName: ${text}
  nodeSelector: { ${text}: ${text} }
  imagePullSecrets: [{ name: ${text} }]
  podMetadata: { annotations: { ${text}: ${text} }, labels: { ${text}: ${text} } }
  templates:
    - name: ${text}
      steps:
        - - { name: ${text}, template: leaf }
          - name: inline
            inline: { container: { name: ${text}, image: ${text} } }
    - name: leaf
      metadata: { annotations: { ${text}: other } }
      sidecars: [{ name: ${text}, image: ${quoted(`{{${payload}}}`)} }]
      container: { image: ${text} }
---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: other }
spec:
  templates:
    - { name: ${text} }
`,
  };
  const asked = (files[path] ?? '')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [lineWith(files, path, line)]));
  const explanation = explanationOf(files, undefined, asked);
  const file = sourceFile(path, '').path;
  const report = {
    ...explanation,
    problems: [{ path: file, reason: payload, effect: 'skipped-file' }],
  } as const;

  test('is in the JSON as it was written', () => {
    const json = explainJson(report, viewOf(files));
    expect(faultsOf(json)).toEqual([]);
    const { pods } = JSON.parse(json) as { pods: { manifest: object; serviceAccount: string }[] };
    expect(pods).toHaveLength(2);
    expect(pods[0]).toMatchObject({ manifest: { name: payload }, serviceAccount: payload });
  });

  test('is nothing in the text that a terminal or the runner obeys', () => {
    for (const width of [undefined, 80]) {
      const out = explainText(report, viewOf(files, { inActions: true, width }));
      expect(runnerCommands(out)).toEqual([]);
      expect(out.replaceAll('\n', '')).not.toMatch(
        // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
        /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/,
      );
    }
  });
});

describe('a looped step that starts nothing', () => {
  const run = (step: string): Files => ({
    'run.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: run }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: each
            ${step}
            inline:
              inputs: { parameters: [{ name: image, value: a }] }
              container: { image: "{{inputs.parameters.image}}" }
`,
  });

  test.each([
    ['its own input', 'withItems: [1]', 'own-input', 'names its own input "image"'],
    ['no items', "withParam: '[]'", 'no-items', 'Its loop has no items'],
  ])('is named with the reason: %s', (_name, step, why, words) => {
    const files = run(step);
    const text = shown(explainText, files);
    expect(text).toContain('Step "each" of template "main" of Workflow "run" starts nothing');
    expect(text).toContain(words);
    const { pods, idle } = JSON.parse(shown(explainJson, files)) as Record<string, unknown[]>;
    expect(pods).toEqual([]);
    expect(idle).toMatchObject([{ template: 'main', step: 'each', why }]);
  });

  test('is named for each of its lines, and not for another file', () => {
    const files = { ...run('withItems: [1]'), 'other.yaml': RUN };
    const at = (path: string, text: string): number =>
      explanationOf(files, undefined, [lineWith(files, path, text)]).idle.length;
    expect([
      at('run.yaml', 'container:'),
      at('run.yaml', 'steps:'),
      at('run.yaml', 'kind:'),
    ]).toEqual([1, 1, 1]);
    expect(at('other.yaml', 'kind:')).toBe(0);
  });

  test('is not named where some run fills it in', () => {
    const files = run('withItems: [1]');
    const filled = {
      'run.yaml': (files['run.yaml'] ?? '').replace(
        '- name: main',
        '- name: main\n      inputs: { parameters: [{ name: image, value: b }] }',
      ),
    };
    expect(explanationOf(filled).idle).toEqual([]);
    expect(explanationOf(filled).pods).toHaveLength(1);
  });
});
