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
  /** `value`, else `default`, as text. */
  readonly value: Scalar | undefined;
  /** It has a `valueFrom`: what it will be is not in the file. */
  readonly dynamic: boolean;
  /** The closed set of candidates. */
  readonly choices: readonly string[];
}

/** A container as it stands in a manifest, as far as its image and the pull of it go. */
export interface ContainerField {
  /** `main` for container and script; the container's name elsewhere. */
  readonly container: string;
  readonly pullPolicy: Scalar | undefined;
  /** Where an `imagePullPolicy` would go. */
  readonly site: InsertionSite;
  /** It says what to run, so that nobody has to ask the image. */
  readonly hasCommand: boolean;
  /** It asks for ephemeral storage of its own. */
  readonly asksForStorage: boolean;
}

/** One that names an image. */
export interface ImageField extends ContainerField {
  readonly image: Scalar;
}

/** What a `podSpecPatch` is known to change. */
export interface PodSpecPatch {
  readonly images: readonly ImageField[];
  /** Containers it says something else about. */
  readonly imageless: readonly ContainerField[];
  readonly pullSecrets: boolean;
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
  /** Literal `withItems`: each item as text, or as a map of texts. */
  readonly items: readonly Item[];
  /** How often it runs: a number where the file says so, undefined for `withParam` and the like. */
  readonly times: number | undefined;
}

/** One literal item of `withItems`. */
export type Item = string | ReadonlyMap<string, string>;

/** What Argo makes of a template; `none` is a template that says nothing. */
export type TemplateType =
  | 'container'
  | 'script'
  | 'containerSet'
  | 'resource'
  | 'data'
  | 'http'
  | 'plugin'
  | 'suspend'
  | 'steps'
  | 'dag'
  | 'none';

/** A template, or the `templateDefaults` of a spec. */
export interface Template {
  /** Empty for an inline template without a name. */
  readonly name: string;
  readonly type: TemplateType;
  readonly range: Range;
  readonly metadata: Metadata;
  readonly images: readonly ImageField[];
  /** Containers that get their image from templateDefaults, or give it something else. */
  readonly imageless: readonly ContainerField[];
  readonly inputs: readonly Parameter[];
  readonly calls: readonly Call[];
  readonly patch: PodSpecPatch;
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
  /** Exit handler and hooks. */
  readonly hooks: readonly Call[];
  /** Names in `imagePullSecrets`. */
  readonly pullSecrets: readonly Scalar[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
  readonly patch: PodSpecPatch;
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
