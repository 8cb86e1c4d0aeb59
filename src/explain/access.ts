import { grantsAcrAccess, INSTANCE_ID_KEYS, instanceIdOf } from '../alibaba/annotations.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { clusterMayAdd, hasPullSecrets, helperServes } from '../facts/access.ts';
import type { RuleContext } from '../facts/context.ts';

/**
 * How a pod gets access to each ACR Enterprise instance from which it pulls, in sentences (Pull
 * images from a Container Registry instance without using a Secret; Use an image cache to accelerate
 * workflow pod creation).
 */
export function accessOf(pod: Pod, context: RuleContext): readonly string[] {
  const hosts = new Map(
    context.enterpriseImagesOf(pod).map(({ host, registry }) => [host, registry.custom === true]),
  );
  return [...hosts].map(([host, isCustom]) => `${host}: ${wayTo(pod, isCustom, context)}`);
}

function wayTo(pod: Pod, isCustom: boolean, context: RuleContext): string {
  const { platform } = context.settingsAt(pod.execution.path);
  const secret = secretWay(pod, context);
  if (backendOf(pod, platform) === 'acs') {
    return (
      secret ?? 'on ACS it needs a pull secret or the credential helper, and the files show none'
    );
  }
  const id = instanceIdOf(pod.annotations);
  if (id !== undefined) return `"${id.key}" names the instance, ${id.value.text}`;
  if (grantsAcrAccess(pod.annotations, isCustom)) return 'the annotations with roles give access';
  if (secret !== undefined) return secret;
  if (clusterMayAdd(pod, INSTANCE_ID_KEYS, context)) {
    return 'the cluster may add the id of the instance, which is not certain from the files';
  }
  if (isCustom) return 'a custom domain needs the id of the instance, and nothing gives it';
  return platform === 'eci'
    ? 'ECI pulls from a default domain of the same account without any annotation'
    : 'the guide of workflow clusters asks for the id of the instance, and nothing gives it';
}

/** A Secret or the credential helper; undefined where there is neither. */
function secretWay(pod: Pod, context: RuleContext): string | undefined {
  if (pod.pullSecrets) return 'a pull secret of the pod gives access';
  if (pod.added.accountSecrets.length > 0)
    return 'a pull secret of the service account gives access';
  if (helperServes(pod, context)) return 'the credential helper gives access';
  return hasPullSecrets(pod) ? 'the service account may have a pull secret' : undefined;
}
