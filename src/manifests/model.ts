import type { Range, RepoPath } from '../text/text.ts';
import type { InsertionSite } from '../yaml/sites/insertion.ts';
import type { CollectionPlace } from '../yaml/sites/removal.ts';
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
  readonly site: InsertionSite;
  /**
   * Where another label would go. It is closed where there are no annotations that could become a
   * label.
   */
  readonly labelSite: InsertionSite;
  /** The annotations have some key twice. */
  readonly repeats: boolean;
  /** The place of the annotations map, if entries can be taken out of it. */
  readonly place: CollectionPlace | undefined;
}

/** A parameter of `arguments` or `inputs`, with what the file says of it. */
export interface Parameter {
  readonly name: string;
  /** `value`, else `default`, as text. */
  readonly value: Scalar | undefined;
  /** It has a `valueFrom`, so its value is not in the file. */
  readonly dynamic: boolean;
  /** The values that are possible, from `enum`. */
  readonly choices: readonly string[];
}

/** A container in a manifest, with what the program needs to know of its image and its pull. */
export interface ContainerField {
  /** `main` for container and script; the container's name elsewhere. */
  readonly container: string;
  readonly pullPolicy: Scalar | undefined;
  /** Where an `imagePullPolicy` would go. */
  readonly site: InsertionSite;
  /**
   * It names its command, so Argo does not have to ask the registry for the command of the image.
   */
  readonly hasCommand: boolean;
  /** It has ephemeral storage in its own resources. */
  readonly asksForStorage: boolean;
}

/** A container with an image. */
export interface ImageField extends ContainerField {
  readonly image: Scalar;
}

/** What a `podSpecPatch` is known to change. */
export interface PodSpecPatch {
  readonly images: readonly ImageField[];
  /** The containers of which it changes something other than the image. */
  readonly imageless: readonly ContainerField[];
  readonly pullSecrets: boolean;
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
  /** Literal `withItems`: each item as text, or as a map of texts. */
  readonly items: readonly Item[];
  /** How often it runs; undefined where the file does not say it, as with `withParam`. */
  readonly times: number | undefined;
}

/** One literal item of `withItems`. */
export type Item = string | ReadonlyMap<string, string>;

/** The type of a template; `none` is a template that has no type of its own. */
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
  /** The name; empty for an inline template without one. */
  readonly name: string;
  readonly type: TemplateType;
  readonly range: Range;
  readonly metadata: Metadata;
  readonly images: readonly ImageField[];
  /**
   * The containers without an image. Their image is in templateDefaults, or they change something
   * else about a container there.
   */
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
  /** The exit handler and the hooks. */
  readonly hooks: readonly Call[];
  /** The names in `imagePullSecrets`. */
  readonly pullSecrets: readonly Scalar[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
  readonly patch: PodSpecPatch;
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
  readonly spec: Spec;
  /** The annotations that reach no pod. */
  readonly misplaced: readonly Misplaced[];
  /** The value of `metadata.annotations["wfcache-lint.io/ignore"]`. */
  readonly ignores: Scalar | undefined;
  /** A patch or another fragment: it describes a change, not a workflow. */
  readonly partial: boolean;
}

/** Can other manifests use the templates of this manifest? */
export function isLibrary({ kind }: Manifest): boolean {
  return roleOf(kind) === 'library';
}
