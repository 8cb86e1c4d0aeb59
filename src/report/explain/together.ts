import type { Made } from '../../argo/explained.ts';
import type { PlacedPod } from '../../explain/explanation.ts';
import type { Location } from '../../finding.ts';

/** Equal pods of one template, with all manifests that start them. */
export interface EqualPods {
  /** One of them. */
  readonly pod: PlacedPod;
  readonly all: readonly PlacedPod[];
}

/** Joins equal pods of one template, in the order in which they are found. */
export function together(pods: readonly PlacedPod[]): readonly EqualPods[] {
  const groups = new Map<string, { readonly pod: PlacedPod; readonly all: PlacedPod[] }>();
  for (const pod of pods) {
    const key = JSON.stringify([templateOf(pod), madeOf(pod)]);
    const same = groups.get(key);
    if (same) same.all.push(pod);
    else groups.set(key, { pod, all: [pod] });
  }
  return [...groups.values()];
}

/** Where the template stands. An agent pod has none: it belongs to the manifest that is submitted. */
function templateOf({ template, owner, execution }: PlacedPod): Location {
  return template === undefined
    ? { path: execution.path, range: execution.range }
    : { path: owner.path, range: template.extent };
}

function madeOf(pod: PlacedPod): Made & Pick<PlacedPod, 'cluster'> {
  const { images, annotations, labels, ignored } = pod;
  const { pullSecrets, nodeSelector, serviceAccount, cluster } = pod;
  const made = { images, annotations, labels, ignored, pullSecrets, nodeSelector, serviceAccount };
  return { ...made, cluster };
}
