import { expect, test } from '@jest/globals';
import { describeWithKubectl } from '../../support/mapped-overlay.ts';
import { adding, builtOverlays, repaired, replacing } from '../../support/overlay-edits.ts';

const WORKFLOW = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: wt # its name
spec:
  templates:
    - name: one
      container:
        image: "busybox:1"
`;

const FILES = {
  'base/kustomization.yaml': 'resources: [wf.yaml]\n',
  'base/wf.yaml': WORKFLOW,
  'over/dev/kustomization.yaml': 'resources: [../../base]\n',
  'over/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: prod-\n',
};

const FOLDERS = ['over/dev', 'over/prod'];

const ENTRY = ['k8s.aliyun.com/eci-image-cache', '"true"'] as const;

describeWithKubectl('edits of what is written', () => {
  test('the base, where all overlays need it', () => {
    const overlays = builtOverlays(FILES, FOLDERS);
    const changes = overlays.map(({ files }) =>
      adding(files[0], ['spec', 'templates', 0], ['metadata', 'annotations'], ENTRY),
    );
    expect(repaired(FILES, overlays, changes)).toEqual({
      'base/wf.yaml': WORKFLOW.replace(
        '    - name: one\n',
        `    - name: one
      metadata:
        annotations:
          k8s.aliyun.com/eci-image-cache: "true"
`,
      ),
    });
  });

  test.each([
    ['Always', 'Always'],
    ['"yes"', '"yes"'],
    ['"a: b"', '"a: b"'],
  ])('a new entry, %s, without quotes that it does not need', (given, written) => {
    const files = {
      'over/dev/kustomization.yaml': 'resources: [wf.yaml]\n',
      'over/dev/wf.yaml': WORKFLOW,
    };
    const overlays = builtOverlays(files, ['over/dev']);
    const keys = ['spec', 'templates', 0, 'container'];
    const change = adding(overlays[0]?.files[0], keys, [], ['imagePullPolicy', given]);
    expect(repaired(files, overlays, [change])).toEqual({
      'over/dev/wf.yaml': `${WORKFLOW}        imagePullPolicy: ${written}\n`,
    });
  });

  test('entries of two maps, each from its own, beside one that becomes another', () => {
    // In flow style no line is as kustomize prints it.
    const written = (one: string, two: string): string =>
      `kind: Thing\napiVersion: v1\nmetadata: { name: thing }\none: {${one}}\ntwo: {${two}}\n`;
    const all = 'a: "1", b: "2", c: "3"';
    const files = {
      'over/dev/kustomization.yaml': 'resources: [thing.yaml]\n',
      'over/dev/thing.yaml': written(all, all),
    };
    const printed = (entries: string): string => entries.replace(/(\w: "\d")(?:, )?/g, '  $1\n');
    const [one, two] = ['b: "2", c: "4"', 'a: "1", c: "3"'];
    const overlays = builtOverlays(files, ['over/dev']);
    const change = replacing(
      overlays[0]?.files[0],
      `one:\n${printed(all)}two:\n${printed(all)}`,
      `one:\n${printed(one)}two:\n${printed(two)}`,
    );
    expect(repaired(files, overlays, [change])).toEqual({
      'over/dev/thing.yaml': written(one, two),
    });
  });

  test.each(['', 'commonAnnotations: { team: a }\n'])(
    'annotations that all go, with their key, where the overlay says "%s"',
    (more) => {
      const written = (metadata: string): string =>
        WORKFLOW.replace('  name: wt # its name\n', `  name: wt # its name\n${metadata}`);
      const files = {
        'base/kustomization.yaml': 'resources: [wf.yaml]\n',
        'base/wf.yaml': written('  annotations:\n    a: "1"\n    b: "2"\n'),
        'over/dev/kustomization.yaml': `resources: [../../base]\n${more}`,
      };
      const overlays = builtOverlays(files, ['over/dev']);
      const [file] = overlays[0]?.files ?? [];
      const [before, after] =
        more === ''
          ? ['  annotations:\n    a: "1"\n    b: "2"\n', '']
          : ['    a: "1"\n    b: "2"\n', ''];
      expect(repaired(files, overlays, [replacing(file, before, after)])).toEqual({
        'base/wf.yaml': written(''),
      });
    },
  );

  test.each([
    ['indented further than kustomize writes it', '      '],
    ['indented as kustomize writes it', '  '],
  ])('the line of an item, %s', (_, indent) => {
    const written = (images: readonly string[]): string => `kind: ImageCache
apiVersion: eci.alibabacloud.com/v1
metadata: { name: cache }
spec:
  images: # what is cached
${images.map((image) => `${indent}- ${image}\n`).join('')}  imageCacheSize: 40
`;
    const files = {
      'over/dev/kustomization.yaml': 'resources: [cache.yaml]\n',
      'over/dev/cache.yaml': written(['a:1', 'b:1', 'a:1']),
    };
    const overlays = builtOverlays(files, ['over/dev']);
    const change = replacing(overlays[0]?.files[0], '  - b:1\n  - a:1\n', '  - b:1\n');
    expect(repaired(files, overlays, [change])).toEqual({
      'over/dev/cache.yaml': written(['a:1', 'b:1']),
    });
  });

  test('a new patch of RFC 6902 in one kustomization, where only this overlay needs it', () => {
    const overlays = builtOverlays(FILES, FOLDERS);
    const change = adding(
      overlays[1]?.files[0],
      ['spec', 'templates', 0],
      ['metadata', 'annotations'],
      ENTRY,
    );
    expect(repaired(FILES, overlays, [change])).toEqual({
      'over/prod/kustomization.yaml': `resources: [../../base]
namePrefix: prod-
patches:
  - target:
      kind: WorkflowTemplate
      name: wt
    patch: |-
      - op: add
        path: /spec/templates/0/metadata
        value:
          annotations:
            k8s.aliyun.com/eci-image-cache: "true"
`,
    });
  });

  test('a new strategic merge, beside a patch for something else', () => {
    const kustomization = `patches:
- target: { kind: Other }
  patch: |-
    - op: remove
      path: /spec # why
# end
resources: [../../base]
`;
    const files = { ...FILES, 'over/dev/kustomization.yaml': kustomization };
    const overlays = builtOverlays(files, FOLDERS);
    const change = adding(overlays[0]?.files[0], ['spec'], ['podMetadata', 'annotations'], ENTRY);
    expect(repaired(files, overlays, [change])).toEqual({
      'over/dev/kustomization.yaml': kustomization.replace(
        '# end',
        `- target:
    kind: WorkflowTemplate
    name: wt
  patch: |-
    apiVersion: argoproj.io/v1alpha1
    kind: WorkflowTemplate
    metadata:
      name: wt
    spec:
      podMetadata:
        annotations:
          k8s.aliyun.com/eci-image-cache: "true"
# end`,
      ),
    });
  });

  test('the patch of the overlay that needs it, in a file and in its kustomization', () => {
    const patch = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: wt }
spec:
  parallelism: 3
`;
    const files = {
      ...FILES,
      'over/dev/kustomization.yaml': 'resources: [../../base]\npatches: [{ path: p.yaml }]\n',
      'over/dev/p.yaml': patch,
      'over/prod/kustomization.yaml': `resources: [../../base]
patches:
  - patch: |
      apiVersion: argoproj.io/v1alpha1
      kind: WorkflowTemplate
      metadata: { name: wt }
      spec:
        parallelism: 4
`,
    };
    const overlays = builtOverlays(files, FOLDERS);
    const [dev, prod] = overlays.map(({ files: given }) =>
      adding(given[0], ['spec'], ['podMetadata', 'annotations'], ENTRY),
    );
    if (dev === undefined || prod === undefined) throw new Error('two overlays are built');
    const added = (indent: string): string =>
      ['podMetadata:', '  annotations:', '    k8s.aliyun.com/eci-image-cache: "true"\n']
        .map((line) => indent + line)
        .join('\n');
    expect(repaired(files, overlays, [dev])).toEqual({
      'over/dev/p.yaml': patch + added('  '),
    });
    expect(repaired(files, overlays, [prod])).toEqual({
      'over/prod/kustomization.yaml': files['over/prod/kustomization.yaml'] + added('        '),
    });
  });

  test('a scalar of the base, and the tag of an image', () => {
    const files = {
      ...FILES,
      'base/wf.yaml': WORKFLOW.replace('container:', 'containerSet:').replace(
        '        image: "busybox:1"',
        '        containers: [{ name: main, image: busybox:1 }]',
      ),
      'over/dev/kustomization.yaml':
        'resources: [../../base]\nimages:\n  - { name: busybox, newTag: v2 }\n',
    };
    const overlays = builtOverlays(files, FOLDERS);
    const tag = replacing(overlays[0]?.files[0], 'busybox:v2', 'busybox:v3');
    expect(repaired(files, overlays, [tag])).toEqual({
      'over/dev/kustomization.yaml': files['over/dev/kustomization.yaml'].replace('v2', 'v3'),
    });
    const all = builtOverlays(FILES, FOLDERS);
    const changes = all.map(({ files: given }) =>
      replacing(given[0], 'busybox:1', 'registry/busybox:1'),
    );
    expect(repaired(FILES, all, changes)).toEqual({
      'base/wf.yaml': WORKFLOW.replace('"busybox:1"', '"registry/busybox:1"'),
    });
  });

  test('a key with another name, and one that is taken away', () => {
    const files = {
      ...FILES,
      'base/wf.yaml': WORKFLOW.replace(
        'spec:',
        'spec:\n  podMetadata:\n    annotations:\n      wrong: "true"\n      k: v',
      ),
    };
    const overlays = builtOverlays(files, FOLDERS);
    const renamed = overlays.map(({ files: given }) => replacing(given[0], 'wrong:', 'right:'));
    expect(repaired(files, overlays, renamed)).toEqual({
      'base/wf.yaml': files['base/wf.yaml'].replace('wrong', 'right'),
    });
    const removed = overlays.map(({ files: given }) =>
      replacing(given[0], '      wrong: "true"\n', ''),
    );
    expect(repaired(files, overlays, removed)).toEqual({
      'base/wf.yaml': files['base/wf.yaml'].replace('      wrong: "true"\n', ''),
    });
    expect(repaired(files, overlays, renamed.slice(1))).toEqual({
      'over/prod/kustomization.yaml': `${files['over/prod/kustomization.yaml']}patches:
  - target:
      kind: WorkflowTemplate
      name: wt
    patch: |-
      apiVersion: argoproj.io/v1alpha1
      kind: WorkflowTemplate
      metadata:
        name: wt
      spec:
        podMetadata:
          annotations:
            wrong: null
            right: "true"
`,
    });
  });

  test('a file from which a ConfigMap is generated, whose name changes', () => {
    const files = {
      'base/kustomization.yaml': `resources: [pod.yaml]
configMapGenerator:
  - name: controller
    files: [ workflowDefaults=defaults.yaml ]
`,
      'base/pod.yaml': `apiVersion: v1
kind: Pod
metadata: { name: pod }
spec:
  containers: [{ name: a, envFrom: [{ configMapRef: { name: controller } }] }]
`,
      'base/defaults.yaml': 'spec:\n  podMetadata:\n    annotations:\n      k: v\n',
      'over/kustomization.yaml': 'resources: [../base]\n',
    };
    const overlays = builtOverlays(files, ['over']);
    const file = overlays[0]?.files.find(({ text }) => text.includes('kind: ConfigMap'));
    const change = replacing(file, '          k: v\n', '          k: v\n          l: w\n');
    expect(repaired(files, overlays, [change])).toEqual({
      'base/defaults.yaml': `${files['base/defaults.yaml']}      l: w\n`,
    });
  });

  test('a base that is taken in twice: only the object that needs it gets it', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [wf.yaml]\n',
      'base/wf.yaml': WORKFLOW,
      'one/kustomization.yaml': 'resources: [../base]\nnamePrefix: a-\n',
      'two/kustomization.yaml': 'resources: [../base]\nnamePrefix: b-\n',
      'over/kustomization.yaml': 'resources: [../one, ../two]\n',
    };
    const overlays = builtOverlays(files, ['over']);
    const change = adding(overlays[0]?.files[0], ['spec'], ['podMetadata', 'annotations'], ENTRY);
    const after = repaired(files, overlays, [change]);
    expect(Object.keys(after)).toEqual(['over/kustomization.yaml']);
    expect(after).toHaveProperty(
      ['over/kustomization.yaml'],
      expect.stringContaining('name: a-wt'),
    );
  });

  test('no edit where another object would change with it', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [wf.yaml]\n',
      'base/wf.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: wt }
spec:
  one: &a { k: v }
  two: *a
`,
      'over/kustomization.yaml': `{"resources": ["../base"]}`,
    };
    const overlays = builtOverlays(files, ['over']);
    const change = adding(overlays[0]?.files[0], ['spec', 'one'], [], ['l', '"w"']);
    expect(repaired(files, overlays, [change])).toMatch(/^(?:there is|no edit) /);
  });

  test('no edit for a change that is none of values, or of an overlay that was not built', () => {
    const overlays = builtOverlays(FILES, FOLDERS);
    const file = overlays[0]?.files[0];
    expect(repaired(FILES, overlays, [replacing(file, 'kind:', '# kind:\n---\nkind:')])).toBe(
      'it is not a change of values in the objects that kustomize builds',
    );
    expect(repaired(FILES, [], [replacing(file, 'busybox:1', 'x')])).toBe(
      'not all of its overlays were built',
    );
  });
});
