/**
 * Manifests that look plain, and of which Argo makes other pods or other images than it seems, or
 * that are not read at all. An outline must refuse them.
 */

const HEAD = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { name: a }\nspec:\n';
const LIBRARY = HEAD.replace('Workflow', 'WorkflowTemplate');
const POD = '    - name: a\n      container:\n        image: alpine:3\n';
const ONE = `${HEAD}  entrypoint: a\n  templates:\n${POD}`;
const CALLS = (name: string, more: string): string =>
  `    - name: ${name}\n${more}      steps:\n        - - name: s\n            template: a\n`;
const LIST = (role: string, ...images: string[]): string =>
  `      ${role}:\n${images.map((image, at) => `        - name: c${String(at)}\n          image: ${image}\n`).join('')}`;
const SUSPENDED = '    - name: s\n      suspend: {}\n';

/** Each with what is not plain about it. */
export const UNPLAIN: readonly (readonly [string, string])[] = [
  [
    'a reference to a library',
    `${HEAD}  entrypoint: a\n  workflowTemplateRef: { name: b }\n  templates:\n${POD}`,
  ],
  [
    'a step with a reference',
    ONE +
      '    - name: b\n      steps:\n        - - name: s\n            templateRef: { name: c, template: d }\n',
  ],
  [
    'a patch of the pod',
    `${ONE}      podSpecPatch: |\n        containers:\n          - name: main\n            image: b:1\n`,
  ],
  [
    'a patch of all pods',
    ONE.replace(
      'spec:\n',
      'spec:\n  podSpecPatch: \'{"containers":[{"name":"x","image":"b:1"}]}\'\n',
    ),
  ],
  [
    'defaults for templates',
    `${ONE.replace('spec:\n', 'spec:\n  templateDefaults:\n    container:\n      command: [a]\n')}    - name: set\n      containerSet:\n        containers:\n          - name: x\n            image: b:1\n`,
  ],
  [
    'values from a ConfigMap',
    ONE.replace(
      'spec:\n',
      'spec:\n  arguments:\n    parameters:\n      - name: x\n        valueFrom:\n          configMapKeyRef: { name: c, key: d }\n',
    ),
  ],
  ['pull secrets', ONE.replace('spec:\n', 'spec:\n  imagePullSecrets: [{ name: s }]\n')],
  [
    'a node selector of a virtual node',
    ONE.replace('spec:\n', 'spec:\n  nodeSelector: { type: virtual-kubelet }\n'),
  ],
  [
    'steps that give their node selector',
    ONE +
      CALLS('b', '      nodeSelector: { a: b }\n') +
      CALLS('c', '      nodeSelector: { a: c }\n'),
  ],
  ['a comment that suppresses', `# wfcache-lint-disable-file region-unknown -- why\n${ONE}`],
  [
    'an annotation that suppresses',
    ONE.replace('{ name: a }', '\n  name: a\n  annotations:\n    wfcache-lint.io/ignore: "*"'),
  ],
  [
    'an annotation that suppresses, in braces',
    ONE.replace('{ name: a }', '{ name: a, annotations: { wfcache-lint.io/ignore: x } }'),
  ],
  ['a template of Helm', `${ONE}        args: ["{{ .Values.a }}"]\n`],
  ['many documents', `${ONE}---\n`.repeat(1001)],
  ['a long document', ONE + '# a line of a comment that is long\n'.repeat(65_000)],
  [
    'many levels',
    `${ONE}        a:\n${Array.from({ length: 110 }, (_, at) => `${' '.repeat(at + 9)}a:\n`).join('')}${' '.repeat(130)}- b\n`,
  ],
  [
    'a null at the end of a library',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      suspend:\n`,
  ],
  [
    'a null at the end of a library, without a line end',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      suspend:`,
  ],
  [
    'a null at the end of a library, and a comment',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      suspend:\n\n# end\n`,
  ],
  [
    'a null in a library',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      suspend:\n${SUSPENDED}`,
  ],
  ['text behind the document', `${ONE}  \tx\n`],
  ['a brace behind the document', `${ONE}}\n`],
  ['a line that goes on', `${ONE}        args: a\n          b\n`],
  ['a block without lines of its own', `${ONE}        args: |\n        b: c\n      d: e\n`],
  ['a block that is not indented', `${ONE}        args: |\n       b\n`],
  ['a key between two columns', `${ONE}       x: y\n`],
  ['a list below its map', `${ONE}       - x\n`],
  ['a list beside keys', `${ONE}        - x\n`],
  ['a list beside keys of the root', `${ONE}- x\n`],
  ['a key beside a list', `${HEAD}  entrypoint: a\n  templates:\n${POD}    x: y\n`],
  ['a list in a column of a list', `${ONE}        args:\n          - a\n        - b\n`],
  ['a null that a key follows', `${ONE}        args:\n        image: b:1\n`],
  [
    'a list of workflows',
    `apiVersion: v1\nkind: List\nitems:\n  - ${ONE.replaceAll('\n', '\n    ').trimEnd()}\n`,
  ],
  ['items of a Workflow', `${ONE}items:\n  - ${ONE.replaceAll('\n', '\n    ').trimEnd()}\n`],
  ['a Sensor', ONE.replace('kind: Workflow', 'kind: Sensor')],
  [
    'an ImageCache',
    'apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: a }\nspec: { images: [a] }\n',
  ],
  ['an event binding', ONE.replace('kind: Workflow', 'kind: WorkflowEventBinding')],
  [
    'a ConfigMap with values',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    workflows.argoproj.io/configmap-type: Parameter\ndata:\n  a: b\n',
  ],
  ['no kind', `# Workflow\n${ONE.replace('kind: Workflow\n', '')}`],
  [
    'values of a chart',
    'apiVersion: argoproj.io/v1\ncontroller:\n  workflowDefaults:\n    spec:\n      podMetadata: {}\n',
  ],
  ['no apiVersion', `# argoproj.io\n${ONE.replace(/^.*\n/, '')}`],
  ['an empty kind', ONE.replace('kind: Workflow', 'kind: "" # Workflow')],
  ['a kind behind the spec', `${ONE.replace('kind: Workflow\n', '')}kind: Workflow\n`],
  ['two kinds', `${ONE}kind: WorkflowTemplate\n`],
  ['two specs', `${ONE}spec:\n  templates: []\n`],
  [
    'two lists of templates',
    `${ONE}  templates:\n    - name: a\n      container:\n        image: b:1\n`,
  ],
  ['no entrypoint', ONE.replace('  entrypoint: a\n', '')],
  ['an entrypoint that is null', ONE.replace('entrypoint: a', 'entrypoint: ~')],
  ['no templates', `${HEAD}  entrypoint: a\n`],
  ['a library without templates', `${LIBRARY}  entrypoint: a\n`],
  [
    'templates in braces',
    `${HEAD}  entrypoint: a\n  templates: [{ name: a, container: { command: [a] } }]\n`,
  ],
  ['a spec in braces', `${HEAD.trimEnd()} { entrypoint: a, templates: [] }\n`],
  [
    'a template in braces',
    `${ONE}    - { name: b, suspend: {} }\n    - { name: c, script: { command: [a] } }\n`,
  ],
  ['a container in braces', `${ONE}      sidecars: [{ name: b, image: c }]\n`],
  ['two templates with one name', ONE + POD],
  ['two names for one template', `${ONE}      name: b\n`],
  [
    'names that are one',
    `${HEAD}  entrypoint: a\n  templates:\n${POD.replace('a', 'True')}${POD.replace('a', 'true')}`,
  ],
  [
    'names that are one after quotes',
    `${HEAD}  entrypoint: a\n  templates:\n${POD}${POD.replace('a', '"a"')}`,
  ],
  [
    'names that are no strings',
    `${HEAD}  entrypoint: a\n  templates:\n${POD.replace('name: a', 'name: 0x10')}${POD.replace('name: a', 'name: 16')}`,
  ],
  [
    'names with escapes',
    `${HEAD}  entrypoint: a\n  templates:\n${POD.replace('name: a', 'name: "a\\/b"')}${POD.replace('name: a', 'name: a/b')}`,
  ],
  [
    'templates without names',
    `${HEAD}  entrypoint: a\n  templates:\n${POD.replace('name: a', 'metadata: {}')}${POD.replace('name: a', 'metadata: {}')}`,
  ],
  ['a template of two kinds', `${ONE}      suspend: {}\n`],
  [
    'a template of no kind',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n${LIST('sidecars', 'b:1')}`,
  ],
  [
    'a library with a template of no kind',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      inputs: {}\n`,
  ],
  [
    'a kind that is null',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      suspend: ~\n${LIST('sidecars', 'b:1')}`,
  ],
  [
    'a library with a kind that is null',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      suspend: null\n`,
  ],
  ['a container twice', `${ONE}      container:\n        image: b:1\n`],
  ['sidecars twice', `${ONE}${LIST('sidecars', 'b:1')}${LIST('sidecars', 'c:1')}`],
  ['sidecars with one name', `${ONE}${LIST('sidecars', 'b:1', 'c:1').replace('c1', 'c0')}`],
  [
    'a sidecar with the name of the container',
    `${ONE}${LIST('sidecars', 'b:1').replace('c0', 'main')}`,
  ],
  [
    'sidecars without names',
    `${ONE}${LIST('sidecars', 'b:1', 'c:1').replaceAll(/name: c\d/g, 'command: [a]')}`,
  ],
  [
    'a sidecar with two names',
    `${ONE}${LIST('sidecars', 'b:1', 'c:1').replace('name: c1', 'name: c1\n          name: c0')}`,
  ],
  [
    'a sidecar with two names, the first of them that of the container',
    `${ONE}${LIST('sidecars', 'b:1', 'c:1').replace('name: c1', 'name: main\n          name: c0')}`,
  ],
  [
    'containers with a name in two spellings',
    `${ONE}${LIST('sidecars', 'b:1', 'c:1').replace('c0', '0x10').replace('c1', '16')}`,
  ],
  [
    'two lists of containers',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      containerSet:\n        containers:\n          - name: x\n            image: b:1\n        containers:\n          - name: y\n            image: c:1\n`,
  ],
  ['an image that is null', ONE.replace('alpine:3', '~')],
  ['an image that is a number', ONE.replace('alpine:3', '1.20')],
  ['an image that is empty', ONE.replace('alpine:3', '""')],
  ['an image with a tag of Argo', ONE.replace('alpine:3', '"{{workflow.parameters.a}}"')],
  ['an image with escapes', ONE.replace('alpine:3', '"alpine\\/x"')],
  ['an image with a quote', ONE.replace('alpine:3', "'alpine''x'")],
  ['an image that is too long', ONE.replace('alpine:3', `a/${'b'.repeat(1100)}`)],
  ['an image in a block', ONE.replace('alpine:3', '|-\n          alpine:3')],
  ['an image in braces', ONE.replace('alpine:3', '{ a: b }')],
  [
    'an image volume',
    `${ONE}        volumeMounts: [{ name: v }]\n      volumes:\n        - name: v\n          image:\n            reference: b:1\n`,
  ],
  [
    'an image volume in braces',
    `${ONE}        volumeMounts: [{ name: v }]\n      volumes: [{ name: v, image: { reference: b } }]\n`,
  ],
  [
    'a plugin of the agent',
    ONE.replace(
      'spec:\n',
      'spec:\n  executorPlugins:\n    - spec:\n        sidecar:\n          container:\n            name: p\n            image: p:1\n',
    ),
  ],
  [
    'an inline template',
    `${ONE}    - name: b\n      steps:\n        - - name: s\n            inline:\n              container:\n                image: b:1\n`,
  ],
  [
    'a resource that is a workflow',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      resource:\n        action: create\n        manifest: |\n${ONE.replaceAll(/^/gm, '          ').trimEnd()}\n`,
  ],
  [
    'a resource that is a map',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      resource:\n        action: create\n        manifest:\n${ONE.replaceAll(/^/gm, '          ').trimEnd()}\n`,
  ],
  [
    'a resource in braces',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      resource: { action: create, manifest: "${ONE.replaceAll('\n', '\\n')}" }\n`,
  ],
  [
    'a resource twice',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      resource:\n        action: create\n        manifest: |\n          kind: Job\n        manifest: |\n${ONE.replaceAll(/^/gm, '          ').trimEnd()}\n`,
  ],
  ['a spec of another workflow', ONE.replace('kind: Workflow', 'kind: CronWorkflow')],
  [
    'a spec at the wrong place',
    ONE.replace('kind: Workflow', 'kind: CronWorkflow').replace(
      'spec:\n',
      'spec:\n  schedule: x\nworkflowSpec:\n',
    ),
  ],
  [
    'two specs of a CronWorkflow',
    `${ONE.replace('kind: Workflow', 'kind: CronWorkflow').replace('spec:\n', 'spec:\n workflowSpec:\n')} workflowSpec:\n  entrypoint: b\n`,
  ],
  [
    'a circle in a library',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      steps:\n        - - name: s\n            template: b\n`,
  ],
  [
    'a circle in a library, in braces',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      steps:\n        - - { name: s, template: b }\n`,
  ],
  [
    'a circle in a library, all in braces',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      steps: [[{ name: s, template: b }]]\n`,
  ],
  [
    'a loop without items in a library',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      steps:\n        - - name: s\n            template: c\n            withParam: "[]"\n    - name: c\n      suspend: {}\n`,
  ],
  [
    'a target in a library',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: b\n      dag:\n        target: s\n        tasks:\n          - name: s\n            template: a\n          - name: t\n            template: c\n    - name: c\n      suspend: {}\n`,
  ],
  ['many dashes', `${ONE}        args:\n          ${'- '.repeat(110)}a\n`],
  [
    'two specs of a CronWorkflow, the last of them without templates',
    `${ONE.replace('kind: Workflow', 'kind: CronWorkflow').replace('spec:\n', 'spec:\n workflowSpec:\n')} workflowSpec:\n  parallelism: 1\n`,
  ],
  [
    'two lists of templates with other names',
    `${ONE}  templates:\n    - name: b\n      container:\n        image: b:1\n`,
  ],
  [
    'sidecars twice, with other names',
    `${ONE}${LIST('sidecars', 'b:1')}${LIST('sidecars', 'c:1').replace('c0', 'c1')}`,
  ],
  [
    'a container of a set with two names',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      containerSet:\n        containers:\n          - name: x\n            image: b:1\n          - name: main\n            image: c:1\n            name: x\n`,
  ],
  [
    'a ConfigMap that looks like a Workflow',
    `${ONE.replace('argoproj.io/v1alpha1', 'v1').replace('kind: Workflow', 'kind: ConfigMap')}data:\n  workflowDefaults: |\n    spec: { podMetadata: {} }\n`,
  ],
  [
    'an ImageCache that looks like a Workflow',
    ONE.replace('argoproj.io/v1alpha1', 'eci.alibabacloud.com/v1').replace(
      'kind: Workflow',
      'kind: ImageCache',
    ),
  ],
  [
    'values from a ConfigMap, in braces',
    ONE.replace(
      'spec:\n',
      'spec:\n  arguments:\n    parameters: [{ name: x, valueFrom: { configMapKeyRef: { name: c, key: d } } }]\n',
    ),
  ],
  [
    'arguments from a ConfigMap, in an item in braces',
    ONE.replace(
      'spec:\n',
      'spec:\n  arguments:\n    parameters:\n      - { name: x, valueFrom: { configMapKeyRef: { name: c, key: d } } }\n',
    ),
  ],
  [
    'all arguments in braces, from a ConfigMap',
    ONE.replace(
      'spec:\n',
      'spec:\n  arguments: { parameters: [{ name: x, valueFrom: { configMapKeyRef: {} } }] }\n',
    ).replace('{}', 'a'),
  ],
  [
    'inputs from a ConfigMap',
    `${ONE}      inputs:\n        parameters:\n          - name: x\n            valueFrom:\n              configMapKeyRef: { name: c, key: d }\n`,
  ],
  [
    'inputs from a ConfigMap, in braces',
    `${ONE}      inputs:\n        parameters:\n          - { name: x, valueFrom: { configMapKeyRef: { name: c, key: d } } }\n`,
  ],
  [
    'arguments of a step from a ConfigMap',
    `${ONE}${CALLS('b', '')}            arguments:\n              parameters:\n                - name: x\n                  valueFrom:\n                    configMapKeyRef: { name: c, key: d }\n`,
  ],
  [
    'arguments of a hook from a ConfigMap',
    ONE.replace(
      'spec:\n',
      'spec:\n  hooks:\n    exit:\n      template: a\n      arguments:\n        parameters:\n          - name: x\n            valueFrom:\n              configMapKeyRef: { name: c, key: d }\n',
    ),
  ],
  [
    'a resource in braces, without an image',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      resource: { action: create, manifest: "apiVersion: argoproj.io/v1alpha1\\nkind: Workflow\\nspec: {}" }\n`,
  ],
  [
    'a resource that is a map, without an image',
    `${HEAD}  entrypoint: a\n  templates:\n    - name: a\n      resource:\n        action: create\n        manifest:\n          apiVersion: argoproj.io/v1alpha1\n          kind: Workflow\n          spec: {}\n`,
  ],
  [
    'a circle by a name that is no string',
    `${LIBRARY}  entrypoint: a\n  templates:\n${POD}    - name: "true"\n      steps:\n        - - name: s\n            template: true\n`,
  ],
  ['a sidecar in braces, in a list', `${ONE}      sidecars:\n        - { image: x }\n`],
];
