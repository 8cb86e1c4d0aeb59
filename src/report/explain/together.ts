import type { ExplainedPod, Made } from '../../argo/explained.ts';
import type { Location } from '../../finding.ts';

/** Pods of one template that are equal, whoever starts them. */
export interface EqualPods {
  /** One of them. */
  readonly pod: ExplainedPod;
  readonly all: readonly ExplainedPod[];
}

/** Equal pods of one template together, in order of first sight. */
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

/** Each agent pod is one of its own: what is submitted makes it, and no template. */
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
