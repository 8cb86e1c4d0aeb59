/** What a row of the table of kinds says of an object; see kinds.ts. */

/**
 * A place in an object: keys, joined by dots. `[]` after a key means each item of its list. `a|b`
 * means the places of both keys, `*` any key. A text on the way is read as YAML.
 */
export type Path = string;

export interface KindBase {
  /** The API group, without its version; undefined where the group does not matter. */
  readonly group: string | undefined;
  /**
   * The `kind` in the file, where it differs from the name of the row; empty for an object that has
   * none.
   */
  readonly kind?: string;
  /** The object in words, as a part of a sentence: "an ImageCache". */
  readonly words: string;
}

/**
 * What Argo does with the spec. `run`: it runs the spec as it is. `reference`: it runs the library
 * that the object names, and the object has no podMetadata of its own. `defaults`: it adds the spec
 * to every other one. `values`: it gives values to parameters, and starts nothing. `library`: other
 * objects run the templates; if it is `cluster`-wide, they may be in any namespace.
 */
export type Role =
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
export type WorkflowRow = KindBase &
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

/** An object that holds other objects: as maps, or as YAML in strings. */
export interface ContainerRow extends KindBase {
  readonly reads: 'container';
  readonly holds: Path;
}

/** A JSON patch of kustomize: a list of operations, which has no kind. */
export interface OperationsRow extends KindBase {
  readonly reads: 'operations';
  /** Texts of which every patch that counts holds one. */
  readonly marks: readonly string[];
}

/** A kustomization, for the images that it changes. */
export interface KustomizationRow extends KindBase {
  readonly reads: 'kustomization';
}

/** An image cache of ECI. */
export interface ImageCacheRow extends KindBase {
  readonly group: string;
  readonly reads: 'image-cache';
}

/** An object whose own annotations never become those of a pod. */
export interface BystanderRow extends KindBase {
  readonly reads: 'bystander';
}

/**
 * What adds annotations and labels to pods when they are created. It is also the level at which a
 * pod has such an annotation.
 */
export type InjectorKind = 'eciProfile' | 'acsProfile' | 'selector';

/** An object that adds annotations and labels to pods. */
export interface InjectorRow extends KindBase {
  readonly reads: 'injector';
  readonly injects: InjectorKind;
  /** The name that the object must have. */
  readonly named?: string;
}

/** A ServiceAccount, for its pull secrets. */
export interface AccountRow extends KindBase {
  readonly reads: 'account';
}

/** The configuration of Argo's workflow controller. */
export interface ControllerRow extends KindBase {
  readonly reads: 'controller';
  /** The end of the name that the object must have. */
  readonly named?: string;
  /** Texts of which a file must hold one, where neither a group nor a name tells the object. */
  readonly marks?: readonly string[];
  /** Where it says what; the first place that says it counts. */
  readonly places: {
    readonly images: readonly Path[];
    readonly executor: readonly Path[];
    readonly pullPolicy: readonly Path[];
    /** The map with one key for each setting, or the single key `config`. */
    readonly data?: string;
  };
}
