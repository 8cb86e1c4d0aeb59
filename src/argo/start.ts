import type { LibraryReference, Manifest, Template } from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import type { StartLedger } from './ledger.ts';
import type { ExecutionSpec } from './spec.ts';
import type { Lookup } from './tags.ts';
import type { Tuple } from './values.ts';

/** How a template came to be run. */
export type Reach = 'local' | 'reference' | 'inline';

/** A template that an execution starts, the same way each time. */
export interface Started {
  readonly template: Template;
  /** Where the template is written. */
  readonly owner: Manifest;
  readonly reach: Reach;
  /** Its name; for an inline template the name of the template around it. */
  readonly name: string;
  /** The steps or dag template that starts it, where it gives its pods a node selector. */
  readonly boundary: Template | undefined;
  /** What it is started with, each different tuple once. */
  readonly variants: readonly Variant[];
}

/** Values a template is started with, which belong together. */
export interface Variant {
  /** What the tags of the template stand for. */
  readonly lookup: Lookup;
  /** How often one run starts it so, where the files say so. */
  readonly perRun: number | undefined;
  /** The entrypoint or an exit handler leads to it; otherwise somebody has to start it by name. */
  readonly reached: boolean;
  /** The calls that lead to it from what is submitted, names of steps and templates in turn. */
  readonly path: () => readonly string[];
}

/** One start: a template, how it is reached, and what it is called with. */
export interface TemplateStart {
  readonly key: string;
  readonly template: Template;
  readonly owner: Manifest;
  readonly reach: Reach;
  readonly name: string;
  readonly boundary: Template | undefined;
  /** By the names that tags have: `inputs.parameters.x`, `item.y`. */
  readonly values: Tuple;
  readonly lookup: Lookup;
  readonly reached: boolean;
  /** The first call that led to it: its name, and that of the template. */
  readonly step: readonly string[];
  readonly callers: {
    readonly from: TemplateStart | undefined;
    readonly times: number | undefined;
  }[];
}

/** What a call resolves to. */
export type Resolved = Pick<TemplateStart, 'template' | 'owner' | 'reach' | 'name'>;

/** Finds what calls name. */
export interface Libraries {
  /** The libraries that a reference of this manifest can mean. */
  librariesOf(reference: LibraryReference, from: Manifest): readonly Manifest[];
  /** Templates by name; of two of one name the first. */
  templatesOf(manifest: Manifest): ReadonlyMap<string, Template>;
}

/** What a walk starts from. */
export interface ExecutionGround {
  readonly libraries: Libraries;
  readonly version: ArgoVersion;
  readonly ledger: StartLedger;
  /** What is submitted. */
  readonly manifest: Manifest;
  /** Where its local templates are written. */
  readonly owner: Manifest;
  readonly spec: ExecutionSpec;
}
