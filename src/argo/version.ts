/** A version of Argo Workflows. It decides which annotations a pod gets. */
export interface ArgoVersion {
  readonly major: number;
  readonly minor: number;
}

/** The version that the ACK component has (Argo Workflows on help.aliyun.com, 2025-07-27). */
export const DEFAULT_ARGO_VERSION: ArgoVersion = { major: 3, minor: 5 };

/** The spelling of a version in the configuration: "3.5", "v3.7.2". */
export const ARGO_VERSION_PATTERN = '^v?\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?$';

/** Reads a version that matches {@link ARGO_VERSION_PATTERN}. */
export function parseArgoVersion(text: string): ArgoVersion {
  const { major, minor } = DEFAULT_ARGO_VERSION;
  const [first = major, second = minor] = text.replace('v', '').split('.').map(Number);
  return { major: first, minor: second };
}

/**
 * How Argo joins the annotations that several places give to one pod. From 3.7.0 on the podMetadata
 * of the object that owns a named template is copied into the template before templateDefaults are
 * (argo-workflows #12987). Before 3.7.0 the podMetadata of a library that is called by a
 * templateRef is not read.
 */
type MergeRules = 'below-3.7' | 'from-3.7';

function mergeRulesOf({ major, minor }: ArgoVersion): MergeRules {
  return major > 3 || (major === 3 && minor >= 7) ? 'from-3.7' : 'below-3.7';
}

/** Does the podMetadata of the object that owns a named template count for its pods? */
export function ownerCounts(version: ArgoVersion): boolean {
  return mergeRulesOf(version) !== 'below-3.7';
}
