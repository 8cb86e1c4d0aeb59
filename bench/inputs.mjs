/** Input for the benchmarks, the same in every run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {number} count @param {(at: number) => string} make */
const many = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');

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

/**
 * A workflow that names the platform everywhere, and about which no rule has anything to say.
 * @param {number} at
 */
export function platformWorkflow(at) {
  return workflow(at, 3)
    .replaceAll('registry.example.com', 'my-registry.cn-hangzhou.cr.aliyuncs.com')
    .replace(
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

/** Writes files of which one in `every` is a workflow; 0 for none. @param {string} root @param {number} count @param {number} every */
export function repository(root, count, every) {
  for (let at = 0; at < count; at += 1) {
    const path = join(root, `d${Math.floor(at / 50)}`, `f${at}.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    const ours = every > 0 && at % every === 0;
    writeFileSync(path, ours ? workflow(at, 4 + (at % 17)) : other(at));
  }
}

/**
 * Numbers below `below` that look like chance, the same in every run.
 * @param {number} below
 */
function numbers(below) {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 12) % below;
  };
}

/**
 * 800 libraries that call 20 others each.
 * @param {(from: number, call: number) => number} to the library that a call names
 * @param {(call: number) => string} passed the value that a call passes on
 */
function web(to, passed) {
  return many(
    800,
    (at) => `${at === 0 ? '' : '---\n'}apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: w${at} }
spec:
  entrypoint: main
  arguments: { parameters: [{ name: p, value: x }] }
  templates:
    - name: main
      inputs: { parameters: [{ name: p }] }
      dag:
        tasks:
${many(
  20,
  (call) => `          - name: t${call}
            templateRef: { name: w${to(at, call)}, template: main }
            arguments: { parameters: [{ name: p, value: "${passed(call)}" }] }
`,
)}          - name: own
            template: leaf
            arguments: { parameters: [{ name: p, value: "{{inputs.parameters.p}}" }] }
    - name: leaf
      inputs: { parameters: [{ name: p }] }
      container: { image: "registry.example.com/a/b${at}:{{inputs.parameters.p}}", command: [a] }
`,
  );
}

const chance = numbers(800);
/** @param {number} call */
const longer = (call) => `{{inputs.parameters.p}}${call}`;
const same = () => '{{inputs.parameters.p}}';

/**
 * Repositories in which everything calls everything.
 * @type {Readonly<Record<string, string>>}
 */
export const WEBS = {
  'by chance': web(chance, same),
  'in a circle': web((from, call) => (from + call + 1) % 800, same),
  'by chance, each with a longer value': web(chance, longer),
};

const HEAD = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
/** @param {number} at */
const indent = (at) => ' '.repeat(at);

/**
 * Inputs for which a simple reader takes more time than their size explains.
 * @type {Readonly<Record<string, string>>}
 */
export const HOSTILE = {
  'block map of 40,000 keys': HEAD + many(40_000, (at) => `k${at}: v\n`),
  'flow map of 40,000 keys': `${HEAD}x: {${many(40_000, (at) => `k${at}: v, `)}}\n`,
  'CRLF map of 10,000 keys': (HEAD + many(10_000, (at) => `k${at}: v\n`)).replaceAll('\n', '\r\n'),
  '40,000 tags on a line': `${HEAD}x: ${'!t '.repeat(40_000)}\n`,
  '40,000 anchors on a line': `${HEAD}x: ${'&a '.repeat(40_000)}\n`,
  '40,000 quotes': `${HEAD}x: ${'"'.repeat(40_000)}\n`,
  'flow depth 100,000': `${HEAD}x: ${'['.repeat(100_000)}`,
  'map depth 20,000': `${HEAD}x: ${'{b: '.repeat(20_000)}`,
  'sequence depth 50,000': `${HEAD}x:\n${'- '.repeat(50_000)}`,
  'block depth 1,500': HEAD + many(1500, (at) => `${indent(at)}a:\n`),
  '10,000 aliases': `${HEAD}a: &a 1\nb: [${'*a,'.repeat(10_000)}]\n`,
  '10,000 anchors and aliases': HEAD + many(10_000, (at) => `a${at}: &x${at} 1\nb${at}: *x${at}\n`),
  '20 doublings by alias': `${HEAD}a0: &a0 [x]\n${many(20, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`)}`,
  'merge chain of 900': `${HEAD}m0: &m0 {a: 1}\n${many(900, (at) => `m${at + 1}: &m${at + 1}\n  <<: *m${at}\n`)}`,
  'flow sequence of 100,000 items': `${HEAD}x: [${'a, '.repeat(100_000)}]\n`,
  'block sequence of 100,000 items': `${HEAD}x:\n${'- a\n'.repeat(100_000)}`,
  '2 MB on a line': `${HEAD}x: ${'word '.repeat(400_000)}\n`,
  'block scalar of 100,000 lines': `${HEAD}x: |\n${'  text\n'.repeat(100_000)}`,
  '100,000 comments': HEAD + '# comment\n'.repeat(100_000),
  '8,000 Helm lines': HEAD + '  {{ .Values.x }}: {{ y }}\n'.repeat(8000),
  '16,000 stray brackets': HEAD + '\t}\n'.repeat(16_000),
  // Nothing of Argo, unless it is behind an escape.
  '200,000 tags without a name': `x: "%"\ny: [${',!'.repeat(200_000)}]\n`,
};

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
