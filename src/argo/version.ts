import { DEFAULT_ARGO_VERSION, type ArgoVersion } from '../settings.ts';

/** The spelling of a version in the configuration: "3.5", "v3.7.2". */
export const ARGO_VERSION_PATTERN = '^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$';

/** Reads a version that matches {@link ARGO_VERSION_PATTERN}. */
export function parseArgoVersion(text: string): ArgoVersion {
  const { major, minor } = DEFAULT_ARGO_VERSION;
  const [first = major, second = minor, patch] = text.replace('v', '').split('.').map(Number);
  return { major: first, minor: second, patch, assumed: false };
}

/** Writes a version: "3.5", "3.7.14". */
export function formatArgoVersion({ major, minor, patch }: ArgoVersion): string {
  return [major, minor, ...(patch === undefined ? [] : [patch])].join('.');
}

/**
 * How Argo joins the annotations that several places give to one pod. `below-3.7`: the template,
 * templateDefaults, then the podMetadata of what is run; the podMetadata of a library that is
 * called by a templateRef is not read. From 3.7.0 on the podMetadata of the object that owns a
 * named template is copied into the template (argo-workflows #12987). With `overwriting`, in 3.7.0
 * to 3.7.14 and 4.0.0 to 4.0.5, it replaces what is there. With `filling`, from 3.7.15, 4.0.6 and
 * 4.1.0 on, it adds what is missing (#16103).
 */
export type MergeRules = 'below-3.7' | 'overwriting' | 'filling';

/**
 * Of each minor release, the first patch release with `filling`. Minor releases that are not in it
 * have it from 0 on.
 */
const FIRST_FILLING: Readonly<Record<string, number>> = { '3.7': 15, '4.0': 6 };

/**
 * Every set of rules that a controller of this version can follow; the most likely one comes first.
 */
export function possibleRules({
  major,
  minor,
  patch,
  assumed,
}: ArgoVersion): readonly [MergeRules, ...MergeRules[]] {
  if (assumed) return ['below-3.7', 'overwriting', 'filling'];
  if (isBelow({ major, minor }, 3, 7)) return ['below-3.7'];
  const first = FIRST_FILLING[`${String(major)}.${String(minor)}`] ?? 0;
  if (first === 0) return ['filling'];
  if (patch === undefined) return ['filling', 'overwriting'];
  return patch < first ? ['overwriting'] : ['filling'];
}

/** The set of rules by which pods are judged. */
export function mergeRulesOf(version: ArgoVersion): MergeRules {
  return possibleRules(version)[0];
}

/**
 * Does `templateDefaults.container` make container templates of container sets, HTTP and plugin
 * templates? It does below 3.6.16, and from 3.7.0 to 3.7.6.
 */
export function defaultsTurnKind(version: ArgoVersion): boolean {
  const { major, minor, patch = Infinity } = version;
  if (isBelow(version, 3, 6)) return true;
  if (major !== 3) return false;
  return minor === 6 ? patch < 16 : minor === 7 && patch < 7;
}

/**
 * Does a pod without a node selector get that of the steps or dag template around it? It does from
 * 3.6 on.
 */
export function boundaryGivesSelector(version: ArgoVersion): boolean {
  return !isBelow(version, 3, 6);
}

/**
 * Does a parameter of the workflow have its `value`, if it names a ConfigMap as well? It does from
 * 3.7.0 on; older releases read the ConfigMap.
 */
export function takesValueFirst(version: ArgoVersion): boolean {
  return !isBelow(version, 3, 7);
}

/**
 * Are a parameter of the Workflow and one of its WorkflowTemplate merged field by field? They are
 * below 3.7.0; since then that of the Workflow counts alone.
 */
export function mergesParameters(version: ArgoVersion): boolean {
  return isBelow(version, 3, 7);
}

/**
 * Does a dag end a looped task as soon as all its items have ended, even if exit handlers of items
 * have not started? It does from 3.7.17, 4.0.8 and 4.1.0 on (#16454).
 */
export function endsLoopedTasksEarly(version: ArgoVersion): boolean {
  const { major, minor, patch = Infinity } = version;
  if (isBelow(version, 3, 7)) return false;
  if (major === 3 && minor === 7) return patch >= 17;
  return major > 4 || minor > 0 || patch >= 8;
}

/** Are image volumes kept? 3.5 uses API types that do not have them, and drops them. */
export function keepsImageVolumes(version: ArgoVersion): boolean {
  return version.assumed || !isBelow(version, 3, 6);
}

/** Are `executorPlugins` of a spec read? The field is new in 4.1; older releases drop it. */
export function readsExecutorPlugins(version: ArgoVersion): boolean {
  return version.assumed || !isBelow(version, 4, 1);
}

/**
 * Can an input or an item name the template of a templateRef, and a parameter the entrypoint in the
 * library of a workflowTemplateRef? 3.5 refuses that.
 */
export function resolvesTemplateNames(version: ArgoVersion): boolean {
  return !isBelow(version, 3, 6);
}

/** Does an inline template of steps run the templates that are inline in it? It does not in 3.5. */
export function runsInlineInInline(version: ArgoVersion): boolean {
  return version.assumed || !isBelow(version, 3, 6);
}

function isBelow(
  { major, minor }: Pick<ArgoVersion, 'major' | 'minor'>,
  than: number,
  thanMinor: number,
): boolean {
  return major < than || (major === than && minor < thanMinor);
}
