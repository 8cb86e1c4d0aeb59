import type { Range, RepoPath } from '../text/text.ts';
import type { LaterMap, LaterSite } from '../yaml/sites/later.ts';
import { roleOf, type ManifestKind } from './kinds.ts';

/** A scalar of a manifest, with its place. */
export interface Scalar {
  readonly path: RepoPath;
  readonly range: Range;
  readonly type: 'string' | 'boolean' | 'number' | 'null';
  /** The value as Argo reads it, without quotes and escapes. */
  readonly text: string;
  /** It has an anchor or stands inside a string, so no edit may change it. */
  readonly shared: boolean;
}

/**
 * A scalar that says something. An optional field with a null (`retentionDays:`) or an empty text is
 * a field that is not there: the API server drops the null, and Go reads the text as no value.
 */
export function given(scalar: Scalar | undefined): Scalar | undefined {
  return scalar === undefined || scalar.type === 'null' || scalar.text === '' ? undefined : scalar;
}

/** One entry of an `annotations` or `labels` map. */
export interface Annotation {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Scalar;
}

/** A `metadata` or `podMetadata` map: what it holds, and where another annotation would go. */
export interface Metadata {
  readonly annotations: readonly Annotation[];
  readonly labels: readonly Annotation[];
  readonly site: LaterSite;
  /**
   * Where another label would go. It is closed where there are no annotations that could become a
   * label.
   */
  readonly labelSite: LaterSite;
  /** The annotations have some key twice. */
  readonly repeats: boolean;
  /** The annotations map, if entries can perhaps be taken out of it. */
  readonly place: LaterMap | undefined;
}

/** A key of a ConfigMap. */
export interface MapKey {
  /** The name of the ConfigMap, as it is written. */
  readonly name: string;
  readonly key: string;
  /** The `default` of the `valueFrom`, for where the ConfigMap does not have the key. */
  readonly otherwise: string | undefined;
}

/** A parameter of `arguments` or `inputs`, with what the file says of it. */
export interface Parameter {
  readonly name: string;
  /** The text of `value`, else of the default of its `valueFrom`, else of `default`. */
  readonly value: Scalar | undefined;
  /** It has a `valueFrom` and no `value`, so its value is not in the file. */
  readonly dynamic: boolean;
  /** The text of `valueFrom.parameter`, as it is written. */
  readonly source: string | undefined;
  /** The text of `valueFrom.expression`, of an output. */
  readonly expression: string | undefined;
  /** The key that `valueFrom.configMapKeyRef` names. */
  readonly mapKey: MapKey | undefined;
  /** It has neither a `value` nor a `valueFrom` nor a `default`. */
  readonly bare: boolean;
  /** The values that are possible, from `enum`. */
  readonly choices: readonly string[];
}

/** The field of a template, a patch or a spec in which a container or an image stands. */
export type ContainerRole = 'container' | 'script' | 'set' | 'init' | 'sidecar' | 'volume';

/** A container in a manifest, with what the program needs to know of its image and its pull. */
export interface ContainerField {
  readonly role: ContainerRole;
  /** `main` for container and script; the container's name elsewhere. */
  readonly container: string;
  /** The image; undefined where another place has to give it. */
  readonly image: Scalar | undefined;
  /** Also where it is a null, so that a value can be written there; see {@link given}. */
  readonly pullPolicy: Scalar | undefined;
  /** Where an `imagePullPolicy` would go. */
  readonly site: LaterSite;
  /**
   * It names its command, so Argo does not have to ask the registry for the command of the image.
   */
  readonly hasCommand: boolean;
  /**
   * The temporary storage that it requests, as written: `40Gi`. Where it has a limit alone,
   * Kubernetes takes the limit.
   */
  readonly storage: string | undefined;
  /** The names of the volumes that it mounts. */
  readonly mounts: readonly string[];
}

/** A container with an image. */
export interface ImageField extends ContainerField {
  readonly image: Scalar;
}

/** A `podSpecPatch`: YAML or JSON in a string, which changes the spec of the pod. */
export interface PodSpecPatch {
  /** The string. The tags in it are filled in before it is read. */
  readonly text: Scalar;
  /**
   * The containers and image volumes that it is about. One that it removes (`$patch: delete`) has
   * no image.
   */
  readonly containers: readonly ContainerField[];
  readonly deletes: readonly string[];
  /** The names in its `imagePullSecrets`. */
  readonly pullSecrets: readonly Scalar[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
}

/** The name of a WorkflowTemplate, or of a ClusterWorkflowTemplate where `cluster` is true. */
export interface LibraryReference {
  readonly name: string;
  readonly cluster: boolean;
}

/** What a step, task, hook or exit handler starts. */
export interface Call {
  readonly target:
    | { readonly kind: 'local'; readonly template: string }
    | { readonly kind: 'reference'; readonly library: LibraryReference; readonly template: string }
    | { readonly kind: 'inline'; readonly template: Template };
  readonly arguments: readonly Parameter[];
  /** The name of the step or task; empty for a hook. */
  readonly name: string;
  /** The names of the tasks for which it waits, in a dag. */
  readonly after: readonly string[];
  /** Its loop; undefined for a step that runs once. */
  readonly loop: Loop | undefined;
  /** The inputs of its inline template that tags in this template name. */
  readonly inlineInputs: readonly string[];
  /** What is run when the step runs, once for each of its turns. */
  readonly hooks: Hooks;
}

/** How often a step runs, and with which items. */
export type Loop =
  /** `withItems`: plain values, as JSON has them. */
  | { readonly kind: 'items'; readonly items: readonly unknown[] }
  /** `withParam`: a text that becomes a JSON list. */
  | { readonly kind: 'param'; readonly text: string }
  | {
      readonly kind: 'sequence';
      readonly count: string | undefined;
      readonly start: string | undefined;
      readonly end: string | undefined;
      readonly format: string | undefined;
    };

/** The exit handler and the hooks of a spec, a step or a task. */
export interface Hooks {
  /** The template that `onExit` names. It replaces a hook that is called `exit`. */
  readonly onExit: string | undefined;
  readonly named: ReadonlyMap<string, Call>;
}

/** The fields of a template that say of which kind it is. */
export const TEMPLATE_KINDS = [
  'container',
  'script',
  'containerSet',
  'resource',
  'data',
  'http',
  'plugin',
  'suspend',
  'steps',
  'dag',
] as const;

/** A kind of template. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The kinds of templates that get a pod of their own (types: IsPodType). */
const WITH_POD: ReadonlySet<TemplateType> = new Set([
  'container',
  'script',
  'containerSet',
  'resource',
  'data',
]);

/** Does a template of this type get a pod of its own? */
export function getsPod(type: TemplateType): boolean {
  return WITH_POD.has(type);
}

/** The type of a template; `none`: it names no kind, or several, and Argo rejects it. */
export type TemplateType = TemplateKind | 'none';

/** A template, or the `templateDefaults` of a spec. */
export interface Template {
  /** The name; empty for an inline template without one. */
  readonly name: string;
  readonly type: TemplateType;
  /** The kinds that it names. Only `templateDefaults` may name none or several. */
  readonly kinds: readonly TemplateKind[];
  /** The range of its name, or of all of it where it has no name. */
  readonly range: Range;
  /** The range of all of it. */
  readonly extent: Range;
  readonly metadata: Metadata;
  /** Its containers and image volumes, in the order in which its pod starts them. */
  readonly containers: readonly ContainerField[];
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
  readonly calls: readonly Call[];
  /**
   * The `dag.target`: the tasks that are wanted, with blanks between them; undefined for all tasks.
   */
  readonly target: string | undefined;
  readonly patch: PodSpecPatch | undefined;
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
  readonly manifest: ResourceManifest | undefined;
}

/** The `manifest` of a resource template: a text in which Argo fills in tags before it reads it. */
export interface ResourceManifest {
  readonly range: Range;
  /** The different tags in it, with their brackets. */
  readonly tags: readonly string[];
}

/** A WorkflowSpec. */
export interface Spec {
  readonly entrypoint: string | undefined;
  readonly podMetadata: Metadata;
  readonly templateDefaults: Template | undefined;
  readonly templates: readonly Template[];
  readonly arguments: readonly Parameter[];
  readonly workflowTemplateRef: LibraryReference | undefined;
  readonly hooks: Hooks;
  /** Names in `imagePullSecrets`. */
  readonly pullSecrets: readonly Scalar[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
  readonly patch: PodSpecPatch | undefined;
  /** The image volumes. Any template may mount them. */
  readonly volumeImages: readonly ImageField[];
  /** The sidecars of executor plugins. They run in the agent pod of the workflow. */
  readonly agentImages: readonly ImageField[];
  readonly parallelism: number | undefined;
}

/** Annotations at a place from which Argo never copies them to a pod. */
export interface Misplaced {
  /** The place in words: `metadata.annotations of the Workflow`. */
  readonly where: string;
  /** The template they stand in or belong to, if any. */
  readonly template: string | undefined;
  readonly metadata: Metadata;
  /**
   * The place where they would reach the pods for which they seem to be meant, and that place in
   * words.
   */
  readonly meant: { readonly metadata: Metadata; readonly words: string } | undefined;
  /** The right place is certain. Otherwise more pods could get them than they are meant for. */
  readonly certain: boolean;
}

/** One object of the repository that says something about workflows. */
export interface Manifest {
  readonly kind: ManifestKind;
  /** `metadata.name`, else `metadata.generateName`, else empty. */
  readonly name: string;
  /** The name is `generateName`: nothing can refer to it. */
  readonly generated: boolean;
  readonly namespace: string | undefined;
  readonly path: RepoPath;
  readonly range: Range;
  /**
   * The place of the {@link ResourceManifest} in which it stands, in the same file; undefined for an
   * object that no workflow creates.
   */
  readonly createdBy: Range | undefined;
  readonly spec: Spec;
  /** The annotations that reach no pod. */
  readonly misplaced: readonly Misplaced[];
  /** The value of `metadata.annotations["wfcache-lint.io/ignore"]`. */
  readonly ignores: Scalar | undefined;
  /** A patch or another fragment: it describes a change, not a workflow. */
  readonly partial: boolean;
  /** When a CronWorkflow starts runs; undefined for what has no schedule. */
  readonly schedule: Schedule | undefined;
}

/** The times at which a CronWorkflow starts runs. */
export interface Schedule {
  /** The texts of `schedule` and `schedules`, as they are written. */
  readonly texts: readonly string[];
  /** `suspend: true`: nothing is started. */
  readonly suspended: boolean;
}

/** Can other manifests use the templates of this manifest? */
export function isLibrary({ kind }: Pick<Manifest, 'kind'>): boolean {
  return roleOf(kind) === 'library';
}
