/** The id that the findings of {@link wholeRepository} ask for, and its key. */
export const ID_KEY = 'k8s.aliyun.com/acr-instance-id';
export const ID = 'cn-hangzhou:cri-f34lmbk2rxqx41u8';

const REGISTRY = 'acme-registry.cn-hangzhou.cr.aliyuncs.com';

const TRAINER = 'teams/a/trainer';
const SAME_NAME = 'teams/b/trainer';

/** Ends the lines of a text as Windows does. */
function withCarriageReturns(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** A chart with helpers, a hook, a CRD, a loop, `tpl`, escapes, annotations from values and a subchart. */
const CHART: Readonly<Record<string, string>> = {
  'Chart.yaml':
    'apiVersion: v2\nname: trainer\nversion: 0.1.0\ndependencies: [{name: worker, version: 1.x.x, repository: ""}]\n',
  'values.yaml': `image: ${REGISTRY}/ml/trainer:1.2
stepImage: "{{ .Values.registry }}/ml/step:{{ .Chart.Version }}"
registry: ${REGISTRY}
podAnnotations:
  team: ml
models: [small, large]
resources:
  limits: {cpu: "1"}
`,
  'values-prod.yaml': `image: ${REGISTRY}/ml/trainer:1.3\nborrows: true\n`,
  'crds/widgets.yaml': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.acme.io}
spec:
  group: acme.io
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions: []
`,
  'templates/_helpers.tpl': `{{- define "trainer.labels" -}}
app: {{ .Chart.Name }}
release: {{ .Release.Name }}
{{- end }}
{{- define "trainer.container" -}}
image: {{ .Values.image }}
command: [train]
resources:
  {{- toYaml .Values.resources | nindent 2 }}
{{- end }}
`,
  'templates/train.yaml': withCarriageReturns(`apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: {{ .Release.Name }}-train
  labels:
    {{- include "trainer.labels" . | nindent 4 }}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        {{- include "trainer.container" . | nindent 8 }}
`),
  'templates/hook.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: {{ .Release.Name }}-migrate
  annotations:
    helm.sh/hook: pre-upgrade
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: {{ .Values.image }}
        command: [migrate, "{{\`{{workflow.name}}\`}}"]
`,
  'templates/models.yaml': `{{- range .Values.models }}
---
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata:
  name: {{ . }}
spec:
  schedule: "0 1 * * *"
  workflowSpec:
    entrypoint: main
    templates:
      - name: main
        container:
          image: {{ $.Values.image }}
          command: [train, {{ . }}]
{{- end }}
`,
  'templates/step.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: {{ .Release.Name }}-step
spec:
  templates:
    - name: main
      container:
        image: {{ tpl .Values.stepImage . }}
        command: [step]
`,
  'templates/annotated.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: {{ .Release.Name }}-annotated
spec:
  entrypoint: main
  podMetadata:
    annotations: {{ toJson .Values.podAnnotations }}
  templates:
    - name: main
      container:
        image: ${REGISTRY}/ml/annotated:1
        command: [run]
`,
  'templates/borrows.yaml': `{{- if .Values.borrows }}
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: {{ .Release.Name }}-borrows
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: one
            templateRef:
              name: {{ .Release.Name }}-step
              template: main
{{- end }}
`,
  'charts/worker/Chart.yaml': 'apiVersion: v2\nname: worker\nversion: 1.0.0\n',
  'charts/worker/values.yaml': `image: ${REGISTRY}/ml/worker:3\n`,
  'charts/worker/templates/wf.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: {{ .Release.Name }}-worker
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: {{ .Values.image }}
        command: [work]
`,
};

/** Another chart of the same name. */
const OTHER_CHART: Readonly<Record<string, string>> = {
  'Chart.yaml': 'apiVersion: v2\nname: trainer\nversion: 0.2.0\n',
  'values.yaml': 'tag: "7"\n',
  'templates/train.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: {{ .Release.Name }}-other
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${REGISTRY}/ml/other:{{ .Values.tag }}
        command: [train]
`,
};

function workflowTemplate(name: string, image = `${REGISTRY}/ml/${name}:1`): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: ${name}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${image}
        command: [${name}]
`;
}

/** A base, a component and two overlays: patches of each kind, replacements and a generated ConfigMap. */
const OVERLAYS: Readonly<Record<string, string>> = {
  'apps/base/kustomization.yaml':
    'resources: [plain.yaml, patched.yaml, operated.yaml, inline.yaml, replaced.yaml]\n',
  'apps/base/plain.yaml': workflowTemplate('plain'),
  'apps/base/patched.yaml': workflowTemplate('patched', 'busybox:1'),
  'apps/base/operated.yaml': workflowTemplate('operated', 'busybox:1'),
  'apps/base/inline.yaml': workflowTemplate('inline', 'busybox:1'),
  'apps/base/replaced.yaml': workflowTemplate('replaced', 'busybox:1'),
  'apps/component/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources: [audit.yaml]
`,
  'apps/component/audit.yaml': workflowTemplate('audit'),
  'apps/prod/kustomization.yaml': `namespace: prod
resources: [../base]
components: [../component]
patches:
  - path: patched.yaml
  - path: operated.json
    target: {kind: WorkflowTemplate, name: operated}
  - patch: |-
      apiVersion: argoproj.io/v1alpha1
      kind: WorkflowTemplate
      metadata:
        name: inline
      spec:
        templates:
          - name: main
            container:
              image: ${REGISTRY}/ml/inline:2
              command: [inline]
replacements:
  - source: {kind: ConfigMap, name: images, fieldPath: data.replaced}
    targets:
      - select: {kind: WorkflowTemplate, name: replaced}
        fieldPaths: [spec.templates.0.container.image]
configMapGenerator:
  - name: images
    literals:
      - replaced=${REGISTRY}/ml/replaced:2
  - name: workflow-controller-configmap
    namespace: argo
    files: [workflowDefaults=defaults.yaml]
    options: {disableNameSuffixHash: true}
`,
  'apps/prod/patched.yaml': workflowTemplate('patched', `${REGISTRY}/ml/patched:2`),
  'apps/prod/operated.json': `[
  {
    "op": "replace",
    "path": "/spec/templates/0/container/image",
    "value": "${REGISTRY}/ml/operated:2"
  }
]
`,
  'apps/prod/defaults.yaml': `spec:
  podMetadata:
    annotations:
      k8s.aliyun.com/eci-image-cache: true
`,
  'apps/dev/kustomization.yaml': 'namespace: dev\nnamePrefix: dev-\nresources: [../base]\n',
};

/** A repository of two charts and two overlays that uses all that Helm and kustomize have for texts. */
export function wholeRepository(): Readonly<Record<string, string>> {
  return {
    '.wfcache-lint.yaml': `registries: [{host: ${REGISTRY}, instanceId: cri-f34lmbk2rxqx41u8}]\n`,
    ...below(TRAINER, CHART),
    ...below(SAME_NAME, OTHER_CHART),
    ...OVERLAYS,
  };
}

function below(
  folder: string,
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}
