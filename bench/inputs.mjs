/** Input for the benchmarks, the same in every run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {number} count @param {(at: number) => string} make */
export const many = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');

/**
 * A workflow with some templates, as people write them: about 260 bytes each.
 * @param {number} at
 * @param {number} templates
 */
export function workflow(at, templates) {
  return `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: wf-${at}
  labels: { app: bench, number: "${at}" }
spec:
  entrypoint: t0
  templates:
${many(
  templates,
  (t) => `    - name: t${t} # a step
      inputs:
        parameters:
          - name: message
            value: "hello ${t}"
      container:
        image: registry.example.com/team/app-${at % 40}:1.${t}
        command: [sh, -c]
        args: ["echo {{inputs.parameters.message}}"]
        resources:
          requests: { cpu: 100m, memory: 64Mi }
`,
)}`;
}

const HOST = 'registry.example.com';
const ENTERPRISE_HOST = 'my-registry.cn-hangzhou.cr.aliyuncs.com';

/**
 * A workflow with one image on an Enterprise instance that nothing names, which is a finding.
 * @param {number} at
 * @param {number} templates
 */
export function faultyWorkflow(at, templates) {
  return workflow(at, templates).replace(HOST, ENTERPRISE_HOST);
}

/**
 * The same, where the first one of every fifty is a library that the others call.
 * @param {number} at
 * @param {number} templates
 */
export function callingWorkflow(at, templates) {
  const first = at - (at % 50);
  return faultyWorkflow(at, templates) + (at === first ? '' : callOf(first));
}

/**
 * The same, where all but the first one call its library.
 * @param {number} at
 * @param {number} templates
 */
export function hubWorkflow(at, templates) {
  return faultyWorkflow(at, templates) + (at === 0 ? '' : callOf(0));
}

/** A template that calls one of another library. @param {number} at */
const callOf = (at) => `    - name: all
      steps:
        - - name: call
            templateRef: { name: wf-${at}, template: t0 }
`;

/** A profile that gives all pods of the cluster an annotation. */
export const PROFILE = `apiVersion: v1
kind: ConfigMap
metadata: { name: eci-profile, namespace: kube-system }
data:
  selectors: |
    - name: all
      objectSelector: {}
      effect:
        annotations:
          k8s.aliyun.com/eci-image-cache: "true"
`;

/**
 * A workflow with all images there, and as many findings.
 * @param {number} at
 * @param {number} templates
 */
export function veryFaultyWorkflow(at, templates) {
  return workflow(at, templates).replaceAll(HOST, ENTERPRISE_HOST);
}

/**
 * A workflow that names the platform everywhere, and about which no rule has anything to say.
 * @param {number} at
 * @param {number} [templates]
 */
export function platformWorkflow(at, templates = 3) {
  return veryFaultyWorkflow(at, templates).replace(
    '  templates:\n',
    `  podMetadata:
    annotations:
      k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"
      k8s.aliyun.com/eci-image-cache: "true"
      k8s.aliyun.com/eci-use-specs: "2-4Gi"
  templates:
`,
  );
}

/**
 * A Kubernetes object that the program does not read.
 * @param {number} at
 */
function other(at) {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${at}
spec:
  replicas: ${at % 9}
  template:
    spec:
      containers:
${many(
  4 + (at % 12),
  (c) => `        - name: c${c}
          image: registry.example.com/app-${at}:${c}
          env: [{ name: A, value: "${at}" }, { name: B, value: "${c}" }]
          ports: [{ containerPort: 80${c} }]
`,
)}`;
}

/**
 * Writes files of which one in `every` is a workflow; 0 for none.
 * @param {string} root
 * @param {number} count
 * @param {number} every
 * @param {(at: number, templates: number) => string} [make] a workflow
 */
export function repository(root, count, every, make = workflow) {
  for (let at = 0; at < count; at += 1) {
    const path = join(root, `d${Math.floor(at / 50)}`, `f${at}.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    const ours = every > 0 && at % every === 0;
    writeFileSync(path, ours ? make(at, 4 + (at % 17)) : other(at));
  }
}

/**
 * Writes charts, each with as many templates in files of their own.
 * @param {string} root
 * @param {number} count
 * @param {number} templates
 * @param {(at: number, templates: number) => string} make a workflow
 */
export function charts(root, count, templates, make) {
  for (let at = 0; at < count; at += 1) {
    const chart = join(root, `chart-${at}`);
    mkdirSync(join(chart, 'templates'), { recursive: true });
    writeFileSync(join(chart, 'Chart.yaml'), `apiVersion: v2\nname: chart-${at}\nversion: 1.0.0\n`);
    writeFileSync(join(chart, 'values.yaml'), `team: team\nreplicas: ${at}\n`);
    for (let one = 0; one < templates; one += 1) {
      const text = make(at * templates + one, 3)
        .replaceAll('{{inputs.parameters.message}}', '{{ "{{inputs.parameters.message}}" }}')
        .replaceAll('/team/', '/{{ .Values.team }}/');
      writeFileSync(join(chart, 'templates', `wf-${one}.yaml`), text);
    }
  }
}

const HEAD = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
/** @param {number} at */
const indent = (at) => ' '.repeat(at);

/**
 * Inputs for which a simple reader takes more time than their size explains. A shape is made from a
 * count, and is about four times as long for four times the count.
 * @type {Readonly<Record<string, (count: number) => string>>}
 */
export const READING = {
  'keys of a block map': (count) => HEAD + many(count, (at) => `k${at}: v\n`),
  'keys of a flow map': (count) => `${HEAD}x: {${many(count, (at) => `k${at}: v, `)}}\n`,
  'keys with CRLF': (count) => (HEAD + many(count, (at) => `k${at}: v\n`)).replaceAll('\n', '\r\n'),
  'tags on a line': (count) => `${HEAD}x: ${'!t '.repeat(count)}\n`,
  'anchors on a line': (count) => `${HEAD}x: ${'&a '.repeat(count)}\n`,
  quotes: (count) => `${HEAD}x: ${'"'.repeat(count)}\n`,
  'flow sequences in each other': (count) => `${HEAD}x: ${'['.repeat(count)}`,
  'flow maps in each other': (count) => `${HEAD}x: ${'{b: '.repeat(count)}`,
  'sequences in each other': (count) => `${HEAD}x:\n${'- '.repeat(count)}`,
  // Its length is the square of the count.
  'block maps in each other': (count) =>
    HEAD + many(Math.round(Math.sqrt(count)), (at) => `${indent(at)}a:\n`),
  'aliases of one anchor': (count) => `${HEAD}a: &a 1\nb: [${'*a,'.repeat(count)}]\n`,
  'anchors and aliases': (count) =>
    HEAD + many(count, (at) => `a${at}: &x${at} 1\nb${at}: *x${at}\n`),
  'doublings by alias': (count) =>
    `${HEAD}a0: &a0 [x]\n${many(count, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`)}`,
  'merges in a chain': (count) =>
    `${HEAD}m0: &m0 {a: 1}\n${many(count, (at) => `m${at + 1}: &m${at + 1}\n  <<: *m${at}\n`)}`,
  'merges of one map': (count) =>
    `${HEAD}m: &m {a: 1, b: 2}\n${many(count, (at) => `m${at}: {<<: *m}\n`)}`,
  'items of a flow sequence': (count) => `${HEAD}x: [${'a, '.repeat(count)}]\n`,
  'items of a block sequence': (count) => `${HEAD}x:\n${'- a\n'.repeat(count)}`,
  'words on a line': (count) => `${HEAD}x: ${'word '.repeat(count)}\n`,
  'lines of a block scalar': (count) => `${HEAD}x: |\n${'  text\n'.repeat(count)}`,
  'lines of a quoted scalar': (count) => `${HEAD}x: "${'text\n  '.repeat(count)}"\n`,
  'lines of a plain scalar': (count) => `${HEAD}x: a\n${'  text\n'.repeat(count)}`,
  'empty lines in a plain scalar': (count) => `${HEAD}x: a\n${'\n'.repeat(count)}  b\n`,
  'plain scalars of two lines': (count) => HEAD + many(count, (at) => `k${at}: a\n  "b\n`),
  'quoted scalars of two lines': (count) => HEAD + many(count, (at) => `k${at}: "a\n  b"\n`),
  'escaped line ends': (count) => `${HEAD}x: "${'\\\n'.repeat(count)}"\n`,
  'escaped quotes': (count) => `${HEAD}x: "${String.raw`\"`.repeat(count)}\n"\n`,
  'quoted keys': (count) => HEAD + many(count, (at) => `"k${at}": 'v'\n`),
  'lines of a flow sequence': (count) => `${HEAD}x: [\n${'  a, # b\n'.repeat(count)}]\n`,
  'flow sequences of two lines': (count) => `${HEAD}x:\n${'- [a,\n  b]\n'.repeat(count)}`,
  'lines of JSON': (count) =>
    `{"apiVersion": "argoproj.io/v1alpha1", "kind": "Workflow", "x": {\n${many(count, (at) => `\t"k${at}": [{}],\n`)}"z": 1}}\n`,
  'lines of a folded scalar': (count) => `${HEAD}x: >\n${'  text\n\n  text\n'.repeat(count)}`,
  'empty lines before a block scalar': (count) => `${HEAD}x: |\n${'\n'.repeat(count)}  b\n`,
  'block scalars': (count) => HEAD + many(count, (at) => `k${at}: |+\n \n   v\n\n`),
  'empty block scalars': (count) => HEAD + many(count, (at) => `k${at}: >-\n`),
  escapes: (count) => `${HEAD}x: "${String.raw`\u0041`.repeat(count)}"\n`,
  comments: (count) => HEAD + '# comment\n'.repeat(count),
  'Helm lines': (count) => HEAD + '  {{ .Values.x }}: {{ y }}\n'.repeat(count),
  'stray brackets': (count) => HEAD + '\t}\n'.repeat(count),
  'empty documents': (count) => HEAD + '---\n'.repeat(count),
  documents: (count) => many(count, (at) => `${HEAD}metadata: {name: w${at}}\n---\n`),
  'objects of a list': (count) =>
    `apiVersion: v1\nkind: List\nitems:\n${'- {apiVersion: argoproj.io/v1alpha1, kind: Workflow}\n'.repeat(count)}`,
  'JSON objects after each other': (count) =>
    '{"apiVersion": "argoproj.io/v1alpha1", "kind": "Workflow"}\n'.repeat(count),
  // Nothing of Argo, unless it is behind an escape.
  'tags without a name': (count) => `x: "%"\ny: [${',!'.repeat(count)}]\n`,
};

/** The counts of {@link READING} that are measured; 100,000 where none is named. */
const COUNTS = {
  'keys of a block map': 40_000,
  'keys of a flow map': 40_000,
  'keys with CRLF': 10_000,
  'tags on a line': 40_000,
  'anchors on a line': 40_000,
  quotes: 40_000,
  'flow maps in each other': 20_000,
  'sequences in each other': 50_000,
  'block maps in each other': 2_250_000,
  'aliases of one anchor': 10_000,
  'anchors and aliases': 10_000,
  'doublings by alias': 20,
  'merges in a chain': 900,
  'merges of one map': 4000,
  'words on a line': 400_000,
  'Helm lines': 8000,
  'stray brackets': 16_000,
  documents: 10_000,
  'objects of a list': 10_000,
  'JSON objects after each other': 10_000,
  'tags without a name': 200_000,
};

/**
 * {@link READING} at the size at which it is measured, by name.
 * @type {Readonly<Record<string, string>>}
 */
export const HOSTILE = Object.fromEntries(
  Object.entries(READING).map(([name, make]) => {
    const count = /** @type {Partial<Record<string, number>>} */ (COUNTS)[name] ?? 100_000;
    return [`${count.toLocaleString('en')} ${name}`, make(count)];
  }),
);

/** Ordinary manifests of about this many bytes. @param {number} bytes */
export function plain(bytes) {
  const templates = Math.max(1, Math.round((bytes - 160) / 330));
  return workflow(0, templates);
}

/** Ordinary manifests of about this many bytes, each in a document of its own. @param {number} bytes */
export function documents(bytes) {
  const one = workflow(100, 12).length + 4;
  return many(Math.round(bytes / one), (at) => `${at === 0 ? '' : '---\n'}${workflow(at, 12)}`);
}

/** The configuration for {@link manyFixes}. */
export const FIX_CONFIG = `registries:
  - { host: many-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }
`;

/**
 * A library in one file with a fix for each of its templates.
 * @param {number} templates
 */
export function manyFixes(templates) {
  return `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: many
spec:
  templates:
${many(
  templates,
  (at) => `    - name: t${at}
      container:
        image: many-registry.cn-hangzhou.cr.aliyuncs.com/team/a:${at}
        command: [a]
`,
)}`;
}

/**
 * Writes kustomizations of Deployments: bases, and as many overlays of them.
 * @param {string} root
 * @param {number} count
 */
export function otherOverlays(root, count) {
  for (let at = 0; at < count; at += 2) {
    const folder = join(root, `app-${at}`);
    for (const [path, text] of Object.entries({
      'base/kustomization.yaml': 'resources: [deployment.yaml]\n',
      'base/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: app-${at} }
spec:
  template:
    spec: { containers: [{ name: a, image: "registry.example.com/app:${at}" }] }
`,
      'prod/kustomization.yaml': 'resources: [../base]\nimages: [{ name: a, newTag: "2" }]\n',
    })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
}
