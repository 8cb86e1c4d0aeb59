import type { Pod } from '../argo/pods.ts';
import type { Manifest } from '../manifests/model.ts';
import type { RuleFacts } from './context.ts';

/** The pods, by the manifest in which their template is written. */
export function podsByOwner({ project }: RuleFacts): ReadonlyMap<Manifest, readonly Pod[]> {
  return groupBy(project.pods, ({ owner }) => owner);
}

/** The pods, by the manifest that is submitted. */
export function podsByExecution({ project }: RuleFacts): ReadonlyMap<Manifest, readonly Pod[]> {
  return groupBy(project.pods, ({ execution }) => execution);
}

function groupBy(
  pods: readonly Pod[],
  manifestOf: (pod: Pod) => Manifest,
): ReadonlyMap<Manifest, readonly Pod[]> {
  const groups = new Map<Manifest, Pod[]>();
  for (const pod of pods) {
    const manifest = manifestOf(pod);
    const known = groups.get(manifest);
    if (known) known.push(pod);
    else groups.set(manifest, [pod]);
  }
  return groups;
}
