import type { Pod } from '../argo/pods.ts';
import type { RuleContext, RuleFacts } from '../facts/context.ts';
import type { Location } from '../finding.ts';
import type { Manifest } from '../manifests/model.ts';
import type { FindingPlace } from './draft.ts';

/** One thing a rule is shown, and where a finding about it stands. */
export interface Visited<T> {
  readonly it: T;
  readonly place: FindingPlace;
}

/** What a rule looks at. The engine walks it; a rule sees one thing after the other. */
export interface Visit<T> {
  /**
   * Also in files in which neither `aliyun` nor `alibaba` is written: their images can be large, or
   * come from a custom domain that the configuration names.
   */
  readonly everywhere: boolean;
  /** It is walked when all other rules are through. */
  readonly last?: true;
  /**
   * Can the rule have anything to say because of this pod, whatever annotations other files give
   * it? Judged on one file alone; a file of which no rule says so is not kept.
   */
  readonly concernsPod?: (pod: Pod, context: RuleContext) => boolean;
  /** The same for a manifest. */
  readonly concernsManifest?: (manifest: Manifest) => boolean;
  readonly walk: (facts: RuleFacts) => Iterable<Visited<T>>;
}

/** Where a visit goes beyond the files that name the platform. */
export interface VisitReach {
  readonly everywhere?: boolean;
}

/** A place in a template of a pod. */
export function placeInTemplate(
  { path, range }: Location,
  { owner, templateName }: Pod,
): FindingPlace {
  const { kind, name } = owner;
  return { at: { path, range }, manifest: { kind, name, template: templateName } };
}
