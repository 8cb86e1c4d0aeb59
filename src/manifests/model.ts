import type { Range, RepoPath } from '../text/text.ts';
import type { InsertionSite } from '../yaml/sites/insertion.ts';
import type { CollectionPlace } from '../yaml/sites/removal.ts';
import { roleOf, type ManifestKind } from './kinds.ts';

/** A scalar of a manifest, with its place. */
export interface Scalar {
  readonly path: RepoPath;
  readonly range: Range;
  readonly type: 'string' | 'boolean' | 'number' | 'null';
  /** The value as Argo reads it, not as it is spelt. */
  readonly text: string;
  /** It stands behind an anchor or inside a string: no edit may touch it. */
  readonly shared: boolean;
}

/** One entry of an `annotations` or `labels` map. */
export interface Annotation {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Scalar;
}

/** A `metadata` or `podMetadata` map: what it holds and where one more annotation would go. */
export interface Metadata {
  readonly annotations: readonly Annotation[];
  readonly labels: readonly Annotation[];
  readonly site: InsertionSite;
  /** Where one more label would go; closed where there are no annotations that could become one. */
  readonly labelSite: InsertionSite;
  /** Some key stands in the annotations twice. */
  readonly repeats: boolean;
  /** The annotations map, where entries can be taken out of it. */
  readonly place: CollectionPlace | undefined;
}

/** A parameter of `arguments` or `inputs`, as far as it is written in the file. */
export interface Parameter {
  readonly name: string;
  /** `value`, else the default of its `valueFrom`, else `default`, as text. */
  readonly value: Scalar | undefined;
  /** It has a `valueFrom`, and no `value`: what it will be is not in the file. */
  readonly dynamic: boolean;
  /** What `valueFrom.parameter` names, as it is written. */
  readonly source: string | undefined;
  /** The closed set of candidates. */
  readonly choices: readonly string[];
}

/** The field of a template, of a patch or of a spec that a container or an image stands in. */
export type ContainerRole = 'container' | 'script' | 'set' | 'init' | 'sidecar' | 'volume';

/** A container as it stands in a manifest, as far as its image and the pull of it go. */
export interface ContainerField {
  readonly role: ContainerRole;
  /** `main` for container and script; the container's name elsewhere. */
  readonly container: string;
  /** Undefined where another place has to give it. */
  readonly image: Scalar | undefined;
  readonly pullPolicy: Scalar | undefined;
  /** Where an `imagePullPolicy` would go. */
  readonly site: InsertionSite;
  /** It says what to run, so that nobody has to ask the image. */
  readonly hasCommand: boolean;
  /** It asks for ephemeral storage of its own. */
  readonly asksForStorage: boolean;
  /** Names of the volumes it mounts. */
  readonly mounts: readonly string[];
}

/** One that names an image. */
export interface ImageField extends ContainerField {
  readonly image: Scalar;
}

/** A `podSpecPatch`: YAML or JSON in a string, laid over the spec of the pod. */
export interface PodSpecPatch {
  /** The string; tags in it are filled in before it is read. */
  readonly text: Scalar;
  /** Containers and image volumes it speaks of; what it takes away (`$patch: delete`) has no image. */
  readonly containers: readonly ContainerField[];
  readonly deletes: readonly string[];
  /** Names in its `imagePullSecrets`. */
  readonly pullSecrets: readonly Scalar[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
}

/** Name of a WorkflowTemplate, or of a ClusterWorkflowTemplate when `cluster`. */
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
  /** The name of the step or task; empty for hooks. */
  readonly name: string;
  /** Names of tasks it waits for, in a dag. */
  readonly after: readonly string[];
  /** Undefined for a step that runs once. */
  readonly loop: Loop | undefined;
  /** What runs when the step does, once for each of its turns. */
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

/** Exit handlers and hooks of a spec, a step or a task. */
export interface Hooks {
  /** The template that `onExit` names: it hides a hook called `exit`. */
  readonly onExit: string | undefined;
  readonly named: ReadonlyMap<string, Call>;
}

/** The fields that say what a template is. */
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

/** What a template says it is. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** What Argo makes of a template; `none`: it names no kind, or several, and Argo rejects it. */
export type TemplateType = TemplateKind | 'none';

/** A template, or the `templateDefaults` of a spec. */
export interface Template {
  /** Empty for an inline template without a name. */
  readonly name: string;
  readonly type: TemplateType;
  /** The kinds that it names: one, unless it is wrong. `templateDefaults` may name several. */
  readonly kinds: readonly TemplateKind[];
  /** Its name, where it has one. */
  readonly range: Range;
  /** All of it. */
  readonly extent: Range;
  readonly metadata: Metadata;
  /** Its containers and image volumes, in the order its pod starts them. */
  readonly containers: readonly ContainerField[];
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
  readonly calls: readonly Call[];
  /** `dag.target`: the tasks that are wanted, with blanks between; undefined for all. */
  readonly target: string | undefined;
  readonly patch: PodSpecPatch | undefined;
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
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
  /** Image volumes, which any template may mount. */
  readonly volumeImages: readonly ImageField[];
  /** Sidecars of executor plugins: they run in the workflow's agent pod. */
  readonly agentImages: readonly ImageField[];
  readonly parallelism: number | undefined;
}

/** Annotations that stand where Argo never copies them to a pod from. */
export interface Misplaced {
  /** The place in words: `metadata.annotations of the Workflow`. */
  readonly where: string;
  /** The template they stand in or belong to, if any. */
  readonly template: string | undefined;
  readonly metadata: Metadata;
  /** Where they would reach the pods they look meant for, and that place in words. */
  readonly meant: { readonly metadata: Metadata; readonly words: string } | undefined;
  /** The right place is certain; otherwise more pods than meant could get them. */
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
  readonly spec: Spec;
  /** Annotations where they reach no pod. */
  readonly misplaced: readonly Misplaced[];
  /** The value of `metadata.annotations["wfcache-lint.io/ignore"]`. */
  readonly ignores: Scalar | undefined;
  /** A patch or another fragment: it describes a change, not a workflow. */
  readonly partial: boolean;
}

/** Does this kind put its templates at the service of others? */
export function isLibrary({ kind }: Manifest): boolean {
  return roleOf(kind) === 'library';
}
