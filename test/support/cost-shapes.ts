import { manyFixes } from '../../bench/inputs.mjs';
import { web } from '../../bench/webs.mjs';

/** A repository by path and text. About four times as much of it for four times the count. */
export type Shape = (count: number) => Readonly<Record<string, string>>;

const REGISTRY = 'my-registry.cn-hangzhou.cr.aliyuncs.com';
const HEAD = 'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: w }\n';

const many = (count: number, make: (at: string) => string, between = ''): string =>
  Array.from({ length: count }, (_, at) => make(String(at))).join(between);

const documents = (count: number, make: (at: string) => string): string =>
  many(count, make, '---\n');

/** One file with one template library. */
const library = (spec: string): Readonly<Record<string, string>> => ({
  'library.yaml': `${HEAD}spec:\n${spec}`,
});

const leaf = (name: string, image: string, more = ''): string =>
  `    - name: ${name}\n${more}      container: { image: "${image}", command: [a] }\n`;

const templates = (count: number, make: (at: string) => string): string =>
  `  entrypoint: t0\n  templates:\n${many(count, make)}`;

const steps = (count: number, step: (at: string) => string, others: string): string =>
  `  entrypoint: main\n  templates:\n    - name: main\n      steps:\n${many(count, step)}${others}`;

const workflow = (name: string, spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { name: "${name}" }\nspec:\n${spec}`;

const run = (name: string, image: string): string =>
  workflow(name, `  entrypoint: a\n  templates:\n${leaf('a', image)}`);

/** Repositories in which a program that compares everything with everything takes too long. */
export const JUDGING: Readonly<Record<string, Shape>> = {
  'templates with a finding': (count) => ({ 'library.yaml': manyFixes(count) }),
  'images, each another one': (count) =>
    library(templates(count, (at) => leaf(`t${at}`, `registry.example.com/a${at}:1`))),
  'hosts, each another one': (count) =>
    library(templates(count, (at) => leaf(`t${at}`, `r${at}.example.com/a:1`))),
  'instances, each another one': (count) =>
    library(
      templates(count, (at) => leaf(`t${at}`, `r${at}-registry.cn-hangzhou.cr.aliyuncs.com/a:1`)),
    ),
  'pods with an id': (count) =>
    library(
      templates(count, (at) =>
        leaf(
          `t${at}`,
          `other-registry.cn-hangzhou.cr.aliyuncs.com/a:1`,
          `      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: cri-${at.padStart(16, '0')} } }\n`,
        ),
      ),
    ),
  'pods with one id': (count) =>
    library(
      templates(count, (at) =>
        leaf(
          `t${at}`,
          `other-registry.cn-hangzhou.cr.aliyuncs.com/a:1`,
          `      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: cri-0000000000000001 } }\n`,
        ),
      ),
    ),
  'annotations of a pod': (count) =>
    library(
      `  podMetadata:\n    annotations:\n${many(count, (at) => `      k8s.aliyun.com/eci-x${at.padStart(4, '0')}: "${at}"\n`)}${templates(3, (at) => leaf(`t${at}`, `${REGISTRY}/a:1`))}`,
    ),
  'containers of a pod': (count) =>
    library(
      `  templates:\n    - name: t0\n      containerSet:\n        containers:\n${many(count, (at) => `          - { name: c${at}, image: "${REGISTRY}/a:${at}" }\n`)}`,
    ),
  'libraries that call each other': (count) => ({
    'web.yaml': web(
      count,
      (from, call) => (from * 7 + call * 13 + 1) % count,
      () => '{{inputs.parameters.p}}',
    ),
  }),
  'libraries that a workflow with a pull secret runs': (count) => ({
    'web.yaml': web(
      count,
      (from, call) => (from * 7 + call * 13 + 1) % count,
      () => 'x',
    )
      .replaceAll('registry.example.com', REGISTRY)
      // With metadata of its own no library is run like another one.
      .replaceAll(/name: (w\d+) \}\nspec:\n/g, '$&  podMetadata: { labels: { of: $1 } }\n'),
    'run.yaml': workflow(
      'run',
      `  imagePullSecrets: [{ name: s }]\n${steps(1, () => '        - - { name: a, templateRef: { name: w0, template: main } }\n', '')}`,
    ),
  }),
  'templates in a chain': (count) =>
    library(
      `  entrypoint: t0\n  templates:\n${many(count, (at) => `    - name: t${at}\n      inputs: { parameters: [{ name: p }] }\n      steps: [[{ name: a, template: t${String(Number(at) + 1)}, arguments: { parameters: [{ name: p, value: "{{inputs.parameters.p}}" }] } }]]\n`)}${leaf(`t${String(count)}`, `${REGISTRY}/a:1`)}`,
    ),
  'calls of one template': (count) =>
    library(
      steps(
        count,
        (at) =>
          `        - - { name: s${at}, template: leaf, arguments: { parameters: [{ name: image, value: "${REGISTRY}/a:${at}" }] } }\n`,
        leaf(
          'leaf',
          '{{inputs.parameters.image}}',
          '      inputs: { parameters: [{ name: image }] }\n',
        ),
      ),
    ),
  'items of a loop': (count) =>
    library(
      steps(
        1,
        () =>
          `        - - { name: s, template: leaf, arguments: { parameters: [{ name: image, value: "{{item}}" }] }, withItems: [${many(count, (at) => `"${REGISTRY}/a:${at}"`, ', ')}] }\n`,
        leaf(
          'leaf',
          '{{inputs.parameters.image}}',
          '      inputs: { parameters: [{ name: image }] }\n',
        ),
      ),
    ),
  'parameters of a workflow': (count) =>
    library(
      `  arguments:\n    parameters:\n${many(count, (at) => `      - { name: p${at}, value: "{{workflow.parameters.p${String(Math.max(0, Number(at) - 1))}}}" }\n`)}${templates(2, () => leaf('t', `${REGISTRY}/a:{{workflow.parameters.p9}}`))}`,
    ),
  'tags in an image': (count) =>
    library(
      `  arguments: { parameters: [{ name: p, value: x }] }\n${templates(1, () => leaf('t0', `${REGISTRY}/a:${'{{workflow.parameters.p}}'.repeat(count)}`))}`,
    ),
  hooks: (count) =>
    library(
      `  hooks:\n${many(count, (at) => `    h${at}: { template: t0, expression: "true" }\n`)}${templates(1, () => leaf('t0', `${REGISTRY}/a:1`))}`,
    ),
  'workflows of one library': (count) => ({
    ...library(templates(20, (at) => leaf(`t${at}`, `${REGISTRY}/a:${at}`))),
    'run.yaml': documents(count, (at) =>
      workflow(
        at,
        '  workflowTemplateRef: { name: w }\n  podMetadata: { annotations: { a: b } }\n',
      ),
    ),
  }),
  'workflows with a finding, each in a file': (count) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `d${String(at)}.yaml`,
        run(String(at), `${REGISTRY}/a:1`),
      ]),
    ),
  'documents with a finding': (count) => ({
    'run.yaml': documents(count, (at) => run(at, `${REGISTRY}/a:${at}`)),
  }),
  'workflows of one name': (count) => ({
    'run.yaml': documents(count, () => run('same', `${REGISTRY}/a:1`)),
  }),
  'ImageCaches and images': (count) => ({
    ...library(templates(count, (at) => leaf(`t${at}`, `${REGISTRY}/a:${at}`))),
    'caches.yaml': documents(
      count,
      (at) =>
        `apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: c${at} }\nspec: { images: ["${REGISTRY}/a:${at}"] }\n`,
    ),
  }),
  'images of an ImageCache': (count) => ({
    'caches.yaml': `apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: c }\nspec:\n  images:\n${many(count, (at) => `    - ${REGISTRY}/a:${at}\n`)}`,
  }),
  'service accounts': (count) => ({
    'accounts.yaml': documents(
      count,
      (at) =>
        `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: s${at} }\nimagePullSecrets: [{ name: x }]\n`,
    ),
    'run.yaml': documents(count, (at) =>
      workflow(
        at,
        `  serviceAccountName: s${at}\n  entrypoint: a\n  templates:\n${leaf('a', `${REGISTRY}/a:1`)}`,
      ),
    ),
  }),
  'selectors of a profile': (count) => ({
    'profile.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: eci-profile, namespace: kube-system }\ndata:\n  selectors: |\n    [${many(count, (at) => `{"name": "s${at}", "objectSelector": {"matchLabels": {"a": "${at}"}}, "effect": {"annotations": {"k8s.aliyun.com/eci-x": "${at}"}}}`, ', ')}]\n`,
    'run.yaml': documents(count, (at) => run(at, `${REGISTRY}/a:1`)),
  }),
  'patches of kustomize': (count) => ({
    'run.yaml': documents(count, (at) => run(`w${at}`, `${REGISTRY}/a:1`)),
    'kustomization.yaml': `resources: [run.yaml]\npatches:\n${many(count, (at) => `  - path: p${at}.yaml\n`)}`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `p${String(at)}.yaml`,
        `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { name: w${String(at)} }\nspec: { podMetadata: { annotations: { a: b } } }\n`,
      ]),
    ),
  }),
  'suppressions of a line': (count) =>
    library(
      templates(count, (at) =>
        leaf(
          `t${at}`,
          `${REGISTRY}/a:1`,
          '      # wfcache-lint-ignore acr-instance-id-missing: known\n',
        ),
      ),
    ),
  'suppressions that hit nothing': (count) => ({
    'run.yaml':
      many(count, () => '# wfcache-lint-ignore acr-instance-id-missing: known\n') + run('a', 'a:1'),
  }),
  'fields of a patch of a pod': (count) =>
    library(
      `  podSpecPatch: '{"containers": [{"name": "main", "image": "${REGISTRY}/a:1", "env": [${many(count, (at) => `{"name": "E${at}", "value": ""}`, ', ')}]}]}'\n${templates(4, (at) => leaf(`t${at}`, 'a:1'))}`,
    ),
  'characters of a name': (count) => ({
    'run.yaml': run('a'.repeat(count * 20), `${REGISTRY}/a:1`),
  }),
  'characters of an image': (count) => ({
    'run.yaml': run('a', `${REGISTRY}/${'a/'.repeat(count * 20)}a:1`),
  }),
};
