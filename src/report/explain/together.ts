import type { ExplainedPod, Made } from '../../argo/explained.ts';
import type { Location } from '../../finding.ts';

/** Equal pods of one template, with all manifests that start them. */
export interface EqualPods {
  /** One of them. */
  readonly pod: ExplainedPod;
  readonly all: readonly ExplainedPod[];
}

/** Joins equal pods of one template, in the order in which they are found. */
export function together(pods: readonly ExplainedPod[]): readonly EqualPods[] {
  const groups = new Map<string, { readonly pod: ExplainedPod; readonly all: ExplainedPod[] }>();
  for (const pod of pods) {
    const key = JSON.stringify([templateOf(pod), madeOf(pod)]);
    const same = groups.get(key);
    if (same) same.all.push(pod);
    else groups.set(key, { pod, all: [pod] });
  }
  return [...groups.values()];
}

/** Where the template stands. An agent pod has none: it belongs to the manifest that is submitted. */
function templateOf({ template, owner, execution }: ExplainedPod): Location {
  return template === undefined
    ? { path: execution.path, range: execution.range }
    : { path: owner.path, range: template.extent };
}

function madeOf(pod: ExplainedPod): Made {
  const { images, annotations, labels, ignored } = pod;
  const { pullSecrets, nodeSelector, serviceAccount } = pod;
  return { images, annotations, labels, ignored, pullSecrets, nodeSelector, serviceAccount };
}
