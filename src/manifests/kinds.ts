/**
 * Every kind of object that the program reads: one row for each. The reader, the prefilter, the
 * words in messages and the list in the README are made from these rows, so a kind is added here
 * and nowhere else. Two rows may have the same `kind`: every row that fits an object reads it.
 * Where the spec of a workflow can be: argo-workflows v4.1.2, pkg/apis/workflow/v1alpha1 and
 * config/config.go; argo-events, pkg/apis/events/v1alpha1/sensor_types.go.
 */

import type {
  AccountRow,
  BystanderRow,
  ContainerRow,
  ControllerRow,
  ImageCacheRow,
  InjectorRow,
  KustomizationRow,
  Path,
  Role,
  KindBase,
  OperationsRow,
  WorkflowRow,
} from './kind-rows.ts';
import { KUSTOMIZE } from './kustomize-kinds.ts';

const ARGO = 'argoproj.io';

/**
 * These objects are recognised by their kind alone: older versions or other projects have another
 * group.
 */
const ANY = undefined;

const USUAL_STRAYS = ['metadata', 'spec.workflowMetadata', 'spec.metadata'] as const;

const WORKFLOWS = {
  Workflow: {
    group: ARGO,
    words: 'a Workflow',
    reads: 'workflow',
    spec: 'spec',
    role: 'run',
    strays: { object: USUAL_STRAYS },
  },
  WorkflowTemplate: {
    group: ARGO,
    words: 'a WorkflowTemplate',
    reads: 'workflow',
    spec: 'spec',
    role: 'library',
    cluster: false,
    strays: { object: USUAL_STRAYS },
  },
  ClusterWorkflowTemplate: {
    group: ARGO,
    words: 'a ClusterWorkflowTemplate',
    reads: 'workflow',
    spec: 'spec',
    role: 'library',
    cluster: true,
    strays: { object: USUAL_STRAYS },
  },
  CronWorkflow: {
    group: ARGO,
    words: 'a CronWorkflow',
    reads: 'workflow',
    spec: 'spec.workflowSpec',
    role: 'run',
    strays: {
      object: [...USUAL_STRAYS, 'spec.podMetadata'],
      spec: ['workflowMetadata', 'metadata'],
    },
  },
  WorkflowEventBinding: {
    group: ARGO,
    words: 'a WorkflowEventBinding',
    reads: 'workflow',
    spec: 'spec.submit',
    role: 'reference',
    strays: { object: ['metadata', 'spec.submit.metadata'] },
  },
  /**
   * The controller of Argo reads one text for each setting; older versions read one text for all
   * settings.
   */
  WorkflowDefaults: {
    group: ANY,
    kind: 'ConfigMap',
    words: 'the ConfigMap of the workflow controller (`workflowDefaults`)',
    reads: 'workflow',
    inside: ['data.workflowDefaults', 'data.config.workflowDefaults'],
    spec: 'spec',
    role: 'defaults',
    strays: { object: USUAL_STRAYS },
  },
  /** A chart that has argo-workflows as a dependency has its values below one more key. */
  HelmValues: {
    group: ANY,
    kind: '',
    words: 'the values of the Helm chart argo-workflows (`controller.workflowDefaults`)',
    reads: 'workflow',
    inside: ['controller.workflowDefaults', '*.controller.workflowDefaults'],
    spec: 'spec',
    role: 'defaults',
    strays: { object: USUAL_STRAYS },
  },
  /**
   * Its `data` are values for parameters that name them in a `configMapKeyRef`. Argo reads no
   * ConfigMap without the label (workflow/common/configmap.go).
   */
  ParameterValues: {
    group: ANY,
    kind: 'ConfigMap',
    words: 'a ConfigMap with values of parameters',
    reads: 'workflow',
    label: { key: 'workflows.argoproj.io/configmap-type', value: 'Parameter' },
    spec: 'data',
    role: 'values',
    strays: { object: [] },
  },
} as const satisfies Readonly<Record<string, WorkflowRow>>;

/** The kinds of objects that hold, start or shape workflows, as reports name them. */
export type ManifestKind = keyof typeof WORKFLOWS;

const OTHERS = {
  ScheduledWorkflow: {
    group: 'kubeflow.org',
    words: 'a ScheduledWorkflow of Kubeflow Pipelines',
    reads: 'wrapper',
    of: 'Workflow',
    spec: 'spec.workflow.spec',
  },
  List: { group: ANY, words: 'a List or a `WorkflowList`', reads: 'container', holds: 'items[]' },
  Template: {
    group: ANY,
    words: 'a Template of OpenShift',
    reads: 'container',
    holds: 'objects[]',
  },
  Sensor: {
    group: ARGO,
    words: 'a Sensor of Argo Events',
    reads: 'container',
    holds: 'spec.triggers[].template.argoWorkflow|k8s.source.resource|inline',
  },
  ...KUSTOMIZE,
  ImageCache: { group: 'eci.alibabacloud.com', words: 'an ImageCache', reads: 'image-cache' },
  EciProfile: {
    group: ANY,
    kind: 'ConfigMap',
    words: 'the ConfigMap `eci-profile`',
    reads: 'injector',
    injects: 'eciProfile',
    named: 'eci-profile',
  },
  AcsProfile: {
    group: ANY,
    kind: 'ConfigMap',
    words: 'the ConfigMap `acs-profile`',
    reads: 'injector',
    injects: 'acsProfile',
    named: 'acs-profile',
  },
  Selector: {
    group: 'eci.aliyun.com',
    words: 'a Selector of eci-profile',
    reads: 'injector',
    injects: 'selector',
  },
  PullSecrets: {
    group: ANY,
    kind: 'ServiceAccount',
    words: 'a ServiceAccount with `imagePullSecrets`',
    reads: 'account',
  },
  Controller: {
    group: ANY,
    kind: 'ConfigMap',
    words: 'the ConfigMap of the workflow controller',
    reads: 'controller',
    named: 'workflow-controller-configmap',
    places: {
      images: ['data.images', 'data.config.images'],
      executor: ['data.executor.image', 'data.config.executor.image'],
      pullPolicy: [
        'data.mainContainer.imagePullPolicy',
        'data.config.mainContainer.imagePullPolicy',
      ],
      data: 'data',
    },
  },
  HelmController: {
    group: ANY,
    kind: '',
    words: 'the values of the Helm chart argo-workflows',
    reads: 'controller',
    marks: ['emissary', 'mainContainer', 'argoexec'],
    places: {
      images: ['emissary.images', '*.emissary.images'],
      executor: ['executor.image', '*.executor.image'],
      pullPolicy: ['mainContainer.imagePullPolicy', '*.mainContainer.imagePullPolicy'],
    },
  },
  Namespace: bystander('a Namespace'),
  Service: bystander('a Service'),
  ServiceAccount: bystander('a ServiceAccount'),
  Deployment: bystander('a Deployment'),
  StatefulSet: bystander('a StatefulSet'),
  DaemonSet: bystander('a DaemonSet'),
  ReplicaSet: bystander('a ReplicaSet'),
  Job: bystander('a Job'),
  CronJob: bystander('a CronJob'),
} as const satisfies Readonly<Record<string, KindRow>>;

function bystander(words: string): BystanderRow {
  return { group: ANY, words, reads: 'bystander' };
}

/** An object of another project that holds the spec of a workflow. */
export interface WrapperRow extends KindBase {
  readonly group: string;
  readonly reads: 'wrapper';
  /** The kind as which the object counts. */
  readonly of: ManifestKind;
  /** Where the spec is: as a map, or as YAML in a string. */
  readonly spec: Path;
}

/** A row: the words for the object, and what has to be known to read it. */
export type KindRow =
  | WorkflowRow
  | WrapperRow
  | ContainerRow
  | OperationsRow
  | KustomizationRow
  | ImageCacheRow
  | BystanderRow
  | InjectorRow
  | AccountRow
  | ControllerRow;

/** A row with its name, and with the `kind` that its objects have. */
export type Kind = Named<WorkflowRow, ManifestKind> | Named<Exclude<KindRow, WorkflowRow>, string>;

type Named<R extends KindRow, N extends string> = R & { readonly name: N; readonly kind: string };

/** The whole table. */
export const KINDS: readonly Kind[] = Object.entries<KindRow>({ ...WORKFLOWS, ...OTHERS }).map(
  ([name, row]) => ({ kind: name, ...row, name }) as Kind,
);

/** The rows that an object fits, by its `apiVersion` and its `kind`. */
export function kindsOf(apiVersion: string, kind: string): Kind[] {
  return KINDS.filter((row) => row.kind === kind && isOfGroup(apiVersion, row.group));
}

function isOfGroup(apiVersion: string, group: string | undefined): boolean {
  return group === undefined || apiVersion.startsWith(`${group}/`);
}

/** The row of a kind of manifest. */
export function workflowRow(kind: ManifestKind): WorkflowRow {
  return WORKFLOWS[kind];
}

/** What Argo does with the spec of a kind of manifest. */
export function roleOf(kind: ManifestKind): Role['role'] {
  return WORKFLOWS[kind].role;
}

/** May workflows of every namespace use this kind? */
export function isClusterLibrary(kind: ManifestKind): boolean {
  const row = workflowRow(kind);
  return row.role === 'library' && row.cluster;
}

/** The place of annotations for all pods of a manifest, in words: `spec.podMetadata`. */
export function podMetadataPath(kind: ManifestKind): string {
  return `${WORKFLOWS[kind].spec}.podMetadata`;
}

/**
 * Can an object matter to workflows in files that have no word in common with its own? What runs,
 * and what is run by its name, cannot. An object that only holds others is no matter of its own.
 */
export function mattersToAll(row: Kind): boolean {
  switch (row.reads) {
    case 'workflow':
      return row.role === 'defaults';
    case 'wrapper':
    case 'container':
    case 'operations':
    case 'kustomization':
    case 'bystander':
      return false;
    case 'image-cache':
    case 'injector':
    case 'account':
    case 'controller':
      return true;
  }
}

/**
 * Can an object give an annotation to the pods of all workflows? Whether it is the better place for
 * one depends on every workflow of the repository.
 */
export function servesAll(row: Kind): boolean {
  if (row.reads === 'injector') return row.injects !== 'selector';
  return row.reads === 'workflow' && row.role === 'defaults';
}
