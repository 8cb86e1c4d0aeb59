import type { LibraryReference, Manifest, Template } from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import type { StartLedger } from './ledger.ts';
import type { ExecutionSpec } from './spec.ts';
import type { Lookup } from './tags.ts';
import type { Tuple } from './values.ts';

/** How a template is reached: in its own manifest, by a reference, or inline. */
export type Reach = 'local' | 'reference' | 'inline';

/** A template that an execution starts, and always reaches in the same way. */
export interface Started {
  readonly template: Template;
  /** The manifest in which the template is written. */
  readonly owner: Manifest;
  readonly reach: Reach;
  /** Its name; for an inline template the name of the template around it. */
  readonly name: string;
  /** The steps or dag template that starts it, if that gives its pods a node selector. */
  readonly boundary: Template | undefined;
  /** The values with which it is started, each different tuple once. */
  readonly variants: readonly Variant[];
}

/** Values with which a template is started, and which belong together. */
export interface Variant {
  /** The values of the tags in the template. */
  readonly lookup: Lookup;
  /** How often one run starts it with these values; undefined where the files do not say it. */
  readonly perRun: number | undefined;
  readonly entry: EntryKind;
  /** The starts that it stands for: one, or for the agent pod all that it works for. */
  readonly starts: readonly TemplateStart[];
}

/**
 * What leads to a template from what is submitted: its entrypoint, an exit handler or hook of the
 * whole workflow, or nothing: somebody has to start it by `name`.
 */
export type EntryKind = 'entrypoint' | 'hook' | 'name';

/** A step or task, a hook of one or of the workflow, or the entry: nothing that is written calls it. */
export interface Step {
  readonly kind: 'entry' | 'step' | 'hook';
  /** Its name; empty for the entry. */
  readonly name: string;
}

/** One start: a template, how it is reached, and the values of the call. */
export interface TemplateStart {
  readonly key: string;
  readonly template: Template;
  readonly owner: Manifest;
  readonly reach: Reach;
  readonly name: string;
  readonly boundary: Template | undefined;
  /** The values by the names that tags have: `inputs.parameters.x`, `item.y`. */
  readonly values: Tuple;
  readonly lookup: Lookup;
  readonly entry: EntryKind;
  /** Whoever calls it, in order of first sight. */
  readonly callers: Caller[];
}

/** One call of a template. */
export interface Caller {
  /** The start whose template calls it; undefined where what is submitted does. */
  readonly from: TemplateStart | undefined;
  readonly step: Step;
  /** How often, each time that the caller runs; undefined where only the run knows. */
  readonly times: number | undefined;
}

/** What a call resolves to. */
export type Resolved = Pick<TemplateStart, 'template' | 'owner' | 'reach' | 'name'>;

/** Finds the templates that calls name. */
export interface Libraries {
  /** The libraries that a reference of this manifest can mean. */
  librariesOf(reference: LibraryReference, from: Manifest): readonly Manifest[];
  /** The templates by name. Of two with one name the first one counts. */
  templatesOf(manifest: Manifest): ReadonlyMap<string, Template>;
}

/** What has to be known before a walk. */
export interface ExecutionGround {
  readonly libraries: Libraries;
  readonly version: ArgoVersion;
  readonly ledger: StartLedger;
  /** The manifest that is submitted. */
  readonly manifest: Manifest;
  /** The manifest in which its local templates are written. */
  readonly owner: Manifest;
  readonly spec: ExecutionSpec;
}
