import { grantsAcrAccess, INSTANCE_ID_KEYS } from '../alibaba/annotations.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from './context.ts';
import type { EnterpriseImage } from './enterprise-images.ts';
import { isReportedLost } from './lost-annotations.ts';

/**
 * Does the cluster itself give this pod access to ACR, by the credential helper or by an annotation
 * that it injects? Where the files do not say in which namespace a pod runs, the helper may serve
 * it.
 */
export function clusterGivesAccess(pod: Pod, context: RuleContext): boolean {
  return clusterMayAdd(pod, INSTANCE_ID_KEYS, context) || helperServes(pod, context);
}

/**
 * May the cluster give the pod an annotation with one of these keys, as far as it is not certain
 * from the files? The configuration says so, or an object of which it is not known whether it
 * chooses the pod.
 */
export function clusterMayAdd(
  { execution, added }: Pod,
  keys: readonly string[],
  { settingsAt }: Pick<RuleContext, 'settingsAt'>,
): boolean {
  const { cluster } = settingsAt(execution.path);
  return keys.some((key) => cluster.annotations.includes(key) || added.uncertain.has(key));
}

/** Does the pod have pull secrets: its own, or perhaps those of its service account? */
export function hasPullSecrets(pod: Pod): boolean {
  return hasCertainPullSecrets(pod) || pod.added.mayHaveSecrets;
}

/** Do the files show that the pod has pull secrets: its own, or those of its service account? */
export function hasCertainPullSecrets({ pullSecrets, added }: Pod): boolean {
  return pullSecrets || added.accountSecrets.length > 0;
}

/** Does the credential helper serve the pod, as far as the files show? */
export function helperServes({ execution, serviceAccount }: Pod, context: RuleContext): boolean {
  const { credentialHelper: helper } = context.settingsAt(execution.path).cluster;
  if (helper === undefined) return false;
  const { namespaces, serviceAccounts } = helper;
  const { namespace } = execution;
  const inNamespace =
    namespaces === 'all' || namespace === undefined || namespaces.includes(namespace);
  const account = serviceAccount ?? 'default';
  const forAccount =
    serviceAccounts === 'all' || account.includes('{{') || serviceAccounts.includes(account);
  return inNamespace && forAccount;
}

/**
 * The images for which a pod has to name their instance. Plain ECI opens the default domains of the
 * same account without an id, so there these are the images of custom domains.
 */
export function imagesThatNeedId(pod: Pod, context: RuleContext): readonly EnterpriseImage[] {
  const { platform } = context.settingsAt(pod.execution.path);
  const images = context.enterpriseImagesOf(pod);
  return platform === 'eci' ? images.filter(({ registry }) => registry.custom === true) : images;
}

/**
 * Does a pod on ECI pull from an ACR Enterprise instance, while nothing in the files gives it
 * access? False where another rule reports that the annotation for it is lost on the way.
 */
export function lacksAcrAccess(pod: Pod, context: RuleContext): boolean {
  const images = context.enterpriseImagesOf(pod);
  if (images.length === 0 || hasPullSecrets(pod) || clusterGivesAccess(pod, context)) return false;
  if (backendOf(pod, context.settingsAt(pod.execution.path).platform) === 'acs') return false;
  const isCustom = images.some(({ registry }) => registry.custom === true);
  if (grantsAcrAccess(pod.annotations, isCustom)) return false;
  return !isReportedLost(pod, INSTANCE_ID_KEYS, context);
}
