import type { Pod } from '../argo/pods.ts';
import type { RuleContext, RuleFacts } from '../facts/context.ts';
import type { Location } from '../finding.ts';
import type { Manifest } from '../manifests/model.ts';
import type { FindingPlace } from './draft.ts';

/** One thing that a rule is shown, and the place of a finding about it. */
export interface Visited<T> {
  readonly it: T;
  readonly place: FindingPlace;
}

/** What a rule looks at. The engine walks through it and shows the rule one thing after another. */
export interface Visit<T> {
  /**
   * The rule also looks at files in which neither `aliyun` nor `alibaba` is written: their images
   * can be large, or come from a custom domain that the configuration names.
   */
  readonly everywhere: boolean;
  /** The visits of which it is made. They say what it concerns. */
  readonly parts?: readonly Visit<unknown>[];
  /** It is walked after all other rules have run. */
  readonly last?: true;
  /**
   * Can the rule have anything to say because of this pod, whatever annotations other files give
   * it? It is asked with one file alone. A file for which no rule says yes is not kept.
   */
  readonly concernsPod?: (pod: Pod, context: RuleContext) => boolean;
  /** The same for a manifest. */
  readonly concernsManifest?: (manifest: Manifest) => boolean;
  readonly walk: (facts: RuleFacts) => Iterable<Visited<T>>;
}

/** Whether a visit also looks at files that do not name the platform. */
export interface VisitReach {
  readonly everywhere?: boolean;
}

/** The place of a finding in the template of a pod. */
export function placeInTemplate(
  { path, range }: Location,
  { owner, templateName }: Pod,
): FindingPlace {
  const { kind, name } = owner;
  return { at: { path, range }, manifest: { kind, name, template: templateName } };
}
