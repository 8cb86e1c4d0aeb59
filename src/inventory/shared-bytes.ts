import type { RuleContext } from '../facts/context.ts';
import { bytesOfLayers, distinctLayers } from '../images/layers.ts';
import type { Pod } from '../argo/pods.ts';
import { toldLayers } from '../images/size.ts';
import { put } from '../text/group-by.ts';
import type { CoveredPull } from './covered-pulls.ts';

/** Compressed bytes that pods do not pull twice, when each manifest runs once. */
export interface SharedBytes {
  readonly withoutCaches: number;
  /** Among the images that no cache covers. */
  readonly withCaches: number;
}

/**
 * The bytes of layers that several images of one pod have: the pod pulls such a layer once. Images
 * whose layers are not known share nothing, and neither do images that a field can become, because
 * no pod pulls two of these. Pods on serverless nodes share nothing with each other.
 */
export function sharedBytes(pulls: readonly CoveredPull[], context: RuleContext): SharedBytes {
  let [withoutCaches, withCaches] = [0, 0];
  const byPod = new Map<Pod, CoveredPull[]>();
  for (const pull of pulls) if (pull.certain) put(byPod, pull.pod, pull);
  for (const own of byPod.values()) {
    if (own.length < 2) continue;
    const pods = Math.min(...own.map((pull) => pull.pods.least));
    withoutCaches += pods * sharedBy(own, context);
    withCaches +=
      pods *
      sharedBy(
        own.filter(({ cached }) => cached === 'no'),
        context,
      );
  }
  return { withoutCaches, withCaches };
}

/** What the layers of the images take together, less each layer once. */
function sharedBy(pulls: readonly CoveredPull[], context: RuleContext): number {
  const layers = pulls.flatMap((pull) => toldLayers(context.sizeOfImage(pull)) ?? []);
  return bytesOfLayers(layers) - bytesOfLayers(distinctLayers(layers));
}
