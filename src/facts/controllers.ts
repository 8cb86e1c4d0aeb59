import type { ImageUse } from '../argo/images.ts';
import type { Pod } from '../argo/pods.ts';
import type { Related } from '../finding.ts';
import { given, type Scalar } from '../manifests/model.ts';
import { quoted } from '../text/wording.ts';

/**
 * Does a controller that may run the pod know the command of this image? It looks for exactly this
 * text before it asks the registry (argo-workflows v4.1.2, workflow/controller/entrypoint).
 */
export function controllerKnows({ added }: Pod, image: string): boolean {
  return added.controllers.some(({ commands }) => commands.some(({ text }) => text === image));
}

/**
 * The pull policy of a container: its own, else for a main container that of the controller.
 * Undefined where neither says anything, or where several controllers say different things.
 */
export function pullPolicyOf({ role, pullPolicy }: ImageUse, pod: Pod): Scalar | undefined {
  const isMain = role === 'container' || role === 'script' || role === 'set';
  const own = given(pullPolicy);
  if (own !== undefined || !isMain) return own;
  const policies = pod.added.controllers.flatMap((controller) => controller.pullPolicy ?? []);
  const isOne = new Set(policies.map(({ text }) => text)).size === 1;
  return isOne && policies.length === pod.added.controllers.length ? policies[0] : undefined;
}

/** The image of Argo's own containers in a pod; undefined where no file names it with certainty. */
export function executorImageOf({ added: { controllers } }: Pod): Scalar | undefined {
  const images = controllers.flatMap(({ executor }) => executor ?? []);
  return new Set(images.map(({ text }) => text)).size === 1 ? images[0] : undefined;
}

/** The related place of a setting of the controller. */
export function relatedSetting({ path, range, text }: Scalar, setting: string): Related {
  return { path, range, message: `the controller has ${setting} ${quoted(text)}` };
}
