import type { LibraryReference, Manifest, Template } from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import type { IdleSteps } from './expansion.ts';
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
  /** One start. The agent pod has the starts of all HTTP and plugin templates. */
  readonly starts: readonly TemplateStart[];
}

/**
 * How a run comes to a template: from the entrypoint, or from an exit handler or another hook of the
 * workflow. `name`: no run does; a person has to start the template by its name.
 */
export type EntryKind = 'entrypoint' | 'hook' | 'name';

/** What calls a template: a step or task, or a hook. The `entry` is a template that nothing calls. */
export interface Step {
  readonly kind: 'entry' | 'step' | 'hook';
  /** The name of the step, task or hook; empty for the entry. */
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
  /** It is the first start of its template in its execution. */
  readonly isFirst: boolean;
  /** All its callers, in the order in which they were found. */
  readonly callers: Caller[];
}

/** One call of a template. */
export interface Caller {
  /** The start whose template calls it; undefined for the entry and for hooks of the workflow. */
  readonly from: TemplateStart | undefined;
  readonly step: Step;
  /** How often the caller calls it each time it runs; undefined where only the run knows. */
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
  /** Takes in the steps that start nothing. */
  readonly idleSteps: IdleSteps;
  /** The manifest that is submitted. */
  readonly manifest: Manifest;
  /** The manifest in which its local templates are written. */
  readonly owner: Manifest;
  readonly spec: ExecutionSpec;
  /** The templates that other executions have started. */
  readonly reached: ReadonlySet<Template>;
  /** What is not started, because it was before; undefined where everything is started. */
  readonly before: ReadonlySet<Template> | undefined;
}
