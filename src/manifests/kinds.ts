/**
 * Every kind of object that the program reads: one row for each. The reader, the prefilter, the
 * words in messages and the list in the README are made from these rows, so a kind is added here
 * and nowhere else. Two rows may have the same `kind`: every row that fits an object reads it.
 * Where the spec of a workflow can be: argo-workflows v4.1.2, pkg/apis/workflow/v1alpha1 and
 * config/config.go; argo-events, pkg/apis/events/v1alpha1/sensor_types.go.
 */

/**
 * A place in an object: keys, joined by dots. `[]` after a key means each item of its list. `a|b`
 * means the places of both keys. A text on the way is read as YAML.
 */
type Path = string;

interface Row {
  /** The API group, without its version; undefined where the group does not matter. */
  readonly group: string | undefined;
  /** The `kind` in the file, where it differs from the name of the row. */
  readonly kind?: string;
  /** The object in words, as a part of a sentence: "an ImageCache". */
  readonly words: string;
}

/**
 * What Argo does with the spec. `run`: it runs the spec as it is. `reference`: it runs the library
 * that the object names, and the object has no podMetadata of its own. `defaults`: it adds the spec
 * to every other one. `values`: it gives values to parameters, and starts nothing. `library`: other objects run the templates; if it is `cluster`-wide, they may
 * be in any namespace.
 */
type Role =
  | { readonly role: 'run' | 'reference' | 'defaults' | 'values' }
  | { readonly role: 'library'; readonly cluster: boolean };

/**
 * How an object is recognised: by its group, by a part of it that holds the object that counts, with
 * a metadata and a spec of its own, or by a label.
 */
type Sign =
  | { readonly group: string; readonly inside?: undefined; readonly label?: undefined }
  | { readonly group: undefined; readonly inside: readonly Path[]; readonly label?: undefined }
  | { readonly group: undefined; readonly inside?: undefined; readonly label: Label };

/** A label that has this value. */
export interface Label {
  readonly key: string;
  readonly value: string;
}

/** An object with the spec of a workflow. */
export type WorkflowRow = Row &
  Sign &
  Role & {
    readonly reads: 'workflow';
    /**
     * Where the spec is. Its `podMetadata` is the place of annotations for all pods of the object.
     */
    readonly spec: Path;
    /** The places whose `annotations` look as if they were for pods, and never reach one. */
    readonly strays: {
      /** Below the object. */
      readonly object: readonly Path[];
      /** Below the spec, where that is not the spec of the object. */
      readonly spec?: readonly Path[];
    };
  };

/** An object of another project that holds the spec of a workflow. */
export interface WrapperRow extends Row {
  readonly group: string;
  readonly reads: 'wrapper';
  /** The kind as which the object counts. */
  readonly of: ManifestKind;
  /** Where the spec is: as a map, or as YAML in a string. */
  readonly spec: Path;
}

/** An object that holds other objects: as maps, or as YAML in strings. */
interface ContainerRow extends Row {
  readonly reads: 'container';
  readonly holds: Path;
}

/** An image cache of ECI. */
interface ImageCacheRow extends Row {
  readonly group: string;
  readonly reads: 'image-cache';
}

/** An object whose own annotations never become those of a pod. */
interface BystanderRow extends Row {
  readonly reads: 'bystander';
}

/** A row: the words for the object, and what has to be known to read it. */
export type KindRow = WorkflowRow | WrapperRow | ContainerRow | ImageCacheRow | BystanderRow;

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
  List: { group: ANY, words: 'a List', reads: 'container', holds: 'items[]' },
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
  ImageCache: { group: 'eci.alibabacloud.com', words: 'an ImageCache', reads: 'image-cache' },
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

/** A row with its name, and with the `kind` that its objects have. */
export type Kind =
  | Named<WorkflowRow, ManifestKind>
  | Named<WrapperRow | ContainerRow | ImageCacheRow | BystanderRow, string>;

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
